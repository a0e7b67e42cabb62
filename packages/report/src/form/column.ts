import type { FieldSpec } from '@contrechamp/engine';
import { isScores } from './value/scores.ts';

/** Columns that say what a row is, beside the fields of the schema. */
export const rowColumns = ['#order', '#scenario', '#type', '#country', '#lever', '#other'] as const;
export type RowColumn = (typeof rowColumns)[number];

export interface FormColumn {
  /** A field of the schema, `items.kind` inside another, or what the row is. */
  readonly key: string;
  /** Where the value goes in its entry: one name, or that of a group or list and of a field in it. */
  readonly path: readonly string[];
  /** One value for each thing of a list, on a row each. */
  readonly repeats: boolean;
  /** The field by type of entry; '' where entries have no type. */
  readonly specs: ReadonlyMap<string, FieldSpec>;
  /** What a bare number means, where the field has a unit. */
  readonly unit: string | null;
}

/** Where `type` is '', entries have no type. */
export interface FieldsOfType {
  readonly type: string;
  readonly fields: readonly FieldSpec[];
}

export const rowColumn = (key: RowColumn): FormColumn => ({
  ...{ key, path: [], repeats: false, unit: null },
  specs: new Map(),
});

interface Leaf {
  readonly path: readonly string[];
  readonly repeats: boolean;
  readonly spec: FieldSpec;
}

const part = (of: FieldSpec, name: string): FieldSpec => ({
  ...{ name, label: of.label, required: of.required, common: of.common },
  ...{ kind: 'text', place: null },
});

/** The cells that one field takes. */
function leavesOf(spec: FieldSpec): readonly Leaf[] {
  const { name } = spec;
  if (name === 'name') return ['fr', 'en'].map((l) => ({ path: [name, l], repeats: false, spec: part(spec, l) }));
  if (spec.kind === 'list' || (spec.kind === 'group' && !isScores(spec))) {
    return spec.fields.map((f) => ({ path: [name, f.name], repeats: spec.kind === 'list', spec: f }));
  }
  return [{ path: [name], repeats: false, spec }];
}

const unitOf = (spec: FieldSpec): string | null =>
  spec.kind === 'quantity' && !spec.bare && spec.unit !== 'any' ? spec.unit : null;

/** One column for each field that one of the types has, in the order in which they first come. */
export function columnsOf(types: readonly FieldsOfType[]): readonly FormColumn[] {
  const columns = new Map<string, FormColumn & { readonly specs: Map<string, FieldSpec> }>();
  for (const { type, fields } of types) {
    for (const { path, repeats, spec } of fields.flatMap(leavesOf)) {
      const key = path.join('.');
      const known = columns.get(key) ?? { key, path, repeats, specs: new Map(), unit: null };
      known.specs.set(type, spec);
      columns.set(key, { ...known, unit: known.unit ?? unitOf(spec) });
    }
  }
  return [...columns.values()];
}
