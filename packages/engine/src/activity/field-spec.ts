import type { Bilingual } from '../factor/schema.ts';
import { campaignJsonSchema } from './json-schema.ts';
import { activityDefinition, activityDefinitions } from './registry.ts';

/** A field as forms and tables ask for it, from the schema of its activity. */
export type FieldSpec = {
  readonly name: string;
  readonly label: Bilingual;
  readonly required: boolean;
  /** Every activity has it. */
  readonly common: boolean;
  readonly fallback?: unknown;
} & (
  | {
      readonly kind: 'quantity';
      readonly unit: string;
      /** A plain number counts the unit. */
      readonly bare: boolean;
      readonly effect: 'up' | 'none' | 'inverse';
      readonly example: string;
    }
  | { readonly kind: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly place: 'airport' | 'city' | 'country' | 'factor' | null }
  /** Several things, each with fields of its own. */
  | { readonly kind: 'list'; readonly fields: readonly FieldSpec[] }
  /** One thing with fields of its own. */
  | { readonly kind: 'group'; readonly fields: readonly FieldSpec[] }
  | { readonly kind: 'words'; readonly choices?: readonly string[] }
  /** Shares of a whole by kind, 0 to 1. */
  | { readonly kind: 'shares'; readonly keys: readonly string[] }
  /** Anything else: as the file writes it; `choices` are the words among it. */
  | { readonly kind: 'structure'; readonly choices?: readonly string[] }
);

export interface TypeSpec {
  readonly type: string;
  readonly summary: Bilingual;
  readonly category: string;
  readonly stage: string;
  readonly example: Readonly<Record<string, unknown>>;
  readonly oneOf: readonly (readonly string[])[];
  readonly fields: readonly FieldSpec[];
}

type Json = Readonly<Record<string, unknown>>;

const common = new Set(['id', 'label', 'by', 'stage', 'country', 'primary', 'note', 'source', 'factor', 'quality']);

/** Where a text field names a place, by type and field. */
function placeOf(type: string, name: string): 'airport' | 'city' | 'country' | 'factor' | null {
  if (name === 'country') return 'country';
  if (name === 'factor') return 'factor';
  if (name !== 'from' && name !== 'to') return null;
  return type === 'flight' ? 'airport' : 'city';
}

const range = (p: Json): { min?: number; max?: number } => ({
  ...(typeof (p.minimum ?? p.exclusiveMinimum) === 'number' && { min: (p.minimum ?? p.exclusiveMinimum) as number }),
  ...(typeof p.maximum === 'number' && p.maximum < Number.MAX_SAFE_INTEGER && { max: p.maximum }),
});

function fieldOf(type: string, name: string, p: Json, required: boolean): FieldSpec {
  const en = String(p.description ?? name);
  const base = {
    name,
    label: { en, fr: String(p['x-description-fr'] ?? en) },
    required,
    common: common.has(name),
    ...(p.default !== undefined && { fallback: p.default }),
  };
  if (typeof p['x-unit'] === 'string') {
    const bare = p['x-bare'] === true;
    const [example = bare ? 12 : `12 ${p['x-unit']}`] = (p.examples as readonly unknown[] | undefined) ?? [];
    const effect = (p['x-effect'] as 'up' | 'none' | 'inverse' | undefined) ?? 'up';
    return { ...base, kind: 'quantity', unit: p['x-unit'], bare, effect, example: String(example) };
  }
  if (Array.isArray(p.enum)) return { ...base, kind: 'choice', choices: p.enum.map(String) };
  if (p.type === 'boolean') return { ...base, kind: 'flag' };
  if (p.type === 'integer' || p.type === 'number')
    return { ...base, kind: 'number', whole: p.type === 'integer', ...range(p) };
  if (p.type === 'string') return { ...base, kind: 'text', place: placeOf(type, name) };
  return { ...base, ...composed(type, p) } as FieldSpec;
}

