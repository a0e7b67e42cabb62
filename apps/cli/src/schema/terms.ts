/** Words to write JSON Schemas (draft 2020-12) of what commands print. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A closed object: what is `required` always stands there, what is `optional` may, nothing else does. */
export const object = (
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

export const described = (description: string, schema: JsonSchema): JsonSchema => ({ ...schema, description });

export const text: JsonSchema = { type: 'string' };
/** A text with something in it. */
export const words: JsonSchema = { type: 'string', minLength: 1 };
export const number: JsonSchema = { type: 'number' };
export const positive: JsonSchema = { type: 'number', minimum: 0 };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const flag: JsonSchema = { type: 'boolean' };
export const nothing: JsonSchema = { type: 'null' };
/** 0 to 1. */
export const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };

export const list = (items: JsonSchema, least = 0): JsonSchema => ({
  type: 'array',
  items,
  ...(least > 0 && { minItems: least }),
});
export const tuple = (item: JsonSchema, length: number): JsonSchema => ({
  type: 'array',
  items: item,
  minItems: length,
  maxItems: length,
});
export const record = (values: JsonSchema, keys?: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: values,
  ...(keys && { propertyNames: keys }),
});
export const one = (...values: readonly (string | number | boolean)[]): JsonSchema => ({ enum: values });
export const either = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });
export const orNull = (schema: JsonSchema): JsonSchema => either(schema, nothing);
/** What a campaign file holds: not this schema’s to say. */
export const anything: JsonSchema = { description: 'as the campaign file writes it' };

export const bilingual = object({ en: text, fr: text });
export const interval95 = described('the bounds that hold 95 of 100 draws', tuple(number, 2));
/** A central value and its interval. */
export const amount = object({ central: number, interval95 });
/** The median of draws and their interval. */
export const spread = object({ median: number, interval95 });
export const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const year: JsonSchema = { type: 'integer', minimum: 1900, maximum: 2200 };
export const kilograms = { const: 'kgCO2e' } as const;

/** A whole schema, with what it describes. */
export const schemaOf = (title: string, description: string, schema: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  description,
  ...schema,
});
