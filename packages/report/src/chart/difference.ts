import { capitalised, type Lang, quote, typeset } from '../lang.ts';
import { formatMass } from '../number/format.ts';
import { drawBands } from './bands.ts';
import type { DifferenceChartData, DifferencePart } from './difference-data.ts';
import { massesOf, signedAmount } from './mass.ts';
import { wrapped } from './measure.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, type Section, space } from './page.ts';
import { plotHeading } from './panels.ts';
import { bandHeight, bandTop, barHeight, type Row, rowPlot } from './rows.ts';
import { linearScale, roundValues, type Scale } from './scale.ts';
import { group, line, paragraph, rect } from './svg.ts';
import { scenarioColour, tint } from './theme.ts';

interface Words {
  title(scenario: string, reference: string, mass: string, more: boolean): string;
  readonly heading: string;
  more(name: string): string;
  readonly all: string;
  readonly rest: string;
  readonly legend: string;
  readonly none: string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    title: (a, b, mass, more) => `${a} emits ${mass} ${more ? 'more' : 'less'} than ${b}; this is where.`,
    heading: 'Difference by category, largest first, in CO₂e',
    more: (name) => `${name} emits more`,
    all: 'All together',
    rest: 'Other categories',
    legend:
      'Bars are differences of central values, and add up; the shade fades towards the bounds that hold 95 of 100 draws. All together: the median of draws.',
    none: 'Nothing to draw: no category differs.',
  },
  fr: {
    title: (a, b, mass, more) => `${a} émet ${mass} de ${more ? 'plus' : 'moins'} que ${b} ; voici où.`,
    heading: 'Différence par catégorie, de la plus grande à la plus petite, en CO₂e',
    more: (name) => `${name} émet plus`,
    all: 'Tout ensemble',
    rest: 'Autres catégories',
    legend:
      'Les barres sont des différences de valeurs centrales, et s’additionnent ; la teinte s’efface vers les bornes qui contiennent 95 tirages sur 100. Tout ensemble : la médiane des tirages.',
    none: 'Rien à dessiner : aucune catégorie ne diffère.',
  },
};

/** The longest band ends inside the picture. */
const air = 1.05;

/** Below this share of the largest difference, categories are told together. */
const tiny = 0.002;

export interface DifferenceChartOptions extends ChartOptions {
  /** Categories beyond so many are told together; all are shown when left out. */
  readonly most?: number;
}

const size = (part: DifferencePart): number => Math.abs(part.difference);

/** Largest first; what is next to nothing beside the largest in one row, without an interval of its own. */
function gathered(
  parts: readonly DifferencePart[],
  lang: Lang,
  shown = Number.POSITIVE_INFINITY,
): readonly DifferencePart[] {
  const sorted = parts.filter((p) => p.difference !== 0).toSorted((a, b) => size(b) - size(a));
  const most = sorted[0] ? size(sorted[0]) : 0;
  const rest = sorted.filter((p, i) => size(p) < tiny * most || i >= shown);
  if (rest.length < 2) return sorted;
  const difference = rest.reduce((sum, p) => sum + p.difference, 0);
  return [...sorted.filter((p) => !rest.includes(p)), { key: 'rest', label: words[lang].rest, difference }];
}

interface Colours {
  readonly more: string;
  readonly less: string;
}

function rowOf(part: DifferencePart, x: Scale, page: Page, { more, less }: Colours, strong = false): Row {
  const colour = part.difference >= 0 ? more : less;
  const [zero, at] = [x.at(0), x.at(part.difference)];
  const { interval95, difference: median } = part;
  return {
    key: part.key,
    name: capitalised(part.label),
    figure: signedAmount({ median, ...(interval95 && { interval95 }) }, page.lang),
    bar: (y, height) => [
      rect(Math.min(zero, at), y, Math.max(Math.abs(at - zero), 1.5), barHeight, {
        fill: tint(page.theme, colour, strong ? 1 : 3),
        'data-mark': 'bar',
      }),
      ...(interval95 ? drawBands({ median, interval95 }, x, y + bandTop, bandHeight, colour) : []),
      line(zero, y - 6, zero, y + height + 6, { stroke: page.theme.ink, 'stroke-width': 1 }),
    ],
  };
}

/** Which way is whose, each beside its colour; only ways that something goes. */
function sides(data: DifferenceChartData, values: readonly number[], { more, less }: Colours, page: Page): Section {
  const w = words[page.lang];
  const size = 12;
  const left = page.compact ? page.margin : page.left;
  const ways = [
    { colour: more, text: `→ ${w.more(data.scenario.name)}`, key: data.scenario.id, holds: (x: number) => x > 0 },
    { colour: less, text: `← ${w.more(data.reference.name)}`, key: data.reference.id, holds: (x: number) => x < 0 },
  ].filter(({ holds }) => values.some(holds));
  const rows = ways.map((way) => ({
    ...way,
    lines: wrapped(typeset(way.text, page.lang), page.right - left - 18, size, 2),
  }));
  const height = rows.reduce((sum, { lines }) => sum + lines.length * 17, 10);
  return {
    height,
    draw: (y) => {
      let at = y;
      return rows.map(({ colour, key, lines }) => {
        const node = group(
          { 'data-key': key },
          rect(left, at + 3, 9, 9, { fill: colour }),
          ...paragraph(left + 16, at + 12, lines, 17, { size, fill: page.theme.ink }),
        );
        at += lines.length * 17;
        return node;
      });
    },
  };
}

/** What explains the difference between a scenario and the reference, category by category. */
export function differenceChart(data: DifferenceChartData, options: DifferenceChartOptions): ChartNode {
  const page = pageOf(options);
  const { lang, theme } = page;
  const w = words[lang];
  const { scenario, reference, total } = data;
  const [a, b] = [quote(scenario.name, lang), quote(reference.name, lang)];
  const title = typeset(w.title(a, b, formatMass(Math.abs(total.difference), lang), total.difference > 0), lang);
  const parts = gathered(data.parts, lang, options.most);
  const all: DifferencePart = { key: 'total', label: w.all, ...total };
  const values = [all, ...parts].flatMap((p) => [p.difference, ...(p.interval95 ?? [])]);
  const [low, high] = [Math.min(0, ...values) * air, Math.max(0, ...values) * air];
  if (!(high > low) || !Number.isFinite(high - low)) return picture(page, title, [nothing(page, w.none)]);
  const x = linearScale({ low, high, from: page.left, to: page.right });
  const format = massesOf(Math.max(-low, high), lang);
  const ticks = roundValues(low, high, page.compact ? 3 : 5).map((value) => ({
    value,
    label: value > 0 ? `+${format(value)}` : format(value),
  }));
  const differences = parts.map((p) => p.difference);
  const oneWay = differences.every((x) => x >= 0);
  const colours = { more: scenarioColour(theme, scenario.colour), less: scenarioColour(theme, reference.colour) };
  const rows = [rowOf(all, x, page, colours, true), ...parts.map((p) => rowOf(p, x, page, colours))];
  return picture(page, title, [
    ...(page.dense ? [] : [plotHeading(page, w.heading)]),
    ...(page.dense && oneWay ? [] : [sides(data, differences, colours, page)]),
    rowPlot(rows, x, ticks, page, {
      height: 0,
      draw: (top, bottom) => [line(x.at(0), top, x.at(0), bottom, { stroke: theme.faint, 'stroke-width': 1 })],
    }),
    space(page.dense ? 0 : 14),
    note(page, w.legend),
  ]);
}
