import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import { compareCampaign } from '../comparison/campaign.ts';
import type { SectorFacts, SectorFigure } from '../factor/sector.ts';
import { type Calculation, compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { categories } from '../inventory/vocabulary.ts';
import { type ActivityInput, campaignText, samples } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { shareOf, sumOfGrouped } from './grouped.ts';
import { areaKey, causeKey, causes, flightsKey } from './parts.ts';
import { drawnWay, type SectorCampaign, sectorView } from './view.ts';

const options = { seed: 1, draws: 400 };
const runs = { numRuns: 12 };
const inventory = fc.uniqueArray(fc.constantFrom(...samples), { minLength: 1, maxLength: 5 });

const areas = (() => {
  const found = catalogue.data.headingViews.find((v) => v.id === 'adgreen');
  if (!found) throw new Error('no activity areas');
  return found;
})();

const figure = (id: string, given: Partial<SectorFigure>): SectorFigure =>
  ({
    id,
    name: { en: id, fr: id },
    geography: 'FR',
    year: 2025,
    boundary: { en: 'b', fr: 'b' },
    doubt: { en: 'd', fr: 'd' },
    told: 'press',
    evidence: 'excerpt',
    source: 's',
    locator: 'l',
    reviewBy: '2030-01-01',
    ...given,
  }) as SectorFigure;

const facts: SectorFacts = {
  figures: [
    figure('mean', { measures: 'project', unit: 'tCO2e', value: 2 }),
    figure('day', { measures: 'shoot-day', unit: 'tCO2e/day', low: 1, high: 4, geography: 'GB', year: 2022 }),
    figure('sector', { measures: 'sector-year', unit: 'tCO2e/year', value: 1e6 }),
  ],
  sources: [],
};

function calculationOf(id: string, activities: readonly ActivityInput[]): Calculation {
  const text = JSON.parse(campaignText({ only: activities })) as { campaign: { id: string } };
  text.campaign.id = id;
  const { campaign, diagnostics } = parseCampaign(JSON.stringify(text), activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  return compile(campaign, catalogue);
}

const campaignOf = (
  id: string,
  activities: readonly ActivityInput[],
  shootDays: number | null = null,
): SectorCampaign => ({ calculation: calculationOf(id, activities), scenario: 'only', shootDays });

const view = (campaigns: readonly SectorCampaign[]) => sectorView(campaigns, facts, areas, options);
const draws = (c: SectorCampaign) => drawnWay(c, areas, options, 'own');

describe('shares', () => {
  it('sum to one in every draw, by area and by cause, and flights lie within travel', () => {
    fc.assert(
      fc.property(fc.array(inventory, { minLength: 1, maxLength: 3 }), (inventories) => {
        const sum = sumOfGrouped(
          inventories.map((activities, i) => draws(campaignOf(`c${i}`, activities))),
          options.draws,
        );
        const of = (key: string) => shareOf(sum, key)?.draws ?? new Float64Array(options.draws).fill(Number.NaN);
        const byArea = areas.headings.map(({ id }) => of(areaKey(id)));
        const byCause = causes.map((c) => of(causeKey(c)));
        const [flights, travel] = [of(flightsKey), of(areaKey('travel-and-transport'))];
        for (let i = 0; i < options.draws; i++) {
          for (const parts of [byArea, byCause]) {
            expect(Math.abs(parts.reduce((s, p) => s + (p[i] as number), 0) - 1)).toBeLessThan(1e-9);
          }
          expect(flights[i] as number).toBeLessThanOrEqual((travel[i] as number) + 1e-12);
        }
      }),
      runs,
    );
  });

  it('have an area for every category', () => {
    const filed = areas.headings.flatMap((h) => h.categories);
    expect([...filed].sort()).toEqual([...categories].sort());
  });

  it('file a terabyte kept under data, a plane under travel and a meal under none of the causes', () => {
    const kept = samples.filter(({ type }) => ['storage', 'flight', 'meals', 'image-generation'].includes(type));
    const central = kept.map((activity) => {
      const { sum } = view([campaignOf('a', [activity])]);
      return [activity.type, causes.filter((c) => sum.shares.causes[c]?.central === 1)];
    });
    expect(Object.fromEntries(central)).toEqual({
      storage: ['data'],
      flight: ['travel'],
      meals: ['rest'],
      'image-generation': ['equipment'],
    });
  });

  it('are none where nothing is emitted', () => {
    const none = view([campaignOf('a', [{ type: 'meals', count: 0, diet: 'mixed' }])]);
    expect(none.sum.shares.areas.catering).toBeNull();
    expect(none.sum.asMany).toEqual([]);
  });
});

describe('a sector view', () => {
  it('of one campaign has its figures for a sum, and those of a comparison to the last digit', () => {
    fc.assert(
      fc.property(inventory, (activities) => {
        const given = campaignOf('a', activities);
        const { campaigns, sum } = view([given]);
        const [footprint] = compareCampaign(given.calculation, options).footprints;
        const { unit: _, bilanCarboneInterval95: __, ...compared } = footprint?.total ?? {};
        expect(campaigns[0]?.total).toEqual(compared);
        expect(sum.total).toEqual(campaigns[0]?.total);
        expect(sum.perCampaign).toEqual(sum.total);
        expect(sum.shares).toEqual(campaigns[0]?.shares);
      }),
      runs,
    );
  });

  it('does not depend on the order of the campaigns', () => {
    fc.assert(
      fc.property(fc.array(inventory, { minLength: 2, maxLength: 4 }), (inventories) => {
        const given = inventories.map((activities, i) => campaignOf(`c${i}`, activities));
        const plain = ({ campaigns, sum }: ReturnType<typeof view>) => ({
          rows: campaigns.map((c) => [c.campaign.id, c.total, c.beside]),
          sum,
        });
        expect(plain(view(given.toReversed()))).toEqual(plain(view(given)));
      }),
      runs,
    );
  });

  it('never falls when a campaign is added, in any draw', () => {
    fc.assert(
      fc.property(fc.array(inventory, { minLength: 2, maxLength: 4 }), (inventories) => {
        const parts = inventories.map((activities, i) => draws(campaignOf(`c${i}`, activities)));
        const [all, fewer] = [parts, parts.slice(1)].map((p) => sumOfGrouped(p, options.draws).total);
        expect(all?.draws.every((x, i) => x >= (fewer?.draws[i] as number))).toBe(true);
        expect(all?.central).toBeGreaterThanOrEqual(fewer?.central ?? Number.NaN);
      }),
      runs,
    );
  });

  it('adds up: the sum of the campaigns in the centre, in the mean and in count', () => {
    fc.assert(
      fc.property(fc.array(inventory, { minLength: 2, maxLength: 4 }), (inventories) => {
        const { campaigns, sum } = view(inventories.map((activities, i) => campaignOf(`c${i}`, activities)));
        const central = campaigns.reduce((s, c) => s + c.total.central, 0);
        expect(Math.abs(sum.total.central - central)).toBeLessThanOrEqual(1e-9 * central);
        expect(sum.perCampaign.median * campaigns.length).toBeCloseTo(sum.total.median, 6);
        expect(sum.count).toBe(campaigns.length);
        const medians = campaigns.map((c) => c.total.median);
        expect([sum.medians.lowest, sum.medians.highest]).toEqual([Math.min(...medians), Math.max(...medians)]);
      }),
      runs,
    );
  });

  it('refuses no campaign, and two of one id', () => {
    const given = campaignOf('a', samples.slice(0, 1));
    expect(() => view([])).toThrow(RangeError);
    expect(() => view([given, given])).toThrow(RangeError);
  });
});

describe('unknowns', () => {
  const half = { type: 'car', id: 'van', distance: '100 km ± 60 %' };
  const spread = (c: readonly SectorCampaign[]): number => {
    const { interval95, median } = view(c).sum.total;
    return (interval95[1] - interval95[0]) / median;
  };

  it('are shared when they are factors: two campaigns that rest on one are as unsure as one', () => {
    const flight = { type: 'train', id: 'x', distance: '500 km', passengers: 3, service: 'high-speed', primary: true };
    const alone = spread([campaignOf('a', [flight])]);
    const both = spread([campaignOf('a', [flight]), campaignOf('b', [flight])]);
    expect(alone).toBeGreaterThan(0.1);
    expect(Math.abs(both / alone - 1)).toBeLessThan(0.02);
  });

  it('are apart when they are plans: two campaigns average out, though their entries have one id', () => {
    const [alone, both] = [
      spread([campaignOf('a', [half])]),
      spread([campaignOf('a', [half]), campaignOf('b', [half])]),
    ];
    expect(both).toBeLessThan(0.9 * alone);
  });
});

describe('published figures', () => {
  const meals = [{ type: 'meals', id: 'm', count: 100, diet: 'mixed' }];
  const { campaigns, sum } = view([campaignOf('a', meals, 2)]);
  const [row] = campaigns;

  it('divide what a campaign emits; a day divides it by its days, a range gives both ends', () => {
    const kg = row?.total.central ?? Number.NaN;
    const [mean, day] = row?.beside ?? [];
    expect(mean?.figure).toBe('mean');
    expect(mean?.ratios.map((r) => r.central)).toEqual([expect.closeTo(kg / 2000, 9)]);
    expect(day?.ratios.map((r) => r.central)).toEqual([
      expect.closeTo(kg / 2 / 4000, 9),
      expect.closeTo(kg / 2 / 1000, 9),
    ]);
    expect(row?.perShootDay?.central).toBeCloseTo(kg / 2, 9);
  });

  it('are left alone where the days are not known', () => {
    expect(view([campaignOf('a', meals)]).campaigns[0]?.beside.map((b) => b.figure)).toEqual(['mean']);
  });

  it('say what is not alike', () => {
    expect(row?.beside.map((b) => b.differs)).toEqual([[], ['year', 'country']]);
    const flown = view([campaignOf('a', [{ type: 'flight', id: 'f', from: 'CDG', to: 'JFK', passengers: 1 }])]);
    expect(flown.campaigns[0]?.beside[0]?.differs).toEqual(['contrails']);
  });

  it('are so many campaigns', () => {
    expect(sum.asMany).toEqual([{ figure: 'sector', campaigns: expect.anything() }]);
    expect(sum.asMany[0]?.campaigns.central).toBeCloseTo(1e9 / sum.perCampaign.central, 3);
    const [low, high] = sum.asMany[0]?.campaigns.interval95 ?? [0, 0];
    expect(low).toBeCloseTo(1e9 / sum.perCampaign.interval95[1], -4);
    expect(high).toBeGreaterThan(low);
  });
});
