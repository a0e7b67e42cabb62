import {
  type Dimension,
  describeDimension,
  divideDimensions,
  equalDimensions,
  isDimensionless,
  multiplyDimensions,
} from '../quantity/index.ts';
import type { Expression } from './expression.ts';

/** Two quantities that cannot be added, or an exponent that carries a unit. */
export class DimensionMismatch extends Error {
  override readonly name = 'DimensionMismatch';
  readonly expected: string;
  readonly found: string;
  constructor(expected: string, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
  }
}

const none: Dimension = {};

function expectSame(expected: Dimension, found: Dimension): void {
  if (!equalDimensions(expected, found)) {
    throw new DimensionMismatch(describeDimension(expected), describeDimension(found));
  }
}

/**
 * The dimension of an expression, found before any number is computed.
 * @throws DimensionMismatch when terms differ, or a base or exponent of a power is not a pure number.
 */
export function dimensionOf(e: Expression): Dimension {
  switch (e.kind) {
    case 'parameter':
      return e.parameter.unit.dimension;
    case 'constant':
      return e.unit.dimension;
    case 'product':
      return shown(
        e,
        e.factors.reduce<Dimension>((d, f) => multiplyDimensions(d, dimensionOf(f)), none),
      );
    case 'quotient':
      return shown(e, divideDimensions(dimensionOf(e.numerator), dimensionOf(e.denominator)));
    case 'sum': {
      const [first = none, ...rest] = e.terms.map(dimensionOf);
      for (const d of rest) expectSame(first, d);
      return shown(e, first);
    }
    case 'power':
      for (const operand of [e.base, e.exponent]) {
        const d = dimensionOf(operand);
        if (!isDimensionless(d)) throw new DimensionMismatch(describeDimension(none), describeDimension(d));
      }
      return none;
  }
}

function shown(e: Expression & { readonly display?: { readonly dimension: Dimension } }, d: Dimension): Dimension {
  if (e.display) expectSame(e.display.dimension, d);
  return d;
}

/** Fails unless the expression is a mass of CO2-equivalent. */
export function expectCo2e(e: Expression): void {
  expectSame({ co2e: 1 }, dimensionOf(e));
}
