import type { ReceiptWords } from './word-list.ts';

/** The plural begins at two: `1,5 image`. */
const s = (count: number): string => (count >= 2 ? 's' : '');

export const fr: ReceiptWords = {
  usage:
    'contrechamp receipts verify | list | export | activities [DOSSIER|FICHIER], avec --campaign ID, --from 2026-11-01, --to 2026-11-30 ; contrechamp receipts find FICHIER… --receipts DOSSIER. Voir contrechamp --help.',
  one: 'Donnez un seul dossier de reçus, ou un seul fichier exporté.',
  nothing: (path) =>
    `Il n’y a rien à ${path}. Donnez le dossier où la passerelle garde ses reçus, ou un fichier écrit par contrechamp receipts export.`,
  noLedger: (path) => `${path} ne contient pas de reçus : il n’y a pas de journal-000001.jsonl.`,
  unread: (path, reason) => `${path} ne peut être lu (${reason}).`,
  unsound: (path, fault) =>
    `Les reçus de ${path} ne sont pas intacts, et rien n’en est tiré. ${fault} Voir contrechamp receipts verify ${path}.`,
  day: (option) => `${option} : écrivez un jour, comme 2026-11-26.`,
  backwards: (from, to) => `--from ${from} vient après --to ${to}.`,
  badHead: (text) => `--head ${text} : écrivez les 64 chiffres hexadécimaux donnés par contrechamp receipts verify.`,
  sound: (records, count) =>
    `Intact : ${records} enregistrement${s(count)}, chacun lié au précédent, aucun modifié, manquant ou ajouté.`,
  soundButTorn: (records) => `Intact jusqu’au dernier enregistrement entier, ${records} ; la fin est déchirée.`,
  broken: (fault) => `Pas intact. ${fault}`,
  soundUntil: (record) => `Intact jusqu’à l’enregistrement ${record} ; ce qui suit porte sur cette partie.`,
  ledger: (id) => `Registre ${id}`,
  receipts: (n, count, from, to) =>
    `${n} reçu${s(count)}, ${from === to ? `ouvert${s(count)} le ${from}` : `ouverts du ${from} au ${to}`}`,
  noReceipts: 'Aucun reçu.',
  underWay: (n, count) => `${n} génération${s(count)} en cours`,
  leftOpen: (n, count) =>
    `${n} génération${s(count)} sans reçu, et aucune passerelle ne tourne : à son prochain démarrage, elle ${count > 1 ? 'les' : 'la'} comptera à hauteur de l’estimation.`,
  withheld: (n, count) =>
    count > 1
      ? `${n} enregistrements retenus : ils sont à leur place dans la chaîne, et leur contenu a été laissé hors de cet export.`
      : `${n} enregistrement retenu : il est à sa place dans la chaîne, et son contenu a été laissé hors de cet export.`,
  unfinished: (bytes, count, file) =>
    `Après le dernier enregistrement entier, ${file} porte encore ${bytes} octet${s(count)}, d’aucun enregistrement entier : laissé${s(count)} par un arrêt brutal, ou par quelqu’un qui a coupé le fichier. À son prochain démarrage, la passerelle ${count < 2 ? 'le' : 'les'} mettra de côté et le dira dans la chaîne.`,
  beingWritten: (bytes, count) => `${bytes} octet${s(count)} d’un enregistrement en cours d’écriture`,
  head: (record, hash) => `Tête : enregistrement ${record}, ${hash}`,
  noteHead:
    'Ce qui a été coupé à la fin ne se voit pas d’après la chaîne. Notez la tête ailleurs, dans un courriel ou un rapport : --head EMPREINTE montrera alors que rien jusque-là n’a été modifié ni coupé.',
  headFound: 'La tête donnée est dans la chaîne : rien jusque-là n’a été modifié ni coupé.',
  columns: ['Heure, UTC', 'Campagne', 'Personne', 'Modèle', 'Issue', 'Nombre', 'Wh', 'g\u00a0CO₂e', 'Coût'],
  outcomes: {
    ...{ delivered: 'livrée', partial: 'en partie', failed: 'échouée', abandoned: 'abandonnée', timeout: 'hors délai' },
    ...{ interrupted: 'interrompue', reused: 'reprise', refused: 'refusée' },
  },
  noneFound: 'Aucun reçu ne correspond.',
  total: (n, count, images, wattHours, grams) =>
    `${n} reçu${s(count)} · ${images.text} image${s(images.count)} · ${wattHours} Wh · ${grams} g CO₂e`,
  cut: (shown, count, all) =>
    `${count < 2 ? `Seul le dernier reçu sur ${all} est affiché` : `Les ${shown} derniers reçus sur ${all} sont affichés`} ; --limit 0 les affiche tous.`,
  counted:
    'Les sommes sont ce qui compte dans les budgets. L’énergie est celle du centre de données ; un tiret : inconnu, ou rien.',
  findWhat:
    'Donnez les images et les plans dont vous cherchez les reçus : contrechamp receipts find FICHIER… --receipts DOSSIER.',
  noFile: (file) => `${file} n’existe pas.`,
  isFolder: (file) =>
    `${file} est un dossier : donnez les fichiers qu’il contient. Pour le mesurer sans eux : contrechamp meter --receipts.`,
  inReceipt: (id, output, of) => `reçu ${id}, sortie ${output} sur ${of}`,
  again: (n, count) => `redonné par ${n} reçu${s(count)}`,
  share: 'Énergie et CO₂e d’un fichier : ce qu’a pris sa génération, réparti également entre ses sorties.',
  notFound: 'Aucun reçu ne connaît ce fichier tel qu’il est.',
  changedSince:
    'Un reçu reconnaît un fichier à chacun de ses octets : retouché, redimensionné, recompressé, réenregistré, marqué ou signé depuis, il ne correspond plus.',
  unhashed: (n, count) =>
    `${n} sortie${s(count)} de ces reçus ${count < 2 ? 'n’a' : 'n’ont'} pas d’empreinte : une adresse est passée au lieu d’un fichier, rien d’entier n’est venu, ou le reçu date d’avant les empreintes.`,
  whichFormat: (formats) => `Sous quelle forme ? Ajoutez --format avec l’un de : ${formats}.`,
  noFormat: (name, near, formats) =>
    `Pas de format d’export « ${name} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Formats : ${formats}.`,
  exists: (file) => `${file} existe déjà et n’est pas touché. Choisissez un autre nom avec -o.`,
  unwritable: (file, reason) => `${file} ne peut être écrit (${reason}).`,
};
