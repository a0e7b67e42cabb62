import type { FieldSpec } from '@contrechamp/engine';

type Group = Extract<FieldSpec, { kind: 'group' }>;

/** A group of whole numbers, all of them asked for, takes one cell: the five scores of quality, `4 4 5 5 3`. */
export const isScores = (spec: FieldSpec): spec is Group =>
  spec.kind === 'group' && spec.fields.every((f) => f.kind === 'number' && f.whole && f.required);

export function scoresOf(text: string, { fields }: Group): unknown {
  const parts = text.split(/[\s,;/]+/).filter((part) => part !== '');
  if (parts.length !== fields.length || !parts.every((part) => /^\d+$/.test(part))) return text;
  return Object.fromEntries(fields.map((f, i) => [f.name, Number(parts[i])]));
}

export function scoresText(value: unknown, { fields }: Group): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  if (Object.keys(given).length !== fields.length) return null;
  return fields.map((f) => String(given[f.name])).join(' ');
}
