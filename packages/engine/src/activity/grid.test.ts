import { describe, expect, it } from 'vitest';
import { evaluate } from '../calculation/evaluate.ts';
import { isSeriesProblem, readGridSeries } from '../factor/grid-series.ts';
import { compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { catalogue } from '../testing/catalogue.ts';
import { activityDefinitions } from './registry.ts';

const day = Array.from({ length: 24 }, (_, h) => [`2026-03-12T${String(h).padStart(2, '0')}:00`, h < 6 ? '20' : '60']);
const series = readGridSeries([['datetime', 'intensity'], ...day]);
if (isSeriesProblem(series)) throw new Error(series.problem);
const mean = (6 * 20 + 18 * 60) / 24;

/** Central emissions and assumptions of 1,000 images in France at an hour, under one way to know the grid. */
function at(hour: string | undefined, grid: Record<string, unknown> | undefined, options = {}) {
  const text = JSON.stringify({
    contrechamp: 1,
    campaign: {
      ...{ id: 't', name: 't', period: 2026, deliverables: [{ type: 'still', count: 1 }], stages: ['generation'] },
      ...{ reference: 'a', grid },
    },
    scenarios: [
      {
        ...{ id: 'a', name: 'a', method: 'generative-ai', site: { country: 'FR' } },
        activities: [{ id: 'x', type: 'image-generation', count: 1000, model: 'sdxl', region: 'FR', at: hour }],
      },
    ],
  });
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign) throw new Error(JSON.stringify(diagnostics));
  const found = compile(campaign, catalogue, { series: new Map([['day.csv', series as never]]), ...options });
  const [scenario] = found.scenarios;
  const line = scenario?.lines.find((l) => l.id === 'x/inference');
  return {
    kg: line ? evaluate(line.co2e) : Number.NaN,
    codes: scenario?.assumptions.map((a) => a.code) ?? [],
    errors: found.diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.path}`),
  };
}

describe('electricity of a campaign', () => {
  const plain = at(undefined, undefined).kg;

  it('takes the campaign’s own figure for the catalogue’s', () => {
    const half = at(undefined, { FR: { intensity: '25.95 gCO2e/kWh', source: 'a supplier', year: 2026 } });
    expect(half.kg / plain).toBeCloseTo(0.5, 9);
    expect(half.codes).toContain('grid-campaign');
  });

  it('gives an hour its share of the yearly figure, and the whole day that figure itself', () => {
    const grid = { FR: { series: 'day.csv' } };
    expect(at('04:00', grid).kg / plain).toBeCloseTo(20 / mean, 9);
    expect(at('14:00', grid).kg / plain).toBeCloseTo(60 / mean, 9);
    expect(at('00:00-00:00', grid).kg / plain).toBeCloseTo(1, 9);
    expect(at('14:00', grid).codes).toContain('grid-hour');
    expect(at(undefined, grid).kg).toBe(plain);
  });

  it('says that an hour without a series changes nothing', () => {
    const found = at('04:00', undefined);
    expect([found.kg, found.codes.includes('grid-hour-unknown')]).toEqual([plain, true]);
  });

  it('takes a marginal series at its own level, under a label of its own', () => {
    const found = at('04:00', { FR: { series: 'day.csv', kind: 'marginal' } });
    const own = at(undefined, { FR: { intensity: '20 gCO2e/kWh' } });
    expect(found.kg).toBeCloseTo(own.kg, 9);
    expect(found.codes).toContain('grid-marginal');
  });

  it('refuses an hour that the series does not have, and a series that is not there', () => {
    expect(at('2031-01-01T04:00', { FR: { series: 'day.csv' } }).errors).toEqual([
      'series-gap scenarios[0].activities[0].at',
    ]);
    expect(at('04:00', { FR: { series: 'gone.csv' } }).errors).toEqual(['series-missing campaign.grid.FR.series']);
  });

  it('wants a figure or a series, not both and not neither', () => {
    expect(() => at(undefined, { FR: {} })).toThrow(/one-of-missing/);
    expect(() => at(undefined, { FR: { series: 'day.csv', intensity: '3 gCO2e/kWh' } })).toThrow(/one-of-missing/);
    expect(() => at('4 pm', undefined)).toThrow(/field-invalid/);
  });
});
