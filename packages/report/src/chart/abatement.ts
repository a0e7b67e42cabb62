import { type Lang, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';
import { abatementList } from './abatement-list.ts';
import { type AbatementStep, type Block, type Measure, measureOf } from './abatement-measure.ts';
import { blockNumbers } from './abatement-numbers.ts';
import { type AbatementPanel, abatementPanels } from './abatement-panels.ts';
import { axisHeight, horizontalAxis } from './axis.ts';
import { type ChartSpread, drawBands } from './bands.ts';
import { massesOf } from './mass.ts';
import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, type Section, space } from './page.ts';
import { plotHeading } from './panels.ts';
import { linearScale, roundValues, type Scale } from './scale.ts';
import { group, line, rect, text } from './svg.ts';
import { scenarioColour, tint } from './theme.ts';
import { bandsNote } from './words.ts';

export interface AbatementChartOptions extends ChartOptions {
  /** The scenario's place in the file; the first when left out. */
  readonly colour?: number;
}

interface Words {
  title(count: number, mass: string): string;
  lens(blocks: readonly Block[], times: string): string;
  readonly saved: string;
  readonly none: string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    title: (n, mass) => (n === 1 ? `One lever saves ${mass}.` : `${n} levers, one on top of another, save ${mass}.`),
    lens: (blocks, n) =>
      `Levers ${blocks[0]?.number} to ${blocks.at(-1)?.number} again from zero, magnified ${n} times`,
    saved: 'Saved in all, in CO₂e: the width of a block is the median saving of its lever on top of those before it.',
    none: 'Nothing to draw: no lever saves anything here.',
  },
  fr: {
    title: (n, mass) => (n === 1 ? `Un levier évite ${mass}.` : `${n} leviers, l’un après l’autre, évitent ${mass}.`),
    lens: (blocks, n) =>
      `Les leviers ${blocks[0]?.number} à ${blocks.at(-1)?.number} de nouveau à partir de zéro, grossis ${n} fois`,
    saved: 'Évité en tout, en CO₂e : la largeur d’un bloc est le gain médian du levier en plus des précédents.',
    none: 'Rien à dessiner : aucun levier n’évite quoi que ce soit ici.',
  },
};

const plotHeight = 170;
/** Room for numbers over the highest blocks. */
const head = 30;
const numberSize = 11.5;

function drawBlock(block: Block, x: Scale, y: Scale, colour: string, page: Page): ChartNode {
  const [from, to] = [x.at(block.from), x.at(block.to)];
  const [top, bottom] = [y.at(block.height), y.at(0)].toSorted((a, b) => a - b);
  const { median, interval95, quantiles } = block.step.saved;
  const end: ChartSpread = {
    median: block.from + median,
    interval95: [block.from + interval95[0], block.from + interval95[1]],
    ...(quantiles && { quantiles: quantiles.map((q) => block.from + q) }),
  };
  const width = to - from;
  return group(
    { 'data-key': block.step.id },
    rect(from, top ?? 0, width > 3 ? width - 1 : Math.max(width, 1), Math.max((bottom ?? 0) - (top ?? 0), 1), {
      fill: tint(page.theme, colour, 3),
      'data-mark': 'bar',
    }),
    ...drawBands(end, x, y.at(block.height) - 3, 6, colour),
  );
}

function curve({ blocks, end }: AbatementPanel, measure: Measure, colour: string, page: Page): Section {
  const marks = measure.ticks.map((value) => ({ value, label: measure.label(value) }));
  const gutter = Math.max(...marks.map(({ label }) => widthOf(label, numberSize))) + 10;
  const left = page.margin + gutter;
  const x = linearScale({ low: 0, high: end, from: left, to: page.right });
  const format = massesOf(end, page.lang);
  const ticks = roundValues(0, end, page.compact ? 3 : 5).map((value) => ({ value, label: format(value) }));
  return {
    height: head + plotHeight + axisHeight,
    draw: (at) => {
      const [top, bottom] = [at + head, at + head + plotHeight];
      const y = linearScale({ low: measure.low, high: measure.high, from: bottom, to: top });
      return [
        ...marks.flatMap(({ value, label }) => [
          line(left, y.at(value), page.right, y.at(value), {
            stroke: value === 0 ? page.theme.faint : page.theme.rule,
            'stroke-width': 1,
          }),
          text(left - 8, y.at(value) + 4, label, { size: numberSize, fill: page.theme.faint, anchor: 'end' }),
        ]),
        ...horizontalAxis(x, ticks, [], [bottom, bottom + 5], page),
        ...blocks.map((b) => drawBlock(b, x, y, colour, page)),
        ...blockNumbers(blocks, x, y, page),
      ];
    },
  };
}

/** Abatement curve: what is saved in all from left to right, and how hard each saving is to get. */
export function abatementChart(steps: readonly AbatementStep[], options: AbatementChartOptions): ChartNode {
  const page = pageOf(options);
  const w = words[page.lang];
  const measure = measureOf(steps, page.lang);
  const { blocks } = measure;
  const saved = blocks.at(-1)?.to ?? 0;
  const title = typeset(w.title(blocks.length, formatMass(saved, page.lang)), page.lang);
  const colour = scenarioColour(page.theme, options.colour ?? 0);
  const wide: Page = { ...page, left: page.margin };
  if (blocks.length === 0) return picture(page, w.none, [nothing(page, w.none)]);
  const panels = abatementPanels(blocks).flatMap((panel) => [
    plotHeading(
      wide,
      panel.magnified === 1 ? measure.title : w.lens(panel.blocks, formatInteger(panel.magnified, page.lang)),
    ),
    curve(panel, measure, colour, page),
    space(14),
  ]);
  return picture(page, title, [
    ...panels,
    note(page, w.saved),
    space(6),
    abatementList(steps, measure, page),
    space(10),
    note(
      page,
      bandsNote(
        steps.map((s) => s.saved),
        page.lang,
      ),
    ),
  ]);
}
