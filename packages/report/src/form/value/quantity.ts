import { flowValue, isUnitError, parseUnit } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import { localNumbers, numberIn, plainNumbers } from './number.ts';

/** How a quantity is read where it stands: `unit` is what a bare number means, null where it means nothing. */
export interface QuantityPlace {
  readonly unit: string | null;
  /** Plain numbers are what the field asks for. */
  readonly bare: boolean;
  readonly lang: Lang;
}

const margin = /^(\S+)\s*((?:±|\+\s*\/?\s*-).*)$/s;

/** A bare number with the unit of its column, or as it is. */
function withUnit(text: string, { unit, bare }: QuantityPlace): string | number {
  const value = numberIn(text);
  if (value !== null) return bare || unit === null ? value : `${text} ${unit}`;
  const [, head = '', rest = ''] = margin.exec(text) ?? [];
  if (bare || unit === null || numberIn(head) === null) return text;
  return `${head} ${unit} ${rest}`;
}

/** `60 < 120 < 250 km`: bounds without a unit have that of the last, else that of the column. */
function rangeIn(text: string, place: QuantityPlace): unknown {
  const bounds = text.split(/[<≤]/).map((bound) => bound.trim());
  if (bounds.length !== 3) return null;
  const own = /^[^\s\d]*[\d.]+(?:e[+-]?\d+)?\s*(\D.*)$/i.exec(bounds[2] ?? '')?.[1];
  const shared = own !== undefined && !isUnitError(parseUnit(own)) ? own : null;
  const [low, likely, high] = bounds.map((b) =>
    withUnit(b, shared === null ? place : { ...place, unit: shared, bare: false }),
  );
  return { low, likely, high };
}

/** A quantity written by hand, as a campaign file takes it; what is no quantity comes back for the engine to refuse. */
export function quantityOf(text: string, place: QuantityPlace): unknown {
  if (text.startsWith('{')) return flowValue(text)?.value ?? text;
  const plain = plainNumbers(text, place.lang).replace(/\u2212/g, '-');
  return rangeIn(plain, place) ?? withUnit(plain, place);
}

/** A quantity of a campaign file as people write it in a cell, or null where there is no such form. */
export function quantityText(value: unknown, lang: Lang): string | null {
  if (typeof value === 'string') return localNumbers(value, lang);
  if (typeof value !== 'object' || value === null) return null;
  const { low, likely, high } = value as { low?: unknown; likely?: unknown; high?: unknown };
  const bounds = [low, likely, high].map(String);
  const units = bounds.map((b) => /^-?[\d.]+ (\S.*)$/.exec(b)?.[1]);
  const [unit] = units;
  const shared = unit !== undefined && units.every((u) => u === unit);
  const shown = shared ? bounds.map((b, i) => (i < 2 ? b.slice(0, -unit.length - 1) : b)) : bounds;
  return localNumbers(shown.join(' < '), lang);
}
