import { budgetLimits, budgetScopes } from '@contrechamp/engine';
import { faultCodes, outcomes } from '@contrechamp/gateway';
import { actualsRemarkCodes } from '@contrechamp/report';
import { comparison, resultFields } from './result.ts';
import {
  count,
  day,
  described,
  either,
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
  sha256,
  share,
  spread,
  text,
  tuple,
  words,
} from './terms.ts';

const instant = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' } as const;
const drawn = object({ unit: kilograms, central: number, median: number, interval95 });
export const chainHead = object({ seq: count, hash: sha256 });

const side = described(
  'images and clips are null where the plan gives a sum of money in their place',
  object({
    ...{ images: orNull(positive), clips: orNull(positive), co2e: drawn },
    ...{ energy_kWh: positive, water_L: orNull(positive) },
  }),
);

const place = object({ file: words, line: count, seq: orNull(count) });
const chainSaid = {
  ...{ ledger: orNull(words), records: count, receipts: count, open: count },
  ...{ withheld: count, period: orNull(tuple(instant, 2)), head: orNull(chainHead) },
};
const chain = {
  ...{ path: words, inUse: flag, ...chainSaid },
  unfinished: orNull(object({ file: words, bytes: count })),
};
const faultFields = { code: one(...faultCodes), place: orNull(place), detail: orNull(text) } as const;
export const chainFault = object(faultFields);
const fault = object({ ...faultFields, message: words });

const part = { receipts: count, outputs: positive, returned: positive, co2e: number };
const record1 = orNull(object({ seq: count, hash: sha256, at: instant }));

const receipts = object({
  ...{ count, outputs: positive, read: positive, first: record1, last: record1, underWay: count, unpriced: positive },
  money: list(object({ amount: number, currency: words })),
  head: orNull(chainHead),
  outcomes: list(object({ outcome: one(...outcomes), ...part })),
  refusals: list(object({ code: words, count })),
});

const budget = object({
  ...{ per: list(one(...budgetScopes), 1), limit: one(...budgetLimits), unit: words },
  ...{ of: positive, stop: positive, used: positive, remains: positive },
  ...{ day: orNull(day), person: orNull(words) },
});

const activity = object(
  { id: words, type: one('image-generation', 'video-generation'), model: words, primary: one(true) },
  {
    ...{ count: positive, clips: positive, seconds: positive, audio: flag, quality: one('low', 'medium', 'high') },
    ...{ width: count, height: count, steps: count, references: count, previews: count },
    ...{ provider: words, hardware: words, region: words },
    ...{ tokens: positive, inputTokens: positive, gpuSeconds: positive, energy: words },
    ...{ energyBoundary: one('accelerator', 'server', 'facility'), energyFrom: one('meter', 'provider') },
  },
);

const beside = {
  ...{ campaign: words, scenario: words, receipts, planned: side, metered: side },
  difference: object({ unit: kilograms, median: number, interval95 }),
  share: described('metered ÷ planned; null where nothing was planned', orNull(spread)),
  probabilityAbove: share,
  total: object({ planned: drawn, actual: drawn }),
  comparisons: described('with what was metered in place of what was planned', list(comparison)),
  models: list(
    object({
      ...{ id: words, name: words, task: one('image', 'video'), planned: orNull(side), metered: orNull(side) },
      ...{ receipts: count, first: orNull(instant), last: orNull(instant) },
    }),
  ),
  persons: described('null unless --by person', orNull(list(object({ person: words, ...part })))),
  budgets: list(budget),
  deliverables: object({ count, outputsForEach: positive }),
  entries: list(
    object({
      ...{ activity, outputs: positive, receipts: count, first: instant, last: instant },
      ...{ central: number, written: described('kgCO2e as the receipts say', number) },
    }),
  ),
  remarks: list(object({ code: one(...actualsRemarkCodes), params: record(either(text, number)), message: words })),
};

const sound = object({
  chain: object({ ...chain, sound: one(true), fault: { type: 'null' } }),
  inPlace: described('whether the scenarios hold what was metered in place of what was planned', flag),
  ...beside,
});

const broken = object({ chain: object({ ...chain, sound: one(false), fault }), scenario: words });

export const actualsSchema = schemaOf(
  'Contrechamp result with receipts',
  'compare FILE --receipts FOLDER|FILE --json: the result, and what receipts say was generated beside what was planned.',
  object({ ...resultFields, actuals: either(sound, broken) }),
);

export const dossierActualsSchema = schemaOf(
  'Contrechamp planned and metered',
  'actuals.json of a dossier: what the receipts in it say beside what a scenario planned.',
  object({ chain: object(chainSaid), ...beside }),
);
