/** A value as OTLP writes it in JSON; whole numbers of 64 bits are text there. */
export type OtlpValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly doubleValue: number }
  | { readonly arrayValue: { readonly values: readonly OtlpValue[] } };

export interface OtlpAttribute {
  readonly key: string;
  readonly value: OtlpValue;
}

/** A number that is whole by its nature, not by chance. */
export class Whole {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

export type Plain = string | boolean | number | Whole | readonly string[] | null;

/** A whole number, or nothing where nothing is known. */
export const whole = (value: number | null | undefined): Whole | null =>
  value === null || value === undefined ? null : new Whole(Math.round(value));

function written(plain: NonNullable<Plain>): OtlpValue {
  if (typeof plain === 'string') return { stringValue: plain };
  if (typeof plain === 'boolean') return { boolValue: plain };
  if (typeof plain === 'number') return { doubleValue: plain };
  if (plain instanceof Whole) return { intValue: String(plain.value) };
  return { arrayValue: { values: plain.map((text) => ({ stringValue: text })) } };
}

/** Attributes in OTLP; what is not known is left out. */
export const attributesOf = (plain: Readonly<Record<string, Plain>>): readonly OtlpAttribute[] =>
  Object.entries(plain).flatMap(([key, value]) => (value === null ? [] : [{ key, value: written(value) }]));
