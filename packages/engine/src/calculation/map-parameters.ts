import type { Expression, Parameter } from './expression.ts';

/** The same expressions with other parameters; what was one node, or one parameter, stays one. */
export function mapParameters(change: (p: Parameter) => Parameter): (e: Expression) => Expression {
  const nodes = new Map<Expression, Expression>();
  const parameters = new Map<Parameter, Parameter>();
  const parameterOf = (p: Parameter): Parameter => {
    const found = parameters.get(p) ?? change(p);
    parameters.set(p, found);
    return found;
  };
  const copy = (e: Expression): Expression => {
    switch (e.kind) {
      case 'parameter':
        return { ...e, parameter: parameterOf(e.parameter) };
      case 'constant':
        return e;
      case 'product':
        return { ...e, factors: e.factors.map(map) };
      case 'quotient':
        return { ...e, numerator: map(e.numerator), denominator: map(e.denominator) };
      case 'sum':
        return { ...e, terms: e.terms.map(map) };
      case 'power':
        return { ...e, base: map(e.base), exponent: map(e.exponent) };
    }
  };
  const map = (e: Expression): Expression => {
    const found = nodes.get(e) ?? copy(e);
    nodes.set(e, found);
    return found;
  };
  return map;
}
