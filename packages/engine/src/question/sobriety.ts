import { type Interval, intervalOf } from '../footprint/interval.ts';
import { quantiles } from '../uncertainty/index.ts';
import { calculate, drawsOf, type Means, probabilityLower, scenarioOf } from './calculate.ts';
import { type Document, restricted } from './document.ts';
import { cleaner, type Edit, type Edited, fewer, lighter } from './sober-edits.ts';

/** The three rules of sober generative AI, and all of them together. */
export const soberRules = ['fewer', 'lighter', 'cleaner', 'all'] as const;
export type SoberRule = (typeof soberRules)[number];

export interface SobrietyQuestion {
  readonly scenario: string;
  /** What is left of the images and clips under the first rule, 0 to 1. */
  readonly share: number;
}

interface Spread {
  readonly median: number;
  readonly interval95: Interval;
}

export interface SobrietyRow {
  readonly rule: SoberRule;
  readonly edits: readonly Edit[];
  /** Generation alone, training included, kgCO2e. */
  readonly generation: Spread;
  /** The whole scenario, kgCO2e. */
  readonly total: Spread;
  /** What the rule saves, kgCO2e: today − after, draw by draw. */
  readonly saved: Spread;
  /** Saved ÷ generation of today. */
  readonly savedShare: Spread;
  /** Share of draws in which the rule lowers the total. */
  readonly probability: number;
}

export interface Sobriety extends SobrietyQuestion {
  readonly generation: Spread;
  readonly total: Spread;
  readonly rows: readonly SobrietyRow[];
}

const spreadOf = (draws: Float64Array): Spread => ({
  median: quantiles(draws, [0.5])[0] ?? Number.NaN,
  interval95: intervalOf(draws),
});

/** What each rule of sobriety is worth on this campaign: the difference of two footprints drawn together. */
export function sobriety(document: Document, question: SobrietyQuestion, means: Means): Sobriety {
  const { scenario, share } = question;
  const alone = restricted(document, [scenario]);
  const edited: Readonly<Record<SoberRule, () => Edited>> = {
    fewer: () => fewer(alone, scenario, share),
    lighter: () => lighter(alone, scenario, means),
    cleaner: () => cleaner(alone, scenario, means),
    all: () => {
      const first = fewer(alone, scenario, share);
      const second = lighter(first.document, scenario, means);
      const third = cleaner(second.document, scenario, means);
      return { document: third.document, edits: [...first.edits, ...second.edits, ...third.edits] };
    },
  };
  const cases = soberRules.map((rule) => ({ rule, ...edited[rule]() }));
  const whole = [alone, ...cases.map((c) => c.document)].map((d) => scenarioOf(calculate(d, means), scenario));
  const parts = whole.map((s) => ({ ...s, lines: s.lines.filter((l) => l.category === 'generation') }));
  const draws = drawsOf([...whole, ...parts], means);
  const [today, ...after] = draws.slice(0, whole.length);
  const [now, ...later] = draws.slice(whole.length);
  if (!today || !now) throw new RangeError(`no scenario ${scenario}`);
  return {
    ...question,
    generation: spreadOf(now),
    total: spreadOf(today),
    rows: cases.map(({ rule, edits }, i) => {
      const [total, generation] = [after[i] ?? today, later[i] ?? now];
      const saved = today.map((x, n) => x - (total[n] as number));
      return {
        rule,
        edits,
        generation: spreadOf(generation),
        total: spreadOf(total),
        saved: spreadOf(saved),
        savedShare: spreadOf(saved.map((x, n) => x / (now[n] as number))),
        probability: probabilityLower(total, today),
      };
    }),
  };
}
