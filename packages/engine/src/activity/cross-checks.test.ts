import { describe, expect, it } from 'vitest';
import { type ActivityInput, campaignText, centralOf, compareText } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { geodesicKm } from './distance.ts';

const airport = (code: string) => {
  const found = catalogue.airport(code);
  if (!found) throw new Error(code);
  return found;
};

const within = (value: number, expected: number, relative: number): void => {
  expect(value).toBeGreaterThan(expected * (1 - relative));
  expect(value).toBeLessThan(expected * (1 + relative));
};

const medianOf = (activity: ActivityInput): number =>
  compareText(campaignText({ only: [activity] }), {}, { draws: 10_000 }).footprints[0]?.total.median ?? Number.NaN;

describe('distances on the WGS84 ellipsoid', () => {
  it.each([
    ['CDG', 'CPT', 9327],
    ['CDG', 'JFK', 5849],
    ['ORY', 'MRS', 627],
  ] as const)('%s–%s is %i km within 0.5 %%', (from, to, km) => {
    within(geodesicKm(airport(from), airport(to)), km, 0.005);
  });

  it('adds no uplift that a factor already contains', () => {
    for (const method of ['ademe', 'desnz']) {
      const flight = { type: 'flight', from: 'CDG', to: 'CPT', method };
      const given = { type: 'flight', distance: `${geodesicKm(airport('CDG'), airport('CPT'))} km`, method };
      expect(centralOf([flight])).toBeCloseTo(centralOf([given]), 6);
    }
  });

  it('adds up the legs of a journey', () => {
    const direct = centralOf([{ type: 'flight', from: 'CDG', to: 'CPT', method: 'desnz' }]);
    const stop = centralOf([{ type: 'flight', from: 'CDG', via: ['DXB'], to: 'CPT', method: 'desnz' }]);
    const legs = geodesicKm(airport('CDG'), airport('DXB')) + geodesicKm(airport('DXB'), airport('CPT'));
    within(stop / direct, legs / geodesicKm(airport('CDG'), airport('CPT')), 0.001);
  });
});

describe('published examples', () => {
  it('ADEME: Paris–New York and back, 2,060 kg within 5 %', () => {
    within(centralOf([{ type: 'flight', from: 'CDG', to: 'JFK', return: true, method: 'ademe' }]), 2060, 0.05);
  });

  it('ADEME: Paris–Marseille and back by TGV, 4.4 kg within 10 %', () => {
    const trip = { type: 'train', from: 'Paris', to: 'Marseille', return: true, service: 'high-speed' };
    within(centralOf([trip]), 4.4, 0.1);
  });

  it('DESNZ 2025: a flight between countries other than the United Kingdom, with and without radiative forcing', () => {
    const flight = { type: 'flight', distance: '1000 km', cabin: 'economy', method: 'desnz' };
    expect(centralOf([flight])).toBeCloseTo(109.16 + 16.56, 2);
    expect(centralOf([flight], { radiativeForcing: false })).toBeCloseTo(64.49 + 16.56, 2);
  });

  it('DESNZ 2025: hotel nights in France and South Africa', () => {
    const night = (country: string) => centralOf([{ type: 'hotel', nights: 1, country }], { method: 'desnz' });
    expect(night('FR')).toBeCloseTo(6.7, 9);
    expect(night('ZA')).toBeCloseTo(51.4, 9);
  });
});

describe('generative AI against the worked examples of its method', () => {
  const image = (region: string): ActivityInput => ({
    type: 'image-generation',
    model: 'flux.1-dev',
    steps: 28,
    width: 1024,
    height: 1024,
    hardware: 'h100',
    provider: 'openai',
    count: 1,
    primary: true,
    region,
  });

  it('FLUX.1-dev, 28 steps, one megapixel, H100: 0.7–1.4 g in the USA, 0.12–0.26 g in France', () => {
    const [us, fr] = [medianOf(image('US')) * 1000, medianOf(image('FR')) * 1000];
    expect(us).toBeGreaterThan(0.7);
    expect(us).toBeLessThan(1.4);
    expect(fr).toBeGreaterThan(0.12);
    expect(fr).toBeLessThan(0.26);
  });

  it('counts the hardware of a measured model for the time that was measured', () => {
    const run = {
      type: 'image-generation',
      model: 'flux.1-dev',
      steps: 50,
      hardware: 'h100',
      count: 1000,
      region: 'FR',
    };
    const result = compareText(campaignText({ only: [run] }), {}, { draws: 100 });
    const hardware = result.footprints[0]?.lines.find((l) => l.line.kind === 'embodied');
    const hours = 11.64 / 3600;
    within((hardware?.co2e.central ?? 0) / 1000, hours * 0.039, 0.01);
  });

  it('keeps the relative interval of ten thousand images equal to that of one', () => {
    const spread = (count: number): number => {
      const text = campaignText({ only: [{ ...image('US'), count }] });
      const total = compareText(text, {}, { draws: 2000 }).footprints[0]?.total;
      return (total?.interval95[1] ?? 0) / (total?.interval95[0] ?? 1);
    };
    expect(spread(10_000)).toBeCloseTo(spread(1), 9);
  });

  it('meters a closed model by its tokens, and an unknown one by its class', () => {
    const known = { type: 'image-generation', model: 'gpt-image-1.5', count: 1, region: 'US' };
    const low = centralOf([{ ...known, quality: 'low' }]);
    expect(centralOf([{ ...known, quality: 'high' }]) / low).toBeCloseTo(4160 / 272, 6);
    expect(centralOf([{ ...known, tokens: 272 }])).toBeCloseTo(low, 12);
    const unknown = campaignText({ only: [{ ...known, model: 'nobody-knows-1' }] });
    const { footprints, calculation } = compareText(unknown, {}, { draws: 100 });
    expect(footprints[0]?.total.central).toBeGreaterThan(0);
    expect(calculation.scenarios[0]?.assumptions.map((a) => a.code)).toContain('ai-model-unknown');
  });
});

