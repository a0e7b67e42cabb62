import { typeset } from '@contrechamp/report';
import type { Computation } from './computation.ts';

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
| manifest.json | SHA-256 and length of every file |

To check the files and compute the result again: \`contrechamp verify dossier.zip\`.

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
| manifest.json | SHA-256 et longueur de chaque fichier |

Pour contrôler les fichiers et recalculer le résultat : \`contrechamp verify dossier.zip\`.

Le manifeste montre qu’un fichier a été modifié, non qui a établi le dossier. Pour le citer, citez le SHA-256 de l’archive, qu’affichent \`contrechamp dossier\` et \`contrechamp verify\`.
`,
};

/** What the archive holds and how to check it, in the language of the dossier. */
export const readme = (computation: Computation): string =>
  typeset(texts[computation.lang](computation), computation.lang);
