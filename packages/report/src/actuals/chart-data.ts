import type { ActualsChartData } from '../chart/actuals.ts';
import type { Lang } from '../lang.ts';
import { plain } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import type { ActualsResult } from './result.ts';
import { actualsSentence } from './say.ts';
import { actualsWords } from './words.ts';

interface From {
  readonly lang: Lang;
  /** The scenario's place in the file. */
  readonly colour: number;
  readonly draws: number;
  readonly seed: number;
}

/** Planned and metered as the data of its picture. */
export function actualsChartData(result: ActualsResult, { lang, colour, draws, seed }: From): ActualsChartData {
  const { planned, metered, models, share, receipts, catalogue } = result;
  return {
    ...{ sentence: actualsSentence(result, { lang, draws }), colour, release: catalogue },
    ...{ draws: formatInteger(draws, lang), seed: String(seed) },
    rows: [
      {
        ...{ id: 'all', name: actualsWords[lang].all, planned: share ? planned.co2e : null },
        metered: receipts.outputs > 0 ? metered.co2e : null,
      },
      // One model alone is the whole.
      ...(models.length < 2 ? [] : models).map((m) => ({
        ...{ id: `${m.task} ${m.id}`, name: plain(m.name) },
        ...{ planned: m.planned?.co2e ?? null, metered: m.metered?.co2e ?? null },
      })),
    ],
  };
}
