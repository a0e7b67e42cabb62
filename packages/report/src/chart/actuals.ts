import { type Lang, typeset } from '../lang.ts';
import { formatAmount } from '../number/format.ts';
import { type ChartSpread, drawBands, drawMedian } from './bands.ts';
import type { ChartScenario } from './data.ts';
import { rowLabel } from './label.ts';
import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, type Section, space } from './page.ts';
import { lensPanels, type RowMaker } from './panels.ts';
import { group, line, rect, text } from './svg.ts';
import { scenarioColour } from './theme.ts';
import { bandsNote, chartWords } from './words.ts';

/** All generation of a scenario, or that by one model; null: not planned, or not used. */
export interface ActualsChartRow {
  readonly id: string;
  readonly name: string;
  readonly planned: ChartSpread | null;
  readonly metered: ChartSpread | null;
}

/** What was planned and what was metered, kgCO2e: plain data, which a worker can send. */
export interface ActualsChartData {
  readonly sentence: string;
  /** The scenario's place in the file, which decides its colour. */
  readonly colour: number;
  /** The first is the whole. */
  readonly rows: readonly ActualsChartRow[];
  readonly release: string;
  readonly draws: string;
  readonly seed: string;
}

interface Words {
  readonly planned: string;
  readonly metered: string;
  both(metered: string, planned: string): string;
  notPlanned(metered: string): string;
  notUsed(planned: string): string;
  readonly none: string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    planned: 'planned',
    metered: 'metered so far',
    both: (metered, planned) => `${metered} metered, ${planned} planned`,
    notPlanned: (metered) => `${metered} metered, not planned`,
    notUsed: (planned) => `none metered, ${planned} planned`,
    none: 'Nothing to draw: nothing was planned, and nothing was generated.',
  },
  fr: {
    planned: 'prévu',
    metered: 'mesuré à ce jour',
    both: (metered, planned) => `${metered} mesurés, ${planned} prévus`,
    notPlanned: (metered) => `${metered} mesurés, rien de prévu`,
    notUsed: (planned) => `rien de mesuré, ${planned} prévus`,
    none: 'Rien à dessiner : rien n’était prévu, et rien n’a été généré.',
  },
};

const strip = 15;
const gap = 7;

const amount = ({ median, interval95 }: ChartSpread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

function figure({ planned, metered }: ActualsChartRow, lang: Lang): string {
  const w = words[lang];
  if (planned && metered) return w.both(amount(metered, lang), amount(planned, lang));
  if (metered) return w.notPlanned(amount(metered, lang));
  return planned ? w.notUsed(amount(planned, lang)) : '';
}

/** The larger of the two, by which rows are shared out among scales. */
function largest({ planned, metered }: ActualsChartRow): ChartSpread {
  const zero: ChartSpread = { median: 0, interval95: [0, 0] };
  const [a, b] = [planned ?? zero, metered ?? zero];
  return a.interval95[1] >= b.interval95[1] ? a : b;
}

function asScenario(row: ActualsChartRow, colour: number): ChartScenario {
  const { median, interval95 } = largest(row);
  const total = { central: median, median, interval95 };
  return { id: row.id, name: row.name, colour, total, quantiles: [], byCategory: {}, byStage: {} };
}

/** The plan in the colour of pencil, above what was metered in the colour of the scenario. */
const rowsOf =
  (page: Page, rows: ReadonlyMap<string, ActualsChartRow>): RowMaker =>
  (scenario, x) => {
    const row = rows.get(scenario.id);
    const metered = scenarioColour(page.theme, scenario.colour);
    const label = rowLabel(page, scenario.name, row ? figure(row, page.lang) : '');
    const drawing = 2 * strip + gap;
    const height = page.compact ? label.above + drawing + 30 : Math.max(label.beside + 22, drawing + 28);
    const one = (spread: ChartSpread | null | undefined, y: number, colour: string, kind: string): ChartNode[] => {
      if (!spread) return [];
      const [median, middle] = [x.at(spread.median), y + strip / 2];
      return [
        group(
          { 'data-key': kind },
          line(x.at(0), middle, median, middle, { stroke: colour, 'stroke-width': 1.5, 'stroke-opacity': 0.55 }),
          ...drawBands(spread, x, y, strip, colour),
          drawMedian(median, y - 3, strip + 6, colour),
        ),
      ];
    };
    return {
      height,
      draw: (y) => {
        const top = page.compact ? y + 14 + label.above : y + 12;
        return [
          group(
            { 'data-key': scenario.id },
            rect(page.margin, y, page.right - page.margin, height, { fill: 'none', 'pointer-events': 'all' }),
            ...label.draw(y + 10),
            ...one(row?.planned, top, page.theme.faint, 'planned'),
            ...one(row?.metered, top + strip + gap, metered, 'metered'),
          ),
        ];
      },
    };
  };

/** Which colour is the plan, and which the meter. */
function key(page: Page, colour: number): Section {
  const w = words[page.lang];
  const [size, left] = [12, page.compact ? page.margin : page.left];
  const after = left + 16 + widthOf(w.planned, size) + 22;
  const style = { size, fill: page.theme.ink };
  return {
    height: 26,
    draw: (y) => [
      rect(left, y + 3, 9, 9, { fill: page.theme.faint }),
      text(left + 16, y + 12, w.planned, style),
      rect(after, y + 3, 9, 9, { fill: scenarioColour(page.theme, colour) }),
      text(after + 16, y + 12, w.metered, style),
    ],
  };
}

/** Planned against metered, all together and model by model, on one scale from zero and under lenses where it is too small. */
export function actualsChart(data: ActualsChartData, options: ChartOptions): ChartNode {
  const page = pageOf(options);
  const { lang } = page;
  const rows = new Map(data.rows.map((row) => [row.id, row]));
  const scenarios = data.rows.filter((r) => r.planned || r.metered).map((row) => asScenario(row, data.colour));
  const plots = lensPanels(scenarios, page, rowsOf(page, rows));
  const spreads = data.rows.flatMap((r) => [r.planned, r.metered].filter((s) => s !== null));
  const colophon = chartWords(lang).colophon(data.release, data.draws, data.seed);
  return picture(page, typeset(data.sentence, lang), [
    ...(plots.length === 0 ? [nothing(page, words[lang].none)] : [key(page, data.colour), ...plots]),
    space(page.dense ? 0 : 14),
    note(page, bandsNote(spreads, lang), colophon),
  ]);
}
