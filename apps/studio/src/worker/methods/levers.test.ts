import {
  calculate,
  compose,
  knowledge,
  library,
  measureLevers,
  openLevers,
  planLevers,
  pullsNamed,
  rankLevers,
  readDocument,
  rewritten,
} from '@contrechamp/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import { meansOf, opened } from '../open.ts';
import type { Source } from '../view.ts';
import { worthKnowing } from './lever-knowledge.ts';
import { leverCurve, plannedLevers, pulledLevers, rankedLevers, writtenLevers } from './levers.ts';

let source: Source;
beforeAll(async () => {
  serveCatalogue();
  source = { text: await referenceCampaign(), choice: {} };
});

const scenario = 'south-africa';
const question = () => ({ source, lang: 'en' as const, scenario, values: {} });
const anything = { stay: false, maxEffort: 5, exclude: [] };

/** A bench as the command line opens it for one question. */
async function fresh(choice: Partial<Parameters<typeof openLevers>[1]> = {}, at = source) {
  const found = await opened(at);
  return openLevers(readDocument(at.text), { scenario, ...choice }, meansOf(found));
}

function answered<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { readonly ok: true }>;
}

describe('levers ranked', () => {
  it('says of each lever what the engine says, and leaves none out', async () => {
    const got = answered(await rankedLevers(question()));
    const bench = await fresh();
    const want = rankLevers(bench.pulls, bench.meter);
    expect(got.levers.map(({ id, alone: { quantiles: _, ...alone } }) => [id, alone])).toEqual(
      want.levers.map((l) => [l.lever.id, l.alone]),
    );
    expect(got.idle.map((l) => l.id)).toEqual(want.inapplicable.map((p) => p.lever.id));
    expect(got.levers.length + got.idle.length + got.blocked.length).toBe(library.length + 3);
    expect(got.draws).toBe(10_000);
  });

  it('draws bands that hold the median and the interval that are told', async () => {
    const { levers, today } = answered(await rankedLevers(question()));
    for (const { median, interval95, quantiles } of [today, ...levers.map((l) => l.alone)]) {
      expect([quantiles[0], quantiles[3], quantiles[6]]).toEqual([interval95[0], median, interval95[1]]);
    }
  });

  it('names conflicts both ways, and never a lever with itself', async () => {
    const { levers } = answered(await rankedLevers(question()));
    for (const a of levers) {
      expect(a.conflicts).not.toContain(a.id);
      for (const b of levers) expect(a.conflicts.includes(b.id)).toBe(b.conflicts.includes(a.id));
    }
    expect(levers.find((l) => l.id === 'home-stay')?.conflicts).toContain('eco-lodging');
    expect(levers.find((l) => l.whole)?.conflicts.length).toBeGreaterThan(levers.length - 2);
  });

  it('tells what a lever changes under the names that people read', async () => {
    const { levers } = answered(await rankedLevers(question()));
    const edits = levers.find((l) => l.id === 'fewer-days')?.edits ?? [];
    expect(edits.find((e) => e.id === 'lodging')?.changes).toContainEqual({
      field: 'nights per room',
      from: '5',
      to: '4',
    });
  });

  it('keeps to how far the reader wants a lever to go, and forgets it after', async () => {
    const values = { 'hire-locally': { keep: 0.8 } };
    const less = answered(await rankedLevers({ ...question(), values }));
    const bench = await fresh({ values });
    const want = rankLevers(bench.pulls, bench.meter).levers.find((l) => l.lever.id === 'hire-locally');
    expect(less.levers.find((l) => l.id === 'hire-locally')?.alone.median).toBe(want?.alone.median);
    const again = answered(await rankedLevers(question()));
    expect(again.levers.find((l) => l.id === 'hire-locally')?.values).toEqual({ keep: 0.4 });
  });

  it('says when the place that the shoot moves to is not known', async () => {
    const at = (place: string) => rankedLevers({ ...question(), values: { 'shoot-locally': { place } } });
    expect(answered(await at('Nowhere-upon-Sea, FR')).unknownPlace).toBe(true);
    expect(answered(await at('Marseille, FR')).unknownPlace).toBe(false);
    expect(answered(await at('')).unknownPlace).toBe(false);
  });
});

