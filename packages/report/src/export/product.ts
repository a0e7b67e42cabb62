import { convert, isUnitError, type Line, parseUnit, type Unit } from '@contrechamp/engine';
import { displayed } from '../contract/value.ts';

interface Figure {
  readonly value: number;
  readonly unit: string;
}

/** A line whose two figures, multiplied as they stand, are its kgCO2e at the central values. */
export interface LineProduct {
  readonly quantity: Figure;
  readonly factor: Figure;
}

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (isUnitError(found)) throw new RangeError(`no unit: ${text}`);
  return found;
}

const inUnit = ({ value, unit: from }: Figure, to: string): Figure => ({
  value: from === to ? value : convert({ value, unit: unit(from) }, unit(to)).value,
  unit: to,
});

/**
 * Quantity and factor of a line in units that match: 40 kg at 919 kgCO2e/t becomes 0.04 t. Elsewhere people read each
 * in the unit it was given in; a spreadsheet has to multiply them.
 */
export function lineProduct(line: Line): LineProduct {
  const [quantity, factor] = [displayed(line.quantity), displayed(line.factor)];
  const [, ...below] = factor.unit.split('/');
  if (below.length === 0) return { quantity: inUnit(quantity, 'kgCO2e'), factor: inUnit(factor, '1') };
  const per = below.join('.');
  return { quantity: inUnit(quantity, per), factor: inUnit(factor, `kgCO2e/${per}`) };
}
