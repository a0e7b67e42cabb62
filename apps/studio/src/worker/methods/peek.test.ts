import { beforeAll, describe, expect, test } from 'vitest';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import { compare } from './compare.ts';
import { glanceDraws, peek } from './peek.ts';

beforeAll(serveCatalogue);

describe('a glance at a campaign', () => {
  test('gives the figures that the comparison gives with as many draws', async () => {
    const text = await referenceCampaign();
    const glance = await peek({ text, lang: 'en' });
    const compared = await compare({ source: { text, choice: {} }, lang: 'en', draws: glanceDraws });
    if (!glance.ok || !compared.ok) throw new Error('refused');
    expect(glance.scenarios.map((s) => [s.id, s.median, s.interval95])).toEqual(
      compared.view.scenarios.map((s) => [s.id, s.total.median, s.total.interval95]),
    );
    for (const { median, interval95 } of glance.scenarios) {
      expect(interval95[0]).toBeLessThanOrEqual(median);
      expect(interval95[1]).toBeGreaterThanOrEqual(median);
    }
  });

  test('says in words why there is no figure', async () => {
    const text = (await referenceCampaign()).replace('type: flight', 'type: flihgt');
    const glance = await peek({ text, lang: 'fr' });
    expect(glance.ok).toBe(false);
    if (!glance.ok) expect(glance.problems.some((p) => p.severity === 'error' && p.message !== '')).toBe(true);
  });

  test('is refused, not broken, by what is no campaign', async () => {
    for (const text of ['', 'hello', '{', '[1, 2]', '- - - -']) {
      expect((await peek({ text, lang: 'en' })).ok).toBe(false);
    }
  });
});
