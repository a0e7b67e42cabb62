import type { MeterWords } from './words-en.ts';

const many = (n: string | number | undefined, one: string, more = `${one}s`): string =>
  `${n} ${Number(n) >= 2 ? more : one}`;
const image = (n: string | number | undefined): string => many(n, 'image');
const file = (n: string | number | undefined): string => many(n, 'fichier');
const s = (n: string | number | undefined, one: string, more: string): string => (Number(n) >= 2 ? more : one);

const outputs = (images: number, clips: number): string =>
  [...(images > 0 || clips === 0 ? [image(images)] : []), ...(clips > 0 ? [many(clips, 'plan')] : [])].join(' et ');

export const french: MeterWords = {
  headline: (images, clips, amount) =>
    `${outputs(images, clips)} ${clips === 0 ? s(images, 'générée', 'générées') : s(images + clips, 'généré', 'générés')} : ${amount}.`,
  nothing: 'Rien ici ne dit qu’un modèle en soit l’auteur : il n’y a rien à compter.',
  allInReceipts: 'Tout ce qui a été généré ici est dans les reçus : il n’y a rien d’autre à compter.',
  silent: (images, clips, amount) =>
    `${outputs(images, clips)} ne ${s(images + clips, 'dit', 'disent')} rien de ${s(images + clips, 'son', 'leur')} origine ; en cas de génération : ${amount}.`,
  together: (amount) => `Ensemble : ${amount}.`,
  tally: (n) => file(n),
  kindsOfFile: {
    generated: (n) => many(n, 'généré'),
    edited: (n) => `${many(n, 'retouché')} par IA`,
    captured: (n) => many(n, 'photographie'),
    other: (n) => `${many(n, 'fait')} sans IA`,
    unknown: (n) => `${n} sans un mot d’origine`,
    unread: (n) => many(n, 'illisible'),
    'not-media': (n) => `${n} d’une autre sorte`,
  },
  counting: {
    generations:
      'Compté une fois : chaque travail d’un modèle dont parlent les fichiers, quel que soit leur nombre (--count generations).',
    images: 'Comptée une fois : chaque image, quel que soit le nombre de ses copies (--count images).',
    files: 'Compté une fois : chaque fichier (--count files).',
  },
  origins: {
    generated: 'générée',
    edited: 'retouchée par IA',
    captured: 'photographie',
    other: 'faite sans IA',
    unknown: 'origine inconnue',
    unread: 'non lu',
    'not-media': 'ni image ni vidéo',
  },
  evidence: {
    recorded: 'réglages',
    signed: 'signature',
    declared: 'métadonnées non signées',
    named: 'nom du fichier seul',
    none: '–',
  },
  roles: {
    counted: '',
    copy: (of) => `copie de ${of}`,
    version: (of) => `version de ${of}`,
    'not-generated': '',
    'left-out': 'écarté',
    billed: 'compté dans l’export',
    receipt: (of) => `dans le reçu ${of}`,
    unread: '',
    'not-media': '',
  },
  c2pa: {
    linked: 'C2PA conservé ailleurs, non consulté',
    unchecked: 'C2PA non vérifié',
    valid: (signer, listed) =>
      `C2PA valide, par ${signer}${listed ? '' : ' (sur aucune liste de confiance connue ici)'}`,
    invalid: (codes) => `C2PA rompu : ${codes}`,
  },
  failures: {
    empty: 'vide',
    unreadable: 'illisible',
    link: 'un lien, non suivi',
    'not-what-it-is-named': 'n’est pas ce que dit son nom',
  },
  problems: {
    truncated: 's’interrompt',
    'too-many-parts': 'plus de parties qu’on n’en lit',
    'text-too-large': 'un texte trop long pour être vrai',
    'text-unreadable': 'un texte illisible',
    'record-doubtful': 'des réglages impossibles, écartés',
    'size-absurd': 'une taille qu’aucune image n’a',
    'not-decoded': 'image indéchiffrable',
  },
  fileColumns: ['Fichier', 'Nature', 'Connue par', 'Fait par'],
  modelColumns: ['Modèle', 'Générés', 'CO₂e, médiane [95 %]'],
  generated: (images, clips) =>
    [images > 0 ? image(images) : '', clips > 0 ? many(clips, 'plan') : ''].filter((t) => t !== '').join(', '),
  kinds: {
    listed: '',
    unlisted: ' (absent du registre)',
    service: ' (modèle non précisé)',
    untold: 'Modèle non précisé',
    origin: 'Origine inconnue',
    enlarging: 'Agrandissement',
  },
  cut: (shown, all) => `${shown} fichiers affichés sur ${all} ; --limit 0 les affiche tous.`,
  files: 'Fichier par fichier',
  models: 'Ce qu’a pris chaque modèle',
  remarks: 'À savoir',
  assumptions: 'Hypothèses qui pèsent le plus',
  energy: (kwh, litres) => `${kwh} kWh dans des centres de données ou sur vos machines, ${litres} L d’eau.`,
  paste: 'En entrées de campagne : --as-activities.',
  remark: {
    discards: () =>
      'Ce qui a été jeté n’est pas dans un dossier. Une campagne génère souvent bien plus qu’elle ne garde : si vous en avez une idée, dites-le avec --kept-share 1/20, ou comptez d’après l’export du service avec --usage.',
    'kept-share': (p) =>
      `Vous déclarez qu’une génération sur ${p.times} a été gardée. C’est votre estimation : comptée de moitié moins de rejets à deux fois plus.`,
    'batch-mates': (p) =>
      `Les lots enregistrés ont produit ${image(p.n)} de plus que n’en contient encore le dossier ; ${s(p.n, 'comptée', 'comptées')}.`,
    copies: (p) => `${file(p.n)} ${s(p.n, 'répète', 'répètent')} une image déjà présente, à l’octet ou au pixel près.`,
    versions: (p) =>
      `${file(p.n)} sans aucune trace ${s(p.n, 'ressemble', 'ressemblent')} à un autre, à une autre taille ou dans un autre format, et ${s(p.n, 'compte', 'comptent')} avec lui.`,
    'origin-unknown': (p) =>
      `${file(p.n)} ne ${s(p.n, 'porte', 'portent')} rien qui dise d’où ${s(p.n, 'il vient', 'ils viennent')} : ${s(p.n, 'compté', 'comptés')} entre aucune génération et ${s(p.n, 'une', 'une chacun')}, par un grand modèle que rien ne nomme. --unknown ignore les écarte.`,
    'origin-ignored': (p) => `${file(p.n)} d’origine inconnue ${s(p.n, 'écarté', 'écartés')}, à votre demande.`,
    'named-only': (p) =>
      `${file(p.n)} ${s(p.n, 'connu', 'connus')} par ${s(p.n, 'son seul nom', 'leur seul nom')}, que n’importe qui a pu choisir.`,
    'model-family': (p) => `Absents du registre sous ce nom, pris pour ce que leur nom désigne : ${p.list}.`,
    'model-unlisted': (p) =>
      `Absents du registre, d’aucune famille reconnaissable ; comptés comme de grands modèles : ${p.list}.`,
    edits: (p) =>
      `${file(p.n)} ${s(p.n, 'retouché', 'retouchés')} par IA : une génération à la taille du fichier par retouche mentionnée. Les essais non retenus ne sont pas mentionnés.`,
    'detail-once': (p) =>
      `${file(p.n)} ${s(p.n, 'a', 'ont')} eu des détails redessinés ; leur nombre n’est pas enregistré : un seul est compté à chaque fois.`,
    'seal-broken': (p) =>
      `${many(p.n, 'manifeste C2PA', 'manifestes C2PA')} ne ${s(p.n, 'tient', 'tiennent')} pas : le fichier, ou le manifeste, a changé après la signature. Ce qu’il dit vaut métadonnées non signées.`,
    'seal-unchecked': (p) =>
      `${many(p.n, 'manifeste C2PA', 'manifestes C2PA')} n’${s(p.n, 'a', 'ont')} pu être ${s(p.n, 'vérifié', 'vérifiés')}.`,
    'seal-linked': (p) =>
      `${many(p.n, 'manifeste C2PA', 'manifestes C2PA')} ${s(p.n, 'conservé', 'conservés')} à une adresse du réseau, qui n’est pas consultée.`,
    'signer-unlisted': (p) =>
      `${many(p.n, 'manifeste C2PA', 'manifestes C2PA')} ${s(p.n, 'tient', 'tiennent')}, ${s(p.n, 'signé', 'signés')} par ${p.names}. Aucune liste de confiance n’est connue ici : que le signataire soit bien celui que dit le nom n’est pas vérifié.`,
    conflicts: (p) =>
      `${file(p.n)} ${s(p.n, 'dit', 'disent')} deux choses de ${s(p.n, 'sa', 'leur')} nature ; le signe le plus fort est retenu.`,
    'size-unknown': (p) => `${many(p.n, 'entrée', 'entrées')} sans dimensions : les plus courantes sont prises.`,
    'seconds-unknown': (p) => `${many(p.n, 'plan')} dont le fichier ne dit pas la durée : 5 s, de 2 à 20.`,
    'region-open-only': (p) =>
      `--region ${p.region} et --hardware disent où sont vos propres machines : modèles ouverts et agrandissements. Ce qu’ont fait des services est compté là où ils calculent.`,
    watermarks: () =>
      'Les filigranes invisibles (SynthID et autres) ne sont pas lus : seuls leurs auteurs le peuvent. Une image sans métadonnées peut en porter un.',
    'usage-covers': (p) =>
      `${image(p.n)} du dossier ${s(p.n, 'fait', 'font')} partie de l’export, et ${s(p.n, 'y est comptée', 'y sont comptées')}.`,
    'usage-exceeded': (p) =>
      `Le dossier contient ${image(p.n)} de ${p.model} de plus que n’en dit l’export : un autre compte, une autre période ? ${s(p.n, 'Comptée', 'Comptées')} en plus.`,
    'receipts-hold': (p) =>
      `${file(p.n)} ${s(p.n, 'est tel que la passerelle l’a donné', 'sont tels que la passerelle les a donnés')}, d’après ${many(p.receipts, 'reçu')} : ${s(p.n, 'compté là, et écarté', 'comptés là, et écartés')} ici. Un fichier retouché, recompressé, marqué ou signé depuis n’est pas reconnu.`,
    'receipts-hold-none': () =>
      'Aucun fichier n’est ici tel que la passerelle l’a donné d’après ces reçus ; retouché, recompressé, marqué ou signé depuis, il n’est pas reconnu. Tous sont comptés.',
    'receipts-unhashed': (p) =>
      `${many(p.n, 'sortie')} des reçus ${s(p.n, 'n’a', 'n’ont')} pas d’empreinte : ${s(p.n, 'son fichier est compté ici s’il est', 'leurs fichiers sont comptés ici s’ils sont')} dans le dossier, et dans les reçus aussi.`,
  },
  taken: (name, title) => `« ${name} » pour ${title}`,
  quoted: (name) => `« ${name} »`,
  note: {
    files: (n, more) => `${file(n)}${more === '' ? '' : ` ; ${more}`}`,
    read: (from, tool) => `lu dans ${from}${tool === '' ? '' : ` (${tool})`}`,
    family: (name) => `« ${name} », pris pour ce modèle`,
    unknown: 'origine inconnue : d’aucune génération à toutes',
    kept: (times) => `une sur ${times} gardée, selon votre déclaration`,
    named: 'le seul nom du fichier',
    usage: 'd’après l’export du fournisseur',
    size: 'dimensions inconnues',
    seconds: 'durée inconnue',
  },
  yaml: (count) =>
    `À coller sous « activities: » d’un scénario. Compté avec --count ${count} ; exact là où les fichiers le disent, une plage là où ils se taisent.`,
};
