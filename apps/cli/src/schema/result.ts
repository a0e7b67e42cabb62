import {
  campaignStates,
  categories,
  diagnosticCodes,
  electricityMethods,
  factorMethods,
  matchGrades,
  roles,
  stages,
} from '@contrechamp/engine';
import {
  amount,
  bilingual,
  count,
  described,
  flag,
  interval95,
  kilograms,
  list,
  number,
  object,
  one,
  orNull,
  positive,
  record,
  schemaOf,
  share,
  spread,
  text,
  tuple,
  words,
  year,
} from './terms.ts';

export const category = one(...categories);
export const stage = one(...stages);
export const role = one(...roles);
export const grade = one('choice', 'good', 'fair', 'weak');
export const kinds = ['operation', 'contrails', 'training', 'embodied'] as const;

export const method = object({
  publisher: one(...factorMethods),
  radiativeForcing: flag,
  training: flag,
  embodied: flag,
  electricity: one(...electricityMethods),
});

export const deliverables = list(
  object(
    { type: one('still', 'video', 'animation', 'other'), count: { type: 'integer', minimum: 1 } },
    { width: count, height: count, seconds: positive, usage: text },
  ),
  1,
);

/** One emission source: quantity × factor. */
export const lineItem = object({
  ...{ id: words, activity: words, label: words, category, stage, kind: one(...kinds), by: role },
  co2e: object({ unit: kilograms, central: number, interval95 }),
  quantity: object({ value: number, unit: text }),
  factor: object({
    ...{ id: words, value: number, unit: words, source: words, year },
    match: one(...matchGrades),
    matchGrades: list(one(...matchGrades), 1),
    ...{ licence: text, geography: words },
  }),
});

const assumption = object({ code: words, path: text, message: words, grade, share });

const scenario = object({
  ...{ id: words, name: bilingual },
  total: object({
    ...{ unit: kilograms, central: number, mean: number, median: number, interval95 },
    bilanCarboneInterval95: described('the analytic interval of the Bilan Carbone method', tuple(number, 2)),
  }),
  byCategory: record(amount, category),
  byStage: record(amount, stage),
  byScope: record(amount),
  byScope3Category: record(amount),
  byBilanCarbonePost: record(amount),
  byKind: record(amount, one(...kinds)),
  evidence: object({ proxies: share, assumed: share, primary: share }),
  lineItems: list(lineItem),
  energy_kWh: orNull(positive),
  water_L: orNull(positive),
  adpe_kgSbeq: orNull(positive),
  assumptions: list(assumption),
  sensitivity: list(object({ parameter: words, contribution: number })),
});

export const comparison = object(
  {
    ...{ scenario: words, reference: words },
    ratio: object({ median: orNull(number), interval95: tuple(orNull(number), 2) }),
    difference: spread,
    probabilityReferenceLower: share,
  },
  {
    published: list(object({ ratio: number, percentile: { type: 'number', minimum: 0, maximum: 100 }, source: words })),
  },
);

export const position = object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } });

/** What every result holds. */
export const resultFields = {
  contrechamp: object({ version: words, catalogue: words, seed: count, draws: count, method, role }),
  campaign: object({ id: words, state: orNull(one(...campaignStates)), deliverables }),
  scenarios: list(scenario, 1),
  comparisons: list(comparison),
  diagnostics: list(
    object(
      { code: one(...diagnosticCodes), severity: one('error', 'warning', 'info'), path: text, message: words },
      { position },
    ),
  ),
};

export const resultSchema = schemaOf(
  'Contrechamp result',
  'compare FILE --json, export FILE --format json, result.json of a dossier. Emissions in kgCO2e; full precision; null where nothing is known.',
  object(resultFields),
);

export const explanationSchema = schemaOf(
  'Contrechamp explanation',
  'explain FILE --scenario ID --json: the emission sources of one scenario, or of one of its activities.',
  object({ scenario: words, lineItems: list(lineItem) }),
);

export const classificationSchema = schemaOf(
  'Contrechamp classification',
  'classify FILE --json: every scenario by the lines of a standard or the headings of a sector; lines add up to the total.',
  object({
    ...{ view: words, role, unit: kilograms },
    scenarios: list(
      object({
        ...{ id: words, total: number },
        lines: list(object({ code: words, name: words, central: number, interval95 })),
      }),
      1,
    ),
  }),
);

const change = orNull(number);

/** A scenario in two calculations, line by line; null where it does not exist. */
export const scenarioChange = object({
  ...{ id: words, name: bilingual, before: change, after: change },
  lines: list(
    object({
      ...{ id: words, label: bilingual, before: change, after: change },
      causes: list(
        object({ ...{ id: words, label: bilingual, unit: text, origin: words }, before: change, after: change }),
      ),
    }),
  ),
});

export const statesSchema = schemaOf(
  'Contrechamp states',
  'states BEFORE AFTER --json: two states of one campaign, line by line.',
  object({
    ...{ catalogue: words, before: orNull(one(...campaignStates)), after: orNull(one(...campaignStates)) },
    ...{ unit: kilograms, scenarios: list(scenarioChange) },
    drawn: list(object({ scenario: words, median: number, interval95 })),
  }),
);
