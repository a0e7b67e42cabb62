import { geodesicKm } from '@contrechamp/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import type { Source } from '../view.ts';
import { compare } from './compare.ts';
import { type Travel, travel } from './travel.ts';

const draws = 500;
const categories = ['travel', 'transport', 'freight'];

async function moving(text: string): Promise<Travel> {
  const answer = await travel({ source: { text, choice: {} }, lang: 'en', draws });
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(' '));
  return answer.travel;
}

const campaignOf = (activities: string): string => `contrechamp: 1
campaign:
  id: trip
  name: { en: Trip, fr: Voyage }
  period: 2025
  deliverables: [ { type: still, count: 1 } ]
  stages: [shoot]
  reference: only
scenarios:
  - id: only
    name: { en: Only, fr: Seul }
    method: location-shoot
    site: { city: Marseille, country: FR }
    activities:
${activities}`;

const entriesOf = async (activities: string) => (await moving(campaignOf(activities))).scenarios[0]?.entries ?? [];

beforeAll(serveCatalogue);

describe('what moves in a campaign', () => {
  let source: Source;
  let found: Travel;
  beforeAll(async () => {
    source = { text: await referenceCampaign(), choice: {} };
    found = await moving(source.text);
  });

  it('adds up to the categories of the comparison, and to its lines', async () => {
    const answer = await compare({ source, lang: 'en', draws });
    if (!answer.ok) throw new Error('refused');
    for (const [i, s] of found.scenarios.entries()) {
      const view = answer.view.scenarios[i];
      const wanted = categories.reduce((sum, c) => sum + (view?.byCategory[c]?.central ?? 0), 0);
      expect(s.moving.central).toBeCloseTo(wanted, 6);
      expect(s.entries.reduce((sum, e) => sum + e.co2e.central, 0)).toBeCloseTo(wanted, 6);
      expect(s.total).toBe(view?.total.central);
      for (const e of s.entries) {
        const lines = answer.contract.scenarios[i]?.lineItems.filter((l) => l.activity === e.id) ?? [];
        expect(lines.length).toBeGreaterThan(0);
        expect(e.co2e.central).toBeCloseTo(
          lines.reduce((sum, l) => sum + l.co2e.central, 0),
          6,
        );
        expect(e.co2e.interval95[0]).toBeLessThanOrEqual(e.co2e.central);
        expect(e.co2e.interval95[1]).toBeGreaterThanOrEqual(e.co2e.central);
      }
    }
  });

  it('places what has places and keeps what has none', () => {
    const placed = found.scenarios.map((s) => s.entries.filter((e) => e.stops.length > 0).map((e) => e.id));
    const others = found.scenarios.map((s) => s.entries.filter((e) => e.stops.length === 0).map((e) => e.id));
    expect(placed).toEqual([['flights', 'kit'], ['kit', 'trains'], [], []]);
    expect(others).toEqual([
      ['local-drive', 'to-airport'],
      ['local-drive'],
      ['kit', 'crew-commute'],
      ['artist-commute'],
    ]);
  });

  it('says how far, how many and from where to where', () => {
    const flight = found.scenarios[0]?.entries.find((e) => e.id === 'flights');
    const [paris, cape] = flight?.stops ?? [];
    if (!flight || !paris || !cape) throw new Error('no flight');
    expect([paris.code, cape.code, cape.name]).toEqual(['CDG', 'CPT', { en: 'Cape Town', fr: 'Le Cap' }]);
    expect(flight.km).toBeCloseTo(geodesicKm(paris, cape), 6);
    expect(flight).toMatchObject({ mode: 'air', journeys: 2, amounts: { passengers: 5 } });
    const kit = found.scenarios[1]?.entries.find((e) => e.id === 'kit');
    expect(kit).toMatchObject({ mode: 'road', journeys: 2 });
    expect(kit?.amounts.mass).toBeCloseTo(250, 0);
  });
});

describe('entries of every shape', () => {
  it('goes by way of every stop', async () => {
    const [flight] = await entriesOf('      - { id: f, type: flight, from: CDG, to: SYD, via: [SIN] }');
    const [a, b, c] = flight?.stops ?? [];
    if (!flight || !a || !b || !c) throw new Error('no stops');
    expect(flight.journeys).toBe(1);
    expect(flight.km).toBeCloseTo(geodesicKm(a, b) + geodesicKm(b, c), 6);
  });

  it('takes the distance of the file over that of its places', async () => {
    const [train] = await entriesOf('      - { id: t, type: train, from: Paris, to: Marseille, distance: 901 km }');
    expect(train?.km).toBeCloseTo(901, 9);
    expect(train?.stops.map((s) => s.name.en)).toEqual(['Paris', 'Marseille']);
  });

  it('keeps a journey whose places it cannot find and whose distance it knows', async () => {
    const [train] = await entriesOf(
      '      - { id: t, type: train, from: Nulleville, to: Marseille, distance: 901 km }',
    );
    expect(train).toMatchObject({ stops: [], km: null, mode: null });
    expect(train?.co2e.central).toBeGreaterThan(0);
  });

  it('keeps people who walk, who emit nothing', async () => {
    const [walk] = await entriesOf(
      '      - { id: w, type: commute, people: 3, days: 4, distance: 3 km, mode: walk-or-bike }\n      - { id: x, type: taxi, distance: 3 km }',
    ).then((all) => all.filter((e) => e.id === 'w'));
    expect(walk).toMatchObject({ co2e: { central: 0 }, amounts: { people: 3, days: 4, distance: 3000 } });
  });

  it('answers with the problems of a file that cannot be computed', async () => {
    const text = campaignOf('      - { id: f, type: flight, from: CDG, to: XXQ }');
    const answer = await travel({ source: { text, choice: {} }, lang: 'en', draws });
    expect(answer.ok).toBe(false);
  });
});
