import {
  anything,
  bilingual,
  count,
  either,
  flag,
  interval95,
  type JsonSchema,
  kilograms,
  list,
  number,
  object,
  one,
  orNull,
  record,
  schemaOf,
  share,
  spread,
  text,
  words,
} from './terms.ts';

const value: JsonSchema = { type: ['number', 'string', 'boolean'] };
const effort: JsonSchema = { type: 'integer', minimum: 1, maximum: 5 };
const cost: JsonSchema = { type: 'object', description: 'a price, as the campaign file gives it' };

const pulled = { id: words, name: bilingual, effort, values: record(value) } as const;
const saved = object({ central: number, median: number, interval95, share: spread, probability: share });
const today = object({ central: number, median: number, interval95 });
const site = object({ country: words }, { city: words });

/** A change that a person would make in the file. */
const edit = either(
  object({ kind: { const: 'set' }, activity: words, field: words, from: anything, to: anything }),
  object({ kind: one('removed', 'added'), activity: words, type: words }),
  object({ kind: { const: 'site' }, from: site, to: site }),
  object({ kind: { const: 'replaced' }, by: words }),
);
const step = object({ ...pulled, saved, after: spread }, { cost });

/** A quantity that is not known for sure: where it comes from is the campaign’s or the catalogue’s to say. */
const parameter = object({
  ...{ id: words, stream: words, label: bilingual },
  unit: object({ symbol: text, dimension: record({ type: 'integer' }), factor: number }),
  distribution: { type: 'object', properties: { kind: words }, required: ['kind'] },
  origin: {
    type: 'object',
    properties: { kind: one('activity-data', 'activity-quality', 'default', 'distance', 'catalogue') },
    required: ['kind'],
  },
});
const unknown = { stream: words, parameter } as const;

const knowledge = object({
  ...{ scenario: words, median: number, interval95 },
  narrowings: list(object({ ...unknown, narrows: number })),
  rankings: list(
    object({
      ...{ lower: words, higher: words, probability: share },
      flips: list(object({ ...unknown, value: number, probability: share })),
    }),
  ),
});

const ranking = object({
  ...{ unit: kilograms, scenario: words, today },
  levers: list(object({ ...pulled, saved, edits: list(edit) }, { cost })),
  steps: list(step),
  blocked: list(object({ ...pulled, diagnostics: list({ type: 'object' }) }, { cost })),
  inapplicable: list(words),
  knowledge,
});

const plan = object({
  ...{ unit: kilograms, scenario: words, question: one('target', 'lowest', 'chosen') },
  ...{ target: orNull(share), reached: flag, exact: flag, considered: count, effort: count },
  ...{ edits: list(edit), today, after: today, probability: orNull(share), saved },
  levers: list(object(pulled, { cost })),
  steps: list(step),
});

const setting = object(
  { id: words, label: bilingual, default: value },
  { low: number, high: number, choices: list(words), unit: text },
);

const library = object({
  levers: list(
    object(
      {
        ...{ id: words, theme: words, name: bilingual, text: bilingual, effort, evidence: bilingual },
        ...{ parameters: list(setting), conflicts: list(words), idempotent: flag },
      },
      { moves: flag, mayRaise: bilingual, cost },
    ),
    1,
  ),
});

export const leversSchema = schemaOf(
  'Contrechamp levers',
  'levers FILE --scenario ID --json (a ranking), with --target, --best or --with (a plan), or levers --json alone (the library).',
  either(ranking, plan, library),
);
