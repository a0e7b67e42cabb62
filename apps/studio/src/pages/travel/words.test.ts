import { describe, expect, it } from 'vitest';
import type { ScenarioTravel, TravelEntry } from '../../worker/methods/travel.ts';
import { amountText, campaignSentence, farText, othersSentence, scenarioSentence, whatText } from './words.ts';

const entry = (more: Partial<TravelEntry>): TravelEntry => ({
  id: 'e',
  type: 'flight',
  mode: 'air',
  stops: [],
  km: null,
  journeys: 1,
  amounts: {},
  co2e: { central: 1000, interval95: [500, 2000] },
  ...more,
});

const scenario = (entries: readonly TravelEntry[], more: Partial<ScenarioTravel> = {}): ScenarioTravel => {
  const sum = entries.reduce((kg, e) => kg + e.co2e.central, 0);
  return {
    id: 's',
    name: { en: 'Here', fr: 'Ici' },
    total: 2 * sum,
    moving: { central: sum, interval95: [sum / 2, 2 * sum] },
    entries,
    ...more,
  };
};

/** With plain spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what travel makes of a scenario', () => {
  const one = scenario([entry({ amounts: { passengers: 1 } })]);
  const two = scenario([
    entry({ journeys: 2, amounts: { passengers: 5 } }),
    entry({ type: 'freight', amounts: { mass: 1200 }, co2e: { central: 100, interval95: [50, 200] } }),
  ]);

  it('counts in both languages', () => {
    expect(plain(scenarioSentence(one, 'en'))).toBe(
      'Travel makes 50 % of “Here”: one flight for 1 person, 1.0 t CO₂e [0.50–2.0].',
    );
    expect(plain(scenarioSentence(one, 'fr'))).toBe(
      'Les trajets font 50 % de « Ici » : un vol pour 1 personne, 1,0 t CO₂e [0,50–2,0].',
    );
    expect(plain(scenarioSentence(two, 'en'))).toContain(
      'Travel and freight make 50 % of “Here”: above all one return flight for 5 people',
    );
    expect(plain(scenarioSentence(two, 'fr'))).toContain(
      'Les trajets et le fret font 50 % de « Ici » : avant tout un vol aller-retour pour 5 personnes',
    );
  });

  it('says it when nothing travels', () => {
    expect(scenarioSentence(scenario([]), 'en')).toContain('Nothing travels in “Here”');
    expect(campaignSentence([scenario([])], 'en')).toContain('Nothing travels in this campaign');
    expect(othersSentence([scenario([])], 'en')).toBe('');
  });

  it('opens with the scenario that moves most, then the others', () => {
    const other = scenario([], { id: 'o', name: { en: 'There', fr: 'Là' } });
    expect(campaignSentence([other, two], 'en')).toBe(scenarioSentence(two, 'en'));
    expect(othersSentence([other, two, one], 'en')).toMatch(/“Here”, nothing in “There”\.$/);
  });
});

describe('entries in words', () => {
  it('names rides, parcels and masses', () => {
    expect(plain(whatText(entry({ type: 'taxi', amounts: { vehicles: 4 } }), 'en'))).toBe('4 rides');
    expect(plain(whatText(entry({ type: 'taxi', amounts: { vehicles: 1 } }), 'fr'))).toBe('1 course');
    expect(plain(whatText(entry({ type: 'courier', amounts: { parcels: 6 } }), 'fr'))).toBe('6 colis');
    expect(plain(whatText(entry({ type: 'freight', amounts: { mass: 2400 } }), 'fr'))).toBe('2,4 t');
  });

  it('says how far and how often', () => {
    const car = entry({ type: 'car', amounts: { vehicles: 2, distance: 120_000, days: 4 } });
    expect(plain(farText(car, 'en'))).toBe('120 km a day · 4 days');
    expect(plain(farText(entry({ type: 'helicopter', amounts: { hours: 7200 } }), 'fr'))).toBe('2 h');
  });

  it('gives no interval to nothing', () => {
    expect(plain(amountText({ central: 0, interval95: [0, 0] }, 'en'))).toBe('0 kg CO₂e');
  });
});
