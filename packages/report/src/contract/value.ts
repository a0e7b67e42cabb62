import { central, type Expression, explain } from '@contrechamp/engine';

/** The central value of an expression in the unit that people read it in; a parameter's own value, digit for digit. */
export function displayed(expression: Expression): { readonly value: number; readonly unit: string } {
  if (expression.kind === 'parameter') {
    const { distribution, unit } = expression.parameter;
    return { value: central(distribution), unit: unit.symbol };
  }
  const { value, unit } = explain(expression);
  return { value, unit: unit.symbol };
}
