import { formatAmount } from '../number/format.ts';
import { type ChartAmount, type ChartScenario, medianOf } from './data.ts';
import { widthOf, wrapped } from './measure.ts';
import type { ChartNode } from './node.ts';
import type { Page } from './page.ts';
import { paragraph, rect } from './svg.ts';

/** The name of a row and what it amounts to: beside the plot, or above the row where there is no room beside it. */
export interface RowLabel {
  /** How much room it takes above the row; none when it stands beside it. */
  readonly above: number;
  /** How high it is when it stands beside. */
  readonly beside: number;
  draw(y: number): readonly ChartNode[];
}

const nameSize = 15;
const figureSize = 12;
const gutter = 18;
/** Longer names are cut. */
const mostLines = 5;

function above(page: Page, name: string, figure: string): RowLabel {
  const inner = page.right - page.left;
  const names = wrapped(name, inner, nameSize, mostLines);
  const figures = figure === '' ? [] : wrapped(figure, inner, figureSize);
  const height = names.length * 19 + figures.length * 16 + 6;
  const lengths = [...names.map((t) => widthOf(t, nameSize)), ...figures.map((t) => widthOf(t, figureSize))];
  return {
    above: height,
    beside: 0,
    draw: (y) => [
      // Rules of the axis would run through the words.
      rect(page.left - 1, y, Math.min(Math.max(...lengths) + 6, inner + 2), height - 4, { fill: page.theme.paper }),
      ...paragraph(page.left, y + 14, names, 19, { size: nameSize, fill: page.theme.ink, face: 'serif' }),
      ...paragraph(page.left, y + 13 + names.length * 19, figures, 16, { size: figureSize, fill: page.theme.ink }),
    ],
  };
}

function leftOf(page: Page, name: string, figure: string): RowLabel {
  const room = page.left - page.margin - gutter;
  const names = wrapped(name, room, nameSize, mostLines);
  const figures = figure === '' ? [] : wrapped(figure, room, figureSize);
  return {
    above: 0,
    beside: names.length * 18 + figures.length * 16,
    draw: (y) => [
      ...paragraph(page.margin, y + 12, names, 18, { size: nameSize, fill: page.theme.ink, face: 'serif' }),
      ...paragraph(page.margin, y + 12 + names.length * 18 - 1, figures, 16, {
        size: figureSize,
        fill: page.theme.ink,
      }),
    ],
  };
}

export const rowLabel = (page: Page, name: string, figure: string): RowLabel =>
  page.compact ? above(page, name, figure) : leftOf(page, name, figure);

export const scenarioLabel = (page: Page, scenario: ChartScenario): RowLabel =>
  rowLabel(page, scenario.name, amountText(medianOf(scenario), page));

export const amountText = (amount: ChartAmount, page: Page): string => formatAmount(amount, page.lang);
