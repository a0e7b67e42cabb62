import { campaignStates, factorMethods } from '@contrechamp/engine';
import { category, deliverables, role, stage } from './result.ts';
import {
  bilingual,
  count,
  day,
  described,
  flag,
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
  tuple,
  words,
  year,
} from './terms.ts';

const interval = described('the bounds that hold 95 of 100 draws', tuple(number, 2));
const tonnes = object({ central: number, interval95: interval });
const total = object({ central: number, interval95: interval, median: number });
const bothWays = object({ locationBased: total, marketBased: total });

export const csrdSchema = schemaOf(
  'Contrechamp page for a client',
  'csrd FILE… --json, export FILE --format csrd: what the campaigns of one client and year emitted, in tCO2e, gross.',
  object({
    format: { const: 'contrechamp-csrd/1' },
    client: orNull(words),
    ...{ year, date: orNull(day), role, unit: { const: 'tCO2e' } },
    campaigns: list(
      object({
        ...{ id: words, name: bilingual, file: words, sha256, deliverables },
        scenario: object({ id: words, name: bilingual }),
        state: orNull(one(...campaignStates)),
        ...{ total, primaryDataShare: share, publisher: one(...factorMethods) },
      }),
      1,
    ),
    gross: bothWays,
    contrails: orNull(object({ included: tonnes, grossWithout: bothWays })),
    byScope: record(total),
    byScope3Category: record(total),
    ...{ primaryDataShare: share, standInShare: share, assumedShare: share },
    characterisationFactors: object({ stated: list(words), factors: count, silent: count }),
    sources: list(
      object({
        ...{ id: words, publisher: words, title: words, version: orNull(words), year, licence: words },
        ...{ url: orNull(words), figures: { type: 'integer', minimum: 1 }, vintages: tuple(year, 2), share: number },
      }),
      1,
    ),
    counted: object({ radiativeForcing: flag, training: flag, embodied: flag }),
    notCovered: list(
      object({
        campaign: words,
        categories: list(object({ category, reason: bilingual })),
        stages: list(stage),
      }),
    ),
    offsets: { const: 'never counted' },
    computed: object({ program: words, catalogue: text, seed: count, draws: count }),
  }),
);
