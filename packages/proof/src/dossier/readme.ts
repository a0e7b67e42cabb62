import { typeset } from '@contrechamp/report';
import type { Computation } from './computation.ts';

const metered = ({ receipts }: Computation, chain: string, actuals: string): string =>
  receipts ? `| ${receipts.chain} | ${chain} |\n| actuals.json | ${actuals} |\n` : '';

/** A receipt is a piece of a working day: whoever passes a dossier on should know what it tells of persons. */
const named = {
  en: '\nThe receipts name the persons who asked for images, as the gateway knows them; they hold no prompt and no image, only a hash of each request.\n',
  fr: '\nLes reçus nomment les personnes qui ont demandé des images, telles que la passerelle les connaît ; ils ne contiennent ni consigne ni image, seulement une empreinte de chaque demande.\n',
};

const texts = {
  en: (c: Computation) => `# Evidence dossier

What a campaign of images emits, with everything that is needed to compute it again.
Made with Contrechamp ${c.program.version}, catalogue ${c.catalogue}, ${c.draws} draws, seed ${c.seed}.

| file | what it is |
|---|---|
| ${c.campaign} | the campaign, as it was given |
| computation.json | seed, draws, choices of method, and which file is what |
| result.json | the result, full precision |
| assumptions.json | every assumption, with the lines that rest on it |
| factors.json | every factor that was used, with its source, licence and uncertainty |
| catalogue/release.json | the whole release of the catalogue |
| catalogue/places.json | airports and cities, for distances |
${metered(c, 'the receipts of the gateway, a chain of lines that verifies by itself', 'what the receipts say beside what was planned')}| manifest.json | SHA-256 and length of every file |

To check the files and compute the result again: \`contrechamp verify dossier.zip\`.
${c.receipts ? named.en : ''}
The manifest shows that a file was changed, not who made the dossier. Whoever cites it should cite the SHA-256 of the archive, which \`contrechamp dossier\` and \`contrechamp verify\` print.
`,
  fr: (c: Computation) => `# Dossier de preuve

Ce qu’émet une campagne d’images, avec tout ce qu’il faut pour le recalculer.
Établi avec Contrechamp ${c.program.version}, catalogue ${c.catalogue}, ${c.draws} tirages, graine ${c.seed}.

| fichier | contenu |
|---|---|
| ${c.campaign} | la campagne, telle qu’elle a été donnée |
| computation.json | graine, tirages, choix de méthode, et le rôle de chaque fichier |
| result.json | le résultat, en pleine précision |
| assumptions.json | chaque hypothèse, avec les lignes qui en dépendent |
| factors.json | chaque facteur employé, avec sa source, sa licence et son incertitude |
| catalogue/release.json | la version entière du catalogue |
| catalogue/places.json | aéroports et villes, pour les distances |
${metered(c, 'les reçus de la passerelle, une chaîne de lignes qui se vérifie par elle-même', 'ce que disent les reçus, en face de ce qui était prévu')}| manifest.json | SHA-256 et longueur de chaque fichier |

Pour contrôler les fichiers et recalculer le résultat : \`contrechamp verify dossier.zip\`.
${c.receipts ? named.fr : ''}
Le manifeste montre qu’un fichier a été modifié, non qui a établi le dossier. Pour le citer, citez le SHA-256 de l’archive, qu’affichent \`contrechamp dossier\` et \`contrechamp verify\`.
`,
};

/** What the archive holds and how to check it, in the language of the dossier. */
export const readme = (computation: Computation): string =>
  typeset(texts[computation.lang](computation), computation.lang);
