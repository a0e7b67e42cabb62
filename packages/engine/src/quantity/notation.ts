import type { NotationError } from './notation-error.ts';
import { notationError } from './notation-error.ts';
import { isRangeLike, parseRange } from './notation-range.ts';
import { exampleQuantity, parseQuantityText } from './notation-text.ts';

/** One value; `unit` is a canonical unit symbol, or null for a plain number (a count). */
export interface PointNotation {
  readonly kind: 'point';
  readonly value: number;
  readonly unit: string | null;
}

/** A value known to within `percent` %, 0 < percent < 1000. What the interval means is not decided here. */
export interface PercentNotation {
  readonly kind: 'percent';
  readonly value: number;
  readonly unit: string | null;
  readonly percent: number;
}

/** Three bounds in one unit, low ≤ likely ≤ high. */
export interface RangeNotation {
  readonly kind: 'range';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string | null;
}

export type QuantityNotation = PointNotation | PercentNotation | RangeNotation;

/**
 * Reads a quantity as a producer writes it in a campaign file: 12, '120 km', '12 000 km', '120 km ± 20 %',
 * '12 +/- 10 %', or { low, likely, high } with a number or text for each bound. A range comes in the unit of `likely`.
 * Never throws: anything else is a `NotationError` that says what to write instead.
 */
export function parseQuantityNotation(input: unknown): QuantityNotation | NotationError {
  if (typeof input === 'string') return parseQuantityText(input);
  if (isRangeLike(input)) return parseRange(input);
  if (typeof input !== 'number') return notationError('not-a-quantity', input, { suggestion: exampleQuantity });
  if (!Number.isFinite(input)) return notationError('not-finite', input, { suggestion: exampleQuantity });
  // Adding zero turns -0, which prints oddly, into 0.
  return { kind: 'point', value: input + 0, unit: null };
}

/** Whether reading a notation failed. */
export function isNotationError(result: QuantityNotation | NotationError): result is NotationError {
  return result.kind === 'error';
}
