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
import { central, type Distribution, fromPercent } from '../uncertainty/index.ts';

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

/** A known unit. @throws TypeError on one that a definition misspells */
export function quantityUnit(text: string): Unit {
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

/** Reads a quantity of any unit; a bare number counts things. */
function readFreeQuantity(input: unknown, example = '12 kg'): FieldQuantity | FieldIssue {
  if (input === undefined) return { code: 'field-missing', params: {} };
  const notation = parseQuantityNotation(input);
  if ('code' in notation) return { code: notationCodes[notation.code], params: { ...notation.params, example } };
  const unit = parseUnit(notation.unit ?? '1');
  if (isUnitError(unit)) return { code: 'unit-unknown', params: { unit: notation.unit ?? '', example } };
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

const smallestOf = (d: Distribution): number => (d.kind === 'triangular' ? d.low : central(d));

function tooSmall(q: FieldQuantity, unit: Unit, least: number, example: string): FieldIssue | null {
  const value = (smallestOf(q.distribution) * q.unit.factor) / unit.factor;
  return value < least ? { code: 'quantity-too-small', params: { value, least, example } } : null;
}

export const isIssue = (r: FieldQuantity | FieldIssue): r is FieldIssue => 'code' in r;

/**
 * How more of a quantity moves the footprint: up (default), not at all (`none`: information), or down (`inverse`: the
 * number of productions that share a garment). Read by the tests that are generated from the fields.
 */
export type FieldEffect = 'up' | 'none' | 'inverse';

interface QuantityOptions {
  readonly effect?: FieldEffect;
  /** The smallest value that makes sense, in the unit of the field; 0 when not given. */
  readonly least?: number;
}

const described = (en: string, fr: string) => ({ description: en, 'x-description-fr': fr });

function quantityField(
  unitText: string,
  bare: boolean,
  en: string,
  fr: string,
  { effect = 'up', least = 0 }: QuantityOptions,
) {
  const unit = quantityUnit(unitText);
  const example = bare ? 12 : `12 ${unitText}`;
  const bound = bare ? { type: 'number', minimum: least } : { type: 'string' };
  return z
    .unknown()
    .transform((input, context): FieldQuantity => {
      const result = readQuantity(input, unit, bare);
      const issue = isIssue(result) ? result : tooSmall(result, unit, least, String(example));
      if (!issue) return result as FieldQuantity;
      context.addIssue({ code: 'custom', message: issue.code, params: { ...issue } });
      return z.NEVER;
    })
    .meta({
      ...described(en, fr),
      'x-unit': unitText,
      'x-bare': bare,
      'x-effect': effect,
      examples: [example, bare ? '12 ± 20 %' : `12 ${unitText} ± 20 %`],
      anyOf: [
        ...(bare ? [{ type: 'number', minimum: least }] : []),
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
export const quantityOf = (unit: string, en: string, fr: string, options: QuantityOptions = {}) =>
  quantityField(unit, false, en, fr, options);

/** A number with a unit that the activity does not prescribe: what it is multiplied with must suit it. */
export const anyQuantity = (en: string, fr: string) =>
  z
    .unknown()
    .transform((input, context): FieldQuantity => {
      const result = readFreeQuantity(input);
      if (!isIssue(result)) return result;
      context.addIssue({ code: 'custom', message: result.code, params: { ...result } });
      return z.NEVER;
    })
    .meta({
      ...described(en, fr),
      'x-unit': 'any',
      'x-effect': 'up',
      anyOf: [{ type: 'string' }, { type: 'number', minimum: 0 }, { type: 'object' }],
    });

const money = /^[A-Z]{3}\d{4}$/;

/** Reads an amount of money with the year of its price. */
export function readMoney(input: unknown): FieldQuantity | FieldIssue {
  const result = readFreeQuantity(input, '1200 EUR2025');
  return isIssue(result) ? result : (notMoney(result) ?? result);
}

/** An amount of money with the year of its price: `1200 EUR2025`. */
export const moneyOf = (en: string, fr: string) =>
  z
    .unknown()
    .transform((input, context): FieldQuantity => {
      const result = readMoney(input);
      if (!isIssue(result)) return result;
      context.addIssue({ code: 'custom', message: result.code, params: { ...result } });
      return z.NEVER;
    })
    .meta({
      ...described(en, fr),
      'x-unit': 'EUR2025',
      'x-effect': 'up',
      examples: ['1200 EUR2025', '1200 EUR2025 ± 20 %'],
      anyOf: [{ type: 'string' }, { type: 'object' }],
    });

function notMoney(q: FieldQuantity): FieldIssue | null {
  const bases = Object.keys(q.unit.dimension);
  if (bases.length === 1 && money.test(bases[0] ?? '')) return null;
  return {
    code: 'unit-mismatch',
    params: mismatch(q.unit, { EUR2025: 1 }, q.unit.symbol, '1200 EUR2025'),
  };
}

/** A plain number of things, with or without uncertainty: `5`, `12 ± 10 %`, `{ low, likely, high }`. */
export const countOf = (unit: string, en: string, fr: string, options: QuantityOptions = {}) =>
  quantityField(unit, true, en, fr, options);

/** The default of a count field: an exact number, told apart from one that the campaign states. */
export function defaultCount(value: number, unit: string): () => FieldQuantity {
  return () => ({ unit: quantityUnit(unit), distribution: { kind: 'fixed', value }, stated: false });
}

export const choice = <const T extends readonly [string, ...string[]]>(values: T, en: string, fr: string) =>
  z.enum(values).meta(described(en, fr));

export const flag = (en: string, fr: string) => z.boolean().meta(described(en, fr));

export const text = (en: string, fr: string) => z.string().min(1).meta(described(en, fr));

/** A whole number that scales a calculation but is not itself activity data (pixels, diffusion steps). */
export const setting = (en: string, fr: string) => z.number().int().positive().meta(described(en, fr));

/** The same where it may be the mean of several: 412.5 tokens per image. */
export const mean = (en: string, fr: string) => z.number().positive().meta(described(en, fr));

/** A share, above 0 and up to 1. */
export const fraction = (en: string, fr: string) => z.number().gt(0).max(1).meta(described(en, fr));

const clock = '([01]\\d|2[0-3]):[0-5]\\d';
const clockPattern = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}[T ])?${clock}(-${clock})?$`);

/** A time of day or a range of hours, of any day or of one: `14:00`, `01:00-05:00`, `2026-03-12T14:00`. */
export const clockTime = (en: string, fr: string) =>
  z
    .string()
    .regex(clockPattern)
    .meta({ ...described(en, fr), examples: ['14:00', '01:00-05:00', '2026-03-12T14:00'] });

/** A list of things that each have fields of their own. */
export const listOf = <S extends z.ZodRawShape>(fields: S, en: string, fr: string) =>
  z.array(z.strictObject(fields)).min(1).meta(described(en, fr));

/** Shares of a whole by kind, from 0 to 1; they must sum to 1. */
export const sharesOf = <const T extends readonly [string, ...string[]]>(kinds: T, en: string, fr: string) =>
  z
    .partialRecord(z.enum(kinds), z.number().min(0).max(1))
    .refine(
      (shares) =>
        Math.abs(Object.values<number | undefined>(shares).reduce<number>((s, x) => s + (x ?? 0), 0) - 1) < 1e-6,
      {
        message: 'shares-sum',
        params: { code: 'shares-sum', params: {} },
      },
    )
    .meta(described(en, fr));
