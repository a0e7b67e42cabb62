import { type Dimension, dimensionless, multiply, power } from './dimension.ts';
import { findSymbol, type UnitSymbol } from './symbols.ts';

/**
 * A unit of measure. `symbol` is its one canonical spelling, which `parseUnit` reads back to the same unit; `factor` is
 * its size in base units (kg, kgCO2e, m, s, byte, one thing counted, one currency unit of a price year).
 */
export interface Unit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

/** A symbol raised to an integer; a unit is a product of terms. */
export interface Term {
  readonly symbol: string;
  readonly power: number;
}

/** Highest exponent that the notation can carry. */
const maxPower = 99;

type Factor = readonly [UnitSymbol, number];

/**
 * The unit that is the product of terms: same symbols merged, opposite ones cancelled, the rest in canonical order.
 * Undefined when a symbol is unknown, an exponent exceeds 99 or the size leaves the range of numbers.
 */
export function unitOfTerms(terms: Iterable<Term>): Unit | undefined {
  const powers = new Map<string, number>();
  for (const term of terms) powers.set(term.symbol, (powers.get(term.symbol) ?? 0) + term.power);
  const factors: Factor[] = [];
  for (const [symbol, exponent] of powers) {
    const definition = findSymbol(symbol);
    if (!definition || !Number.isInteger(exponent) || Math.abs(exponent) > maxPower) return undefined;
    if (exponent !== 0) factors.push([definition, exponent]);
  }
  factors.sort(([a], [b]) => a.rank - b.rank || (a.symbol < b.symbol ? -1 : 1));
  const above = factors.filter(([, exponent]) => exponent > 0);
  const below = factors.filter(([, exponent]) => exponent < 0);
  const factor = sizeOf(above) / sizeOf(below);
  if (!(factor > 0 && factor < Infinity)) return undefined;
  return {
    symbol: `${spell(above) || '1'}${below.length > 0 ? `/${spell(below)}` : ''}`,
    dimension: factors.reduce((total, [{ dimension }, n]) => multiply(total, power(dimension, n)), dimensionless),
    factor,
  };
}

/** By repeated products: unlike `**`, the language fixes their result to the last bit on every platform. */
function sizeOf(factors: readonly Factor[]): number {
  let size = 1;
  for (const [{ factor }, exponent] of factors) for (let n = Math.abs(exponent); n > 0; n--) size *= factor;
  return size;
}

function spell(factors: readonly Factor[]): string {
  return factors
    .map(([{ symbol }, exponent]) => {
      const n = Math.abs(exponent);
      // A price year ends in digits, which an exponent must not run into.
      return n === 1 ? symbol : `${symbol}${/\d$/.test(symbol) ? '^' : ''}${n}`;
    })
    .join('.');
}
