import type { Text } from '../../text/reader.ts';
import type { TableCode } from '../problem.ts';
import type { TableText } from './texts-en.ts';

const formats: Readonly<Record<string, string>> = {
  xls: 'dans l’ancien format d’Excel (.xls)',
  xlsb: 'dans le format binaire d’Excel (.xlsb)',
  ods: 'dans le format de LibreOffice (.ods)',
  numbers: 'dans le format de Numbers',
};

const reasons: Readonly<Record<string, Text>> = {
  archive: (p) => `Le classeur ne peut pas être décompressé : ${p('detail')}.`,
  missing: (p) => `Il manque au classeur l’une de ses parties, ${p('part')}.`,
  xml: (p) =>
    `Une partie du classeur, ${p('part')}, n’est pas du XML tel qu’en écrit un tableur : ${p('found') || 'elle s’arrête trop tôt'}.`,
  quotes: (p) => `Les guillemets de la ligne ${p('row')} ne vont pas par paires.`,
};

const none: Readonly<Record<string, string>> = {
  activity: 'Il n’y a pas d’activité',
  scenario: 'Il n’y a pas de scénario',
  field: 'Il n’y a pas de champ',
};

const wanted: Readonly<Record<string, string>> = {
  activity: 'l’activité est attendue',
  scenario: 'le scénario est attendu',
  country: 'le pays est attendu',
};

const meant: Text = (p) =>
  p('suggestion') === '' ? `Connus ici : ${p('known')}.` : `Vouliez-vous dire « ${p('suggestion')} » ?`;

