/** What a quantity measures: base → non-zero integer exponent, bases in alphabetical order; `{}` is dimensionless. */
export type Dimension = Readonly<Record<string, number>>;

/** Things that are counted. Each is its own base, so that a room never cancels with a night. */
export const countBases = [
  'passenger',
  'person',
  'vehicle',
  'room',
  'night',
  'meal',
  'item',
  'image',
  'request',
  'token',
  'parcel',
  'gpu',
  'pixel',
  'person-day',
] as const;

/**
 * Physical bases. Mass of CO2-equivalent and of antimony-equivalent (metals and minerals) stand apart, so that kg of
 * plywood never cancels with kgCO2e.
 */
export const physicalBases = ['co2e', 'sbeq', 'data', 'mass', 'length', 'time'] as const;

/**
 * A dimension from exponents in any order, zeros dropped.
 * @throws RangeError when an exponent is not an integer.
 */
export function dimension(exponents: Readonly<Record<string, number>>): Dimension {
  const kept = Object.entries(exponents).filter(([, exponent]) => exponent !== 0);
  for (const [base, exponent] of kept) {
    if (!Number.isInteger(exponent)) throw new RangeError(`exponent of ${base} must be an integer, got ${exponent}`);
  }
  return Object.freeze(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

export const dimensionless: Dimension = dimension({});

/** Dimension of a product: exponents added base by base. */
export function multiply(a: Dimension, b: Dimension): Dimension {
  const sum: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) sum[base] = (sum[base] ?? 0) + exponent;
  return dimension(sum);
}

/** Dimension of a quotient `a / b`. */
export function divide(a: Dimension, b: Dimension): Dimension {
  return multiply(a, power(b, -1));
}

/**
 * Dimension of `a` raised to an integer.
 * @throws RangeError when an exponent of the result is not an integer.
 */
export function power(a: Dimension, exponent: number): Dimension {
  return dimension(Object.fromEntries(Object.entries(a).map(([base, own]) => [base, own * exponent])));
}

/** Whether both measure the same thing, whatever the order in which their bases were written. */
export function equal(a: Dimension, b: Dimension): boolean {
  return isDimensionless(divide(a, b));
}

/** Whether nothing is left once zero exponents are dropped. */
export function isDimensionless(a: Dimension): boolean {
  return Object.values(a).every((exponent) => exponent === 0);
}

/** Derived dimensions that have a name, the ones that contain others first. */
export const derived = {
  power: dimension({ mass: 1, length: 2, time: -3 }),
  energy: dimension({ mass: 1, length: 2, time: -2 }),
  volume: dimension({ length: 3 }),
  area: dimension({ length: 2 }),
} as const;
