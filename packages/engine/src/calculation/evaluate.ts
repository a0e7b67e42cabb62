import { central, exp, log } from '../uncertainty/index.ts';
import type { Expression } from './expression.ts';

/**
 * The deterministic value of an expression, in base units (kg, m, s, J, byte…): every parameter at its central value.
 * Units must have been checked with `dimensionOf`.
 */
export function evaluate(e: Expression): number {
  switch (e.kind) {
    case 'parameter':
      return central(e.parameter.distribution) * e.parameter.unit.factor;
    case 'constant':
      return e.value * e.unit.factor;
    case 'product':
      return e.factors.reduce((x, f) => x * evaluate(f), 1);
    case 'quotient':
      return evaluate(e.numerator) / evaluate(e.denominator);
    case 'sum':
      return e.terms.reduce((x, t) => x + evaluate(t), 0);
    case 'power':
      return raise(evaluate(e.base), evaluate(e.exponent));
  }
}

/** base^exponent for base ≥ 0, with the portable functions, so that every platform gives the same bytes. */
export function raise(base: number, exponent: number): number {
  return base === 0 ? 0 : exp(exponent * log(base));
}
