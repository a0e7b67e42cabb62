import { activityDefinitions, campaignJsonSchema, catalogueJsonSchema } from '@contrechamp/engine';
import { actualsSchema, dossierActualsSchema } from './actuals.ts';
import { diffSchema, searchSchema } from './catalogue.ts';
import { claimSchema } from './claim.ts';
import { csrdSchema } from './csrd.ts';
import {
  assumptionsSchema,
  computationSchema,
  dossierSchema,
  factorsSchema,
  manifestSchema,
  verificationSchema,
} from './dossier.ts';
import { leversSchema } from './levers.ts';
import { paperSchema } from './paper.ts';
import { breakEvenSchema, modelsSchema, reboundSchema, sobrietySchema } from './questions.ts';
import { classificationSchema, explanationSchema, resultSchema, statesSchema } from './result.ts';
import type { JsonSchema } from './terms.ts';

/** Every schema that is published, by name: files that people write, then what commands print, then files of a dossier. */
export const schemas: Readonly<Record<string, () => JsonSchema>> = {
  campaign: () => campaignJsonSchema(activityDefinitions),
  catalogue: catalogueJsonSchema,
  result: () => resultSchema,
  actuals: () => actualsSchema,
  explanation: () => explanationSchema,
  classification: () => classificationSchema,
  states: () => statesSchema,
  levers: () => leversSchema,
  claim: () => claimSchema,
  'break-even': () => breakEvenSchema,
  sobriety: () => sobrietySchema,
  rebound: () => reboundSchema,
  models: () => modelsSchema,
  csrd: () => csrdSchema,
  paper: () => paperSchema,
  'factors-search': () => searchSchema,
  'factors-diff': () => diffSchema,
  dossier: () => dossierSchema,
  verification: () => verificationSchema,
  manifest: () => manifestSchema,
  computation: () => computationSchema,
  assumptions: () => assumptionsSchema,
  factors: () => factorsSchema,
  'dossier-actuals': () => dossierActualsSchema,
};

export const schemaNames = Object.keys(schemas);