type Composed =
  | { readonly kind: 'list' | 'group'; readonly fields: readonly FieldSpec[] }
  | { readonly kind: 'words' | 'structure'; readonly choices?: readonly string[] }
  | { readonly kind: 'shares'; readonly keys: readonly string[] };

const within = (type: string, p: Json): readonly FieldSpec[] => {
  const required = (p.required as readonly string[] | undefined) ?? [];
  return Object.entries((p.properties ?? {}) as Readonly<Record<string, Json>>).map(([name, inner]) =>
    fieldOf(type, name, inner, required.includes(name)),
  );
};

/** Fields that hold other fields. */
function composed(type: string, p: Json): Composed {
  const items = p.items as Json | undefined;
  const names = p.propertyNames as { readonly enum?: readonly string[] } | undefined;
  if (items?.type === 'object') return { kind: 'list', fields: within(type, items) };
  if (items?.type === 'string') {
    return { kind: 'words', ...(Array.isArray(items.enum) && { choices: items.enum.map(String) }) };
  }
  if (names?.enum) return { kind: 'shares', keys: names.enum };
  if (p.type === 'object' && p.properties) return { kind: 'group', fields: within(type, p) };
  const words = (p.anyOf as readonly Json[] | undefined)?.flatMap((form) =>
    Array.isArray(form.enum) ? form.enum : [],
  );
  return { kind: 'structure', ...(words?.length && { choices: words.map(String) }) };
}

let made: ReadonlyMap<string, TypeSpec> | null = null;

function specs(): ReadonlyMap<string, TypeSpec> {
  if (made) return made;
  const { $defs } = campaignJsonSchema(activityDefinitions) as { readonly $defs: Readonly<Record<string, Json>> };
  made = new Map(
    activityDefinitions.map((d): [string, TypeSpec] => {
      const schema = ($defs[d.type] ?? {}) as { properties?: Readonly<Record<string, Json>>; required?: string[] };
      const fields = Object.entries(schema.properties ?? {})
        .filter(([name]) => name !== 'type')
        .map(([name, p]) => fieldOf(d.type, name, p, schema.required?.includes(name) ?? false));
      const own = fields.filter((f) => !f.common);
      const shared = fields.filter((f) => f.common);
      return [
        d.type,
        {
          type: d.type,
          summary: d.summary,
          category: d.category,
          stage: d.stage,
          example: activityDefinition(d.type)?.example ?? {},
          oneOf: d.oneOf ?? [],
          fields: [...own, ...shared],
        },
      ];
    }),
  );
  return made;
}

export const fieldsOfType = (type: string): readonly FieldSpec[] => specs().get(type)?.fields ?? [];

/** Every type of activity with its fields, those of its own first. */
export const typeSpecs = (): readonly TypeSpec[] => [...specs().values()];

/** Fields of what stands above activities in a campaign file. */
export interface HeadSpecs {
  readonly campaign: readonly FieldSpec[];
  readonly deliverable: readonly FieldSpec[];
  readonly scenario: readonly FieldSpec[];
  readonly exclusion: readonly FieldSpec[];
  readonly grid: readonly FieldSpec[];
}

export function headSpecs(): HeadSpecs {
  const root = (campaignJsonSchema(activityDefinitions) as { readonly properties: Readonly<Record<string, Json>> })
    .properties;
  const campaign = root.campaign ?? {};
  const scenario = (root.scenarios as { readonly items?: Json } | undefined)?.items ?? {};
  const listed = (p: Json, name: string): readonly FieldSpec[] => {
    const field = (p.properties as Readonly<Record<string, Json>> | undefined)?.[name];
    return within('', (field?.items ?? field?.additionalProperties ?? {}) as Json);
  };
  return {
    campaign: within('', campaign),
    deliverable: listed(campaign, 'deliverables'),
    scenario: within('', scenario).filter((f) => f.name !== 'activities'),
    exclusion: listed(scenario, 'excluded'),
    grid: listed(campaign, 'grid'),
  };
}
