import { describe, expect, it } from 'vitest';
import { compareCampaign } from '../comparison/campaign.ts';
import { document, means } from '../testing/reference-campaign.ts';
import { actuals, refusalOf, withMetered } from './actuals.ts';
import { calculate } from './calculate.ts';
import { activitiesOf, type Document, RefusedChange, restricted, valueAt, withValueAt } from './document.ts';
import { isGenerating } from './generation-side.ts';

const planned = activitiesOf(document, 'ai')
  .map(({ fields }) => fields)
  .filter((f) => isGenerating(f.type));
const ask = (entries: readonly Document[], of = document) => actuals(of, { scenario: 'ai', entries }, means);
const metered = [
  {
    id: 'm1',
    type: 'image-generation',
    model: 'gpt-image-1.5',
    count: 150,
    tokens: 272.5,
    primary: true,
    region: 'US',
  },
  { id: 'm2', type: 'image-generation', model: 'sdxl', count: 7.5, primary: true, region: 'FR' },
];

describe('planned and metered', () => {
  it('are the same where the plan itself was done, in every draw', () => {
    const found = ask(planned);
    expect(found.difference).toEqual({ median: 0, interval95: [0, 0] });
    expect(found.share).toEqual({ median: 1, interval95: [1, 1] });
    expect(found.probabilityAbove).toBe(0);
    expect(found.metered).toEqual(found.planned);
    expect(found.total.actual).toEqual(found.total.planned);
  });

  it('differ in the whole scenario by what they differ in generation, and in nothing else', () => {
    const { planned: p, metered: m, total } = ask(metered);
    expect(total.actual.central - total.planned.central).toBeCloseTo(m.co2e.central - p.co2e.central, 12);
    expect([m.images, m.clips]).toEqual([157.5, 0]);
    expect([p.images, p.clips]).toEqual([500, 12]);
  });

  it('share what is not known of a model: a third of its images is a third of it in every draw', () => {
    const [drafts] = planned;
    const certain = { ...drafts, count: 300, primary: true };
    const plan = withValueAt(document, 'scenarios.ai.activities', [certain]);
    const { share, planned: p } = ask([{ ...certain, id: 'm', count: 100 }], plan);
    expect(share?.median).toBeCloseTo(1 / 3, 12);
    expect(share?.interval95.map((x) => Number(x.toFixed(12)))).toEqual(
      [1 / 3, 1 / 3].map((x) => Number(x.toFixed(12))),
    );
    // And the width of the whole shows that it was not known.
    expect(p.co2e.interval95[1] / p.co2e.interval95[0]).toBeGreaterThan(3);
  });

  it('are computed as the comparison computes the changed campaign', () => {
    const found = ask(metered);
    const result = compareCampaign(found.calculation, { draws: means.draws });
    expect(found.comparisons).toEqual(result.comparisons);
    const whole = result.footprints.find((f) => f.scenario.id === 'ai');
    expect(found.total.actual).toEqual({
      ...{ central: whole?.total.central, median: whole?.total.median, interval95: whole?.total.interval95 },
    });
    expect(found.entries.reduce((s, x) => s + x, 0)).toBeCloseTo(found.metered.co2e.central, 12);
  });

  it('by model add up to the whole; a model that is not used, or was not planned, has no other side', () => {
    const found = ask(metered);
    for (const kind of ['planned', 'metered'] as const) {
      const sum = found.models.reduce((s, m) => s + (m[kind]?.co2e.central ?? 0), 0);
      expect(sum).toBeCloseTo(found[kind].co2e.central, 12);
    }
    const rows = found.models.map((m) => [m.id, m.planned?.images ?? null, m.metered?.images ?? null]);
    expect(rows).toContainEqual(['gpt-image-1.5', 400, 150]);
    expect(rows).toContainEqual(['flux.1-dev', 100, null]);
    expect(rows).toContainEqual(['sdxl', null, 7.5]);
  });

  it('leave everything else of the scenario in its place', () => {
    const changed = withMetered(document, { scenario: 'ai', entries: metered });
    expect((valueAt(changed, 'scenarios.ai.activities') as Document[]).map((a) => a.id)).toEqual(['brief', 'm1', 'm2']);
    expect(restricted(changed, ['away', 'studio'])).toEqual(restricted(document, ['away', 'studio']));
  });

  it('know a scenario that plans nothing else, before anything was generated', () => {
    const plan = withValueAt(document, 'scenarios.ai.activities', planned);
    const found = ask([], plan);
    expect(found.metered.co2e).toEqual({ central: 0, median: 0, interval95: [0, 0] });
    expect(found.total.actual.central).toBe(0);
    expect(found.share?.median).toBe(0);
  });

  it('say no share where nothing was planned, and no number where the plan gives money', () => {
    const bare = withValueAt(document, 'scenarios.ai.activities', [activitiesOf(document, 'ai')[0]?.fields]);
    expect(ask(metered, bare).share).toBeNull();
    const bought = { id: 'b', type: 'image-generation', model: 'gpt-image-1.5', spend: '20 USD2026', region: 'US' };
    const spent = withValueAt(document, 'scenarios.ai.activities', [bought]);
    expect(ask(metered, spent).planned.images).toBeNull();
  });

  it('refuse an entry that the engine refuses, and name why', () => {
    const [first] = metered;
    const wrong = { ...first, region: 'XX' };
    expect(() => ask([wrong])).toThrow(RefusedChange);
    const plan = calculate(document, means);
    expect(refusalOf(plan, 'ai', wrong)?.severity).toBe('error');
    expect(refusalOf(plan, 'ai', { ...first, count: -1 })?.code).toBe('quantity-negative');
    expect(refusalOf(plan, 'ai', first ?? {})).toBeNull();
  });
});
