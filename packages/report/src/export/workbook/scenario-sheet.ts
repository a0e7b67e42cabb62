import type { Footprint } from '@contrechamp/engine';
import { worstGrade } from '../../contract/to-contract.ts';
import { type Lang, pick } from '../../lang.ts';
import { labels } from '../../text/labels.ts';
import { prettyUnit } from '../../text/units.ts';
import { lineProduct } from '../product.ts';
import { amountStyle, fitted } from './fit.ts';
import { cellName, formula, headings, number, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

const column = { category: 2, quantity: 5, factor: 7, co2e: 9 } as const;
const firstRow = 3;
const widths = [22, 30, 16, 16, 14, 11, 18, 11, 24, 12, 11, 11, 28, 20];

export interface ScenarioSheet {
  readonly sheet: Sheet;
  /** The cell of the total. */
  readonly total: string;
}

/** A text that takes as many lines as it needs. */
const words = (value: string): SheetCell => text(value, 'wrapped');

const amount = (value: number): SheetCell => number(value, amountStyle(value));

/** A range of one column, from the first line to the last. */
const range = (c: number, rows: number): string => `${cellName(c, firstRow)}:${cellName(c, firstRow + rows - 1)}`;

function lineRows({ lines }: Footprint, lang: Lang): readonly (readonly SheetCell[])[] {
  const label = labels[lang];
  return lines.map(({ line, co2e }, i) => {
    const { quantity, factor } = lineProduct(line);
    const product = `${cellName(column.quantity, firstRow + i)}*${cellName(column.factor, firstRow + i)}`;
    return [
      ...[line.id, pick(line.label, lang)].map(words),
      // The sums of categories below look for the words of this cell.
      words(label.category[line.category]),
      ...[label.stage[line.stage], label.kind[line.kind]].map(words),
      ...[amount(quantity.value), text(prettyUnit(quantity.unit, lang), 'beside')],
      ...[amount(factor.value), text(prettyUnit(factor.unit, lang), 'beside')],
      formula(product, co2e.central, amountStyle(co2e.central)),
      ...co2e.interval95.map(amount),
      text(line.match.factor.id, 'beside'),
      words(label.match[worstGrade(line.match)]),
    ];
  });
}

/** Blank cells up to the column of kgCO2e. */
const upTo = (cells: readonly SheetCell[]): readonly SheetCell[] => [
  ...cells,
  ...Array.from({ length: column.co2e - cells.length }, () => null),
];

/** One scenario: quantity × factor = kgCO2e line by line, their sum, and the sum of each category, as formulas. */
export function scenarioSheet(footprint: Footprint, name: string, lang: Lang): ScenarioSheet {
  const told = workbookWords[lang];
  const label = labels[lang];
  const { scenario, lines, total, byCategory } = footprint;
  const totalRow = firstRow + lines.length;
  const co2e = range(column.co2e, lines.length);
  const sum = lines.length === 0 ? number(0, 'totalAmount') : formula(`SUM(${co2e})`, total.central, 'totalAmount');
  const [low, high] = total.interval95;
  const firstCategory = totalRow + 3;
  const categories = Object.entries(byCategory).map(([category, { central, interval95 }], i): readonly SheetCell[] => {
    const written = `SUMIF(${range(column.category, lines.length)},${cellName(0, firstCategory + i)},${co2e})`;
    const named = label.category[category as keyof typeof label.category];
    const cells = interval95.map(amount);
    return [...upTo([text(named)]), formula(written, central, amountStyle(central)), ...cells];
  });
  return {
    total: cellName(column.co2e, totalRow),
    sheet: fitted({
      ...{ name, widths, frozen: firstRow, frozenColumns: 1, headings: firstRow, landscape: true },
      rows: [
        [text(pick(scenario.name, lang), 'title')],
        [text(told.lineNote)],
        headings(told.lines),
        ...lineRows(footprint, lang),
        [...upTo([text(told.total, 'total')]), sum, number(low, 'totalAmount'), number(high, 'totalAmount')],
        [...upTo([text(told.totalMedian)]), amount(total.median)],
        [text(told.byCategory, 'header')],
        ...categories,
      ],
    }),
  };
}
