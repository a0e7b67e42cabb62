import { decades, decadesAround, roundEnd, roundValues } from '@contrechamp/report';

/** Where values stand along a line, from 0 to 1. */
export interface Scale {
  readonly log: boolean;
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** Values further apart than this cannot be told from each other on one even scale. */
const furthest = 40;
const mostDecades = 6;

const share = (x: number, low: number, high: number): number =>
  high > low ? Math.min(Math.max((x - low) / (high - low), 0), 1) : 0;

/** A scale that holds values: even from zero, or logarithmic where they are too far apart; `tight` ends where they do. */
export function scaleFor(values: readonly number[], tight = false): Scale {
  const finite = values.filter(Number.isFinite);
  const positive = finite.filter((x) => x > 0);
  const top = Math.max(0, ...positive);
  const bottom = Math.min(...positive);
  if (positive.length > 1 && top / bottom > furthest && finite.every((x) => x >= 0)) {
    const [low, high] = tight ? [bottom, top] : decadesAround(bottom, top);
    const all = decades(low, high);
    const every = Math.ceil(all.length / mostDecades);
    return {
      log: true,
      ticks: all.filter((_, i) => i % every === 0),
      at: (x) => (x > 0 ? share(Math.log10(x), Math.log10(low), Math.log10(high)) : 0),
    };
  }
  const high = top > 0 ? (tight ? top : roundEnd(top)) : 1;
  const lowest = Math.min(0, ...finite);
  const low = lowest < 0 ? -roundEnd(-lowest) : 0;
  return { log: false, ticks: roundValues(low, high, 5), at: (x) => share(x, low, high) };
}
