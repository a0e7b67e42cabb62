import { countBases, type Dimension, derived, dimension, divide, power } from './dimension.ts';

const nameOfBase: Readonly<Record<string, string>> = { length: 'distance' };

/** Reading order of a formula after money: what is emitted, energy, what is counted, then amounts. */
const readingOrder: readonly string[] = [
  'co2e',
  'sbeq',
  'power',
  'energy',
  ...countBases,
  'data',
  'mass',
  'volume',
  'area',
  'distance',
  'time',
];

/** A named dimension or base raised to an integer. */
export type NamedPower = readonly [name: string, exponent: number];

/**
 * A dimension in words: 'dimensionless', a name ('distance', 'energy', 'area', 'EUR2024'), or else a formula of names
 * such as 'co2e/(passenger·distance)' or 'co2e/energy'.
 * @throws RangeError when an exponent is not an integer.
 */
export function describeDimension(d: Dimension): string {
  const powers = namedPowers(dimension(d));
  if (powers.length === 0) return 'dimensionless';
  const above = powers.filter(([, exponent]) => exponent > 0);
  const below = powers.filter(([, exponent]) => exponent < 0);
  const numerator = above.length === 0 ? '1' : productOf(above);
  if (below.length === 0) return numerator;
  return `${numerator}/${below.length === 1 ? productOf(below) : `(${productOf(below)})`}`;
}

/** A dimension as a product of named ones, in reading order: `energy` rather than mass·length²·time⁻². */
export function namedPowers(d: Dimension): NamedPower[] {
  let rest = d;
  const found: NamedPower[] = [];
  for (const [name, part] of Object.entries(derived)) {
    const exponent = timesContained(part, rest);
    if (exponent === 0) continue;
    found.push([name, exponent]);
    rest = divide(rest, power(part, exponent));
  }
  for (const [base, exponent] of Object.entries(rest)) found.push([nameOfBase[base] ?? base, exponent]);
  return found.sort(([a], [b]) => readingOrder.indexOf(a) - readingOrder.indexOf(b) || (a < b ? -1 : 1));
}

/** How many times `part` divides `whole` without leaving exponents of the other sign; negative for its inverse. */
function timesContained(part: Dimension, whole: Dimension): number {
  const ratios = Object.entries(part).map(([base, exponent]) => (whole[base] ?? 0) / exponent);
  const closest = Math.min(...ratios.map(Math.abs));
  const sign = Math.sign(ratios[0] ?? 0);
  return ratios.every((ratio) => Math.sign(ratio) === sign) ? sign * Math.floor(closest) : 0;
}

function productOf(powers: readonly NamedPower[]): string {
  return powers
    .map(([name, exponent]) => (Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`))
    .join('·');
}
