import { shares } from './bands.ts';
import { mixed } from './colour.ts';
import { type ChartScenario, type ComparisonChartData, medianOf } from './data.ts';
import { amountText } from './label.ts';
import { widthOf, wrapped } from './measure.ts';
import { type ChartNode, element } from './node.ts';
import { type ChartOptions, type Page, pageOf } from './page.ts';
import { group, line, paragraph, rect } from './svg.ts';
import { sans, scenarioColour } from './theme.ts';

export interface AreasChartOptions extends ChartOptions {
  /** At most how high the largest square is, in the units of the picture. */
  readonly height: number;
  /** The ground that it is drawn on, `#rrggbb`; the theme's paper when left out. */
  readonly ground?: string;
  /** Of the words on it, `#rrggbb`. */
  readonly ink?: string;
  /** One colour for every square, `#rrggbb`, where the ground would fight with those of the scenarios. */
  readonly only?: string;
  /** Whether names and figures stand under the squares; they do when left out. */
  readonly named?: boolean;
}

const gap = 20;
const namedColumn = 96;
const unnamedColumn = 12;
const widestWord = 130;
interface Sizes {
  readonly name: number;
  readonly figure: number;
}

const narrow = 400;
/** On a telephone words are smaller: a column is as wide as a long word of a name. */
const sizesOf = ({ width }: Page): Sizes => (width < narrow ? { name: 11, figure: 10 } : { name: 13, figure: 11.5 });
const smallest = 1.5;

interface Square {
  readonly scenario: ChartScenario;
  readonly x: number;
  readonly width: number;
}

const sideOf = (kg: number, scale: number): number => Math.sqrt(Math.max(kg, 0)) * scale;

const highOf = ({ total }: ChartScenario): number => Math.max(total.interval95[1], total.median, 0);

/** Units of the picture for the square root of a kilogram: the most at which all squares stand beside one another. */
function scaleFor(scenarios: readonly ChartScenario[], width: number, height: number, column: number): number {
  const top = Math.max(...scenarios.map(highOf), 0);
  if (!(top > 0 && Number.isFinite(top))) return 0;
  const taken = (scale: number): number =>
    scenarios.reduce((sum, s) => sum + Math.max(sideOf(highOf(s), scale), column), 0) + gap * (scenarios.length - 1);
  let scale = height / Math.sqrt(top);
  while (taken(scale) > width && sideOf(top, scale) > column) scale *= 0.98;
  return scale;
}

function placed(scenarios: readonly ChartScenario[], scale: number, column: number): readonly Square[] {
  let x = 0;
  return scenarios.map((scenario) => {
    const width = Math.max(sideOf(highOf(scenario), scale), column);
    const square = { scenario, x, width };
    x += width + gap;
    return square;
  });
}

/** The square of the median, lighter ones of what lies above it, and the outline of the lower bound. */
function drawSquare({ scenario, x }: Square, bottom: number, scale: number, page: Page, only?: string): ChartNode {
  const ground = page.theme.paper;
  const colour = only ?? scenarioColour(page.theme, scenario.colour);
  const { quantiles: q, total } = scenario;
  const [low, high] = total.interval95;
  const borders = q.length === shares.length ? [q[6] ?? high, q[5] ?? high, q[4] ?? high] : [high];
  const strengths = q.length === shares.length ? [0.2, 0.34, 0.52] : [0.3];
  const square = (kg: number, fill: string, mark: string): ChartNode => {
    const side = Math.max(sideOf(kg, scale), smallest);
    return rect(x, bottom - side, side, side, { fill, 'data-mark': mark });
  };
  const lower = sideOf(low, scale);
  const inside = lower > 8 * smallest;
  return group(
    { 'data-key': scenario.id },
    ...borders.map((kg, i) => square(kg, mixed(colour, ground, strengths[i] ?? 1), 'band')),
    square(total.median, colour, 'median'),
    ...(inside
      ? [
          line(x, bottom - lower, x + lower, bottom - lower, { stroke: ground, 'stroke-width': 0.8 }),
          line(x + lower, bottom - lower, x + lower, bottom, { stroke: ground, 'stroke-width': 0.8 }),
        ]
      : []),
  );
}

interface Label {
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

function labelOf({ scenario, x, width }: Square, page: Page): Label {
  const room = Math.min(width + gap / 2, page.width - x);
  const { name, figure } = sizesOf(page);
  return {
    names: wrapped(scenario.name, room, name, 4),
    figures: wrapped(amountText(medianOf(scenario), page), room, figure),
  };
}

const drawLabel = ({ x }: Square, { names, figures }: Label, y: number, page: Page): readonly ChartNode[] => [
  ...paragraph(x, y + 14, names, 16, { size: sizesOf(page).name, fill: page.theme.ink, face: 'serif' }),
  ...paragraph(x, y + 14 + names.length * 16, figures, 14, { size: sizesOf(page).figure, fill: page.theme.ink }),
];

const columnOf = (scenarios: readonly ChartScenario[], page: Page): number => {
  const words = scenarios.flatMap((s) => s.name.split(' ')).map((word) => widthOf(word, sizesOf(page).name));
  return Math.min(Math.max(namedColumn, ...words), widestWord);
};

/** Footprints as squares that stand on one line: what is 800 times as much covers 800 times the paper. */
export function areasChart(data: ComparisonChartData, options: AreasChartOptions): ChartNode {
  const own = pageOf(options);
  const { ground = own.theme.paper, ink = own.theme.ink } = options;
  const page: Page = { ...own, theme: { ...own.theme, paper: ground, ink } };
  const share = page.width / Math.max(data.scenarios.length, 1) - gap;
  const column = Math.min(options.named === false ? unnamedColumn : columnOf(data.scenarios, page), share);
  const scale = scaleFor(data.scenarios, page.width, options.height, column);
  const squares = placed(data.scenarios, scale, column);
  const bottom = Math.max(...data.scenarios.map((s) => sideOf(highOf(s), scale)), smallest) + 1;
  const { named = true } = options;
  const told = named ? squares.map((s) => labelOf(s, page)) : [];
  const below = Math.max(...told.map(({ names, figures }) => names.length * 16 + figures.length * 14 + 14), 2);
  const height = Math.ceil(bottom + below);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${page.width} ${height}`,
      width: page.width,
      height,
      role: 'img',
      'aria-label': data.sentence,
      'font-family': sans,
    },
    ...squares.map((s) => drawSquare(s, bottom, scale, page, options.only)),
    line(0, bottom + 0.5, page.width, bottom + 0.5, { stroke: page.theme.ink, 'stroke-width': 0.75 }),
    ...(named ? squares : []).flatMap((s, i) => drawLabel(s, told[i] ?? { names: [], figures: [] }, bottom + 4, page)),
  );
}
