import type { PointNotation, RangeNotation } from './notation.ts';
import { type NotationError, notationError, type RangeField } from './notation-error.ts';
import { parseQuantityText } from './notation-text.ts';
import { convert, requireUnit, sameDimension } from './quantity.ts';

const fields: readonly RangeField[] = ['low', 'likely', 'high'];
const example = '{ low: 80 km, likely: 120 km, high: 160 km }';

/** Bounds written in different units may differ by a rounding; below this share of their size they are equal. */
const rounding = 1e-12;

/** Whether this is an object with at least one bound of a range. */
export function isRangeLike(input: unknown): input is Readonly<Record<string, unknown>> {
  return (
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    fields.some((field) => Object.hasOwn(input, field))
  );
}

/** Reads { low, likely, high }, each a number or a text such as '80 km', into the unit of `likely`. Never throws. */
export function parseRange(input: Readonly<Record<string, unknown>>): RangeNotation | NotationError {
  const missing = fields.filter((field) => !Object.hasOwn(input, field) || input[field] === undefined);
  const unexpected = Object.keys(input).filter((key) => !(fields as readonly string[]).includes(key));
  if (missing.length > 0 || unexpected.length > 0) {
    return notationError(missing.length > 0 ? 'range-incomplete' : 'not-a-quantity', input, {
      suggestion: example,
      ...(missing.length > 0 ? { missing: missing.join(', ') } : {}),
      ...(unexpected.length > 0 ? { unexpected: unexpected.join(', ') } : {}),
    });
  }
  const low = parseBound('low', input.low);
  if (low.kind === 'error') return low;
  const likely = parseBound('likely', input.likely);
  if (likely.kind === 'error') return likely;
  const high = parseBound('high', input.high);
  if (high.kind === 'error') return high;
  return inUnitOfLikely(low, likely, high);
}

function parseBound(field: RangeField, input: unknown): PointNotation | NotationError {
  const suggestion = field === 'low' ? '80 km' : field === 'likely' ? '120 km' : '160 km';
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) return notationError('not-finite', input, { suggestion, field });
    return { kind: 'point', value: input + 0, unit: null };
  }
  if (typeof input !== 'string') return notationError('not-a-quantity', input, { suggestion, field });
  const bound = parseQuantityText(input);
  if (bound.kind === 'error') return { ...bound, params: { ...bound.params, field } };
  // A margin around a bound has no meaning of its own.
  if (bound.kind === 'percent') return notationError('not-a-quantity', input, { suggestion: spell(bound), field });
  return bound;
}

function inUnitOfLikely(low: PointNotation, likely: PointNotation, high: PointNotation): RangeNotation | NotationError {
  const unit = requireUnit(likely.unit ?? '1');
  const converted: number[] = [];
  for (const [field, bound] of [
    ['low', low],
    ['high', high],
  ] as const) {
    const own = requireUnit(bound.unit ?? '1');
    if (!sameDimension(own, unit)) {
      const suggestion = spell({ value: bound.value, unit: likely.unit });
      return notationError('range-order', spell(bound), { suggestion, field, reason: 'dimension' });
    }
    const { value } = convert({ value: bound.value, unit: own }, unit);
    if (!Number.isFinite(value)) return notationError('not-finite', spell(bound), { suggestion: spell(likely), field });
    converted.push(value);
  }
  const [least = 0, most = 0] = converted;
  const slack = rounding * Math.abs(likely.value);
  if (least - likely.value > slack || likely.value - most > slack) {
    const read = `low ${spell(low)}, likely ${spell(likely)}, high ${spell(high)}`;
    const sorted = [least, likely.value, most]
      .sort((a, b) => a - b)
      .map((value) => spell({ value, unit: likely.unit }));
    const suggestion = `{ low: ${sorted[0]}, likely: ${sorted[1]}, high: ${sorted[2]} }`;
    return notationError('range-order', read, { suggestion, field: least - likely.value > slack ? 'low' : 'high' });
  }
  return {
    kind: 'range',
    low: Math.min(least, likely.value),
    likely: likely.value,
    high: Math.max(most, likely.value),
    unit: likely.unit,
  };
}

function spell(bound: { readonly value: number; readonly unit: string | null }): string {
  return bound.unit === null ? String(bound.value) : `${bound.value} ${bound.unit}`;
}
