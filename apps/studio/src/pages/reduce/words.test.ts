import { beforeAll, describe, expect, it } from 'vitest';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import type { PlanView } from '../../worker/methods/lever-view.ts';
import { type LeverRanking, plannedLevers, pulledLevers, rankedLevers } from '../../worker/methods/levers.ts';
import { sectionsOf, stillThere } from './sections.ts';
import { idleLede, lede, negated, verdict } from './words.ts';

let ranking: LeverRanking;
let question: Parameters<typeof rankedLevers>[0];
beforeAll(async () => {
  serveCatalogue();
  const source = { text: await referenceCampaign(), choice: {} };
  question = { source, lang: 'en', scenario: 'south-africa', values: {} };
  const answer = await rankedLevers(question);
  if (!answer.ok) throw new Error('not computed');
  ranking = answer;
});

async function planned(target: number | null, maxEffort = 5) {
  const asked = { ...question, target, stay: true, maxEffort, exclude: [] };
  const found = await plannedLevers(asked);
  if (!found.ok) throw new Error('not computed');
  return { asked, plan: found.plan };
}

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('what the page says', () => {
  it('says what the levers pulled leave, and how often the target is reached', async () => {
    const pulled = await pulledLevers({ ...question, levers: ['hire-locally', 'local-equipment'], target: 0.5 });
    if (!pulled.ok) throw new Error('not computed');
    const { plan } = pulled;
    expect(plain(lede(plan, 0.5, 10_000, reduceMessages.en, 'en'))).toBe(
      'Today 21 t CO₂e [16–34]; with the 2 levers pulled, 8.6 t CO₂e [6.3–14], 60 % less. At least 50 % is gone in every one of 10 000 draws.',
    );
    const more: PlanView = { ...plan, saving: { ...plan.saving, share: { median: -0.2, interval95: [-0.3, -0.1] } } };
    expect(plain(lede(more, 0.5, 10_000, reduceMessages.en, 'en'))).toMatch(/20 % more\.$/);
  });

  it('says before any lever is pulled where the most is to be had, or that there is nothing', () => {
    const { here } = sectionsOf(ranking);
    const told = (levers: typeof here) =>
      idleLede('S', ranking.today, levers, (l) => l.name.en, reduceMessages.en, 'en');
    expect(told(here)).toContain(here[0]?.name.en);
    expect(told([])).toContain(reduceMessages.en.noLever);
  });

  it('says that a target is reached, or what remains where it is not', async () => {
    const [reached, missed, lowest] = await Promise.all([planned(0.5), planned(0.9, 1), planned(null)]);
    expect([reached.plan.reached, missed.plan.reached]).toEqual([true, false]);
    const told = (f: typeof reached) => plain(verdict(f, ranking.draws, reduceMessages.en, 'en').join(' '));
    expect(told(reached)).toMatch(/−50 % is reached .*no smaller set will do/);
    expect(told(missed)).toMatch(/reaches −90 % .*lowest footprint that can be had is .* less.* in none of/);
    expect(told(lowest)).toMatch(/^The lowest footprint that the allowed levers give/);
  });
});

describe('the levers as they are laid out', () => {
  it('puts each in one section, those that raise where words say so first', () => {
    const { here, elsewhere, raising } = sectionsOf(ranking);
    const ids = [...here, ...elsewhere, ...raising].map((l) => l.id);
    expect(ids.toSorted()).toEqual(ranking.levers.map((l) => l.id).toSorted());
    expect(raising.map((l) => l.id)).toEqual(['electric-vehicles']);
    expect(here.every((l) => l.alone.median >= 0 && !l.moves)).toBe(true);
    expect(elsewhere.every((l) => l.moves)).toBe(true);
  });

  it('forgets levers that the file no longer has', () => {
    expect(stillThere(['fewer-days', 'gone', '__proto__'], ranking)).toEqual(['fewer-days']);
  });

  it('turns a saving into what is added, bands with it, and back', () => {
    for (const { alone } of ranking.levers) {
      const { median, interval95, quantiles } = negated(alone);
      expect([quantiles[0], quantiles[3], quantiles[6]]).toEqual([interval95[0], median, interval95[1]]);
      expect(negated(negated(alone)).quantiles).toEqual(alone.quantiles.map((q) => q || 0));
    }
  });
});
