import { central, type Expression, type OpenLcaUncertainty, parametersOf, toOpenLca } from '@contrechamp/engine';

/** Variance of ln X of a product of independent lognormals, or null where the expression is none. */
function variance(e: Expression): number | null {
  switch (e.kind) {
    case 'constant':
      return 0;
    case 'parameter': {
      const { distribution } = e.parameter;
      if (distribution.kind === 'fixed') return 0;
      return distribution.kind === 'lognormal' ? distribution.sigma ** 2 : null;
    }
    case 'product':
      return total(e.factors);
    case 'quotient':
      return total([e.numerator, e.denominator]);
    case 'sum':
    case 'power':
      return null;
  }
}

function total(operands: readonly Expression[]): number | null {
  const each = operands.map(variance);
  return each.every((v) => v !== null) ? each.reduce((sum, v) => sum + v, 0) : null;
}

const leaves = (e: Expression): number => {
  switch (e.kind) {
    case 'parameter':
      return 1;
    case 'product':
      return e.factors.reduce((n, f) => n + leaves(f), 0);
    case 'quotient':
      return leaves(e.numerator) + leaves(e.denominator);
    default:
      return 0;
  }
};

function scaled(u: OpenLcaUncertainty, k: number): OpenLcaUncertainty {
  switch (u.distributionType) {
    case 'LOG_NORMAL_DISTRIBUTION':
      return { ...u, geomMean: k * u.geomMean };
    case 'NORMAL_DISTRIBUTION':
      return { ...u, mean: k * u.mean, sd: k * u.sd };
    case 'TRIANGLE_DISTRIBUTION':
      return { ...u, minimum: k * u.minimum, mode: k * u.mode, maximum: k * u.maximum };
    case 'UNIFORM_DISTRIBUTION':
      return { ...u, minimum: k * u.minimum, maximum: k * u.maximum };
  }
}

/**
 * How a value of an expression varies, as openLCA says it: exactly, or not at all. Products and quotients of lognormals
 * are lognormal; sums, and ranges that are lopsided, have no form there. `value` is the central value in the unit of
 * the exchange.
 */
export function spreadOf(e: Expression, value: number): OpenLcaUncertainty | undefined {
  if (!(value > 0)) return undefined;
  if (e.kind === 'parameter') {
    const { distribution } = e.parameter;
    const found = toOpenLca(distribution);
    return found ? scaled(found, value / central(distribution)) : undefined;
  }
  // A parameter that occurs twice is one unknown: its parts do not add up as if they were two.
  const independent = parametersOf([e]).size === leaves(e);
  const spread = independent ? variance(e) : null;
  if (spread === null || spread === 0) return undefined;
  return { distributionType: 'LOG_NORMAL_DISTRIBUTION', geomMean: value, geomSd: Math.exp(Math.sqrt(spread)) };
}
