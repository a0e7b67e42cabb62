import type { MeterRole, RemarkCode } from './result.ts';

type Params = Readonly<Record<string, string | number>>;

const many = (n: string | number | undefined, one: string, more = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : more}`;
const s = (n: string | number | undefined, one: string, more: string): string => (Number(n) === 1 ? one : more);

const outputs = (images: number, clips: number, adjective: string): string =>
  [
    ...(images > 0 || clips === 0 ? [many(images, `${adjective}image`)] : []),
    ...(clips > 0 ? [many(clips, `${adjective}clip`)] : []),
  ].join(' and ');

export const english = {
  headline: (images: number, clips: number, amount: string) => `${outputs(images, clips, 'generated ')}: ${amount}.`,
  nothing: 'Nothing here says that a model made it: there is nothing to count.',
  allInReceipts: 'All that was generated here is in the receipts: there is nothing more to count.',
  silent: (images: number, clips: number, amount: string) =>
    `${outputs(images, clips, '')} ${s(images + clips, 'says', 'say')} nothing of where ${s(images + clips, 'it comes', 'they come')} from; had ${s(images + clips, 'it', 'they')} been generated: ${amount}.`,
  together: (amount: string) => `Together: ${amount}.`,
  tally: (n: number) => many(n, 'file'),
  kindsOfFile: {
    generated: (n: number) => `${n} generated`,
    edited: (n: number) => `${n} edited with AI`,
    captured: (n: number) => many(n, 'photograph'),
    other: (n: number) => `${n} made without AI`,
    unknown: (n: number) => `${n} without a word of origin`,
    unread: (n: number) => `${n} unreadable`,
    'not-media': (n: number) => `${n} of another kind`,
  },
  counting: {
    generations:
      'Counted once: each work of a model that the files tell of, however many files show it (--count generations).',
    images: 'Counted once: each picture, however many copies there are of it (--count images).',
    files: 'Counted once: each file (--count files).',
  },
  origins: {
    generated: 'generated',
    edited: 'edited with AI',
    captured: 'photograph',
    other: 'made without AI',
    unknown: 'origin not known',
    unread: 'not read',
    'not-media': 'no picture, no video',
  },
  evidence: {
    recorded: 'settings',
    signed: 'signature',
    declared: 'unsigned metadata',
    named: 'file name only',
    none: '–',
  },
  roles: {
    counted: '',
    copy: (of) => `copy of ${of}`,
    version: (of) => `version of ${of}`,
    'not-generated': '',
    'left-out': 'left out',
    billed: 'counted in the export',
    receipt: (of) => `in receipt ${of}`,
    unread: '',
    'not-media': '',
  } as Readonly<Record<MeterRole, string | ((of: string) => string)>>,
  c2pa: {
    linked: 'C2PA kept elsewhere, not fetched',
    unchecked: 'C2PA not checked',
    valid: (signer: string, listed: boolean) =>
      `C2PA valid, by ${signer}${listed ? '' : ' (on no trust list known here)'}`,
    invalid: (codes: string) => `C2PA broken: ${codes}`,
  },
  failures: {
    empty: 'empty',
    unreadable: 'unreadable',
    link: 'a link, not followed',
    'not-what-it-is-named': 'not what its name says',
  } as Readonly<Record<string, string>>,
  problems: {
    truncated: 'breaks off',
    'too-many-parts': 'more parts than are read',
    'text-too-large': 'a text too long to be true',
    'text-unreadable': 'a text that cannot be read',
    'record-doubtful': 'settings that cannot be, left out',
    'size-absurd': 'a size that no picture has',
    'not-decoded': 'picture cannot be decoded',
  } as Readonly<Record<string, string>>,
  fileColumns: ['File', 'What it is', 'Known by', 'Made by'],
  modelColumns: ['Model', 'Generated', 'CO₂e, median [95 %]'],
  generated: (images: number, clips: number) =>
    [images > 0 ? many(images, 'image') : '', clips > 0 ? many(clips, 'clip') : ''].filter((t) => t !== '').join(', '),
  kinds: {
    listed: '',
    unlisted: ' (not in the registry)',
    service: ' (model not told)',
    untold: 'A model that is not told',
    origin: 'Origin not known',
    enlarging: 'Enlarging',
  },
  cut: (shown: number, all: number) => `${shown} of ${all} files shown; --limit 0 shows all.`,
  files: 'File by file',
  models: 'What each model took',
  remarks: 'To know',
  assumptions: 'Assumptions that weigh most',
  energy: (kwh: string, litres: string) => `${kwh} kWh in data centres or on own machines, ${litres} L of water.`,
  paste: 'As entries for a campaign: --as-activities.',
  remark: {
    discards: () =>
      'What was thrown away is not in a folder. Campaigns often generate many times what they keep: if you know roughly how many, say so with --kept-share 1/20, or count from the service’s own export with --usage.',
    'kept-share': (p) =>
      `You declare that one generation in ${p.times} was kept. It is your estimate: counted as half as many discards to twice as many.`,
    'batch-mates': (p) => `Recorded batches made ${many(p.n, 'image')} more than the folder still holds; counted.`,
    copies: (p) =>
      `${many(p.n, 'file')} repeat${s(p.n, 's', '')} a picture that is here already, in the same bytes or the same pixels.`,
    versions: (p) =>
      `${many(p.n, 'file')} without any record look${s(p.n, 's', '')} like another one at another size or in another format, and count${s(p.n, 's', '')} with it.`,
    'origin-unknown': (p) =>
      `${many(p.n, 'file')} carr${s(p.n, 'ies', 'y')} nothing that says where ${s(p.n, 'it comes', 'they come')} from: counted as anything between no generation and ${s(p.n, 'one', 'one each')}, by a large model nobody names. --unknown ignore leaves them out.`,
    'origin-ignored': (p) => `${many(p.n, 'file')} of unknown origin left out, as asked.`,
    'named-only': (p) => `${many(p.n, 'file')} known by the file name alone, which anybody may have chosen.`,
    'model-family': (p) => `Not in the registry by that name, taken for what the name points to: ${p.list}.`,
    'model-unlisted': (p) => `Not in the registry, and no family in the name; counted as large models: ${p.list}.`,
    edits: (p) =>
      `${many(p.n, 'file')} edited with AI: one generation at the size of the file for each edit that ${s(p.n, 'it tells', 'they tell')}. Tries that were not kept are not told.`,
    'detail-once': (p) => `${many(p.n, 'file')} had details redrawn; how many is not recorded: one each is counted.`,
    'seal-broken': (p) =>
      `${many(p.n, 'C2PA manifest')} do${s(p.n, 'es', '')} not hold: the file, or the manifest, was changed after it was signed. What it says is taken as unsigned metadata.`,
    'seal-unchecked': (p) => `${many(p.n, 'C2PA manifest')} could not be checked.`,
    'seal-linked': (p) => `${many(p.n, 'C2PA manifest')} kept at an address on the network, which is not fetched.`,
    'signer-unlisted': (p) =>
      `${many(p.n, 'C2PA manifest')} hold${s(p.n, 's', '')}, signed by ${p.names}. No trust list is known here: that the signer is who the name says is not verified.`,
    conflicts: (p) =>
      `${many(p.n, 'file')} say${s(p.n, 's', '')} two things of what ${s(p.n, 'it is', 'they are')}; the stronger sign is kept.`,
    'size-unknown': (p) => `${many(p.n, 'entry', 'entries')} without a size: the usual one is taken.`,
    'seconds-unknown': (p) => `${many(p.n, 'clip')} whose file does not say its length: 5 s, from 2 to 20.`,
    'region-open-only': (p) =>
      `--region ${p.region} and --hardware say where your own machines are: open models and enlarging. What services made is counted where they compute.`,
    watermarks: () =>
      'Invisible watermarks (SynthID and others) are not read: only their makers can. A picture without metadata may carry one.',
    'usage-covers': (p) =>
      `${many(p.n, 'output')} of the folder ${s(p.n, 'is', 'are')} among those of the export, and counted there.`,
    'usage-exceeded': (p) =>
      `The folder holds ${many(p.n, 'output')} of ${p.model} more than the export tells: another account, or another time? Counted beside it.`,
    'receipts-hold': (p) =>
      `${many(p.n, 'file')} ${s(p.n, 'is', 'are')} just as the gateway gave ${s(p.n, 'it', 'them')}, by ${many(p.receipts, 'receipt')}: counted there, and left out here. A file that was retouched, recompressed, marked or signed since is not recognised.`,
    'receipts-hold-none': () =>
      'No file here is just as the gateway gave it by these receipts; one that was retouched, recompressed, marked or signed since is not recognised. All are counted.',
    'receipts-unhashed': (p) =>
      `${many(p.n, 'output')} of the receipts ${s(p.n, 'has', 'have')} no hash: ${s(p.n, 'its file is', 'their files are')} counted here where ${s(p.n, 'it is', 'they are')} in the folder, and in the receipts as well.`,
  } as Readonly<Record<RemarkCode, (p: Params) => string>>,
  taken: (name: string, title: string) => `“${name}” for ${title}`,
  quoted: (name: string) => `“${name}”`,
  note: {
    files: (n: number, more: string) => `${many(n, 'file')}${more === '' ? '' : `; ${more}`}`,
    read: (from: string, tool: string) => `read in ${from}${tool === '' ? '' : ` (${tool})`}`,
    family: (name: string) => `“${name}”, taken for this model`,
    unknown: 'origin not known: none to all of them generated',
    kept: (times: string) => `one in ${times} kept, as declared`,
    named: 'the file name alone',
    usage: 'from the export of the provider',
    size: 'size not known',
    seconds: 'length not known',
  },
  yaml: (count: string) =>
    `Paste below “activities:” of a scenario. Counted with --count ${count}; exact where files tell, a range where they do not.`,
};
export type MeterWords = typeof english;
