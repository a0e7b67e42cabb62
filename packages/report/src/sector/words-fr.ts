import type { SectorWords } from './words.ts';

export const sectorFr: SectorWords = {
  titleOne: (name) => `${name} face aux chiffres publiés de son secteur`,
  titleMany: (n) => `${n} campagnes face aux chiffres publiés de leur secteur`,
  countedOne: {
    only: (way) => `Manière comptée : ${way}, la seule du fichier.`,
    asked: (way) => `Manière comptée : ${way}, comme demandé.`,
    reference: (way) => `Manière comptée : ${way}, la référence de la campagne ; --scenario ID en choisit une autre.`,
  },
  countedMany:
    'Une seule manière de produire compte par campagne : sa référence, ou celle que nomme --scenario (CAMPAGNE=ID). Des variantes ne s’additionnent jamais.',
  chosen: { only: 'la seule', asked: 'demandé', reference: 'référence' },
  campaignColumns: ['Campagne', 'Manière comptée', 'Empreinte, médiane [95 %]'],
  divided: (source, figure) => `÷ ${figure}, ${source}`,
  figureColumns: ['Publié', 'Valeur', 'Cette campagne ÷ elle', 'Ce qui diffère'],
  dayColumns: ['Campagne', 'Jours', 'Par jour de tournage, médiane [95 %]'],
  aDay: (mass) => `${mass} par jour`,
  days: (n) => `${n} jour${n === '1' ? '' : 's'} de tournage`,
  noDays:
    'Le fichier de campagne ne dit pas les jours de tournage : --shoot-days N (CAMPAGNE=N pour plusieurs) place une journée à côté de celles qui sont publiées.',
  sum: (total, each) => `Ensemble ${total} ; en moyenne ${each} par campagne.`,
  range: (lowest, middle, highest) =>
    `D’une campagne à l’autre, les médianes vont de ${lowest} à ${highest}, celle du milieu à ${middle}.`,
  differs: {
    year: 'année',
    country: 'pays',
    'no-shoot': 'pas de prise de vues ici',
    contrails: 'traînées de condensation comptées ici',
  },
  alike: 'rien que le fichier dise',
  notAlike: (source, list) => `${source} : ${list}`,
  notAlikeTitle: 'Ce qui diffère, et dans combien de campagnes',
  sample: (source, count, under, limit, from, to) =>
    `Une moyenne dit peu d’un projet (${source}) : sur ${count}, ${under} ont émis moins de ${limit}, le plus petit ${from}, le plus grand ${to}.`,
  sharesTitle: 'D’où cela vient, par domaine d’activité',
  shareColumns: ['Domaine', 'Ici, médiane [95 %]'],
  flights: 'dont avion',
  sharesNote:
    'Les parts sont tirées, non divisées après coup : les médianes ne font pas toujours 100 %. AdGreen range tout dans quatre domaines : hôtels, repas et postproduction n’y ont pas de part publiée et sont dans l’un des autres ; les lieux y sont l’énergie, ici l’énergie, le matériel et la génération d’images. Ses parts sont celles de toutes les émissions réunies : les grands projets, qui prennent l’avion, pèsent le plus.',
  causesTitle: 'Les trois causes que nomme le livre blanc',
  causesNote: 'Il les nomme pour ses 17 Mt et ne donne la part d’aucune. Les parts publiées les plus proches :',
  causeColumns: ['Cause', 'Ici, médiane [95 %]', 'Publié ailleurs'],
  causes: {
    travel: 'Déplacements, avec transports et fret',
    equipment: 'Équipements et leur énergie, IA et postproduction comprises',
    data: 'Stockage et transfert de données',
    rest: 'Tout le reste',
  },
  none: 'rien de trouvé',
  totalsTitle: 'Ce que le secteur émettrait en un an, selon ce qui est publié',
  totalColumns: ['Une année de', 'CO₂e', 'Qui le dit', 'Autant de campagnes', 'Ce qui est compté'],
  apart: (lowest, highest, ratio) => `De ${lowest} à ${highest} : ${ratio} fois plus.`,
  tenfold: (a, sourceA, b, sourceB, ratio) =>
    `${a} (${sourceA}), c’est ${ratio} fois ${b} (${sourceB}), et rien de ce qui a été trouvé en public ne l’explique.`,
  receivers: (without, included) =>
    `Ce que l’on compte suffit à creuser un tel écart : une même étude de 2010 donne ${without} sans les téléviseurs et ${included} avec eux.`,
  digital: (all, source) =>
    `Tout le numérique en France est publié à ${all} (${source}). On ne sait pas si l’article y a pris son nombre : seulement que les deux sont proches.`,
  making: (list) =>
    `Fabriquer les images n’est qu’une part de tels totaux : ${list}. Le reste est diffusion, écrans, et trajets vers les cinémas.`,
  makingPart: (share, name, total, source) => `${name}, ${share}${total === null ? '' : ` de ${total}`} (${source})`,
  asManyNote: (each) =>
    `« Autant de campagnes » : le total ÷ ${each}, pour en sentir la taille ; combien il y a de campagnes est une autre question. Les totaux sont ceux de la France et de tout l’audiovisuel, les vôtres sont des campagnes.`,
  worthTitle: 'Ce que valent ces chiffres',
  told: {
    publisher: 'lu chez l’éditeur',
    press: 'rapporté par la presse',
    attributed: 'attribué, non retrouvé',
  },
  methodTitle: 'Comment c’est calculé',
  drawn: (draws, seed, releases) =>
    `${draws} tirages, graine ${seed} · catalogue ${releases} · chaque campagne avec ses propres choix de méthode, comme dans compare.`,
  shared:
    'Dans la somme, un facteur est une seule inconnue pour toutes les campagnes ; ce que chacune prévoit lui est propre.',
  outside:
    'Les chiffres publiés n’entrent dans aucune empreinte. Rien ici n’est un rang parmi des projets : une moyenne n’a pas de centiles.',
  million: (n) => `${n} ${n.startsWith('0') || /^1(,|$)/.test(n) ? 'million' : 'millions'}`,
  problems: (n) => (n === 1 ? '1 fichier laissé de côté' : `${n} fichiers laissés de côté`),
  csv: [
    ...['id de la campagne', 'campagne', 'fichier', 'scénario', 'pourquoi lui', 'année', 'catalogue'],
    ...['médiane kgCO2e', '2,5 % kgCO2e', '97,5 % kgCO2e', 'jours de tournage'],
  ],
  csvShare: (area, bound) => `${area} : part${bound === null ? '' : `, ${bound}`}`,
  csvRatio: (source) => `÷ ${source}`,
  csvSum: 'somme',
};
