import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../pages/sobriety/testing/campaigns.ts';
import { serveCatalogue } from '../../testing/catalogue.ts';
import { breakEven, drawnRange, rebound } from './break-even.ts';
import { compare } from './compare.ts';

beforeAll(serveCatalogue);

const pair = async () => ({
  source: { text: await exampleCampaign('white-paper'), choice: {} },
  scenario: 'ai',
  against: 'paris-studio',
});

describe('break-even', () => {
  test('says what the command line says, and its curves cross where it says', async () => {
    const images = await breakEven({ ...(await pair()), kind: 'images' });
    expect(Number(images?.crossing?.toPrecision(3))).toBe(436_000);
    expect(Number(images?.sure?.toPrecision(2))).toBe(110_000);
    expect(images?.lower).toBe('below');
    const points = images?.points ?? [];
    expect(points.length).toBeGreaterThanOrEqual(15);
    expect(points.length).toBeLessThanOrEqual(27);
    expect(points.map((p) => p.x)).toEqual(points.map((p) => p.x).toSorted((a, b) => a - b));
    for (const p of points) {
      const [far, sooner] = [Math.abs(Math.log10(p.x / 436_358)), p.x < 436_358];
      if (far > 0.3) expect(p.scenario.median < p.against.median).toBe(sooner);
    }
  });

  test('at what the file says, its curves are the comparison', async () => {
    const request = await pair();
    const images = await breakEven({ ...request, kind: 'images' });
    const compared = await compare({ source: request.source, lang: 'en', draws: 10_000 });
    const median = (id: string) =>
      compared.ok ? (compared.view.scenarios.find((s) => s.id === id)?.total.median ?? 0) : 0;
    for (const p of images?.points ?? []) expect(p.against.median).toBeCloseTo(median('paris-studio'), 6);
    const around = images?.points.filter((p) => p.x > 200 && p.x < 1200).map((p) => p.scenario.median) ?? [];
    expect(Math.min(...around)).toBeLessThanOrEqual(median('ai') * 1.01);
    expect(Math.max(...around)).toBeGreaterThanOrEqual(median('ai') * 0.99);
  });

  test('for the electricity too; for clips there is nothing to vary', async () => {
    const request = await pair();
    const grid = await breakEven({ ...request, kind: 'grid' });
    expect(Number(grid?.crossing?.toPrecision(3))).toBe(1310);
    expect(await breakEven({ ...request, kind: 'clips' })).toBeNull();
    expect(await breakEven({ ...request, source: { text: 'nothing', choice: {} }, kind: 'images' })).toBeNull();
  });

  test('draws around all that has words, within what was searched', () => {
    const found = {
      ...{ scenario: 'a', against: 'b', whole: false, lower: 'below', others: [], check: null },
      ...{ crossing: 100, sure: null, searched: [0, 150] },
      variable: { id: 'images', kind: 'images', unit: 'image', today: 10, details: {}, apply: (d: object) => d },
    } as unknown as Parameters<typeof drawnRange>[0];
    const xs = drawnRange(found);
    expect(Math.min(...xs)).toBeLessThan(10);
    expect(Math.max(...xs)).toBeLessThanOrEqual(150 * (1 + 1e-9));
    expect(xs).toContain(100);
    expect(xs.every((x) => x > 0 && Number.isFinite(x))).toBe(true);
  });
});

describe('rebound', () => {
  test('begins at the comparison and ends where the advantage is gone', async () => {
    const found = await rebound({ ...(await pair()), times: [1, 5] });
    expect(Number(found?.limit?.median.toPrecision(2))).toBe(5.8);
    expect(Number(found?.rows[0]?.ratio.median.toPrecision(2))).toBe(5.1);
    expect(found?.rows[1]?.probabilityLower).toBeLessThan(0.8);
    expect(await rebound({ ...(await pair()), against: 'nobody', times: [1] })).toBeNull();
  });
});
