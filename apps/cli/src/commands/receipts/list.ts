import { type Amounts, type ChainedReceipt, receiptsOf, Sum } from '@contrechamp/gateway';
import { formatFigures, formatInteger, type Lang, plain, style, table, typeset, wrap } from '@contrechamp/report';
import { integer, type Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { selectionOf, soundChain } from './chain.ts';
import { timeText } from './time.ts';
import { receiptWords } from './words.ts';

const usualLimit = 30;

const figures = (x: number | null | undefined, lang: Lang): string =>
  x === null || x === undefined ? '–' : formatFigures(x, lang, 2);

/** Images are whole, but where half of one counts. */
const amountText = (n: number, lang: Lang): string =>
  Number.isInteger(n) ? formatInteger(n, lang) : formatFigures(n, lang, 3);

const money = (amounts: Amounts['money'], lang: Lang): string =>
  amounts.map(({ amount, currency }) => `${formatFigures(amount, lang, 2)}\u00a0${plain(currency)}`).join(' + ') || '–';

function row({ receipt: r, amounts }: ChainedReceipt, year: string, lang: Lang): string[] {
  return [
    timeText(r.at, year, lang),
    plain(r.campaign),
    plain(r.person),
    plain(r.sent?.model ?? r.asked.model ?? '–'),
    receiptWords[lang].outcomes[r.outcome],
    amountText(r.outputs, lang),
    figures(r.footprint?.energy, lang),
    figures(r.footprint?.co2e.central, lang),
    amounts ? money(amounts.money, lang) : '–',
  ];
}

interface Gathered {
  /** The last ones, the latest first. */
  readonly shown: readonly ChainedReceipt[];
  readonly count: number;
  readonly total: Amounts;
}

/** Holds no more than is shown, however long the chain is. `limit` 0: all. */
function gather(found: Iterable<ChainedReceipt>, limit: number): Gathered {
  const shown: ChainedReceipt[] = [];
  const total = new Sum();
  let count = 0;
  for (const chained of found) {
    count += 1;
    if (chained.amounts) total.add(chained.amounts);
    shown.push(chained);
    if (limit > 0 && shown.length > limit) shown.shift();
  }
  return { shown: shown.toReversed(), count, total: total.amounts() };
}

function render({ shown, count, total }: Gathered, { lang, color }: Options, width: number): string {
  const w = receiptWords[lang];
  const { bold, dim } = style(color);
  if (count === 0) return typeset(w.noneFound, lang);
  const columns = w.columns.map((heading, i) => ({
    ...{ heading: typeset(heading, lang), align: i >= 5 && i <= 8 ? ('right' as const) : ('left' as const) },
  }));
  const year = shown[0]?.receipt.at.slice(0, 4) ?? '';
  const n = (x: number) => formatInteger(x, lang);
  const sums = w.total(
    n(count),
    count,
    { text: amountText(total.images, lang), count: total.images },
    figures(total.energy, lang),
    figures(total.co2e, lang),
  );
  const cost = total.money.length > 0 ? ` · ${money(total.money, lang)}` : '';
  return [
    ...table(
      columns,
      shown.map((r) => row(r, year, lang)),
      { width, heading: dim },
    ),
    '',
    bold(typeset(`${sums}${cost}`, lang)),
    ...(shown.length < count ? [dim(typeset(w.cut(n(shown.length), shown.length, n(count)), lang))] : []),
    ...wrap(typeset(w.counted, lang), width).map(dim),
  ].join('\n');
}

/** `receipts list [FOLDER|FILE] [--campaign ID] [--from DAY] [--to DAY] [--limit N]`: the latest receipts, and the sum of all. */
export async function listReceipts(given: string | undefined, options: Options, output: Output): Promise<number> {
  const { lang, only } = options;
  const limit = integer(lang, 'limit', only.limit, 0, 1_000_000) ?? (options.json ? 0 : usualLimit);
  const selection = selectionOf(options);
  const { source, verified } = await soundChain(given, lang);
  const found = gather(receiptsOf(source, verified.records, selection), limit);
  if (options.json) {
    const { shown: receipts, count, total } = found;
    output.out(line(JSON.stringify({ count, total, head: verified.head, receipts }, null, 2)));
  } else output.out(line(render(found, options, output.width)));
  return 0;
}
