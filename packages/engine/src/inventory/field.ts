import * as z from 'zod';
import {
  type Dimension,
  describeDimension,
  equalDimensions,
  isUnitError,
  type NotationError,
  parseQuantityNotation,
  parseUnit,
  type QuantityNotation,
  type Unit,
} from '../quantity/index.ts';
import { type Distribution, fromPercent } from '../uncertainty/index.ts';

/** A quantity as the campaign file gives it: its distribution in its own unit, and whether the file states one. */
export interface FieldQuantity {
  readonly unit: Unit;
  readonly distribution: Distribution;
  readonly stated: boolean;
}

/** What a field problem carries to the diagnostics; zod keeps it under `params` of a custom issue. */
export interface FieldIssue {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

function unitOrThrow(text: string): Unit {
  const unit = parseUnit(text);
  if (isUnitError(unit)) throw new TypeError(`unknown unit in an activity definition: ${text}`);
  return unit;
}

const notationCodes: Readonly<Record<NotationError['code'], string>> = {
  'not-a-quantity': 'quantity-unreadable',
  'not-finite': 'quantity-unreadable',
  'percent-invalid': 'quantity-unreadable',
  'decimal-comma': 'quantity-decimal-comma',
  'unit-unknown': 'unit-unknown',
  'range-order': 'quantity-range',
  'range-incomplete': 'quantity-range',
};

function distributionOf(n: QuantityNotation): Distribution {
  switch (n.kind) {
    case 'point':
      return { kind: 'fixed', value: n.value };
    case 'percent':
      return n.value === 0 ? { kind: 'fixed', value: 0 } : fromPercent(n.value, n.percent);
    case 'range':
      return n.low === n.high
        ? { kind: 'fixed', value: n.likely }
        : { kind: 'triangular', low: n.low, likely: n.likely, high: n.high };
  }
}

/** No campaign has a trillion of anything; beyond, products overflow and a typing mistake is certain. */
const largestValue = 1e12;

const highest = (n: QuantityNotation): number => (n.kind === 'range' ? n.high : n.value);
const lowest = (n: QuantityNotation): number => (n.kind === 'range' ? n.low : n.value);

/** Reads one value as a quantity of the expected dimension, or says what is wrong with it. */
export function readQuantity(input: unknown, expected: Unit, bare: boolean): FieldQuantity | FieldIssue {
  if (input === undefined) return { code: 'field-missing', params: {} };
  const notation = parseQuantityNotation(input);
  const example = bare ? '12' : `12 ${expected.symbol}`;
  if ('code' in notation) {
    return { code: notationCodes[notation.code], params: { ...notation.params, example } };
  }
  if (notation.unit === null) {
    if (!bare) return { code: 'unit-missing', params: { value: lowest(notation), unit: expected.symbol, example } };
    return checked(notation, expected, example);
  }
  const unit = parseUnit(notation.unit);
  if (isUnitError(unit)) return { code: 'unit-unknown', params: { unit: notation.unit, example } };
  if (!equalDimensions(unit.dimension, expected.dimension)) {
    return { code: 'unit-mismatch', params: mismatch(unit, expected.dimension, notation.unit, example) };
  }
  return checked(notation, unit, example);
}

function mismatch(unit: Unit, expected: Dimension, symbol: string, example: string) {
  return { unit: symbol, found: describeDimension(unit.dimension), expected: describeDimension(expected), example };
}

function checked(n: QuantityNotation, unit: Unit, example: string): FieldQuantity | FieldIssue {
  if (lowest(n) < 0) return { code: 'quantity-negative', params: { value: lowest(n), example } };
  if (highest(n) > largestValue) return { code: 'quantity-unreadable', params: { example } };
  return { unit, distribution: distributionOf(n), stated: n.kind !== 'point' };
}

const isIssue = (r: FieldQuantity | FieldIssue): r is FieldIssue => 'code' in r;

function quantityField(unitText: string, bare: boolean, description: string) {
  const unit = unitOrThrow(unitText);
  const example = bare ? 12 : `12 ${unitText}`;
  const bound = bare ? { type: 'number', minimum: 0 } : { type: 'string' };
  return z
    .unknown()
    .transform((input, context): FieldQuantity => {
      const result = readQuantity(input, unit, bare);
      if (!isIssue(result)) return result;
      context.addIssue({ code: 'custom', message: result.code, params: { ...result } });
      return z.NEVER;
    })
    .meta({
      description,
      'x-unit': unitText,
      examples: [example, bare ? '12 ± 20 %' : `12 ${unitText} ± 20 %`],
      anyOf: [
        ...(bare ? [{ type: 'number', minimum: 0 }] : []),
        { type: 'string' },
        {
          type: 'object',
          properties: { low: bound, likely: bound, high: bound },
          required: ['low', 'likely', 'high'],
          additionalProperties: false,
        },
      ],
    });
}

/** A number with a unit of the dimension of `unit`, with or without uncertainty: `120 km ± 20 %`. */
export const quantityOf = (unit: string, description: string) => quantityField(unit, false, description);

/** A plain number of things, with or without uncertainty: `5`, `12 ± 10 %`, `{ low, likely, high }`. */
export const countOf = (unit: string, description: string) => quantityField(unit, true, description);

/** The default of a count field: an exact number, told apart from one that the campaign states. */
export function defaultCount(value: number, unit: string): () => FieldQuantity {
  return () => ({ unit: unitOrThrow(unit), distribution: { kind: 'fixed', value }, stated: false });
}

export const choice = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).meta({ description });

export const flag = (description: string) => z.boolean().meta({ description });

export const text = (description: string) => z.string().min(1).meta({ description });

/** A whole number that scales a calculation but is not itself activity data (pixels, diffusion steps). */
export const setting = (description: string) => z.number().int().positive().meta({ description });
