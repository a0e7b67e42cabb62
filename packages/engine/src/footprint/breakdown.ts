import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import type { Samples } from '../calculation/sample.ts';
import type { FactorPart } from '../factor/schema.ts';
import { type Interval, intervalOf } from './interval.ts';

/** kgCO2e: the deterministic value and the drawn 95 % interval. */
export interface Amount {
  readonly central: number;
  readonly interval95: Interval;
}

export type Breakdown = Readonly<Record<string, Amount>>;

interface Share {
  readonly line: Line;
  readonly share: number;
}

/** Sums shares of lines, in the centre and draw by draw. */
export function amountOf(samples: Samples, shares: readonly Share[]): Amount & { readonly draws: Float64Array } {
  const draws = new Float64Array(samples.draws);
  let central = 0;
  for (const { line, share } of shares) {
    central += share * evaluate(line.co2e);
    const column = samples.column(line.co2e);
    for (let i = 0; i < draws.length; i++) draws[i] = (draws[i] as number) + share * (column[i] as number);
  }
  return { central, interval95: intervalOf(draws), draws };
}

/** Sums lines by key; a line may be shared between several keys. */
export function breakdown(
  samples: Samples,
  lines: readonly Line[],
  keys: (line: Line) => Iterable<readonly [string, number]>,
): Breakdown {
  const groups = new Map<string, Map<Line, number>>();
  for (const line of lines) {
    for (const [key, share] of keys(line)) {
      const group = groups.get(key) ?? new Map<Line, number>();
      groups.set(key, group.set(line, (group.get(line) ?? 0) + share));
    }
  }
  return Object.fromEntries(
    [...groups].map(([key, shares]) => {
      const { central, interval95 } = amountOf(
        samples,
        [...shares].map(([line, share]) => ({ line, share })),
      );
      return [key, { central, interval95 }];
    }),
  );
}

export const whole =
  (key: (line: Line) => string) =>
  (line: Line): Iterable<readonly [string, number]> => [[key(line), 1]];

/** Files every part of a line's factor on its own; parts without a key are left out. */
export const byPart =
  (key: (line: Line, part: FactorPart) => string | null) =>
  (line: Line): Iterable<readonly [string, number]> =>
    Object.entries(line.parts).flatMap(([part, share]): [string, number][] => {
      const found = key(line, part as FactorPart);
      return found === null || share === undefined ? [] : [[found, share]];
    });
