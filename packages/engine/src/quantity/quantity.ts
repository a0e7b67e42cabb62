import { describeDimension } from './describe-dimension.ts';
import { type Dimension, equal } from './dimension.ts';
import { isUnitError, parseTerms, parseUnit, type UnitError } from './parse-unit.ts';
import { type Term, type Unit, unitOfTerms } from './unit.ts';

/** A finite number of units. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** A unit was needed and the text is none; `reason` says what stopped the reading. */
export class InvalidUnitError extends Error {
  override readonly name = 'InvalidUnitError';
  readonly reason: UnitError;

  constructor(reason: UnitError) {
    super(`not a unit: '${reason.text}'${reason.nearest === null ? '' : `, did you mean '${reason.nearest}'?`}`);
    this.reason = reason;
  }
}

/** Two units that measure different things; `from` and `to` describe their dimensions. */
export class IncommensurableError extends Error {
  override readonly name = 'IncommensurableError';
  readonly from: string;
  readonly to: string;

  constructor(from: Unit, to: Unit) {
    const [fromText, toText] = [describeDimension(from.dimension), describeDimension(to.dimension)];
    super(`cannot convert ${from.symbol} (${fromText}) to ${to.symbol} (${toText})`);
    this.from = fromText;
    this.to = toText;
  }
}

/**
 * The unit spelled by a text known to be one.
 * @throws InvalidUnitError
 */
export function requireUnit(text: string): Unit {
  const unit = parseUnit(text);
  if (isUnitError(unit)) throw new InvalidUnitError(unit);
  return unit;
}

/**
 * A quantity from a number and the text of its unit ('1' for a plain number).
 * @throws InvalidUnitError, or RangeError when the value is not finite.
 */
export function quantity(value: number, unitText: string): Quantity {
  if (!Number.isFinite(value)) throw new RangeError(`a quantity must be finite, got ${value}`);
  return { value, unit: requireUnit(unitText) };
}

/**
 * The same quantity in another unit of the same dimension, rounded once.
 * @throws IncommensurableError
 */
export function convert(q: Quantity, unit: Unit): Quantity {
  if (!sameDimension(q.unit, unit)) throw new IncommensurableError(q.unit, unit);
  // Dividing by 1000 is exact to the last bit where multiplying by 0.001 is not.
  const enlarges = q.unit.factor >= unit.factor;
  const value = enlarges ? q.value * (q.unit.factor / unit.factor) : q.value / (unit.factor / q.unit.factor);
  return { value, unit };
}

/** Whether two units, or two quantities' units, measure the same thing. */
export function sameDimension(a: { readonly dimension: Dimension }, b: { readonly dimension: Dimension }): boolean {
  return equal(a.dimension, b.dimension);
}

/**
 * Product of units: km times kgCO2e/passenger.km is kgCO2e/passenger. Only like symbols cancel: m/km stays m/km.
 * @throws RangeError when an exponent exceeds 99 or the size leaves the range of numbers.
 */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine([...termsOf(a), ...termsOf(b)]);
}

/**
 * Quotient of units `a / b`.
 * @throws RangeError as `multiplyUnits`.
 */
export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerUnit(b, -1));
}

/**
 * A unit raised to an integer.
 * @throws RangeError as `multiplyUnits`, or when the exponent is not an integer.
 */
export function powerUnit(unit: Unit, exponent: number): Unit {
  return combine(termsOf(unit).map((term) => ({ symbol: term.symbol, power: term.power * exponent })));
}

function termsOf(unit: Unit): readonly Term[] {
  const terms = parseTerms(unit.symbol);
  if (isUnitError(terms)) throw new InvalidUnitError(terms);
  return terms;
}

function combine(terms: readonly Term[]): Unit {
  const unit = unitOfTerms(terms);
  if (!unit) throw new RangeError(`no such unit: ${terms.map(({ symbol, power }) => `${symbol}^${power}`).join('.')}`);
  return unit;
}
