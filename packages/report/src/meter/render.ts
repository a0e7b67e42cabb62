import { type Lang, listOf, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { formatAmount, formatPercent } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { fileRow } from './files.ts';
import { type MeterAmount, type MeterModel, type MeterResult, meterOrigins } from './result.ts';
import { meterWords } from './words.ts';

export interface MeterOptions {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
  /** Files shown; 0 shows all. */
  readonly limit: number;
}

const amount = ({ median, interval95 }: MeterAmount, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** Outputs of the models that files tell of, or of those that nothing is known of. */
function sum(models: readonly MeterModel[], origin: boolean): readonly [number, number] {
  const own = models.filter((m) => (m.kind === 'origin') === origin && m.kind !== 'enlarging');
  return [own.reduce((s, m) => s + m.images, 0), own.reduce((s, m) => s + m.clips, 0)];
}

/** How many files there are of each kind, in the order of interest. */
function tally({ files }: MeterResult, lang: Lang): string {
  const w = meterWords[lang];
  const kinds = meterOrigins
    .map((origin) => ({ origin, n: files.filter((f) => f.origin === origin).length }))
    .filter(({ n }) => n > 0)
    .map(({ origin, n }) => w.kindsOfFile[origin](n));
  return `${w.tally(files.length)}: ${listOf(kinds, lang)}.`.replace(':', lang === 'fr' ? ' :' : ':');
}

/** What is told, what is silent, and the two together. */
function headlines({ total, told, unknown, models, files }: MeterResult, lang: Lang): readonly string[] {
  const w = meterWords[lang];
  if (!total) return [files.some((f) => f.role === 'receipt') ? w.allInReceipts : w.nothing];
  const known = told ? [w.headline(...sum(models, false), amount(told, lang))] : [];
  const silent = unknown ? [w.silent(...sum(models, true), amount(unknown, lang))] : [];
  return [...known, ...silent, ...(told && unknown ? [w.together(amount(total, lang))] : [])];
}

const modelRow = (m: MeterModel, lang: Lang): string[] => {
  const w = meterWords[lang];
  const kind = w.kinds[m.kind];
  const name = ['listed', 'unlisted', 'service'].includes(m.kind) ? `${m.title}${kind}` : kind;
  return [name, w.generated(m.images, m.clips), amount(m.co2e, lang)].map((c) => typeset(c, lang));
};

const mostAssumptions = 6;
const concern = { choice: 0.1, good: 0.2, fair: 0.6, weak: 1 } as const;

function assumptions({ assumptions: all }: MeterResult, width: number, lang: Lang): string[] {
  const told = new Set<string>();
  const worst = all
    .filter((a) => a.share > 0 && !told.has(a.message) && told.add(a.message))
    .toSorted((a, b) => b.share * concern[b.grade] - a.share * concern[a.grade])
    .slice(0, mostAssumptions)
    .map((a) => [formatPercent(a.share, lang), a.message] as const);
  const widest = Math.max(0, ...worst.map(([share]) => share.length));
  return worst.flatMap(([share, message]) => hanging(`  ${share.padStart(widest)}  `, message, width));
}

/** What a folder holds, what it took, and what is not known of it. */
export function renderMeter(result: MeterResult, { lang, color, width, limit }: MeterOptions): string {
  const { bold, dim } = style(color);
  const w = meterWords[lang];
  const heads = (names: readonly string[]) => names.map((heading) => ({ heading: typeset(heading, lang) }));
  // What is neither picture nor video is told in the sum above.
  const files = result.files.filter((f) => f.origin !== 'not-media');
  const shown = limit === 0 ? files : files.slice(0, limit);
  const { total } = result;
  const paragraph = (text: string, look = (line: string) => line): string[] =>
    wrap(typeset(text, lang), width).map(look);
  const list = (items: readonly string[]): string[] => items.flatMap((text) => hanging('  ', text, width));
  const energy =
    total?.energy_kWh != null && total.water_L !== null
      ? paragraph(w.energy(formatFigures(total.energy_kWh, lang, 2), formatFigures(total.water_L, lang, 2)), dim)
      : [];
  const weighty = assumptions(result, width, lang);
  return [
    ...headlines(result, lang).flatMap((text, i) => paragraph(text, i === 0 ? bold : undefined)),
    ...energy,
    ...(result.files.length > 0 ? ['', ...paragraph(tally(result, lang))] : []),
    ...(result.files.length > 0 ? paragraph(w.counting[result.count], dim) : []),
    ...(result.models.length > 0
      ? [
          '',
          bold(w.models),
          ...table(
            heads(w.modelColumns),
            result.models.map((m) => modelRow(m, lang)),
            { width, heading: dim },
          ),
        ]
      : []),
    ...(shown.length > 0
      ? [
          '',
          bold(w.files),
          ...table(
            heads(w.fileColumns),
            shown.map((f) => fileRow(f, lang)),
            { width, heading: dim },
          ),
        ]
      : []),
    ...(shown.length < files.length ? paragraph(w.cut(shown.length, files.length), dim) : []),
    ...(result.remarks.length > 0
      ? ['', bold(typeset(w.remarks, lang)), ...list(result.remarks.map((r) => r.message))]
      : []),
    ...(weighty.length > 0 ? ['', bold(w.assumptions), ...weighty] : []),
    ...(result.entries.length > 0 ? ['', ...paragraph(w.paste, dim)] : []),
  ].join('\n');
}
