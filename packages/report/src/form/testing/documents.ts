import { type Document, type FieldSpec, headSpecs, type TypeSpec, typeSpecs } from '@contrechamp/engine';
import fc from 'fast-check';

type Fields = Readonly<Record<string, unknown>>;

const amount = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((x) => Number(x.toPrecision(6))),
  fc.double({ min: 0, max: 1e12, noNaN: true }).map((x) => x + 0),
);

/** Texts that tables are apt to take for something else. */
const odd = fc.constantFrom(
  ...['=1+1', "'=1+1", "''-x", '-12.5', '+33 6', '@x', '[Campagne]', '12,5', '1 200', '20 %', 'oui', 'TRUE', '#REF!'],
  ...[
    '↳',
    'é œ ★ 😀',
    ' padded ',
    'two\nlines',
    'a\r\nb',
    '\ttab',
    '\u0007',
    '_x0041_',
    '\ud800',
    '\u2028',
    'a; b',
    'a, b',
  ],
  ...[
    '2026-03-12',
    '14:00',
    '{ a: 1 }',
    'null',
    '1e3',
    '12 km',
    '"quoted"',
    '<b>&amp;</b>',
    ']]>',
    '__proto__',
    '\u00a0',
  ],
);
const text = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 8 }), odd);

const quantity = (unit: string, bare: boolean): fc.Arbitrary<unknown> => {
  const written = (x: number): unknown => (bare ? x : `${x} ${unit}`);
  const range = fc.tuple(amount, amount, amount).map((bounds) => {
    const [low, likely, high] = bounds.toSorted((a, b) => a - b);
    return { low: written(low ?? 0), likely: written(likely ?? 0), high: written(high ?? 0) };
  });
  const margin = fc.tuple(amount, fc.integer({ min: 1, max: 99 })).map(([x, p]) => `${written(x)} ± ${p} %`);
  const other = amount.map((x) => (unit === 'km' ? `${x} m` : unit === 'GB' ? `${x} TB` : `${x}${unit}`));
  return fc.oneof(
    amount.map(written),
    margin,
    range,
    other,
    amount.map((x) => `${x}`),
  );
};

function value(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'quantity':
      return quantity(spec.unit === 'any' ? 'kg' : spec.unit, spec.bare);
    case 'number':
      return spec.whole
        ? fc.integer({ min: spec.min ?? 0, max: spec.max ?? 5000 })
        : fc.double({ min: 0, max: spec.max ?? 1, noNaN: true }).map((x) => x + 0);
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'flag':
      return fc.boolean();
    case 'text':
      return spec.name === 'id' ? identifier : text;
    case 'words':
      return fc.array(spec.choices ? fc.constantFrom(...spec.choices) : text, { minLength: 1, maxLength: 3 });
    case 'shares':
      return fc.dictionary(
        fc.constantFrom(...spec.keys),
        fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
        {
          minKeys: 1,
          maxKeys: 4,
        },
      );
    case 'list':
      return fc.array(entry(spec.fields), { minLength: 1, maxLength: 3 });
    case 'group':
      return entry(spec.fields);
    case 'structure':
      return fc.oneof(
        fc.constantFrom('low', 'high'),
        fc.record({ reliability: fc.constant(4), temporal: fc.constant(2) }),
      );
  }
}

const identifier = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
const country = fc.stringMatching(/^[A-Z]{2}$/);
const name = fc.oneof(text, fc.record({ en: text, fr: text }));

/** An entry with any of its fields. */
function entry(fields: readonly FieldSpec[]): fc.Arbitrary<Fields> {
  const all = Object.fromEntries(fields.map((f) => [f.name, f.name === 'name' ? name : value(f)]));
  const required = fields.filter((f) => f.required).map((f) => f.name);
  return fc.record(all, { requiredKeys: required }).map((o) => ({ ...o }) as Fields);
}

const activity = (t: TypeSpec): fc.Arbitrary<Fields> => entry(t.fields).map((fields) => ({ type: t.type, ...fields }));

const without = (fields: readonly FieldSpec[], ...names: string[]) => fields.filter((f) => !names.includes(f.name));

/** Campaigns as data, made from the schema: every field of every type, whatever a file could write there. */
export function documents(): fc.Arbitrary<Document> {
  const heads = headSpecs();
  const grid = fc.dictionary(country, entry(heads.grid), { maxKeys: 2 }).map((o) => ({ ...o }));
  const deliverables = fc.array(entry(heads.deliverable), { minLength: 1, maxLength: 3 });
  const campaign = fc
    .tuple(entry(without(heads.campaign, 'deliverables', 'grid')), deliverables, fc.option(grid, { nil: undefined }))
    .map(([head, list, g]) => ({ ...head, deliverables: list, ...(g && { grid: g }) }));
  const scenario = fc
    .tuple(
      entry(without(heads.scenario, 'grid', 'excluded')),
      fc.option(grid, { nil: undefined }),
      fc.array(entry(heads.exclusion), { maxLength: 2 }),
      fc.array(fc.oneof(...typeSpecs().map(activity)), { minLength: 1, maxLength: 5 }),
    )
    .map(([head, g, excluded, activities]) => ({ ...head, ...(g && { grid: g }), excluded, activities }));
  const lever = fc.record({
    use: identifier,
    parameters: fc.dictionary(identifier, fc.oneof(text, amount)).map((o) => ({ ...o })),
  });
  return fc
    .tuple(
      campaign,
      fc.uniqueArray(scenario, { minLength: 1, maxLength: 3, selector: (s) => String((s as Fields).id).toLowerCase() }),
      fc.array(lever, { maxLength: 2 }),
    )
    .map(([head, scenarios, levers]) => ({ contrechamp: 1, campaign: head, scenarios, levers }));
}

const isRecord = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);

/** What the form keeps: one name for all languages is a name in each, an empty list is none. */
export function kept(document: Document): Document {
  const head = (fields: Fields): Fields => ({
    ...Object.fromEntries(Object.entries(fields).filter(([k, v]) => k !== 'excluded' || (v as unknown[]).length > 0)),
    ...(typeof fields.name === 'string' && { name: { en: fields.name, fr: fields.name } }),
  });
  const { campaign, scenarios, levers } = document;
  return {
    contrechamp: 1,
    campaign: isRecord(campaign) ? head(campaign) : campaign,
    scenarios: (scenarios as readonly Fields[]).map(head),
    ...(Array.isArray(levers) && levers.length > 0 && { levers }),
  };
}
