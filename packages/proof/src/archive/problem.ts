import { type Lang, plain, typeset } from '@contrechamp/report';

/** Far above any dossier or workbook, far below what would hurt. */
export const archiveLimits = {
  packed: 64e6,
  unpacked: 128e6,
  files: 256,
  /** Unpacked ÷ packed length of one file; text of ours reaches about ten. */
  ratio: 100,
} as const;

const words = {
  en: {
    'not-an-archive': () => 'it is not a ZIP archive',
    truncated: () => 'it is cut short or its directory is broken; fetch it again',
    unsupported: () => 'it uses a form of ZIP that is not read (several disks, ZIP64 or an unusual compression)',
    encrypted: (p: Params) => `“${p.path}” is encrypted`,
    name: (p: Params) => `the name “${p.path}” would leave the folder it is unpacked into`,
    duplicate: (p: Params) => `two files have the name “${p.path}”`,
    corrupt: (p: Params) => `“${p.path}” cannot be read: its header or its compressed contents are broken`,
    overlap: (p: Params) => `“${p.path}” shares its bytes with another file`,
    ratio: (p: Params) => `“${p.path}” would unpack to more than ${archiveLimits.ratio} times its size`,
    'too-many': (p: Params) => `it holds ${p.files} files; at most ${archiveLimits.files} are read`,
    'too-large': (p: Params) => `it is ${mega(p)} MB; at most ${archiveLimits.packed / 1e6} MB are read`,
    'too-large-unpacked': (p: Params) =>
      `it would unpack to ${mega(p)} MB; at most ${archiveLimits.unpacked / 1e6} MB are read`,
  },
  fr: {
    'not-an-archive': () => 'ce n’est pas une archive ZIP',
    truncated: () => 'elle est tronquée ou son répertoire est abîmé ; récupérez-la de nouveau',
    unsupported: () => 'elle emploie une forme de ZIP qui n’est pas lue (plusieurs disques, ZIP64 ou compression rare)',
    encrypted: (p: Params) => `« ${p.path} » est chiffré`,
    name: (p: Params) => `le nom « ${p.path} » sortirait du répertoire où on le décompresse`,
    duplicate: (p: Params) => `deux fichiers portent le nom « ${p.path} »`,
    corrupt: (p: Params) => `« ${p.path} » est illisible : son en-tête ou son contenu compressé est abîmé`,
    overlap: (p: Params) => `« ${p.path} » partage ses octets avec un autre fichier`,
    ratio: (p: Params) => `« ${p.path} » se décompresserait en plus de ${archiveLimits.ratio} fois sa taille`,
    'too-many': (p: Params) => `elle contient ${p.files} fichiers ; on en lit ${archiveLimits.files} au plus`,
    'too-large': (p: Params) => `elle fait ${mega(p)} Mo ; on en lit ${archiveLimits.packed / 1e6} au plus`,
    'too-large-unpacked': (p: Params) =>
      `décompressée, elle ferait ${mega(p)} Mo ; on en lit ${archiveLimits.unpacked / 1e6} au plus`,
  },
} as const;

interface Params {
  readonly path?: string;
  readonly files?: number;
  readonly megabytes?: number;
}
type ProblemCode = keyof (typeof words)['en'];

const mega = ({ megabytes = 0 }: Params): string => megabytes.toFixed(0);

/** Why an archive is not read. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';
  readonly code: ProblemCode;
  readonly params: Params;

  constructor(code: ProblemCode, params: Params = {}) {
    super(words.en[code](params));
    this.code = code;
    this.params = params;
  }

  text(lang: Lang): string {
    return typeset(plain(words[lang][this.code](this.params)), lang);
  }
}
