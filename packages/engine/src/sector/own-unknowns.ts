import type { Line } from '../activity/line.ts';
import type { Expression, Parameter } from '../calculation/expression.ts';

/** Whether an unknown is of one campaign alone: what it plans, and figures that it brings itself. */
function isOwn({ origin }: Parameter): boolean {
  if (origin.kind === 'catalogue') return origin.match.factor.evidence === 'campaign';
  return origin.kind !== 'distance';
}

/**
 * Lines whose planned quantities belong to one campaign: two campaigns may both have an entry `crew`, and one crew that
 * grows says nothing of the other. Factors keep their streams, so that a factor stays one unknown for all campaigns.
 */
export function withOwnUnknowns(lines: readonly Line[], campaign: string): readonly Line[] {
  const made = new Map<Expression, Expression>();
  const own = (e: Expression): Expression => {
    const known = made.get(e);
    if (known) return known;
    const found = rewritten(e);
    made.set(e, found);
    return found;
  };
  const rewritten = (e: Expression): Expression => {
    switch (e.kind) {
      case 'constant':
        return e;
      case 'parameter': {
        if (!isOwn(e.parameter)) return e;
        const name = (key: string): string => `campaign:${campaign}/${key}`;
        const { id, stream } = e.parameter;
        return { ...e, parameter: { ...e.parameter, id: name(id), stream: name(stream) } };
      }
      case 'product':
        return { ...e, factors: e.factors.map(own) };
      case 'sum':
        return { ...e, terms: e.terms.map(own) };
      case 'quotient':
        return { ...e, numerator: own(e.numerator), denominator: own(e.denominator) };
      case 'power':
        return { ...e, base: own(e.base), exponent: own(e.exponent) };
    }
  };
  return lines.map((line) => ({ ...line, co2e: own(line.co2e) }));
}
