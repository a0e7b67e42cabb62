import type * as z from 'zod';
import type { ActivityDefinition } from '../activity/definition.ts';
import type { FieldEffect } from '../inventory/field.ts';

type Path = readonly (string | number)[];

/** A quantity that the example of an activity fills, with what its field says about it. */
export interface FilledQuantity {
  readonly path: Path;
  readonly unit: string;
  /** A plain number is enough. */
  readonly bare: boolean;
  readonly effect: FieldEffect;
}

/** A field that takes one of a list of values. */
export interface ChoiceField {
  readonly path: Path;
  readonly values: readonly string[];
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: z.ZodRawShape;
  readonly entries?: Readonly<Record<string, string>>;
}
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/** Walks the fields that an example fills; `visit` sees the bare schema of each. */
function walk(fields: z.ZodRawShape, example: unknown, base: Path, visit: (s: z.ZodType, path: Path) => void): void {
  if (typeof example !== 'object' || example === null) return;
  for (const [name, given] of Object.entries(fields)) {
    const schema = unwrapped(given as z.ZodType);
    const path = [...base, name];
    visit(schema, path);
    const value = (example as Readonly<Record<string, unknown>>)[name];
    const { element } = defOf(schema);
    const shape = element && defOf(unwrapped(element)).shape;
    if (!shape || !Array.isArray(value)) continue;
    for (const [i, item] of value.entries()) walk(shape, item, [...path, i], visit);
  }
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((v, key) => (typeof v === 'object' && v !== null ? (v as never)[key] : undefined), root);

/** Every quantity that the example gives a value. */
export function filledQuantities({ fields, example }: ActivityDefinition): readonly FilledQuantity[] {
  const found: FilledQuantity[] = [];
  walk(fields, example, [], (schema, path) => {
    const meta = (schema.meta() ?? {}) as Readonly<Record<string, unknown>>;
    if (meta['x-unit'] === undefined || valueAt(example, path) === undefined) return;
    found.push({
      path,
      unit: String(meta['x-unit']),
      bare: meta['x-bare'] === true,
      effect: (meta['x-effect'] ?? 'up') as FieldEffect,
    });
  });
  return found;
}

/** Every field with a list of choices, filled or not. */
export function choiceFields({ fields, example }: ActivityDefinition): readonly ChoiceField[] {
  const found: ChoiceField[] = [];
  walk(fields, example, [], (schema, path) => {
    const { entries } = defOf(schema);
    if (entries) found.push({ path, values: Object.values(entries) });
  });
  return found;
}

/** Names of the fields that lack a description in either language, lists included. */
export function undescribed({ fields, example }: ActivityDefinition): readonly string[] {
  const missing: string[] = [];
  walk(fields, example, [], (schema, path) => {
    const meta = (schema.meta() ?? {}) as Readonly<Record<string, unknown>>;
    const told = [meta.description, meta['x-description-fr']].every((text) => typeof text === 'string' && text !== '');
    if (!told) missing.push(path.join('.'));
  });
  return missing;
}

/** A copy of `root` with another value at `path`. */
export function withValue(root: unknown, path: Path, value: unknown): Record<string, unknown> {
  const [key, ...rest] = path;
  if (key === undefined) return value as Record<string, unknown>;
  const copy = (Array.isArray(root) ? [...root] : { ...(root as object) }) as Record<string | number, unknown>;
  copy[key] = rest.length === 0 ? value : withValue(copy[key], rest, value);
  return copy as Record<string, unknown>;
}

/** `120 km` → [120, 'km']; a plain number has no unit. */
export function readAmount(value: unknown): readonly [number, string] {
  if (typeof value === 'number') return [value, ''];
  const [, number = '', unit = ''] = /^([\d.]+)\s*(.*)$/.exec(String(value)) ?? [];
  return [Number(number), unit];
}

export const amountAt = (root: unknown, path: Path): readonly [number, string] => readAmount(valueAt(root, path));

export const writeAmount = (value: number, unit: string): unknown => (unit === '' ? value : `${value} ${unit}`);
