import * as z from 'zod';
import { central } from '../uncertainty/index.ts';
import { type FieldIssue, type FieldQuantity, isIssue, quantityUnit, readMoney, readQuantity } from './field.ts';

/** A limit has no margin: `200 g ± 20 %` would leave open when it is reached. */
function withoutMargin(found: FieldQuantity | FieldIssue, example: string): FieldQuantity | FieldIssue {
  if (isIssue(found) || found.distribution.kind === 'fixed') return found;
  return { code: 'limit-uncertain', params: { example } };
}

interface Reading {
  readonly units: readonly string[];
  readonly example: string;
  readonly en: string;
  readonly fr: string;
}

/** Reads in the first unit whose dimension fits; the complaint is that of the first. */
function readOneOf(input: unknown, { units, example }: Reading): FieldQuantity | FieldIssue {
  const tried = units.map((unit) => readQuantity(input, quantityUnit(unit), false));
  const found = tried.find((r) => !isIssue(r)) ?? (tried[0] as FieldIssue);
  return isIssue(found) ? { ...found, params: { ...found.params, example } } : withoutMargin(found, example);
}

function exactField<T>(
  read: (input: unknown) => FieldQuantity | FieldIssue,
  take: (quantity: FieldQuantity) => T,
  { en, fr, example }: Omit<Reading, 'units'>,
) {
  return z
    .unknown()
    .transform((input, context): T => {
      const found = read(input);
      if (!isIssue(found)) return take(found);
      context.addIssue({ code: 'custom', message: found.code, params: { ...found } });
      return z.NEVER;
    })
    .meta({ description: en, 'x-description-fr': fr, examples: [example], type: 'string' });
}

const inUnit = (unit: string) => {
  const { factor } = quantityUnit(unit);
  return (q: FieldQuantity): number => (central(q.distribution) * q.unit.factor) / factor;
};

/**
 * Emissions without a margin, in gCO2e; `200 g` and `200 gCO2e` say the same where only emissions can be meant, and
 * both have the size of a gram in their dimension.
 */
export const exactEmissions = (en: string, fr: string) => {
  const reading = { units: ['gCO2e', 'g'], example: '200 g', en, fr };
  return exactField((input) => readOneOf(input, reading), inUnit('gCO2e'), reading);
};

/** A quantity without a margin, as a number of `unit`s. */
export const exactQuantity = (unit: string, example: string, en: string, fr: string) => {
  const reading = { units: [unit], example, en, fr };
  return exactField((input) => readOneOf(input, reading), inUnit(unit), reading);
};

/** A share in per cent, as a fraction: `80 %` is 0.8. */
export const exactShare = (example: string, en: string, fr: string) => {
  const reading = { units: ['%'], example, en, fr };
  return exactField(
    (input) => readOneOf(input, reading),
    (q) => inUnit('%')(q) / 100,
    reading,
  );
};

export interface ExactMoney {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Money without a margin. The year is that of the other money fields; a budget is spent at the prices of the day. */
export const exactMoney = (en: string, fr: string) => {
  const example = '60 EUR2026';
  return exactField(
    (input) => withoutMargin(readMoney(input), example),
    (q): ExactMoney => ({
      amount: central(q.distribution) * q.unit.factor,
      currency: (Object.keys(q.unit.dimension)[0] ?? '').slice(0, 3),
    }),
    { en, fr, example },
  );
};
