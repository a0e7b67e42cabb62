import { type KnownFile, knownFiles, shareOfOne } from '@contrechamp/gateway';
import { formatFigures, formatInteger, hanging, type Lang, plain, style, typeset, wrap } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { hashOfFile } from '../../hash-file.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { soundChain } from './chain.ts';
import { timeText } from './time.ts';
import { receiptWords } from './words.ts';

interface Looked {
  readonly file: string;
  readonly sha256: string;
  readonly found: readonly KnownFile[];
}

function hashed(file: string, lang: Lang): string {
  const words = receiptWords[lang];
  try {
    return hashOfFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const text =
      code === 'ENOENT'
        ? words.noFile(file)
        : code === 'EISDIR'
          ? words.isFolder(file)
          : words.unread(file, String(code));
    throw new Failure(typeset(text, lang));
  }
}

const told = ({ chained: { seq, hash, receipt: r }, output, again }: KnownFile) => ({
  ...{ receipt: r.id, record: seq, hash, at: r.at, endedAt: r.endedAt, campaign: r.campaign, person: r.person },
  ...{ outcome: r.outcome, provider: r.sent?.provider ?? null, region: r.sent?.region ?? null },
  ...{ model: r.sent?.model ?? null, output, share: shareOfOne(r), basis: r.basis, givenAgainBy: again },
});

/** What is known of one file, on a line. */
function facts({ chained: { receipt: r }, output, again }: KnownFile, lang: Lang): string {
  const w = receiptWords[lang];
  const share = shareOfOne(r);
  const figure = (x: number | null | undefined, unit: string) =>
    x == null ? [] : [`${formatFigures(x, lang, 2)}\u00a0${unit}`];
  return [
    w.inReceipt(r.id, output, share?.outputs ?? r.provenance.length),
    `${timeText(r.at, '', lang)} UTC`,
    ...[r.campaign, r.person, r.sent?.model ?? '–'].map(plain),
    ...figure(share?.energy, 'Wh'),
    ...figure(share?.co2e.central, 'g\u00a0CO₂e'),
    ...(again.length > 0 ? [w.again(formatInteger(again.length, lang), again.length)] : []),
  ].join(' · ');
}

/** Why a receipt may be there and not show itself. */
interface Hidden {
  /** Outputs without a hash. */
  readonly unhashed: number;
  /** Lines of the chain whose content was left out. */
  readonly withheld: number;
}

function render(
  looked: readonly Looked[],
  { unhashed, withheld }: Hidden,
  { lang, color }: Options,
  width: number,
): string {
  const w = receiptWords[lang];
  const { bold, dim } = style(color);
  const some = looked.some(({ found }) => found.length > 0);
  const unknown = looked.filter(({ found }) => found.length === 0);
  const text = (words: string) => wrap(typeset(words, lang), width);
  const below = (words: string) => hanging('  ', typeset(words, lang), width);
  return [
    ...looked.flatMap(({ file, found }) => [
      bold(plain(file)),
      ...(found.length > 0 ? found.flatMap((known) => below(facts(known, lang))) : below(w.notFound)),
    ]),
    '',
    ...(some ? text(w.share).map(dim) : []),
    ...(unknown.length > 0 ? text(w.changedSince) : []),
    ...(unknown.length > 0 && unhashed > 0 ? text(w.unhashed(formatInteger(unhashed, lang), unhashed)) : []),
    ...(unknown.length > 0 && withheld > 0 ? text(w.withheld(formatInteger(withheld, lang), withheld)) : []),
  ].join('\n');
}

/** `receipts find FILE… [--receipts FOLDER|FILE]`: which receipts delivered these files; 1 where one has none. */
export async function findReceipts(files: readonly string[], options: Options, output: Output): Promise<number> {
  const { lang } = options;
  if (files.length === 0) throw new Failure(typeset(receiptWords[lang].findWhat, lang));
  const hashes = files.map((file) => ({ file, sha256: hashed(file, lang) }));
  const { source, verified } = await soundChain(options.only.receipts, lang);
  const known = knownFiles(source, verified.records, new Set(hashes.map(({ sha256 }) => sha256)));
  const looked = hashes.map((one): Looked => ({ ...one, found: known.files.get(one.sha256) ?? [] }));
  const hidden = { unhashed: known.unhashed, withheld: verified.withheld };
  if (options.json) {
    const all = looked.map(({ found, ...one }) => ({ ...one, found: found.map(told) }));
    output.out(line(JSON.stringify({ files: all, ...hidden, head: verified.head }, null, 2)));
  } else output.out(line(render(looked, hidden, options, output.width)));
  return looked.every(({ found }) => found.length > 0) ? 0 : 1;
}
