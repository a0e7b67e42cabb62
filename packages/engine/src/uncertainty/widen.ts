import { central, type Distribution, quantile } from './distribution.ts';
import { log, sqrt } from './portable-math.ts';
import { fromGsd2 } from './stated.ts';

/** Standard normal quantile at 97.5 %. */
const Z975 = 1.959963984540054;

const hypotenuse = (a: number, b: number): number => sqrt(a * a + b * b);

/**
 * The same quantity known less well: times an independent lognormal of median 1 and the given GSD², 1 or more.
 * Exact for a lognormal (sigmas add in quadrature), side by side for a two-piece one. A fixed value becomes lognormal,
 * and 0 stays 0. A triangle, a uniform or a normal distribution is first replaced by the lognormal of equal median and
 * equally wide 95 % interval. RangeError for a GSD² below 1, and where the median is not positive.
 */
export function widen(d: Distribution, gsd2: number): Distribution {
  if (!(gsd2 >= 1 && gsd2 < Number.POSITIVE_INFINITY)) throw new RangeError(`a GSD² is 1 or more: ${gsd2}`);
  if (gsd2 === 1) return d;
  const extra = log(gsd2) / 2;
  switch (d.kind) {
    case 'fixed':
      return fromGsd2(d.value, gsd2);
    case 'lognormal':
      return { ...d, sigma: hypotenuse(d.sigma, extra) };
    case 'two-piece-lognormal':
      return { ...d, sigmaLow: hypotenuse(d.sigmaLow, extra), sigmaHigh: hypotenuse(d.sigmaHigh, extra) };
    default: {
      const { median, sigma } = asLognormal(d);
      return { kind: 'lognormal', median, sigma: hypotenuse(sigma, extra) };
    }
  }
}

/** m e^(zσ) − m e^(−zσ) = width, so σ = arsinh(width / 2m) / z. */
function asLognormal(d: Distribution): { median: number; sigma: number } {
  const median = quantile(d, 0.5);
  if (!(median > 0)) throw new RangeError(`only a positive quantity can be widened: ${central(d)}`);
  const t = (quantile(d, 0.975) - quantile(d, 0.025)) / (2 * median);
  return { median, sigma: log(t + sqrt(t * t + 1)) / Z975 };
}
