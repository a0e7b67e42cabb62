import type { Expression } from '../calculation/expression.ts';
import { parametersOf } from '../calculation/expression.ts';
import { type Distribution, exp, log, quantile, sqrt } from '../uncertainty/index.ts';

const z95 = 1.959963984540054;

/** Half the width of the 95 % interval in logarithms: the σ of the lognormal that fits it. */
export function logSigma(d: Distribution): number {
  if (d.kind === 'fixed') return 0;
  if (d.kind === 'lognormal') return d.sigma;
  const low = quantile(d, 0.025);
  const high = quantile(d, 0.975);
  return low > 0 ? log(high / low) / (2 * z95) : Number.POSITIVE_INFINITY;
}

/**
 * GSD² of a product as the Bilan Carbone method approximates it: independent lognormals, whatever their true shape.
 * An approximation: the drawn interval is the one to quote.
 */
export function approximateGsd2(e: Expression): number {
  let variance = 0;
  for (const p of parametersOf([e]).values()) {
    const sigma = logSigma(p.distribution);
    variance += sigma * sigma;
  }
  return exp(2 * sqrt(variance));
}
