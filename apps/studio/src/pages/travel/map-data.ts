import { formatInteger, formatMass, type Lang, pick } from '@contrechamp/report';
import { travelMessages } from '../../i18n/messages/travel.ts';
import type { Travel, TravelEntry } from '../../worker/methods/travel.ts';
import type { MapData, MapJourney } from './map/data.ts';
import { meansText, onMap, whatText } from './words.ts';

/** Names an entry among those of all scenarios. */
export const keyOf = (scenario: string, { id }: TravelEntry): string => `${scenario}/${id}`;

/** The journeys of one scenario, or of all, as the data of a map. */
export function mapData(travel: Travel, only: string | null, title: string, lang: Lang): MapData {
  const shown = travel.scenarios.flatMap((s, colour) => (only === null || s.id === only ? [{ ...s, colour }] : []));
  const journeys = shown.flatMap((s) =>
    s.entries.filter(onMap).flatMap((entry): readonly MapJourney[] => {
      if (entry.mode === null) return [];
      return [
        {
          key: keyOf(s.id, entry),
          colour: s.colour,
          mode: entry.mode,
          stops: entry.stops.map(({ name, code, lon, lat }) => ({
            name: pick(name, lang),
            at: [lon, lat],
            ...(code !== undefined && { code }),
          })),
          central: entry.co2e.central,
          high: entry.co2e.interval95[1],
          figure: formatMass(entry.co2e.central, lang),
          detail: [meansText(entry, lang), whatText(entry, lang)].filter((t) => t !== '').join(' · '),
        },
      ];
    }),
  );
  const drawn = shown.filter((s) => s.entries.some(onMap));
  return {
    title,
    journeys: journeys.toSorted((a, b) => b.central - a.central),
    scenarios: drawn.map((s) => ({ name: pick(s.name, lang), colour: s.colour })),
    colophon: travelMessages[lang].colophon(travel.release, formatInteger(travel.draws, lang), String(travel.seed)),
  };
}
