import type { CampaignComparison, Plan, Ranking, Sobriety } from '@contrechamp/engine';
import type { ComparisonChartData } from '../chart/data.ts';
import type { ChartNode } from '../chart/node.ts';
import type { ChartOptions } from '../chart/page.ts';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import type { WithoutContrails } from './contrails.ts';
import type { Brand, Figure, Inline, Rich } from './model.ts';
import type { ReportWords } from './words/table.ts';

/** What a paper is made of: one comparison, and the questions that were asked of the same campaign. */
export interface ReportInput {
  readonly result: CampaignComparison;
  /** Measures on the scenario to reduce. */
  readonly reduction: { readonly ranking: Ranking; readonly plan: Plan } | null;
  /** Of each scenario that generates. */
  readonly sobriety: readonly Sobriety[];
}

export const paperStyles = ['colour', 'grey'] as const;
export type PaperStyle = (typeof paperStyles)[number];

export interface ReportOptions {
  readonly lang: Lang;
  /** Of the program. */
  readonly version: string;
  /** Of the campaign file, hexadecimal. */
  readonly sha256: string;
  /** Name of the campaign file. */
  readonly file: string;
  /** ISO date to print; none is printed when left out. */
  readonly date?: string;
  readonly brand?: Brand;
  /** `grey`: for a printer without colours. */
  readonly style?: PaperStyle;
  /** One page, without a cover. */
  readonly summary?: boolean;
}

/** What every chapter is written from. */
export interface Context extends ReportInput {
  readonly lang: Lang;
  readonly w: ReportWords;
  readonly data: ComparisonChartData;
  /** What the draws carry, in sentences that may be repeated. */
  readonly said: readonly string[];
  /** What scenarios come to without contrails, where that is another figure. */
  readonly contrails: ReadonlyMap<string, WithoutContrails>;
  readonly options: ReportOptions;
}

/** Of pictures as wide as the column: their words come out at about 7 points. */
const chartWidth = 720;
/** Of the squares, whose words are to be read at a glance. */
const areasWidth = 600;
/** Of a telephone, less its margins. */
const narrowWidth = 342;

export const chartOptions = (lang: Lang): ChartOptions => ({
  ...{ lang, theme: 'print', width: chartWidth, title: false, dense: true },
});
/** A picture with what it says in words, as wide as the column and as narrow as a telephone. */
export function figureOf<O extends ChartOptions>(
  draw: (options: O) => ChartNode,
  options: O,
  caption: string,
  alternative: string,
): Figure {
  return {
    kind: 'figure',
    chart: described(draw(options), alternative),
    narrow: described(draw({ ...options, width: narrowWidth }), alternative),
    caption,
    alternative,
  };
}

export const areasOptions = (lang: Lang): ChartOptions => ({ ...chartOptions(lang), width: areasWidth });

/** A sentence of ours, with the spaces of its language. */
export const say = (c: Context, text: string): string => typeset(text, c.lang);

export const nameIn = (c: Context, id: string): string => {
  const found = c.result.footprints.find((f) => f.scenario.id === id);
  return found ? pick(found.scenario.name, c.lang) : id;
};

export const quoted = (c: Context, id: string): string => quote(nameIn(c, id), c.lang);

/** Words, then a remark at the foot of the page. */
export const noted = (text: string, key: string, note: string): Rich => [
  text,
  { note: { key, text: note } } satisfies Inline,
];

/** A long unit or address with places where a line may end: after a stroke, never inside a product of units. */
export const breakable = (text: string): string => text.replace(/\/(?=[\p{L}(])/gu, '/\u200b');

/** A picture that says in words what it shows. */
export const described = (chart: ChartNode, text: string): ChartNode => ({
  ...chart,
  attributes: { ...chart.attributes, 'aria-label': text },
});
