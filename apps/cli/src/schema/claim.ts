import { audiences, categories, findingCodes, media, verdicts } from '@contrechamp/engine';
import {
  day,
  described,
  either,
  flag,
  interval95,
  list,
  number,
  object,
  one,
  orNull,
  record,
  schemaOf,
  share,
  text,
  words,
} from './terms.ts';

const relation = either(
  object({ kind: { const: 'less' } }),
  object({ kind: one('at-least', 'up-to', 'times'), times: number }),
  object({ kind: { const: 'percent' }, bound: one('at-least', 'up-to', 'plain'), percent: number }),
);

const strength = object({
  choice: one('contrails-counted', 'contrails-left-out'),
  ...{ median: number, interval95, probabilityLower: share },
  atLeast: described(
    'the largest multiple that holds in 95 of 100 draws; null where none above 1 does',
    orNull(number),
  ),
  atLeastPercent: orNull(number),
});

const draft = object({ sentence: words, beside: words });

const basis = object(
  {
    ...{ id: words, rule: words, country: words, checked: day, from: orNull(day) },
    ...{ effect: one('refuse', 'unsupported'), reading: one('excerpt', 'to-confirm', 'own'), source: words },
  },
  { audiences: list(one(...audiences), 1), media: list(one(...media), 1) },
);

const finding = object(
  {
    ...{ code: one(...findingCodes), rule: words, effect: one('refuse', 'unsupported', 'beside', 'note') },
    params: record({ type: ['string', 'number'] }),
    ...{ message: words, remedy: text, sources: list(words), bases: list(basis) },
  },
  { excerpt: text },
);

const outcome = object({ probability: share, atLeast: orNull(number), atLeastPercent: orNull(number) });

const toMeasure = object({
  missing: list(one(...categories)),
  today: outcome,
  unknowns: list(
    object({
      ...{ stream: words, label: words, unit: words, factor: orNull(words) },
      ...{ contribution: share, median: number, interval95, measurable: flag, atMedian: outcome },
      enough: orNull(object({ side: one('at-most', 'at-least'), value: number, chance: share })),
    }),
  ),
  together: orNull(outcome),
});

const checked = {
  contrechamp: object({ version: words, rulesChecked: text }),
  verdict: one(...verdicts),
  setting: object({ audience: one(...audiences), medium: orNull(one(...media)), country: words, date: day }),
  sentence: orNull(text),
  subjectTaken: flag,
  claims: list(
    object({
      ...{ scenario: words, than: words, relation, probability: share, strengths: list(strength, 1) },
      missing: list(one(...categories)),
      withMissing: orNull(strength),
      toMeasure: described('what would have to be measured for it to hold; null where it does', orNull(toMeasure)),
      draft: orNull(object({ fr: draft, en: draft })),
    }),
  ),
  findings: list(finding),
} as const;

const assessment = {
  ...checked,
  measure: described(
    'where a figure does not hold: what would narrow the footprint of each side most',
    list(object({ scenario: words, narrowings: list(object({ stream: words, narrows: number, label: words })) })),
  ),
} as const;

export const claimSchema = schemaOf(
  'Contrechamp claim',
  'claim FILE … --json: one claim checked, or, without one, what may be said of each pair of scenarios.',
  either(
    object(assessment),
    object({
      pairs: list(
        object({
          ...{ scenario: words, than: words, atLeast: orNull(number), atLeastPercent: orNull(number) },
          ...assessment,
        }),
      ),
    }),
  ),
);
