import { catalogueJsonSchema } from '@contrechamp/engine';
import { scenarioChange } from './result.ts';
import { type JsonSchema, list, object, schemaOf, words } from './terms.ts';

const { $defs: records } = catalogueJsonSchema() as { readonly $defs: Readonly<Record<string, JsonSchema>> };

export const searchSchema: JsonSchema = {
  ...schemaOf(
    'Contrechamp factors search',
    'factors search WORD… --json: records of the catalogue.',
    list({ $ref: '#/$defs/factor' }),
  ),
  $defs: { factor: records.factor },
};

export const diffSchema = schemaOf(
  'Contrechamp factors diff',
  'factors diff A B FILE… --json: what a release changes in the catalogue, and in campaigns, kgCO2e.',
  object({
    catalogue: object({
      ...{ from: words, to: words, added: list(words), removed: list(words) },
      changed: list(object({ id: words, fields: list(words, 1) })),
    }),
    campaigns: list(object({ file: words, scenarios: list(scenarioChange) })),
  }),
);
