import { nearest } from './nearest.ts';
import { findSymbol, isUndatedMoney, knownSymbols } from './symbols.ts';
import { canonicalSymbol, synonyms } from './synonyms.ts';
import { type Term, type Unit, unitOfTerms } from './unit.ts';

/** Why a text is no unit: `text` as given, `part` the piece that stopped the reading, `nearest` what it may stand for. */
export interface UnitError {
  readonly code: 'unit-unknown' | 'unit-syntax' | 'money-year-missing';
  readonly text: string;
  readonly part: string;
  readonly nearest: string | null;
}

/** A campaign unit is short; anything longer is not worth comparing with every symbol. */
const maxLength = 200;

/**
 * Reads a unit: symbols joined by '.', '·' or '*'; everything after a '/' is in the denominator, so `kgCO2e/passenger.km`
 * is per passenger-kilometre. This differs from UCUM, where it would be (kgCO2e/passenger)·km. A second '/' divides
 * again. Exponents: m2, m^2, m², m^-1, s⁻¹. One enclosing pair of parentheses is allowed on each side of a '/'.
 * Returns a `UnitError`, never throws.
 */
export function parseUnit(text: string): Unit | UnitError {
  const terms = parseTerms(text);
  if (isUnitError(terms)) return terms;
  return unitOfTerms(terms) ?? failure('unit-syntax', text, text);
}

/** Whether reading a unit failed. */
export function isUnitError(result: Unit | UnitError | readonly Term[]): result is UnitError {
  return 'code' in result;
}

/** The terms of a unit in the order written, denominators with negative powers. */
export function parseTerms(text: string): readonly Term[] | UnitError {
  if (text.length > maxLength) return failure('unit-syntax', text, text.slice(0, maxLength));
  const terms: Term[] = [];
  for (const [index, side] of plainDigits(text).split('/').entries()) {
    for (const word of withoutParentheses(side.trim()).split(/[.·⋅*]/)) {
      const term = parseTerm(word.trim(), text);
      if ('code' in term) return term;
      if (term.symbol !== '1') terms.push(index === 0 ? term : { symbol: term.symbol, power: -term.power });
    }
  }
  return terms;
}

function parseTerm(word: string, text: string): Term | UnitError {
  if (word === '') return failure('unit-syntax', text, text);
  if (word === '1') return { symbol: '1', power: 1 };
  // The whole word first: the digits of EUR2024 are no exponent.
  if (findSymbol(canonicalSymbol(word))) return { symbol: canonicalSymbol(word), power: 1 };
  const raised = /^(\D|\D.*?[^-+])(\^[+-]?\d{1,2}|\d{1,2})$/.exec(word);
  const base = raised?.[1] ?? word;
  const exponent = raised?.[2] ?? '';
  if (exponent !== '' && findSymbol(canonicalSymbol(base))) {
    const power = Number(exponent.replace('^', ''));
    return power === 0 ? failure('unit-syntax', text, word) : { symbol: canonicalSymbol(base), power };
  }
  if (isUndatedMoney(base)) return failure('money-year-missing', text, word);
  const corrected = suggest(base);
  return failure('unit-unknown', text, word, corrected === null ? suggest(word) : corrected + exponent);
}

function suggest(word: string): string | null {
  const found = nearest(word, [...knownSymbols, ...synonyms]);
  return found === null ? null : canonicalSymbol(found);
}

function failure(code: UnitError['code'], text: string, part: string, suggestion: string | null = null): UnitError {
  return { code, text, part, nearest: suggestion };
}

/** Exponents as '^n' and subscripts as plain digits: m² is m^2, kgCO₂e is kgCO2e. */
function plainDigits(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/gu, (run) => `^${run.normalize('NFKC').replace('\u2212', '-')}`)
    .replace(/[₀-₉]/gu, (digit) => digit.normalize('NFKC'))
    .replaceAll('\u2212', '-');
}

function withoutParentheses(side: string): string {
  return side.startsWith('(') && side.endsWith(')') ? side.slice(1, -1) : side;
}