describe('levers pulled', () => {
  const levers = ['fewer-days', 'local-equipment', 'hire-locally'];

  it('measures a set as the command line does', async () => {
    const { plan } = answered(await pulledLevers({ ...question(), levers, target: 0.5 }));
    const bench = await fresh();
    const want = measureLevers(pullsNamed(bench, levers).pulls, bench.meter);
    expect([plan.after.median, plan.after.interval95, plan.saving, plan.effort]).toEqual([
      want?.after.median,
      want?.after.interval95,
      want?.saving,
      want?.effort,
    ]);
    expect(plan.steps.map((s) => [s.id, s.saved.median, s.after.median])).toEqual(
      want?.steps.map((s) => [s.lever.id, s.saving.median, s.after.median]),
    );
    expect(plan.steps.at(-1)?.after.quantiles).toEqual(plan.after.quantiles);
  });

  it('counts the draws in which the target is reached: fewer for more', async () => {
    const chances = await Promise.all(
      [0.05, 0.3, 0.5, 0.7, 0.95].map(
        async (target) => answered(await pulledLevers({ ...question(), levers, target })).plan.probability ?? -1,
      ),
    );
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect([chances[0], chances[4]]).toEqual([1, 0]);
  });

  it('tells what each saves beside the others: the last step, and never more than what all save', async () => {
    const { plan } = answered(await pulledLevers({ ...question(), levers, target: 0.5 }));
    const last = plan.steps.at(-1);
    expect(plan.beside.map((b) => b.id).toSorted()).toEqual(levers.toSorted());
    expect(plan.beside.find((b) => b.id === last?.id)?.saved.median).toBeCloseTo(last?.saved.median ?? Number.NaN, 6);
    for (const { saved } of plan.beside) expect(saved.median).toBeLessThan(plan.saving.median);
  });

  it('changes nothing without a lever, nor with one that there is not', async () => {
    for (const none of [[], ['no-such-lever', 'constructor']]) {
      const { plan } = answered(await pulledLevers({ ...question(), levers: none, target: 0.5 }));
      expect([plan.after, plan.levers, plan.saving.median]).toEqual([plan.today, [], 0]);
    }
  });
});

describe('the way to a target', () => {
  it.each([
    { target: 0.5, stay: true, maxEffort: 5, exclude: [] },
    { target: 0.9, stay: true, maxEffort: 2, exclude: ['local-equipment'] },
    { target: null, stay: false, maxEffort: 4, exclude: [] },
  ])('is the one that the command line finds: $target, effort $maxEffort', async (asked) => {
    const { plan } = answered(await plannedLevers({ ...question(), ...asked }));
    const bench = await fresh({ stay: asked.stay, maxEffort: asked.maxEffort, exclude: asked.exclude });
    const want = planLevers(bench.pulls, bench.meter, asked.target);
    expect(plan.levers).toEqual(want.pulls.map((p) => p.lever.id));
    expect([plan.reached, plan.exact, plan.considered, plan.probability, plan.after.median]).toEqual([
      want.reached,
      want.exact,
      want.considered,
      want.probability,
      want.after.median,
    ]);
  });

  it('proposes what is then measured to the same figures and chance', async () => {
    const { plan } = answered(await plannedLevers({ ...question(), target: 0.6, ...anything, stay: true }));
    const { plan: pulled } = answered(await pulledLevers({ ...question(), levers: plan.levers, target: 0.6 }));
    expect([pulled.after, pulled.probability]).toEqual([plan.after, plan.probability]);
  });

  it('puts allowed levers one after another as the command line does', async () => {
    const { steps } = answered(await leverCurve({ ...question(), ...anything, stay: true }));
    const bench = await fresh({ stay: true });
    const want = rankLevers(bench.pulls, bench.meter).steps;
    expect(steps.map((s) => [s.id, s.saved.median])).toEqual(want.map((s) => [s.lever.id, s.saving.median]));
  });
});

