import {
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

export const breakEvenSchema = schemaOf(
  'Contrechamp break-even',
  'break-even FILE --against ID --json: until when one scenario emits less than another.',
  object({
    unit: kilograms,
    answers: list(
      object({
        ...{ scenario: words, against: words },
        crossing: described('where both emit the same; null where they never do in the range searched', orNull(number)),
        whole: flag,
        lower: one('below', 'above', 'always', 'never'),
        others: list(number),
        sure: described('up to, or from, where it is the lower one in 95 of 100 draws', orNull(number)),
        searched: tuple(number, 2),
        check: orNull(object({ scenario: number, against: number })),
        variable: object({
          ...{ id: words, kind: one('path', 'images', 'clips', 'grid', 'people'), unit: text, today: orNull(number) },
          details: record(text),
        }),
      }),
      1,
    ),
  }),
);

export const sobrietySchema = schemaOf(
  'Contrechamp sobriety',
  'sobriety FILE --json: what fewer images, efficient models and low-carbon data centres save; medians and bounds of draws.',
  object({
    ...{ unit: kilograms, scenario: words, share, generation: spread, total: spread },
    rows: list(
      object({
        rule: one('fewer', 'lighter', 'cleaner', 'all'),
        edits: list(object({ activity: words, from: text, to: text })),
        ...{ generation: spread, total: spread, saved: spread, savedShare: spread, probability: share },
      }),
      1,
    ),
  }),
);

export const reboundSchema = schemaOf(
  'Contrechamp rebound',
  'rebound FILE --against ID --json: what is left of an advantage when cheap images multiply.',
  object({
    ...{ unit: kilograms, scenario: words, against: words, growing: share },
    rows: list(object({ times: positive, total: spread, ratio: spread, probabilityLower: share }), 1),
    limit: orNull(object({ median: orNull(number), interval95 })),
  }),
);

const three = tuple(positive, 3);

export const modelsSchema = schemaOf(
  'Contrechamp models',
  'models --json: what one image, or one second of video, of each model takes; percentiles 5, 50 and 95.',
  object({
    question: object(
      { task: one('image', 'video'), width: count, height: count, seconds: positive, year, retired: flag },
      { region: words, hardware: words },
    ),
    unit: object({ wattHours: one('Wh/image', 'Wh/s'), grams: one('gCO2e/image', 'gCO2e/s') }),
    models: list(
      object({
        ...{ id: words, name: words, open: flag, tier: words, country: words, wattHours: three, grams: three },
        rank: described('best and worst place that the energies allow', tuple(count, 2)),
      }),
    ),
    notOffered: list(words),
  }),
);
