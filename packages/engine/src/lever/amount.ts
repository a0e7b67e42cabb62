import { equalDimensions, isUnitError, parseUnit } from '../quantity/index.ts';
import { numberOf, withNumber } from '../question/number.ts';
import type { Fields } from './fields.ts';

const digits = 3;

/** As somebody would type it: three figures, and the whole part of what is larger. */
export const tidy = (x: number): number =>
  Math.abs(x) >= 10 ** digits ? Math.round(x) : Number(x.toPrecision(digits));

/** The number of a field; the default of the field when the file does not give it. */
export const amountOf = (fields: Fields, field: string, fallback = 0): number => numberOf(fields[field]) ?? fallback;

/** A value times a ratio; its margin or range goes with it. */
export const scaled = (value: unknown, ratio: number): unknown => {
  const now = numberOf(value);
  return now === null || ratio === 1 ? value : withTidy(value, now * ratio);
};

/** The value with another number, ranges in proportion, written without noise. */
export function withTidy(value: unknown, number: number): unknown {
  const changed = withNumber(value, tidy(number));
  if (typeof changed !== 'object' || changed === null) return changed;
  return Object.fromEntries(
    Object.entries(changed).map(([key, bound]) => {
      const n = numberOf(bound);
      return [key, n === null ? bound : withNumber(bound, tidy(n))];
    }),
  );
}

const unitText = /^(\s*[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*[^±]*?\s*(±.*)?$/;

/** The value times a ratio in another unit: `25 L ± 10 %` becomes `70 kWh ± 10 %`. */
export function inUnit(value: unknown, ratio: number, unit: string): unknown {
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, bound]) => [key, inUnit(bound, ratio, unit)]));
  }
  const now = numberOf(value);
  if (now === null) return value;
  const margin = typeof value === 'string' ? unitText.exec(value)?.[2] : undefined;
  return `${tidy(now * ratio)} ${unit}${margin ? ` ${margin}` : ''}`;
}

const unitOf = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null && 'likely' in value ? value.likely : value;
  return typeof text === 'string' ? (/^\s*[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*([^±]*)/.exec(text)?.[1] ?? '').trim() : '';
};

/** A number of things, or a time in the unit of its field whatever the unit in which the file gives it. */
export function countIn(value: unknown, unitText: string): number | null {
  const now = numberOf(value);
  const written = unitOf(value);
  if (now === null || written === '') return now;
  const [given, wanted] = [parseUnit(written), parseUnit(unitText)];
  if (isUnitError(given) || isUnitError(wanted) || !equalDimensions(given.dimension, wanted.dimension)) return now;
  return (now * given.factor) / wanted.factor;
}

/** The value changed so that it counts so many; its unit, margin or range stay. */
export function withCount(value: unknown, unitText: string, count: number): unknown {
  const now = countIn(value, unitText);
  return unitOf(value) === '' || now === null || now === 0 ? withTidy(value, count) : scaled(value, count / now);
}

/** The entry with some fields set; those set to undefined are taken out. */
export function withFields(fields: Fields, changes: Readonly<Record<string, unknown>>): Fields {
  const merged = { ...fields, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** The entry with some of its numbers multiplied; numbers that it does not give stay away. */
export const withScaled = (fields: Fields, names: readonly string[], ratio: number): Fields =>
  withFields(
    fields,
    Object.fromEntries(names.filter((n) => numberOf(fields[n]) !== null).map((n) => [n, scaled(fields[n], ratio)])),
  );

/** A whole number of people, rooms or rides. */
export const withWhole = (fields: Fields, field: string, count: number): Fields =>
  withFields(fields, { [field]: withTidy(fields[field], count) });

/** So many whole things: what the file counts in whole numbers stays whole, and never falls to none. */
export const scaledWhole = (value: unknown, ratio: number): unknown => {
  const now = numberOf(value);
  if (now === null || !Number.isInteger(now) || typeof value === 'object') return scaled(value, ratio);
  return withTidy(value, Math.max(Math.min(now, 1), Math.round(now * ratio)));
};