describe('levers written into the campaign', () => {
  const levers = ['fewer-days', 'local-equipment'];

  it('gives the text that the command line writes, comments and all', async () => {
    const { text, scenario: id } = answered(await writtenLevers({ ...question(), levers, copy: false }));
    const bench = await fresh();
    expect(text).toBe(rewritten(source.text, pullsNamed(bench, levers).pulls, bench.meter.scene));
    expect([id, text.startsWith('# One campaign, four ways')]).toEqual([scenario, true]);
  });

  it('keeps both: the scenario as it was, and after it a copy with what the levers change', async () => {
    const { text, scenario: id } = answered(await writtenLevers({ ...question(), levers, copy: true }));
    const scenarios = (t: string) =>
      readDocument(t).scenarios as { readonly id: string; readonly activities: unknown }[];
    const [before, after] = [scenarios(source.text), scenarios(text)];
    expect(after.filter((s) => s.id !== id)).toEqual(before);
    expect(after.map((s) => s.id).indexOf(id)).toBe(before.findIndex((s) => s.id === scenario) + 1);
    const bench = await fresh();
    const composed = compose(pullsNamed(bench, levers).pulls, bench.meter.scene);
    expect(after.find((s) => s.id === id)?.activities).toEqual(composed.entries.map((e) => e.fields));
    const at = await opened(source);
    const found = calculate(readDocument(text), meansOf(at)).scenarios.find((s) => s.scenario.id === id)?.scenario;
    expect(found?.name).toEqual({
      en: 'Location shoot in South Africa, reduced',
      fr: 'Extérieur en Afrique du Sud, réduit',
    });
  });

  it('copies a scenario with a hostile name', async () => {
    const name = '"}: [*a] # <b>\\';
    const text = source.text.replace(/name: \{ en: Location shoot in South.*\}/, `name: ${JSON.stringify(name)}`);
    const done = answered(await writtenLevers({ ...question(), source: { ...source, text }, levers, copy: true }));
    const scenarios = readDocument(done.text).scenarios as { readonly id: string; readonly name: unknown }[];
    expect(scenarios.map((s) => s.name)[0]).toBe(name);
    expect(scenarios.find((s) => s.id === done.scenario)?.name).toEqual({
      en: `${name}, reduced`,
      fr: `${name}, réduit`,
    });
  });
});

describe('what stands in the way', () => {
  it('answers in words for a file that cannot be computed, and for a scenario that there is not', async () => {
    const broken = { text: source.text.replace('from: CDG', 'from: ZZZ'), choice: {} };
    const answer = await rankedLevers({ ...question(), source: broken });
    expect(answer.ok ? [] : answer.problems.filter((p) => p.severity === 'error').map((p) => p.message)).not.toEqual(
      [],
    );
    expect((await rankedLevers({ ...question(), scenario: '__proto__' })).ok).toBe(false);
    expect(await worthKnowing({ source: broken, scenario })).toBeNull();
  });
});

describe('what is worth measuring', () => {
  it('names the unknowns that narrow most, as the engine finds them', async () => {
    const at = await opened(source);
    if (!at.calculation) throw new Error('not computed');
    const want = knowledge(at.calculation, scenario, meansOf(at));
    const got = await worthKnowing({ source, scenario });
    const science = got?.narrowings.filter((n) => n.finder === 'science') ?? [];
    const findable = got?.narrowings.filter((n) => n.finder !== 'science') ?? [];
    expect(findable.length).toBeLessThanOrEqual(3);
    expect(science.length).toBeLessThanOrEqual(1);
    expect(Math.max(...(got?.narrowings.map((n) => n.narrows) ?? []))).toBe(want.narrowings[0]?.narrows);
    expect(got?.others).toBe(3);
  });
});
