import { type Amount, explain, type Footprint, type LineAmount } from '@contrechamp/engine';
import type { Grouping } from '../../chart/parts.ts';
import { scenarioColour, themes } from '../../chart/theme.ts';
import { displayed } from '../../contract/value.ts';
import { capitalised, pick, plain } from '../../lang.ts';
import { formatInteger, formatNumber } from '../../number/figures.ts';
import { formatAmount, formatMass, formatPercent } from '../../number/format.ts';
import { labelOf, labels } from '../../text/labels.ts';
import { withUnit } from '../../text/units.ts';
import { breakable, type Context, noted, say } from '../context.ts';
import { type Block, type Cell, type CellBar, cell, heading, lead, small, type Table } from '../model.ts';
import { sourceTitle } from '../source.ts';

const mostLines = 6;

/** A long unit may end a line after its sign of division. */
const valueText = ({ value, unit }: { readonly value: number; readonly unit: string }, c: Context): string =>
  breakable(withUnit(formatNumber(value, c.lang, 3), unit, c.lang, value));

function sourceOf(c: Context, { line }: LineAmount): string {
  const { factor } = line.match;
  const source = c.result.calculation.catalogue.source(factor.source);
  return `${source ? sourceTitle(source) : plain(factor.source)} (${factor.id}).`;
}

/** What tells lines of one name apart: the label of their activity, else their stage. */
function apartOf(c: Context, f: Footprint, { line }: LineAmount): string {
  const activity = f.scenario.activities.find((a) => a.id === line.activity);
  const { label } = activity ?? {};
  return say(c, label === undefined ? capitalised(labels[c.lang].stage[line.stage]) : plain(label));
}

function lineRow(c: Context, f: Footprint, amount: LineAmount, shown: readonly LineAmount[]): readonly Cell[] {
  const { line, co2e } = amount;
  const { value, unit } = explain(line.factor);
  const name = pick(line.label, c.lang);
  const alike = shown.filter((l) => pick(l.line.label, c.lang) === name).length > 1;
  return [
    { ...cell(say(c, name)), ...(alike && { small: apartOf(c, f, amount) }) },
    cell(valueText(displayed(line.quantity), c)),
    cell(...noted(valueText({ value, unit: unit.symbol }, c), line.match.factor.id, sourceOf(c, amount))),
    cell(formatAmount(co2e, c.lang)),
    cell(f.total.central > 0 ? formatPercent(co2e.central / f.total.central, c.lang) : '–'),
  ];
}

function heaviest(c: Context, f: Footprint): readonly Block[] {
  const { w, lang } = c;
  const lines = f.lines.filter((l) => l.co2e.central !== 0);
  const shown = lines.toSorted((a, b) => b.co2e.central - a.co2e.central).slice(0, mostLines);
  const table: Table = {
    kind: 'table',
    caption: say(c, w.linesTable(formatInteger(shown.length, lang), formatInteger(f.lines.length, lang))),
    columns: w.linesColumns.map((text, i) => ({ heading: say(c, text), share: [37, 28, 36, 33, 11][i] ?? 20 })),
    rows: shown.map((l) => lineRow(c, f, l, shown)),
  };
  return shown.length === 0 ? [] : [heading(2, say(c, pick(f.scenario.name, lang))), table];
}

/** A part of a footprint as a share of its scenario, on the one scale of all columns of a table. */
function barOf(part: Amount, whole: number, scale: number, colour: string): CellBar {
  const at = (kg: number): number => Math.min(Math.max(kg / whole / scale, 0), 1);
  return { to: at(part.central), interval: [at(part.interval95[0]), at(part.interval95[1])], colour };
}

interface PartsColumn {
  readonly parts: Footprint['byCategory'] | Footprint['byStage'];
  readonly whole: number;
  readonly colour: string;
}

const shareOf = ({ parts, whole }: PartsColumn, key: string): number =>
  whole > 0 ? (parts[key as keyof typeof parts]?.central ?? 0) / whole : 0;

/** Lines add up to this, which is not the median that is stated. */
const sumOf = (f: Footprint): number => f.lines.reduce((sum, { co2e }) => sum + co2e.central, 0);

function sumRow(c: Context): readonly Cell[] {
  const { footprints } = c.result;
  return [
    cell({ strong: c.w.sum }),
    ...footprints.map(
      (f): Cell => ({
        ...cell({ strong: formatMass(sumOf(f), c.lang) }),
        small: say(c, c.w.sumMedian(formatMass(f.total.median, c.lang))),
      }),
    ),
  ];
}

/** How far the medians are from the sums above them, in one sentence. */
function sumNote(c: Context): readonly Block[] {
  const gaps = c.result.footprints
    .filter((f) => sumOf(f) > 0)
    .map((f) => f.total.median / sumOf(f) - 1)
    .toSorted((a, b) => a - b);
  const [lowest, highest] = [gaps[0] ?? 0, gaps.at(-1) ?? 0];
  if (Math.max(Math.abs(lowest), Math.abs(highest)) < visible) return [];
  const above = lowest >= 0;
  const [low, high] = [lowest, highest].map((gap) => formatPercent(gap, c.lang));
  return [small(say(c, above ? c.w.sumNote(low ?? '', high ?? '') : c.w.sumNoteBoth))];
}
/** A smaller gap between a median and a sum does not show in two figures. */
const visible = 0.005;

/** Parts of every scenario side by side, the largest share first, with a bar under each, all on one scale. */
function partsTable(c: Context, by: Grouping, caption: string): Table {
  const { result, lang } = c;
  const many = result.footprints.length;
  const columns = result.footprints.map(
    (f, i): PartsColumn => ({
      parts: by === 'category' ? f.byCategory : f.byStage,
      whole: sumOf(f),
      colour: scenarioColour(themes.print, i),
    }),
  );
  const scale = Math.max(
    ...columns.flatMap(({ parts, whole }) =>
      Object.values(parts).flatMap((p) => (whole > 0 ? [p.central / whole, p.interval95[1] / whole] : [])),
    ),
    Number.MIN_VALUE,
  );
  const largest = (key: string): number => Math.max(...columns.map((column) => shareOf(column, key)));
  const keys = [...new Set(columns.flatMap(({ parts }) => Object.keys(parts)))].toSorted(
    (a, b) => largest(b) - largest(a) || (a < b ? -1 : 1),
  );
  return {
    kind: 'table',
    whole: true,
    caption: say(c, caption),
    columns: [
      { heading: '', share: 30 },
      ...result.footprints.map((f) => ({ heading: say(c, pick(f.scenario.name, lang)), share: 110 / many })),
    ],
    rows: [
      ...keys.map((key) => [
        cell(capitalised(labelOf(labels[lang][by], key))),
        ...columns.map((column): Cell => {
          const part = column.parts[key as keyof typeof column.parts];
          if (!part || part.central === 0) return cell('–');
          return {
            ...cell(formatMass(part.central, lang), { quiet: ` ${formatPercent(shareOf(column, key), lang)}` }),
            bar: barOf(part, column.whole, scale, column.colour),
          };
        }),
      ]),
      sumRow(c),
    ],
  };
}

/** By category, by stage, and the lines that weigh most, with their sources. */
export const origin = (c: Context): readonly Block[] => [
  heading(1, c.w.origin),
  lead(say(c, c.w.originLead)),
  partsTable(c, 'stage', c.w.stageTable),
  ...sumNote(c),
  partsTable(c, 'category', c.w.categoryTable),
  ...c.result.footprints.flatMap((f) => heaviest(c, f)),
];
