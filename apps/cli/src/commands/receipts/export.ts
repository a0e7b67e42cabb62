import { nearest } from '@contrechamp/engine';
import {
  type ChainSource,
  chainText,
  metricsText,
  receiptColumns,
  receiptRow,
  receiptsOf,
  type Selection,
  spansText,
} from '@contrechamp/gateway';
import { csvText, type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { version } from '../../version.ts';
import { selectionOf, soundChain } from './chain.ts';
import { columnHeadings } from './columns.ts';
import { toFile } from './to-file.ts';
import { receiptWords } from './words.ts';

type Format = (source: ChainSource, last: number, selection: Selection, lang: Lang) => Iterable<string>;

function* table(source: ChainSource, last: number, selection: Selection, lang: Lang): Generator<string> {
  yield csvText([receiptColumns.map((column) => columnHeadings[lang][column])], lang);
  for (const chained of receiptsOf(source, last, selection)) {
    const outcome = receiptWords[lang].outcomes[chained.receipt.outcome];
    yield csvText([receiptRow(chained).with(receiptColumns.indexOf('outcome'), outcome)], lang);
  }
}

const formats: Readonly<Record<string, Format>> = {
  jsonl: chainText,
  csv: table,
  otel: (source, last, selection) => spansText(receiptsOf(source, last, selection), { version }),
  'otel-metrics': (source, last, selection) => metricsText(receiptsOf(source, last, selection), { version }),
};
const names = Object.keys(formats);

/** Spreadsheets take a file for UTF-8 when it says so first. */
const byteOrderMark = '\ufeff';

function formatOf({ only, lang }: Options): readonly [string, Format] {
  const words = receiptWords[lang];
  const { format: name } = only;
  if (name === undefined) throw new Failure(typeset(words.whichFormat(names.join(', ')), lang));
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) throw new Failure(typeset(words.noFormat(name, nearest(name, names) ?? '', names.join(', ')), lang));
  return [name, format];
}

/**
 * `receipts export [FOLDER|FILE] --format jsonl|csv|otel|otel-metrics [-o FILE]`: receipts for other programs. The chain
 * is checked before anything is written.
 */
export async function exportReceipts(given: string | undefined, options: Options, output: Output): Promise<number> {
  const { lang } = options;
  const [name, format] = formatOf(options);
  const selection = selectionOf(options);
  const { source, verified } = await soundChain(given, lang);
  const pieces = format(source, verified.records, selection, lang);
  if (options.output === undefined) {
    for (const piece of pieces) output.out(piece);
    return 0;
  }
  const seal = toFile(options.output, pieces, name === 'csv' ? byteOrderMark : '', lang);
  if (options.json) {
    output.out(line(JSON.stringify({ file: options.output, ...seal, head: verified.head }, null, 2)));
  }
  return 0;
}
