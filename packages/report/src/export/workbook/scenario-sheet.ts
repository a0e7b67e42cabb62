import type { Footprint } from '@contrechamp/engine';
import { worstGrade } from '../../contract/to-contract.ts';
import { type Lang, pick } from '../../lang.ts';
import { labels } from '../../text/labels.ts';
import { lineProduct } from '../product.ts';
import { cellName, formula, headers, number, type Sheet, type SheetCell, text } from './sheet.ts';
import { workbookWords } from './words.ts';

const column = { category: 2, quantity: 5, factor: 7, co2e: 9 } as const;
const firstRow = 3;
const widths = [34, 40, 20, 16, 16, 14, 16, 14, 24, 14, 14, 14, 34, 26];

export interface ScenarioSheet {
  readonly sheet: Sheet;
  /** The cell of the total. */
  readonly total: string;
}

/** A range of one column, from the first line to the last. */
const range = (c: number, rows: number): string => `${cellName(c, firstRow)}:${cellName(c, firstRow + rows - 1)}`;

function lineRows({ lines }: Footprint, lang: Lang): readonly (readonly SheetCell[])[] {
  const label = labels[lang];
  return lines.map(({ line, co2e }, i) => {
    const { quantity, factor } = lineProduct(line);
    const product = `${cellName(column.quantity, firstRow + i)}*${cellName(column.factor, firstRow + i)}`;
    return [
      ...[text(line.id), text(pick(line.label, lang)), text(label.category[line.category])],
      ...[text(label.stage[line.stage]), text(label.kind[line.kind])],
      ...[number(quantity.value), text(quantity.unit), number(factor.value), text(factor.unit)],
      ...[formula(product, co2e.central), number(co2e.interval95[0]), number(co2e.interval95[1])],
      ...[text(line.match.factor.id), text(label.match[worstGrade(line.match)])],
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
  const words = workbookWords[lang];
  const label = labels[lang];
  const { scenario, lines, total, byCategory } = footprint;
  const totalRow = firstRow + lines.length;
  const co2e = range(column.co2e, lines.length);
  const sum = lines.length === 0 ? number(0, 'total') : formula(`SUM(${co2e})`, total.central, 'total');
  const [low, high] = total.interval95;
  const firstCategory = totalRow + 3;
  const categories = Object.entries(byCategory).map(([category, amount], i): readonly SheetCell[] => {
    const written = `SUMIF(${range(column.category, lines.length)},${cellName(0, firstCategory + i)},${co2e})`;
    const named = label.category[category as keyof typeof label.category];
    const cells: readonly SheetCell[] = [number(amount.interval95[0]), number(amount.interval95[1])];
    return [...upTo([text(named)]), formula(written, amount.central), ...cells];
  });
  return {
    total: cellName(column.co2e, totalRow),
    sheet: {
      ...{ name, widths, frozen: firstRow },
      rows: [
        [text(pick(scenario.name, lang), 'title')],
        [text(words.lineNote)],
        headers(words.lines),
        ...lineRows(footprint, lang),
        [...upTo([text(words.total, 'total')]), sum, number(low, 'total'), number(high, 'total')],
        [],
        [text(words.byCategory, 'header')],
        ...categories,
      ],
    },
  };
}
