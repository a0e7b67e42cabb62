import { type Lang, thin } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import type { ChartSpread } from './bands.ts';
import { roundValues } from './scale.ts';

/** One lever on top of those before it. */
export interface AbatementStep {
  readonly id: string;
  readonly label: string;
  /** What it saves on top of those before it, kgCO2e. */
  readonly saved: ChartSpread;
  /** 1, a setting, to 5, another production. */
  readonly effort: number;
  /** Money that it takes, negative when it saves some. */
  readonly cost?: { readonly amount: number; readonly currency: string };
}

/** A lever as a block of an abatement curve. */
export interface Block {
  readonly step: AbatementStep;
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** What the height of blocks means: effort, or money for a tonne where the money is known of every lever. */
export interface Measure {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly blocks: readonly Block[];
  label(value: number): string;
  words(step: AbatementStep): string;
}

const titles: Readonly<Record<Lang, { readonly effort: string; cost(unit: string): string; readonly word: string }>> = {
  en: {
    effort: 'Height: effort, our judgement, 1 a setting to 5 another production',
    cost: (unit) => `Height: cost per tonne avoided, ${unit}`,
    word: 'effort',
  },
  fr: {
    effort: 'Hauteur : effort, selon nous, de 1 un réglage à 5 une autre production',
    cost: (unit) => `Hauteur : coût par tonne évitée, ${unit}`,
    word: 'effort',
  },
};

const tonne = 1000;

/** EUR2024 is euros of that year; the picture has no room for years. */
const plainCurrency = (currency: string): string => currency.replace(/\d{4}$/, '');

/** Blocks side by side from zero; a lever that saves nothing has none. */
function blocksOf(steps: readonly AbatementStep[], heightOf: (step: AbatementStep) => number): readonly Block[] {
  let sum = 0;
  return steps.flatMap((step, i): Block[] => {
    const { median } = step.saved;
    if (!(median > 0 && Number.isFinite(median))) return [];
    const from = sum;
    sum += median;
    return [{ step, number: i + 1, from, to: sum, height: heightOf(step) }];
  });
}

const byEffort = (steps: readonly AbatementStep[], lang: Lang): Measure => ({
  title: titles[lang].effort,
  low: 0,
  high: 5,
  ticks: [0, 1, 2, 3, 4, 5],
  blocks: blocksOf(steps, ({ effort }) => effort),
  label: (value) => formatNumber(value, lang),
  words: ({ effort }) => `${titles[lang].word} ${formatNumber(effort, lang)}`,
});

export function measureOf(steps: readonly AbatementStep[], lang: Lang): Measure {
  const currencies = new Set(steps.map(({ cost }) => cost && plainCurrency(cost.currency)));
  const [currency] = currencies;
  if (currency === undefined || currencies.size !== 1) return byEffort(steps, lang);
  const price = ({ cost, saved }: AbatementStep): number => ((cost?.amount ?? 0) / saved.median) * tonne;
  const blocks = blocksOf(steps, price);
  const heights = blocks.map(({ height }) => height);
  const [least, most] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const [low, high] = most > least ? [least, most] : [0, 1];
  return {
    title: titles[lang].cost(currency),
    low,
    high,
    ticks: roundValues(low, high, 4),
    blocks,
    label: (value) => formatNumber(value, lang),
    words: (step) =>
      step.saved.median > 0 ? `${formatFigures(price(step), lang, 2)}${thin}${currency}${thin}/${thin}t` : '',
  };
}
