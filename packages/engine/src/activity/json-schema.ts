import * as z from 'zod';
import { campaignHead, commonFields, scenarioHead } from '../inventory/campaign.ts';
import { generationRules } from '../inventory/generation.ts';
import { leverSchemas } from '../inventory/levers.ts';
import { formatVersion } from '../inventory/migrations/index.ts';
import type { ActivityDefinition } from './definition.ts';

type JsonSchema = Record<string, unknown>;

/** Schemas of transforms describe what is written in the file; what a transform does to it is not JSON Schema's. */
function written(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

function activitySchema(d: ActivityDefinition): JsonSchema {
  const schema = written(z.strictObject({ ...commonFields, ...d.fields }));
  const properties = schema.properties as Record<string, JsonSchema>;
  return {
    ...schema,
    title: d.type,
    description: `${d.summary.en} (${d.summary.fr})`,
    properties: { ...properties, type: { const: d.type } },
    ...(d.oneOf && { anyOf: d.oneOf.map((group) => ({ required: group })) }),
  };
}

/** JSON Schema (draft 2020-12) of campaign files, for editors and for other programs. */
export function campaignJsonSchema(definitions: readonly ActivityDefinition[]): JsonSchema {
  const scenario = written(scenarioHead) as { properties: JsonSchema; required: string[] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Contrechamp campaign',
    type: 'object',
    properties: {
      contrechamp: { const: formatVersion, description: 'format version' },
      campaign: written(campaignHead),
      scenarios: {
        type: 'array',
        minItems: 1,
        items: {
          ...scenario,
          properties: {
            ...scenario.properties,
            activities: { type: 'array', minItems: 1, items: { $ref: '#/$defs/activity' } },
          },
          required: [...scenario.required, 'activities'],
        },
      },
      levers: {
        type: 'array',
        description: 'ways of reducing, of the file’s own or priced for it; none is pulled until it is asked for',
        items: { anyOf: [written(leverSchemas.own), written(leverSchemas.used)] },
      },
      generation: {
        ...written(generationRules),
        description:
          'rules for those who generate images and clips: brief, budgets, what is allowed; no figure changes',
        'x-description-fr':
          'règles pour qui génère des images et des plans : brief, budgets, ce qui est permis ; aucun chiffre n’en change',
      },
    },
    required: ['contrechamp', 'campaign', 'scenarios'],
    additionalProperties: false,
    $defs: {
      activity: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: definitions.map((d) => d.type) } },
        oneOf: definitions.map((d) => ({ $ref: `#/$defs/${d.type}` })),
      },
      ...Object.fromEntries(definitions.map((d) => [d.type, activitySchema(d)])),
    },
  };
}
