import { productError } from './product-error.ts';

/**
 * √x, correctly rounded except for the double just below a power of 4, which gives the power of 2; NaN below 0.
 * `Math.sqrt` may be off by a little where an engine wishes: one Newton step with the exact residual leads from any
 * such start to the same double.
 */
export function sqrt(x: number): number {
  if (!(x > 1e-290 && x < 1e290)) return sqrtOutside(x);
  return refineRoot(x, Math.sqrt(x));
}

export function refineRoot(x: number, start: number): number {
  const square = start * start;
  return start + (x - square - productError(start, start, square)) / (2 * start);
}

/** Near the ends of the range the exact product would overflow or vanish: there, scale by 2^±200. */
function sqrtOutside(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x < 0 ? Number.NaN : x;
  return x < 1
    ? sqrt(x * 1.6069380442589903e60) * 7.888609052210118e-31
    : sqrt(x * 6.223015277861142e-61) * 1.2676506002282294e30;
}
