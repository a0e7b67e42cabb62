import { catalogueJsonSchema, matchGrades } from '@contrechamp/engine';
import { chainFault, chainHead } from './actuals.ts';
import { grade, method, role } from './result.ts';
import {
  bilingual,
  count,
  described,
  either,
  flag,
  type JsonSchema,
  list,
  number,
  object,
  one,
  orNull,
  record,
  schemaOf,
  sha256,
  share,
  text,
  words,
} from './terms.ts';

const seal = { sha256, length: count } as const;
const program = object({ name: { const: 'contrechamp' }, version: words });
const dossier = { const: 1 } as const;

export const manifestSchema = schemaOf(
  'Contrechamp manifest',
  'manifest.json of a dossier: every other file of it, in the order of their names.',
  object({ dossier, program, files: list(object({ path: words, length: count, sha256 }), 1) }),
);

export const computationSchema = schemaOf(
  'Contrechamp computation',
  'computation.json of a dossier: everything that a second run needs beside the files.',
  object(
    {
      ...{ dossier, program, catalogue: words, lang: one('fr', 'en') },
      ...{ seed: count, draws: { type: 'integer', minimum: 100, maximum: 200_000 }, role, method },
      ...{ campaign: words, published: orNull(words) },
      series: record(words),
    },
    { receipts: described('absent where no receipts were given', object({ chain: words, scenario: words })) },
  ),
);

export const assumptionsSchema = schemaOf(
  'Contrechamp assumptions',
  'assumptions.json of a dossier: every assumption of each scenario, with the lines that rest on it and its weight.',
  list(
    object({
      scenario: words,
      assumptions: list(
        object({
          ...{ code: words, grade, path: text, lines: list(words), share, message: bilingual },
          params: record({ type: ['string', 'number'] }),
        }),
      ),
    }),
    1,
  ),
);

const { $defs: records } = catalogueJsonSchema() as { readonly $defs: Readonly<Record<string, JsonSchema>> };

/** A factor that the campaign gives itself: where it comes from is what the file says, in its own words. */
const own: JsonSchema = {
  ...records.factor,
  properties: {
    ...(records.factor?.properties as JsonSchema),
    ...{ source: words, evidence: { const: 'campaign' } },
  },
};

export const factorsSchema: JsonSchema = {
  ...schemaOf(
    'Contrechamp factors',
    'factors.json of a dossier: every record of the catalogue and every distance behind a result.',
    object({
      factors: list(
        object({
          record: either({ $ref: '#/$defs/factor' }, { $ref: '#/$defs/own' }),
          source: described('null for a factor that the campaign gives itself', orNull({ $ref: '#/$defs/source' })),
          usedBy: list(
            object({ scenario: words, line: words, grades: list(one(...matchGrades)), penaltyGsd2: number }),
            1,
          ),
        }),
      ),
      distances: list(
        object({
          ...{ from: words, to: words, model: words },
          source: orNull({ $ref: '#/$defs/source' }),
          locator: orNull(words),
        }),
      ),
    }),
  ),
  $defs: { factor: records.factor, own, source: records.source },
};

export const dossierSchema = schemaOf(
  'Contrechamp dossier',
  'dossier FILE -o DOSSIER.zip --json: what was written.',
  object({ file: words, ...seal, files: list(words, 1) }),
);

const value: JsonSchema = { description: 'as the file holds it; absent where it does not' };
const difference = object({ path: text }, { was: value, now: value });

export const verificationSchema = schemaOf(
  'Contrechamp verification',
  'verify DOSSIER.zip --json: every file checked, and the result computed again.',
  object({
    archive: object(seal),
    made: orNull(words),
    files: count,
    findings: list(
      either(
        object({ kind: { const: 'changed' }, path: words, expected: object(seal), found: object(seal) }),
        object({ kind: { const: 'missing' }, path: words, expected: object(seal) }),
        object({ kind: one('added', 'unexpected'), path: words, found: object(seal) }),
      ),
    ),
    envelope: orNull(count),
    recomputation: either(
      object({ kind: { const: 'identical' } }),
      object({
        kind: { const: 'different' },
        files: list(object({ path: words, differences: list(difference, 1) }), 1),
      }),
      object({ kind: { const: 'impossible' }, reason: text }),
    ),
    release: orNull(
      either(
        object({ kind: one('same', 'other-places', 'unknown'), release: words }),
        object({ kind: { const: 'differs' }, release: words, differences: list(difference, 1) }),
      ),
    ),
    receipts: described(
      'null for a dossier without receipts',
      orNull(
        either(
          object({
            kind: { const: 'sound' },
            records: count,
            receipts: count,
            withheld: count,
            head: orNull(chainHead),
          }),
          object({ kind: { const: 'broken' }, fault: chainFault, message: words }),
        ),
      ),
    ),
    verdict: described(
      'consistent: nothing was changed, but the catalogue inside is none that the program keeps',
      one('identical', 'consistent', 'different'),
    ),
    trusted: described('whether --trust-catalogue was given', flag),
    identical: flag,
  }),
);
