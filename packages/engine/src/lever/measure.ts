import type { Diagnostic } from '../diagnostic.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { probabilityLower } from '../question/calculate.ts';
import { quantiles } from '../uncertainty/index.ts';
import { type Composed, compose, type Pull } from './compose.ts';
import { addInto, type Evaluator, isRefused, type Place } from './evaluator.ts';
import type { Scene } from './scene.ts';

/** A quantity over the draws, kgCO2e. */
export interface Spread {
  readonly median: number;
  readonly interval95: Interval;
}

/** A footprint under some levers: its value at the central parameters and its draws. */
export interface Total {
  readonly central: number;
  readonly draws: Float64Array;
}

/** What a change saves: before − after, draw by draw. */
export interface Saving extends Spread {
  readonly central: number;
  /** Saved ÷ the footprint of today. */
  readonly share: Spread;
  /** Share of draws in which the footprint falls. */
  readonly probability: number;
}

export const spreadOf = (draws: Float64Array): Spread => ({
  median: quantiles(draws, [0.5])[0] ?? Number.NaN,
  interval95: intervalOf(draws),
});

const placeOf = ({ site, as }: Composed): Place => ({ site, ...(as !== undefined && { as }) });

/** Totals of a scenario under sets of levers, from entries that are computed once each. */
export class Meter {
  readonly evaluator: Evaluator;
  readonly scene: Scene;
  readonly #columns = new WeakMap<object, Float64Array>();

  constructor(evaluator: Evaluator, scene: Scene) {
    this.evaluator = evaluator;
    this.scene = scene;
  }

  /** Problems that levers run into, none when the scenario can be computed. */
  refusals(composed: Composed): readonly Diagnostic[] {
    const { scenario } = this.evaluator;
    if (composed.entries.length === 0) {
      const params = { scenario: scenario.id };
      return [{ code: 'activities-empty', severity: 'error', path: `${scenario.path}.activities`, params }];
    }
    return composed.entries.flatMap((entry) => {
      const found = this.evaluator.entry(entry, placeOf(composed));
      return isRefused(found) ? found.refused : [];
    });
  }

  /** Central total; null when an entry cannot be computed. */
  central(composed: Composed): number | null {
    if (composed.entries.length === 0) return null;
    let total = 0;
    for (const entry of composed.entries) {
      const found = this.evaluator.entry(entry, placeOf(composed));
      if (isRefused(found)) return null;
      total += found.central;
    }
    return total;
  }

  /** Draws of the total. @throws RangeError when an entry cannot be computed: ask `central` first */
  draws(composed: Composed): Float64Array {
    const total = new Float64Array(this.evaluator.draws);
    for (const entry of composed.entries) addInto(total, this.column(entry, placeOf(composed)));
    return total;
  }

  column(entry: Composed['entries'][number], place: Place): Float64Array {
    const found = this.evaluator.entry(entry, place);
    if (isRefused(found)) throw new RangeError('an entry cannot be computed');
    const known = this.#columns.get(found);
    if (known) return known;
    const column = this.evaluator.column(found.lines);
    this.#columns.set(found, column);
    return column;
  }

  total(pulls: readonly Pull[]): Total | null {
    const composed = compose(pulls, this.scene);
    const central = this.central(composed);
    return central === null ? null : { central, draws: this.draws(composed) };
  }
}

export function savingOf(before: Total, after: Total, today: Total = before): Saving {
  const saved = before.draws.map((x, i) => x - (after.draws[i] as number));
  return {
    central: before.central - after.central,
    ...spreadOf(saved),
    share: spreadOf(saved.map((x, i) => x / (today.draws[i] as number))),
    probability: probabilityLower(after.draws, before.draws),
  };
}
