export { describeDimension } from './describe-dimension.ts';
export {
  countBases,
  type Dimension,
  dimension,
  dimensionless,
  divide,
  divide as divideDimensions,
  equal,
  equal as equalDimensions,
  isDimensionless,
  multiply,
  multiply as multiplyDimensions,
  physicalBases,
  power,
} from './dimension.ts';
export { dimensionUnit } from './dimension-unit.ts';
export { editDistance, nearest } from './nearest.ts';
export {
  isNotationError,
  type PercentNotation,
  type PointNotation,
  parseQuantityNotation,
  type QuantityNotation,
  type RangeNotation,
} from './notation.ts';
export type { NotationError, NotationErrorCode, NotationErrorParams, RangeField } from './notation-error.ts';
export { isUnitError, parseUnit, type UnitError } from './parse-unit.ts';
export {
  convert,
  divideUnits,
  IncommensurableError,
  InvalidUnitError,
  multiplyUnits,
  powerUnit,
  type Quantity,
  quantity,
  requireUnit,
  sameDimension,
} from './quantity.ts';
export { knownSymbols } from './symbols.ts';
export { readUcum, type UcumUnit } from './ucum.ts';
export type { Unit } from './unit.ts';