describe('places as people name them', () => {
  const trip = (to: string, country?: string): ActivityInput => ({
    type: 'train',
    from: 'Paris',
    to,
    ...(country !== undefined && { country }),
  });

  it.each([
    ['Londres', 'London'],
    ['Bruxelles', 'Brussels'],
    ['marseille', 'Marseille'],
    ['Montpellier, FR', 'Montpellier'],
    ['Le Cap', 'Cape Town'],
  ])('%s is %s', (french, name) => {
    expect(centralOf([trip(french)])).toBe(centralOf([trip(name)]));
  });

  it('refuses a city that it does not know', () => {
    expect(() => centralOf([trip('Marseile-les-Bains-sur-Rien')])).toThrow('place-unknown');
  });
});

describe('water', () => {
  const prompts: ActivityInput = { type: 'text-generation', requests: 100, provider: 'openai', region: 'US' };
  const unknown: ActivityInput = { type: 'image-generation', model: 'flux.1-dev', count: 10, region: 'ZA' };
  const run = (...activities: ActivityInput[]) => compareText(campaignText({ only: activities }), {}, { draws: 100 });
  const waterOf = (...activities: ActivityInput[]) => run(...activities).footprints[0]?.waterL ?? Number.NaN;

  it('adds up over generations, and says where a world mean or an assumption stands in', () => {
    expect(waterOf(prompts)).toBeGreaterThan(0);
    expect(waterOf(prompts, unknown)).toBeCloseTo(waterOf(prompts) + waterOf(unknown), 12);
    const told = run(unknown).calculation.scenarios[0]?.assumptions.filter((a) =>
      String(a.params.topic).startsWith('wue'),
    );
    expect(told?.map((a) => a.code).sort()).toEqual(['factor-assumed', 'factor-parent-region']);
  });
});

describe('trains of the country that they run in', () => {
  const trip = (from: string, to: string, more: Record<string, unknown> = {}): ActivityInput => ({
    ...{ type: 'train', from, to, service: 'high-speed', passengers: 1, ...more },
  });
  const geographyOf = (input: ActivityInput) => {
    const line = compareText(campaignText({ only: [input] }), {}, { draws: 100 }).footprints[0]?.lines[0]?.line;
    return line?.match.factor.geography;
  };

  it('follows both ends of the route, whatever the site', () => {
    expect(geographyOf(trip('London', 'Edinburgh'))).toBe('GB');
    expect(geographyOf(trip('Berlin', 'Munich'))).toBe('DE');
    expect(geographyOf(trip('Paris', 'Marseille'))).toBe('FR');
    expect(geographyOf(trip('London', 'Edinburgh', { country: 'FR' }))).toBe('FR');
  });

  it('takes the site for a route across a border, and says so', () => {
    const { calculation, footprints } = compareText(
      campaignText({ only: [trip('Paris', 'London')] }),
      {},
      { draws: 100 },
    );
    expect(footprints[0]?.lines[0]?.line.match.factor.geography).toBe('FR');
    expect(calculation.scenarios[0]?.assumptions.map((a) => a.code)).toContain('route-country');
  });
});

describe('figures on one footing', () => {
  it('heats by gas beside the electricity meter of a studio', () => {
    const stay = { type: 'studio', area: '150 m2', days: 2 };
    const metered = centralOf([{ ...stay, heating: 'gas', energy: '300 kWh' }]);
    expect(metered).toBeGreaterThan(centralOf([{ ...stay, heating: 'none', energy: '300 kWh' }]) + 10);
    expect(centralOf([{ ...stay, heating: 'electric', energy: '300 kWh' }])).toBeLessThan(metered);
  });

  it('has no hybrid van that emits more than a diesel one, in France or in Britain', () => {
    for (const country of ['FR', 'GB']) {
      const van = (fuel: string) => centralOf([{ type: 'car', distance: '100 km', size: 'van', fuel, country }]);
      expect(van('hybrid')).toBeLessThanOrEqual(van('diesel') * 1.0001);
    }
  });

  it('commutes in the mean car of the fleet, neither petrol nor diesel alone', () => {
    const day = { type: 'commute', people: 10, days: 1, distance: '30 km', mode: 'car' };
    const [line] = compareText(campaignText({ only: [day] }), {}, { draws: 100 }).footprints[0]?.lines ?? [];
    expect(line?.line.match.factor.where).toMatchObject({ size: 'average', fuel: 'average' });
  });

  it('heats a home with as much gas in France as in Britain, net or gross', () => {
    const day = (country: string) => centralOf([{ type: 'homeworking', personDays: 100, country }]);
    expect(day('FR') / day('GB')).toBeGreaterThan(0.8);
    expect(day('FR') / day('GB')).toBeLessThan(1.05);
  });

  it('refuses to share a garment among none', () => {
    expect(() => centralOf([{ type: 'clothing', count: 1, kind: 'dress', uses: 0 }])).toThrow(/quantity-too-small/);
    expect(() =>
      centralOf([{ type: 'props', count: 1, kind: 'kettle', uses: { low: 0, likely: 2, high: 3 } }]),
    ).toThrow(/quantity-too-small/);
    const clips = { type: 'video-generation', spend: '100 EUR2024', seconds: 0, model: 'veo-3.1' };
    expect(() => centralOf([clips])).toThrow(/quantity-too-small/);
  });
});
