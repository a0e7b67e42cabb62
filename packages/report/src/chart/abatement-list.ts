import type { AbatementStep, Measure } from './abatement-measure.ts';
import { savedAmount } from './mass.ts';
import { widthOf, wrapped } from './measure.ts';
import type { ChartNode } from './node.ts';
import type { Page, Section } from './page.ts';
import { group, paragraph, text } from './svg.ts';

const nameSize = 14;
const figureSize = 12;
const indent = 26;
const gap = 28;

interface Entry {
  readonly step: AbatementStep;
  readonly number: number;
  readonly mass: string;
  readonly asks: string;
}

interface Columns {
  readonly names: number;
  readonly mass: number;
  readonly asks: number;
}

/** Three columns, no wider than what they hold, so that the eye finds its way along a row. */
function columnsOf(entries: readonly Entry[], page: Page): Columns {
  const widest = (text: (e: Entry) => string, size: number): number =>
    Math.max(...entries.map((e) => widthOf(text(e), size)));
  const [mass, asks] = [widest((e) => e.mass, figureSize), widest((e) => e.asks, figureSize)];
  const room = page.right - page.margin - indent - mass - asks - 2 * gap;
  const names = Math.min(
    widest((e) => e.step.label, nameSize),
    room,
  );
  const left = page.margin + indent;
  return { names, mass: left + names + gap, asks: left + names + gap + mass + gap };
}

/** The levers behind the numbers: what each saves on top of those before it, and what it asks for. */
export function abatementList(steps: readonly AbatementStep[], measure: Measure, page: Page): Section {
  const entries = steps.map((step, i): Entry => {
    return { step, number: i + 1, mass: savedAmount(step.saved, page.lang), asks: measure.words(step) };
  });
  const columns = columnsOf(entries, page);
  const left = page.margin + indent;
  const inner = page.right - left;
  const style = { size: figureSize, fill: page.theme.ink };
  let height = 0;
  const rows = entries.map((entry) => {
    const names = wrapped(entry.step.label, page.compact ? inner : columns.names, nameSize, 3);
    const told = [entry.mass, entry.asks].filter((t) => t !== '').join(' · ');
    const figures = page.compact ? wrapped(told, inner, figureSize) : [];
    const row = { ...entry, names, figures, top: height };
    height += names.length * 18 + figures.length * 16 + 8;
    return row;
  });
  const beside = ({ mass, asks }: Entry, base: number): readonly ChartNode[] =>
    page.compact ? [] : [text(columns.mass, base, mass, style), text(columns.asks, base, asks, style)];
  return {
    height,
    draw: (y) =>
      rows.map((row) => {
        const base = y + row.top + 14;
        return group(
          { 'data-key': row.step.id },
          text(page.margin, base, String(row.number), { size: figureSize, fill: page.theme.faint }),
          ...paragraph(left, base, row.names, 18, { size: nameSize, fill: page.theme.ink, face: 'serif' }),
          ...paragraph(left, base + row.names.length * 18 - 1, row.figures, 16, style),
          ...beside(row, base),
        );
      }),
  };
}
