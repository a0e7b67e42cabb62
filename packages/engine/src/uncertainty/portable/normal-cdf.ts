import { exp } from './exp.ts';

const ROOT_TWO_PI = 2.5066282746310007;
/** Where the series begins to lose digits to cancellation and the continued fraction has become short. */
const CHANGE = 3;
const FRACTION_TERMS = 80;

/** The standard normal distribution function Φ(z), relative error below 1e-12 in both tails (absolute 1e-15). */
export function normalCdf(z: number): number {
  if (z > CHANGE) return 1 - lowerTail(-z);
  if (z < -CHANGE) return lowerTail(z);
  // Abramowitz and Stegun 26.2.11: Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/15 + …).
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + (exp(-0.5 * z * z) / ROOT_TWO_PI) * sum;
}

/** Abramowitz and Stegun 26.2.14: Φ(z) = φ(z) / (|z| + 1/(|z| + 2/(|z| + 3/…))), from the inside out. */
function lowerTail(z: number): number {
  let fraction = -z;
  for (let i = FRACTION_TERMS; i > 0; i--) fraction = -z + i / fraction;
  return exp(-0.5 * z * z) / ROOT_TWO_PI / fraction;
}
