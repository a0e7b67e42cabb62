import { type Amount, explain, type Footprint, type LineAmount } from '@contrechamp/engine';
import { type Grouping, orderOf } from '../../chart/parts.ts';
import { scenarioColour, themes } from '../../chart/theme.ts';
import { displayed } from '../../contract/value.ts';
import { capitalised, pick, plain } from '../../lang.ts';
import { formatInteger, formatNumber } from '../../number/figures.ts';
import { formatAmount, formatMass, formatPercent } from '../../number/format.ts';
import { labelOf, labels } from '../../text/labels.ts';
import { withUnit } from '../../text/units.ts';
import { breakable, type Context, noted, say } from '../context.ts';
import { type Block, type Cell, type CellBar, cell, heading, lead, type Table } from '../model.ts';

const mostLines = 6;

/** A long unit may end a line after its sign of division. */
const valueText = ({ value, unit }: { readonly value: number; readonly unit: string }, c: Context): string =>
  breakable(withUnit(formatNumber(value, c.lang, 3), unit, c.lang, value));

function sourceOf(c: Context, { line }: LineAmount): string {
  const { factor } = line.match;
  const source = c.result.calculation.catalogue.source(factor.source);
  const title = source ? `${source.publisher}, ${source.title}, ${source.year}` : factor.source;
  return `${plain(title)} (${factor.id}).`;
}

function lineRow(c: Context, f: Footprint, amount: LineAmount): readonly Cell[] {
  const { line, co2e } = amount;
  const { value, unit } = explain(line.factor);
  return [
    cell(say(c, pick(line.label, c.lang))),
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
    columns: w.linesColumns.map((text, i) => ({ heading: say(c, text), share: [40, 27, 33, 33, 11][i] ?? 20 })),
    rows: shown.map((l) => lineRow(c, f, l)),
  };
  return shown.length === 0 ? [] : [heading(2, pick(f.scenario.name, lang)), table];
}

/** A part of a footprint as a share of the longest bar of its column, which ends where its widest interval does. */
function barOf(part: Amount, longest: number, colour: string): CellBar {
  const at = (kg: number): number => Math.min(Math.max(kg / longest, 0), 1);
  return { to: at(part.central), interval: [at(part.interval95[0]), at(part.interval95[1])], colour };
}

/** Parts of every scenario side by side, those that weigh most first, with a bar under each on the scale of its column. */
function partsTable(c: Context, by: Grouping, caption: string): Table {
  const { result, data, lang } = c;
  const many = result.footprints.length;
  const columns = result.footprints.map((f, i) => {
    const parts = by === 'category' ? f.byCategory : f.byStage;
    const longest = Math.max(...Object.values(parts).flatMap((p) => [p.central, p.interval95[1]]));
    return { parts, longest, colour: scenarioColour(themes.print, i) };
  });
  return {
    kind: 'table',
    caption: say(c, caption),
    columns: [
      { heading: '', share: 30 },
      ...result.footprints.map((f) => ({ heading: pick(f.scenario.name, lang), share: 110 / many })),
    ],
    rows: orderOf(data.scenarios, by).map((key) => [
      cell(capitalised(labelOf(labels[lang][by], key))),
      ...columns.map(({ parts, longest, colour }): Cell => {
        const part = parts[key];
        if (!part || part.central === 0) return cell('–');
        return { ...cell(formatMass(part.central, lang)), bar: barOf(part, longest, colour) };
      }),
    ]),
  };
}

/** By category, by stage, and the lines that weigh most, with their sources. */
export const origin = (c: Context): readonly Block[] => [
  heading(1, c.w.origin),
  lead(say(c, c.w.originLead)),
  partsTable(c, 'stage', c.w.stageTable),
  partsTable(c, 'category', c.w.categoryTable),
  ...c.result.footprints.flatMap((f) => heaviest(c, f)),
];