export const tableTextsFr: Readonly<Record<TableCode, TableText>> = {
  'table-not-a-spreadsheet': {
    message: () => 'Ce n’est ni un classeur (.xlsx), ni un fichier CSV.',
    remedy: () =>
      'Donnez un classeur ou un fichier CSV issu de contrechamp template --format xlsx, ou de contrechamp export.',
  },
  'table-other-format': {
    message: (p) => `Ce classeur est ${formats[p('format')] ?? 'dans un autre format'}, qui n’est pas lu.`,
    remedy: () => 'Ouvrez-le dans votre tableur et enregistrez-le comme classeur, .xlsx.',
  },
  'table-encrypted': {
    message: () => 'Ce classeur est protégé par un mot de passe.',
    remedy: () =>
      'Ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez-le et importez-le de nouveau.',
  },
  'table-macros': {
    message: () => 'Ce classeur contient des macros. Aucune n’est exécutée, et le fichier n’est pas lu.',
    remedy: () => 'Enregistrez-le comme classeur sans macros, .xlsx ; les valeurs restent telles quelles.',
  },
  'table-unreadable': {
    message: (p) => reasons[p('reason')]?.(p) ?? 'Le fichier ne peut pas être lu.',
    remedy: (p) =>
      p('reason') === 'quotes'
        ? 'Fermez celui qui est ouvert ; entre guillemets, écrivez-en deux pour un.'
        : 'Ouvrez-le dans votre tableur et enregistrez-le de nouveau, ou récupérez-le de nouveau.',
  },
  'table-too-large': {
    message: (p) =>
      p('megabytes') === ''
        ? `Cette feuille compte plus de ${p('rows')} lignes, remplies ou non.`
        : `Le fichier fait ${p('megabytes')} Mo ; on en lit ${p('limit')} au plus.`,
    remedy: (p) =>
      p('megabytes') === ''
        ? 'Sélectionnez toutes les lignes sous le tableau, jusqu’à la fin, supprimez-les et enregistrez.'
        : 'Donnez le formulaire seul, sans images ni feuilles étrangères.',
  },
  'table-not-ours': {
    message: () => 'Aucun des tableaux d’une campagne ne se trouve dans ce fichier.',
    remedy: () =>
      'Partez de contrechamp template --format xlsx -o campagne.xlsx. Un fichier de campagne (YAML, JSON) ne s’importe pas : contrechamp compare le lit.',
  },
  'sheet-missing': {
    message: (p) => `Il n’y a pas de feuille « ${p('sheet')} ».`,
    remedy: () => 'Rendez-lui son nom, ou copiez-la d’un nouveau contrechamp template --format xlsx.',
  },
  'sheet-empty': {
    message: () => 'Cette feuille n’a encore aucune ligne.',
    remedy: () => 'Remplissez au moins une ligne sous les en-têtes.',
  },
  'column-missing': {
    message: (p) => `Les en-têtes sont introuvables : ${p('headings')}.`,
    remedy: () => 'Écrivez chacun au-dessus de sa colonne, tel que dans contrechamp template --format xlsx.',
  },
  'column-unknown': {
    message: (p) =>
      p('heading') === ''
        ? 'Cette colonne contient quelque chose, et n’a pas d’en-tête.'
        : `Aucune colonne ne s’appelle « ${p('heading')} » ici.`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Vouliez-vous dire « ${p('suggestion')} » ? `}Pour garder une colonne à vous, faites commencer son en-tête par # : elle n’est alors pas lue.`,
  },
  'column-duplicate': {
    message: (p) => `Le même en-tête se trouve déjà en ${p('first')}.`,
    remedy: () => 'Gardez l’un des deux.',
  },
  'cell-merged': {
    message: () => 'Ces cellules sont fusionnées : on ne sait à quelle ligne ou colonne va la valeur.',
    remedy: () => 'Annulez la fusion et écrivez la valeur dans chaque cellule qu’elle concerne.',
  },
  'cell-hidden': {
    message: (p) =>
      p('what') === 'rows'
        ? `${p('rows') === '1' ? 'Une ligne qui contient des données est masquée' : `${p('rows')} lignes qui contiennent des données sont masquées`}, à partir de la ligne ${p('row')}.`
        : p('what') === 'column'
          ? 'Cette colonne contient des données et est masquée.'
          : 'Cette feuille contient des données, et elle est masquée en tout ou en partie.',
    remedy: () => 'Affichez-la, ou effacez le filtre ; supprimez ce qui ne doit pas compter.',
  },
  'cell-error': {
    message: (p) => `Cette cellule contient une erreur : ${p('text')}.`,
    remedy: () => 'Corrigez sa formule, ou écrivez la valeur elle-même.',
  },
  'cell-uncomputed': {
    message: (p) => `Cette cellule contient une formule sans valeur : =${p('text')}.`,
    remedy: () => 'Ouvrez le classeur dans un tableur, qui la calcule, enregistrez-le et importez-le de nouveau.',
  },
  'cell-external': {
    message: (p) => `La valeur de cette cellule vient d’un autre fichier : =${p('text')}.`,
    remedy: () => 'Copiez la cellule et collez-la comme valeur.',
  },
  'cell-date': {
    message: (p) => `Cette cellule contient une date ou une heure, ${p('text')} ; autre chose est attendu.`,
    remedy: () => 'Donnez à la cellule le format Standard (ou Texte), puis écrivez de nouveau la valeur.',
  },
  'cell-percent': {
    message: (p) => `Cette cellule contient un pourcentage, ${p('text')} ; une quantité est attendue.`,
    remedy: () => 'Donnez à la cellule le format Standard, puis écrivez la quantité.',
  },
  'cell-stray': {
    message: (p) =>
      p('reason') === 'continued'
        ? 'Une ligne qui poursuit celle du dessus dit la chose suivante de sa liste, et rien d’autre.'
        : `« ${p('heading')} » ne concerne pas l’activité « ${p('type')} ».`,
    remedy: (p) =>
      p('reason') === 'continued'
        ? 'Videz cette cellule ; écrivez-le sur la première ligne de l’activité.'
        : 'Videz cette cellule, ou choisissez une autre activité.',
  },
  'cell-empty': {
    message: (p) =>
      `Rien n’est écrit ici ; ${p('heading') === '' ? (wanted[p('what')] ?? 'une valeur est attendue') : `« ${p('heading')} » est à remplir`}.`,
    remedy: () => 'Remplissez cette cellule, ou supprimez le reste de la ligne.',
  },
  'entry-unknown': {
    message: (p) => `${none[p('what')] ?? 'Il n’y a pas'} « ${p('value')} ».`,
    remedy: meant,
  },
  'entry-continued': {
    message: () => 'Cette ligne en poursuit une autre, mais celle du dessus n’est pas de la même activité.',
    remedy: () => 'Remettez-la sous la ligne qu’elle poursuit ; triez par n° plutôt que par une autre colonne.',
  },
  'entry-twice': {
    message: (p) => `« ${p('value')} » est donné deux fois.`,
    remedy: () => 'Gardez une seule des lignes.',
  },
  'other-unreadable': {
    message: () => 'Cette cellule ne se lit pas comme des champs d’un fichier de campagne.',
    remedy: () =>
      'Écrivez { champ: valeur, autre: valeur }, accolades fermées et une virgule entre les champs, ou videz-la.',
  },
  'other-twice': {
    message: (p) => `Le champ « ${p('field')} » est ici et dans une colonne à lui.`,
    remedy: () => 'Gardez l’un des deux.',
  },
};
