import type { Lang } from '../lang.ts';
import { labelOf, labels } from '../text/labels.ts';
import type { ChartScenario } from './data.ts';

export type Grouping = 'category' | 'stage';

/** One part of a scenario, with the tint that the same part has in every scenario. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly kg: number;
  readonly place: number;
}

const groups = ({ byCategory, byStage }: ChartScenario, by: Grouping) => (by === 'category' ? byCategory : byStage);

/** Parts that weigh most first; every scenario counts alike, or the heaviest alone would decide. */
export function orderOf(scenarios: readonly ChartScenario[], by: Grouping): readonly string[] {
  const weights = new Map<string, number>();
  for (const scenario of scenarios) {
    const parts = Object.entries(groups(scenario, by));
    const whole = parts.reduce((sum, [, { central }]) => sum + Math.max(central, 0), 0);
    for (const [key, { central }] of parts) {
      weights.set(key, (weights.get(key) ?? 0) + (whole > 0 ? Math.max(central, 0) / whole : 0));
    }
  }
  return [...weights].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
}

export function partsOf(scenario: ChartScenario, by: Grouping, order: readonly string[], lang: Lang): readonly Part[] {
  const own = groups(scenario, by);
  return order.flatMap((key, place) => {
    const kg = own[key]?.central;
    return kg === undefined || kg === 0 ? [] : [{ key, label: labelOf(labels[lang][by], key), kg, place }];
  });
}
