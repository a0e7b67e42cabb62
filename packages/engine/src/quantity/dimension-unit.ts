import { namedPowers } from './describe-dimension.ts';
import { type Dimension, dimension } from './dimension.ts';
import { type Term, type Unit, unitOfTerms } from './unit.ts';

/** Symbols people read, where the base unit of a dimension is not one of them. */
const readable: Readonly<Record<string, Term>> = {
  co2e: { symbol: 'kgCO2e', power: 1 },
  sbeq: { symbol: 'kgSbeq', power: 1 },
  power: { symbol: 'kW', power: 1 },
  energy: { symbol: 'kWh', power: 1 },
  data: { symbol: 'GB', power: 1 },
  mass: { symbol: 'kg', power: 1 },
  volume: { symbol: 'm', power: 3 },
  area: { symbol: 'm', power: 2 },
  distance: { symbol: 'km', power: 1 },
  time: { symbol: 'h', power: 1 },
};

/**
 * A readable unit of a dimension, such as kgCO2e, kWh, m2, km/h, passenger.km or kgCO2e/kWh; not always of factor 1.
 * @throws RangeError for a base that has no unit, or an exponent that is not an integer.
 */
export function dimensionUnit(d: Dimension): Unit {
  const terms = namedPowers(dimension(d)).map(([name, exponent]): Term => {
    const { symbol, power } = readable[name] ?? { symbol: name, power: 1 };
    return { symbol, power: power * exponent };
  });
  const unit = unitOfTerms(terms);
  if (!unit) throw new RangeError(`no unit for the dimension ${JSON.stringify(d)}`);
  return unit;
}
