import { describe, expect, it } from 'vitest';
import { calculate, drawsOf, scenarioOf, totalOf } from '../question/calculate.ts';
import { readDocument } from '../question/document.ts';
import { campaignText } from '../testing/campaign.ts';
import { leverDocument, leverMeans, openCampaign } from '../testing/lever-campaign.ts';
import { apart, documentWith, meterTotal, pipelineTotal, pullOf, pullsOf } from '../testing/levers.ts';
import { baseEntries, changesSomething, compose, inConflict } from './compose.ts';
import { openLevers } from './open.ts';
import { sortLevers } from './rank.ts';

const scenarios = ['shoot', 'studio', 'ai'];

describe.each(scenarios)('no levers on %s', (scenario) => {
  const bench = openCampaign(scenario);

  it('leave entries, site and document as they are', () => {
    const composed = compose([], bench.meter.scene);
    expect(composed).toEqual({ site: bench.meter.scene.site, entries: baseEntries(bench.meter.scene) });
    expect(changesSomething(composed, bench.meter.scene)).toBe(false);
    expect(documentWith(bench, [])).toEqual(leverDocument);
  });

  it('leave the footprint that the whole pipeline gives', () => {
    const compiled = scenarioOf(calculate(leverDocument, leverMeans), scenario);
    const [draws = new Float64Array()] = drawsOf([compiled], leverMeans);
    expect(apart(meterTotal(bench, []), { central: totalOf(compiled), draws })).toBeLessThan(1e-9);
  });
});

it('two entries alike without an id are two unknowns, as they are to the whole pipeline', () => {
  const night = { type: 'hotel', nights: 3, rooms: '9 ± 50 %' };
  const document = readDocument(campaignText({ only: [night, night] }));
  const bench = openLevers(document, { scenario: 'only' }, leverMeans);
  for (const ids of [[], ['home-stay']]) {
    const pulls = pullsOf(bench, ...ids);
    expect(apart(meterTotal(bench, pulls), pipelineTotal(bench, pulls))).toBeLessThan(1e-9);
  }
});

describe('levers together', () => {
  const bench = openCampaign('shoot');
  const { scene } = bench.meter;

  it('change an entry one after another, in their order', () => {
    const both = pullsOf(bench, 'economy-class', 'direct-flights');
    const [client] = compose(both, scene).entries.filter((e) => e.fields.id === 'client');
    const { via: _, ...direct } = { ...scene.activities[1], cabin: 'economy' } as Record<string, unknown>;
    expect(client?.fields).toEqual(direct);
  });

  it('change the same when each changes entries of its own, whatever the order', () => {
    const [water, costumes] = [pullOf(bench, 'tap-water'), pullOf(bench, 'rented-costumes')];
    expect(compose([water, costumes], scene)).toEqual(compose([costumes, water], scene));
  });

  it('exclude each other both ways, where one names the other', () => {
    const [hvo, mains, water] = ['hvo', 'mains-power', 'tap-water'].map((id) => pullOf(bench, id).lever);
    if (!hvo || !mains || !water) throw new Error('no levers');
    expect([inConflict(hvo, mains), inConflict(mains, hvo), inConflict(hvo, water)]).toEqual([true, true, false]);
    const whole = pullOf(bench, 'produce-as:studio').lever;
    expect(bench.pulls.filter((p) => p.lever !== whole).every((p) => inConflict(p.lever, whole))).toBe(true);
  });

  it('give entries that they make a name that no other entry has', () => {
    const list = (leverDocument.scenarios as { id: string; activities: object[] }[]).map((s) => ({
      ...s,
      activities: [...s.activities, { id: 'kit-hired-locally', type: 'office', personDays: 1 }],
    }));
    const crowded = openLevers({ ...leverDocument, scenarios: list }, { scenario: 'shoot' }, leverMeans);
    const made = compose([pullOf(crowded, 'local-equipment')], crowded.meter.scene).entries.map((e) => e.fields.id);
    expect(made.filter((id) => String(id).startsWith('kit'))).toEqual([
      'kit',
      'kit-hired-locally-lever',
      'kit-hired-locally',
    ]);
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('which levers have something to change', () => {
  it('leaves out an own lever that sets what is set', () => {
    const idle = {
      id: 'idle',
      name: 'Idle',
      changes: [
        { activity: 'lodge', set: { standard: 'luxury' }, scale: { nights: 1 } },
        { type: 'waste', unset: ['label'] },
      ],
    };
    const bench = openLevers({ ...leverDocument, levers: [idle] }, { scenario: 'shoot' }, leverMeans);
    const { applicable, blocked, inapplicable } = sortLevers(bench.pulls, bench.meter);
    expect(inapplicable.map((p) => p.lever.id)).toContain('idle');
    expect(applicable.length + blocked.length + inapplicable.length).toBe(bench.pulls.length);
  });

  it('tells apart those that cannot be computed', () => {
    const wrong = { id: 'wrong', name: 'Wrong', changes: [{ activity: 'lodge', set: { standard: 'castle' } }] };
    const bench = openLevers({ ...leverDocument, levers: [wrong] }, { scenario: 'shoot' }, leverMeans);
    const { blocked } = sortLevers(bench.pulls, bench.meter);
    expect(blocked.map((b) => [b.lever.id, b.diagnostics.map((d) => d.code)])).toEqual([['wrong', ['field-choice']]]);
    expect(bench.meter.total([pullOf(bench, 'wrong')])).toBeNull();
  });
});
