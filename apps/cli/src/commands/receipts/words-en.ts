import type { ReceiptWords } from './word-list.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

export const en: ReceiptWords = {
  usage:
    'contrechamp receipts verify | list | export | activities [FOLDER|FILE], with --campaign ID, --from 2026-11-01, --to 2026-11-30; contrechamp receipts find FILE… --receipts FOLDER. See contrechamp --help.',
  one: 'Give one folder of receipts, or one file that was exported.',
  nothing: (path) =>
    `There is nothing at ${path}. Give the folder in which the gateway keeps its receipts, or a file that contrechamp receipts export wrote.`,
  noLedger: (path) => `${path} holds no receipts: there is no journal-000001.jsonl in it.`,
  unread: (path, reason) => `${path} cannot be read (${reason}).`,
  unsound: (path, fault) =>
    `The receipts of ${path} are not sound, so nothing is taken from them. ${fault} See contrechamp receipts verify ${path}.`,
  day: (option) => `${option}: write a day, such as 2026-11-26.`,
  backwards: (from, to) => `--from ${from} is later than --to ${to}.`,
  badHead: (text) => `--head ${text}: write the 64 hexadecimal digits that contrechamp receipts verify printed.`,
  sound: (records, count) =>
    `Sound: ${records} record${s(count)}, each linked to the one before, none changed, missing or put in.`,
  soundButTorn: (records) => `Sound up to its last whole record, ${records}; the end is torn.`,
  broken: (fault) => `Not sound. ${fault}`,
  soundUntil: (record) => `Sound up to record ${record}; what is told below is of those.`,
  ledger: (id) => `Ledger ${id}`,
  receipts: (n, count, from, to) =>
    `${n} ${count === 1 ? 'receipt' : 'receipts'}, ${from === to ? `opened on ${from}` : `opened from ${from} to ${to}`}`,
  noReceipts: 'No receipts.',
  underWay: (n, count) => `${n} ${count === 1 ? 'generation' : 'generations'} under way`,
  leftOpen: (n, count) =>
    `${n} ${count === 1 ? 'generation' : 'generations'} without a receipt, and no gateway is running: when it starts again it counts ${count === 1 ? 'it' : 'them'} at the estimate.`,
  withheld: (n, count) =>
    `${n} ${count === 1 ? 'record' : 'records'} withheld: ${count === 1 ? 'it is' : 'they are'} in place in the chain, and what ${count === 1 ? 'it says' : 'they say'} was left out of this export.`,
  unfinished: (bytes, count, file) =>
    `After the last whole record ${file} has ${bytes} byte${s(count)} more, of no whole record: left by a crash, or by somebody who cut the file. When the gateway starts again it puts ${count === 1 ? 'it' : 'them'} aside and says so in the chain.`,
  beingWritten: (bytes, count) => `${bytes} byte${s(count)} of a record that is being written`,
  head: (record, hash) => `Head: record ${record}, ${hash}`,
  noteHead:
    'What was cut off at the end cannot be seen from the chain. Note the head elsewhere, in an e-mail or a report: --head HASH then shows that nothing up to it was changed or cut off.',
  headFound: 'The head given is in the chain: nothing up to it was changed or cut off.',
  columns: ['Time, UTC', 'Campaign', 'Person', 'Model', 'Outcome', 'Number', 'Wh', 'g\u00a0CO₂e', 'Cost'],
  outcomes: {
    ...{ delivered: 'delivered', partial: 'in part', failed: 'failed', abandoned: 'abandoned', timeout: 'timed out' },
    ...{ interrupted: 'interrupted', reused: 'reused', refused: 'refused' },
  },
  noneFound: 'No receipt matches.',
  total: (n, count, images, wattHours, grams) =>
    `${n} receipt${s(count)} · ${images.text} image${s(images.count)} · ${wattHours} Wh · ${grams} g CO₂e`,
  cut: (shown, count, all) =>
    `${count === 1 ? `Only the latest of ${all} is` : `The latest ${shown} of ${all} are`} shown; --limit 0 shows all.`,
  counted: 'Sums are what counts against budgets. Energy is that of the data centre; a dash: not known, or nothing.',
  findWhat: 'Give the images and clips whose receipts are wanted: contrechamp receipts find FILE… --receipts FOLDER.',
  noFile: (file) => `${file} does not exist.`,
  isFolder: (file) =>
    `${file} is a folder: give the files in it. To meter it without them: contrechamp meter --receipts.`,
  inReceipt: (id, output, of) => `receipt ${id}, output ${output} of ${of}`,
  again: (n, count) => `given again by ${n} receipt${s(count)}`,
  share: 'Energy and CO₂e of one file: what its generation took, shared equally among its outputs.',
  notFound: 'No receipt has this file as it is now.',
  changedSince:
    'A receipt knows a file by every byte of it: one that was retouched, resized, recompressed, saved anew, marked or signed since no longer matches.',
  unhashed: (n, count) =>
    `${n} ${count === 1 ? 'output' : 'outputs'} of these receipts ${count === 1 ? 'has' : 'have'} no hash: an address passed in place of a file, nothing whole came, or the receipt was written before hashes were kept.`,
  whichFormat: (formats) => `As what? Add --format with one of: ${formats}.`,
  noFormat: (name, near, formats) =>
    `No export format “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`} Formats: ${formats}.`,
  exists: (file) => `${file} exists already and is left as it is. Choose another name with -o.`,
  unwritable: (file, reason) => `${file} cannot be written (${reason}).`,
};
