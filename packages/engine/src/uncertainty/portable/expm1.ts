import { exp } from './exp.ts';
import { log } from './log.ts';

/** e^x − 1 without cancellation near 0 (Kahan's quotient). */
export function expm1(x: number): number {
  const u = exp(x);
  if (u === 1) return x;
  return u - 1 === -1 || u === Number.POSITIVE_INFINITY ? u - 1 : ((u - 1) * x) / log(u);
}
