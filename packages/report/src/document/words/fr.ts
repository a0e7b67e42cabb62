import type { ReportWords } from './table.ts';

export const reportFr: ReportWords = {
  kicker: 'Empreinte carbone d’une campagne d’images',
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
    ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
  date: (day, month, year) => `${day === 1 ? '1ᵉʳ' : day} ${month} ${year}`,
  artNote:
    'L’empreinte de chaque scénario en surface, toutes à la même échelle ; les bords plus clairs sont ce qu’on ne sait pas.',
  preparedFor: (client) => `Pour ${client}`,
  issued: (by, date) =>
    [by === null ? 'Établi' : `Établi par ${by}`, ...(date === null ? [] : [`le ${date}`])]
      .join(', ')
      .replace('Établi, le', 'Établi le'),
  coverFoot: (release) => `Une estimation, avec ses intervalles et ses sources · catalogue ${release}`,
  contents: 'Sommaire',
  notes: 'Notes',
  figure: 'Figure',
  table: 'Tableau',
  key: 'Comment lire les chiffres',
  keys: [
    ['12 t CO₂e [8,1–19]', 'La médiane des tirages, puis les deux bornes entre lesquelles tombent 95 tirages sur 100.'],
    ['×37 [12–90]', 'Combien de fois l’empreinte de la référence, tirage par tirage, avec les mêmes bornes.'],
    ['Chance', 'La part des tirages où une affirmation est vraie. Au-delà de 99,9 %, on n’affirme rien de plus.'],
    [
      'Bandes de couleur',
      'Trois bandes emboîtées, qui contiennent 50, 80 et 95 tirages sur 100. Un scénario garde partout sa couleur.',
    ],
    [
      'Parts d’un total',
      'Des valeurs centrales, qui s’additionnent. La médiane d’un total est d’ordinaire plus haute que leur somme : une plage va plus loin vers le haut que vers le bas.',
    ],
  ],

  minute: 'En une minute',
  areas:
    'Les mêmes livrables, produits autrement. Un carré est une empreinte ; son bord clair, les bornes hautes de ce qu’on ne sait pas ; le filet, la borne basse.',
  summaryTable: (contrails) =>
    `Chaque scénario face à la référence : plus les bornes du rapport sont loin de 1, plus l’ordre est sûr.${contrails ? ' En gris, les mêmes sans les traînées de condensation des avions.' : ''}`,
  summaryAlone: 'L’empreinte, avec les bornes qui contiennent 95 tirages sur 100, et ce qui y pèse le plus.',
  without: (amount) => `sans traînées ${amount}`,
  ratios: (name, ratio) => `${name} : ${ratio}`,
  both: (without, counted) => `${without} sans les traînées des avions, ${counted} avec`,
  holds:
    'Chaque multiple annoncé tient dans 95 tirages sur 100 au moins, que les traînées de condensation des avions soient comptées ou non.',
  holdsPlain: 'Chaque multiple annoncé tient dans 95 tirages sur 100 au moins.',
  missing: (category, counted, silent, several) =>
    `Le poste « ${category} » est compté dans ${counted}, mais ni compté ni déclaré nul dans ${silent} : une part de l’écart peut en venir ; aucun rapport n’est publiable tant qu’il manque${several ? ' quelque part' : ''}.`,
  remember: 'À retenir',
  mainCause: (scenario, cause) => `Ce qui pèse le plus dans ${scenario}, le scénario le plus haut : ${cause}.`,
  mainCauseAlone: (cause) => `Ce qui pèse le plus : ${cause}.`,
  unsure: (scenario, share, what) => `Ce qu’on sait le moins : ${what}, soit ${share} de la variance de ${scenario}.`,
  more: (n) => `et ${n} de plus`,
  named: (levers) => `Leviers : ${levers}.`,
  counted: 'Ce qui a été décidé',
  estimate:
    'Une estimation, d’après des quantités prévues et des facteurs publiés ; ce n’est pas une déclaration de conformité.',

  compared: 'Les scénarios comparés',
  comparisonFigure:
    'D’abord tous les scénarios sur une échelle linéaire, puis les petits sous une loupe, qui dit combien elle grossit. Là où des bandes se recouvrent, les empreintes le peuvent aussi.',
  comparisonFigureOne:
    'Tous les scénarios sur une échelle linéaire. Là où des bandes se recouvrent, les empreintes le peuvent aussi.',
  alone: 'L’empreinte',
  aloneFigure:
    'L’empreinte sur une échelle linéaire : trois bandes emboîtées contiennent 50, 80 et 95 tirages sur 100.',
  aloneTable: 'L’empreinte, avec les bornes qui contiennent 95 tirages sur 100.',
  comparisonTable:
    'Empreintes, rapports à la référence et différences, avec les bornes qui contiennent 95 tirages sur 100.',
  comparisonColumns: [
    ...['Scénario', 'Empreinte, médiane [95 %]', 'Rapport à la référence', 'Différence'],
    'Référence plus basse',
  ],
  howToRead:
    'Les scénarios sont tirés ensemble : là où deux d’entre eux emploient le même chiffre, ils en reçoivent la même valeur à chaque tirage. Ce qu’ils partagent s’annule donc, et une chance peut approcher la certitude alors que deux intervalles se touchent.',
  publishedLead: 'Des rapports publiés ailleurs, situés parmi nos tirages :',

  origin: 'D’où cela vient',
  originLead:
    'Une empreinte est une somme de lignes. Les voici par étape de production, puis par catégorie, puis une à une pour les plus lourdes.',
  stageTable:
    'Quand : chaque scénario par étape de production, la plus lourde d’abord. Les barres sont des parts du scénario, toutes à la même échelle ; le trait fin joint les bornes de 95 tirages sur 100.',
  categoryTable: 'Quoi : chaque scénario par catégorie, dit de la même façon.',
  assumed: (what, figures) => `${what} : aucune valeur publiée ; hypothèses de notre fait, ${figures}.`,
  fieldDefault: (entry, field, value) => `${entry}, ${field} : faute de précision, ${value}.`,
  sum: 'Somme des lignes, valeurs centrales',
  sumMedian: (median) => `médiane ${median}`,
  sumNote: (lowest, highest) =>
    `La médiane annoncée dépasse cette somme de ${lowest === highest ? lowest : `${lowest} à ${highest}`} : les plages vont plus loin vers le haut que vers le bas, et la médiane d’une somme n’est pas la somme des valeurs centrales.`,
  sumNoteBoth:
    'La médiane annoncée s’écarte un peu de cette somme : la médiane d’une somme n’est pas la somme des valeurs centrales.',
  linesTable: (shown, all) =>
    `Les ${shown} lignes les plus lourdes sur ${all} ; la source de chaque facteur est au bas de la page.`,
  linesColumns: ['Ligne', 'Quantité', 'Facteur', 'Émissions [95 %]', 'Part'],

  difference: 'Ce qui explique l’écart',
  differenceLead:
    'Pour chaque scénario, ce qu’il émet de plus ou de moins que la référence, catégorie par catégorie. Les différences sont prises tirage par tirage : ce que deux scénarios partagent n’y entre pas.',
  differenceFigure: (scenario, reference) => `${scenario} face à ${reference} : à droite, ce qu’il émet de plus.`,
  differenceSum: (sum, median) =>
    `Les barres s’additionnent à ${sum} ; la médiane des tirages est ${median}, parce que les plages ne sont pas symétriques.`,
  differenceNote:
    'Les barres sont des différences de valeurs centrales, qui s’additionnent ; la teinte s’efface vers les bornes qui contiennent 95 tirages sur 100. Tout ensemble : la médiane des tirages.',
  variance: 'D’où viennent les intervalles',
  varianceTable:
    'Les chiffres qui font l’essentiel de la dispersion de chaque empreinte : en mesurer un est ce qui la resserrerait le plus.',
  varianceColumns: ['Scénario', 'Chiffre', 'Part de la variance'],

  reduction: (scenario) => `Ce qui réduirait ${scenario}`,
  reductionNone: 'Aucune mesure de la bibliothèque n’a quoi que ce soit à changer dans ce scénario.',
  waterfall:
    'De l’empreinte d’aujourd’hui vers le bas, chaque mesure en plus des précédentes. Les barres finissent, et les bandes se placent, à ce qui reste ; des médianes de tirages ne s’additionnent pas tout à fait.',
  stepsTable: 'Le plan, mesure par mesure, et ce qu’il laisse.',
  certainty: {
    exact: (n) =>
      `Les ${n} mesures applicables ont été essayées dans toutes leurs combinaisons : aucune plus courte n’atteint l’objectif, et aucune de même longueur ne demande moins d’effort.`,
    allSeen: (n) =>
      `Les ${n} mesures applicables ont été essayées dans toutes leurs combinaisons : aucune ne laisse une empreinte plus basse.`,
    inexact: (n) =>
      `Les ${n} mesures applicables ont trop de combinaisons pour être toutes essayées : celle-ci est bâtie par le plus gros gain suivant, puis élaguée ; une meilleure peut exister.`,
  },
  lowers: 'Fait baisser, en part des tirages',
  levers: 'Les mesures une à une',
  leversTable:
    'Ce que chaque mesure éviterait à elle seule, la plus efficace d’abord. Une mesure qui peut alourdir l’empreinte porte un signe moins.',
  raise: 'Ce qui peut alourdir l’empreinte, et pourquoi :',

  sobriety: 'Sobriété de la génération',
  sobrietyFigures: (scenario, generation, total) =>
    `Ce que génère ${scenario} émet aujourd’hui ${generation}, sur ${total} pour le scénario entier.`,
  madeTable:
    'Ce qui est généré, et ce que les centres de données y emploient. Un tiret est un chiffre que personne ne publie.',
  fewer: (percent) => (percent === null ? 'Moitié moins d’images' : `${percent} d’images en moins`),
  made: (scenario, made, used, unknown) =>
    `${scenario} génère ${made}${used === '' ? '' : ` ; les centres de données y emploient ${used}`}.${unknown === '' ? '' : ` Personne ne publie de chiffre pour ${unknown}.`}`,
  madeUnits: { energy: 'kWh', water: 'L d’eau', metals: 'g de métaux (équivalent antimoine)' },
  madeNames: { energy: 'l’énergie', water: 'l’eau', metals: 'les métaux' },
  sobrietyTable: 'Trois règles, chacune seule puis ensemble, face à ce que la génération émet aujourd’hui.',

  method: 'La méthode, en clair',
  methodTexts: (unit, draws) => [
    [
      'Ce qui est comparé',
      `Plusieurs façons de livrer la même chose : ${unit}. C’est l’unité fonctionnelle ; tous les scénarios s’y tiennent.`,
    ],
    [
      'Ligne à ligne',
      'Un scénario est un inventaire : trajets, nuits, repas, énergie, matériel, images à générer. Chaque ligne est une quantité multipliée par un facteur d’émission, tiré d’une source nommée. Les gaz sont additionnés en équivalent CO₂ sur cent ans.',
    ],
    [
      'Ce qu’on ne sait pas est tiré',
      `Une quantité ou un facteur est une plage plutôt qu’un nombre. La campagne entière est calculée ${draws} fois, chaque fois avec d’autres valeurs de ces plages. Un résultat est la médiane des tirages, avec les bornes qui en contiennent 95 sur 100.`,
    ],
    [
      'Un manque n’est pas un zéro',
      'Un chiffre qui manque est remplacé par une valeur de substitution nommée, à l’intervalle plus large, ou le calcul s’arrête. Toute substitution figure parmi les hypothèses, avec son poids.',
    ],
  ],
  switches: 'Ce qui est compté, ce qui ne l’est pas',
  switchesTable: 'Des choix qui pourraient être autres, et ce que chacun pèse ici (valeurs centrales).',
  switchesColumns: ['Choix', 'Ici'],
  counts: { yes: 'compté', no: 'écarté' },
  kinds: {
    contrails: 'Traînées de condensation des avions, en plus de leur CO₂',
    training: 'Une part de l’entraînement des modèles d’IA',
    embodied: 'Fabrication du matériel, serveurs compris',
  },
  electricity: 'Électricité',
  publisher: 'Éditeur suivi là où plusieurs ont un chiffre pour les vols, les hôtels et les voitures',
  boundary: 'Périmètre',
  stages: (list) => `Étapes comprises dans le périmètre : ${list}.`,
  excluded: (scenario, list) => `${scenario} écarte, comme vraiment nuls : ${list}.`,
  offsets: 'La compensation n’est jamais soustraite, ni les émissions que d’autres évitent.',

  assumptions: 'Les hypothèses et leur poids',
  assumptionsLead:
    'Tout ce qu’il a fallu supposer. Le poids est la part de l’empreinte qui repose sur l’hypothèse ; plusieurs peuvent porter sur une même ligne, les poids ne s’additionnent donc pas. La qualité dit si l’hypothèse est bien fondée.',
  assumptionsTable: 'La plus lourde d’abord, avec la part de chaque empreinte qui en dépend.',
  assumptionsOf: (scenario) => `Dans ${scenario}, la plus lourde d’abord, avec la part de l’empreinte qui en dépend.`,
  assumptionsColumns: ['Poids', 'Hypothèse'],
  assumptionsGrades: {
    weak: 'Hypothèses fragiles',
    fair: 'Hypothèses moyennement fondées',
    good: 'Hypothèses bien fondées',
    choice: 'Choix de la campagne',
  },
  assumptionsRest: 'Sous 0,1 % de chaque empreinte :',

  factors: 'Les facteurs et leurs sources',
  factorsLead: (count) =>
    `Les ${count} chiffres sur lesquels reposent les empreintes : facteurs d’émission, et coefficients comme la puissance d’un poste. La « correspondance » dit si le chiffre répond de près à la question posée.`,
  factorsTable:
    'Chaque chiffre employé, avec son unité ; un chiffre que sa source détaille est la somme de ses parts. Les numéros entre crochets sont ceux des sources listées à la suite.',
  factorsColumns: ['Chiffre', 'Valeur', 'Où', 'Année', 'Correspondance', 'Source, licence'],
  sources: 'Les sources',
  sourcesTable: 'Les publications dont les chiffres sont transcrits, avec la mention que leur licence demande.',
  sourcesColumns: ['', 'Publication', 'Licence', 'Mention'],
  ownFactor: 'donné par le fichier de campagne',

  limits: 'Les limites',
  limitTexts: [
    'Ceci est une estimation, faite d’après des quantités prévues. Ce n’est pas une mesure, elle n’a pas été vérifiée par un tiers et n’est pas une déclaration de conformité à une loi ou à une norme.',
    'Les intervalles contiennent ce à quoi une plage a été donnée : quantités, facteurs, correspondance des uns aux autres. Ils ne contiennent ni ce à quoi personne n’a pensé, ni une erreur de l’inventaire.',
    'Seul le climat est comparé. L’eau et les métaux ne sont dits que pour l’IA générative, faute de chiffre comparable pour le reste du matériel.',
    'Rien ici ne juge si les images d’un scénario valent celles d’un autre.',
    'Un résultat se cite avec son intervalle, son scénario de référence et les choix qui ont été faits ; un rapport seul en dit moins qu’il n’en a l’air.',
  ],
  limitGeneration:
    'Les éditeurs de modèles génératifs publient rarement ce que prend une image ou une seconde de vidéo. Quand ils ne le font pas, des modèles mesurés ou une plage propre à la classe de modèles en tiennent lieu, comme le disent les hypothèses.',
  evidence:
    'Sur quoi reposent les totaux : la part de chacun qui dépend de valeurs de substitution, de nos propres hypothèses, et de ce qui a été mesuré ou facturé.',
  check: 'À vérifier dans cette campagne',

  glossary: 'Glossaire',
  terms: [
    [
      'CO₂e',
      'Équivalent dioxyde de carbone : tous les gaz à effet de serre, comme le CO₂ qui réchaufferait autant sur cent ans.',
    ],
    [
      'Correspondance',
      'Comment un chiffre a été trouvé : exact, d’une région plus vaste, plus ancien, d’un autre éditeur, ou de substitution.',
    ],
    ['Facteur d’émission', 'Ce qu’émet une unité d’activité, par exemple un kilomètre d’un passager.'],
    ['Intervalle à 95 %', 'Les deux valeurs entre lesquelles tombent 95 tirages sur 100.'],
    [
      'Levier',
      'Un changement aux entrées d’une production ; ce qu’il évite est la différence de deux empreintes tirées ensemble.',
    ],
    [
      'Location-based, market-based',
      'Électricité comptée telle que le réseau la fournit, ou telle qu’elle a été achetée.',
    ],
    ['Médiane', 'La valeur sous laquelle tombe la moitié des tirages.'],
    ['Référence', 'Le scénario auquel les rapports se réfèrent.'],
    ['Scénario', 'Une façon de produire la campagne.'],
    [
      'Tirage',
      'Un calcul de la campagne entière avec des valeurs prises au hasard, mais reproductiblement, dans chaque plage.',
    ],
    [
      'Unité fonctionnelle',
      'Ce qui est livré, identique dans tous les scénarios : sans elle, des empreintes ne se comparent pas.',
    ],
  ],

  colophon: 'Colophon',
  colophonNames: {
    campaign: 'Fichier de campagne',
    hash: 'SHA-256 du fichier',
    dossier: 'Dossier de preuve',
    catalogue: 'Catalogue de facteurs',
    sampling: 'Tirages',
    program: 'Programme',
    fonts: 'Caractères',
    again: 'Pour refaire le calcul',
  },
  dossier: (file) =>
    `contrechamp dossier ${file} l’écrit : toutes les lignes, les facteurs et les sources, que contrechamp verify recalcule.`,
  sampling: (draws, seed) => `${draws} tirages, graine ${seed}`,
  fonts: 'Source Serif 4 et Inter, tous deux sous SIL Open Font License.',
  again:
    'Le même fichier, la même version du catalogue, la même graine et la même version du programme donnent les mêmes chiffres, au dernier près.',
};
