import type { Line } from '../activity/line.ts';
import type { Samples } from '../calculation/sample.ts';
import { amountOf } from '../footprint/breakdown.ts';
import { type Interval, intervalOf } from '../footprint/interval.ts';
import { quantiles } from '../uncertainty/index.ts';
import type { Grouping } from './parts.ts';

/** A number and its draws; kgCO2e unless said otherwise. */
export interface DrawnAmount {
  readonly central: number;
  readonly draws: Float64Array;
}

/** A total and the groups within it, drawn together. A group that has no line is absent. */
export interface GroupedDraws {
  readonly total: DrawnAmount;
  readonly groups: ReadonlyMap<string, DrawnAmount>;
}

export interface DrawnSpread {
  readonly central: number;
  readonly median: number;
  readonly interval95: Interval;
}

export const drawnSpread = ({ central, draws }: DrawnAmount): DrawnSpread => ({
  central,
  median: quantiles(draws, [0.5])[0] ?? Number.NaN,
  interval95: intervalOf(draws),
});

const whole = (line: Line) => ({ line, share: 1 });

/** The total of some lines and of each of their groups. */
export function groupedDraws(samples: Samples, lines: readonly Line[], grouping: Grouping): GroupedDraws {
  const members = new Map<string, Line[]>();
  for (const line of lines) {
    for (const key of grouping(line)) {
      const list = members.get(key);
      if (list) list.push(line);
      else members.set(key, [line]);
    }
  }
  return {
    total: amountOf(samples, lines.map(whole)),
    groups: new Map([...members].map(([key, own]) => [key, amountOf(samples, own.map(whole))])),
  };
}

function sumOf(amounts: readonly DrawnAmount[], draws: number): DrawnAmount {
  const sum = new Float64Array(draws);
  for (const a of amounts) for (let i = 0; i < draws; i++) sum[i] = (sum[i] as number) + (a.draws[i] as number);
  return { central: amounts.reduce((s, a) => s + a.central, 0), draws: sum };
}

/** The sum of totals drawn with one seed, draw by draw, and of their groups. */
export function sumOfGrouped(parts: readonly GroupedDraws[], draws: number): GroupedDraws {
  const keys = new Set(parts.flatMap((p) => [...p.groups.keys()]));
  return {
    total: sumOf(
      parts.map((p) => p.total),
      draws,
    ),
    groups: new Map(
      [...keys].map((key) => [
        key,
        sumOf(
          parts.flatMap((p) => p.groups.get(key) ?? []),
          draws,
        ),
      ]),
    ),
  };
}

/** The part of a group in the total, draw by draw; null where nothing is emitted, so that there is no share. */
export function shareOf({ total, groups }: GroupedDraws, key: string): DrawnAmount | null {
  if (!(total.central > 0) || total.draws.some((x) => !(x > 0))) return null;
  const group = groups.get(key);
  if (!group) return { central: 0, draws: new Float64Array(total.draws.length) };
  return {
    central: group.central / total.central,
    draws: group.draws.map((x, i) => x / (total.draws[i] as number)),
  };
}
