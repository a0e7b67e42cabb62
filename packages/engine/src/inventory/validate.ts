import type * as z from 'zod';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { nearest } from '../quantity/index.ts';
import { formatPath, type Locator, type Path } from './source-map.ts';

type Params = Record<string, string | number>;

/** The inner schema behind defaults, optionals and transforms. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as unknown as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'pipe' && def.in) return unwrap(def.in);
  return schema;
}

/** Field names that are allowed at a path of a schema. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let current = unwrap(schema);
  for (const key of path) {
    const def = current._zod.def as unknown as {
      shape?: Record<string, z.core.$ZodType>;
      element?: z.core.$ZodType;
    };
    const next = typeof key === 'number' ? def.element : def.shape?.[key];
    if (!next) return [];
    current = unwrap(next);
  }
  const { shape, options = [] } = current._zod.def as unknown as {
    shape?: Record<string, unknown>;
    options?: readonly z.core.$ZodType[];
  };
  // One of several forms: the fields of the form that has some (a name in each language).
  return shape ? Object.keys(shape) : options.flatMap((option) => keysAt(option, []));
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, key) => (typeof v === 'object' && v !== null ? (v as never)[key] : undefined), input);
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

interface Finding {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly params: Params;
  readonly atKey?: string;
}

function findings(issue: z.core.$ZodIssue, schema: z.core.$ZodType, input: unknown): Finding[] {
  const path = issue.path as (string | number)[];
  const field = String(path.at(-1) ?? '');
  const value = valueAt(input, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'field-unknown',
      path: [...path, key],
      params: { field: key, suggestion: nearest(key, known) ?? '', known: known.join(', ') },
      atKey: key,
    }));
  }
  if (value === undefined && issue.code !== 'custom') return [{ code: 'field-missing', path, params: { field } }];
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const suggestion = nearest(shown(value), choices) ?? '';
    return [
      { code: 'field-choice', path, params: { field, value: shown(value), choices: choices.join(', '), suggestion } },
    ];
  }
  if (issue.code === 'custom' && issue.params) {
    const { code, params } = issue.params as { code: DiagnosticCode; params: Params };
    return [{ code, path, params: { field, value: shown(value), ...params } }];
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.message;
  return [{ code: 'field-invalid', path, params: { field, value: shown(value), expected } }];
}

/** Misspelt names first; a field that is missing because it was misspelt is told once. */
function essential(found: readonly Finding[]): readonly Finding[] {
  const unknown = found.filter((f) => f.code === 'field-unknown');
  const meant = new Set(unknown.map((f) => formatPath([...f.path.slice(0, -1), String(f.params.suggestion)])));
  const rest = found.filter((f) => f.code !== 'field-unknown');
  return [...unknown, ...rest.filter((f) => f.code !== 'field-missing' || !meant.has(formatPath(f.path)))];
}

/** Checks a value against a schema; problems become diagnostics with a path from the root of the file and a position. */
export function validate<S extends z.ZodType>(
  schema: S,
  input: unknown,
  base: Path,
  source: Locator,
  report: (diagnostic: Diagnostic) => void,
): z.output<S> | undefined {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  for (const found of essential(result.error.issues.flatMap((issue) => findings(issue, schema, input)))) {
    const path = [...base, ...found.path];
    const position = found.atKey === undefined ? source.value(path) : source.key(path.slice(0, -1), found.atKey);
    report({
      code: found.code,
      severity: 'error',
      path: formatPath(path),
      params: found.params,
      ...(position && { position }),
    });
  }
  return undefined;
}
