import { describe, expect, it } from 'vitest';
import { readDocument } from '../question/document.ts';
import { leverMeans, leverText, openCampaign } from '../testing/lever-campaign.ts';
import { documentWith, pullsOf } from '../testing/levers.ts';
import { openLevers } from './open.ts';
import { greedyOrder, sortLevers } from './rank.ts';
import { noteOf, rewritten } from './rewrite.ts';

/** Lines of one text that the other does not have, in both directions. */
function differences(before: string, after: string): readonly [gone: readonly string[], come: readonly string[]] {
  const [a, b] = [before, after].map((t) => t.split('\n'));
  const without = (x: readonly string[] = [], y: readonly string[] = []) => x.filter((line) => !y.includes(line));
  return [without(a, b), without(b, a)];
}

const written = (text: string, scenario: string, ...ids: readonly string[]) => {
  const bench = openLevers(readDocument(text), { scenario }, leverMeans);
  const pulls = pullsOf(bench, ...ids);
  const after = rewritten(text, pulls, bench.meter.scene);
  return { after, note: `  # Levers applied: ${noteOf(pulls)}`, wanted: documentWith(bench, pulls) };
};

describe('a campaign file with levers pulled', () => {
  it.each(['shoot', 'studio', 'ai'])('reads as the changed campaign, %s with every lever that saves', (scenario) => {
    const bench = openCampaign(scenario);
    const { applicable } = sortLevers(bench.pulls, bench.meter);
    const order = greedyOrder(
      applicable.filter((p) => !p.lever.replace),
      bench.meter,
    );
    const pulls = bench.pulls.filter((p) => order.includes(p));
    expect(pulls.length).toBeGreaterThan(3);
    const after = rewritten(leverText, pulls, bench.meter.scene);
    expect(readDocument(after)).toEqual(documentWith(bench, pulls));
    const comments = leverText.split('\n').flatMap((line) => /#.*$/.exec(line)?.[0] ?? []);
    expect(comments.filter((c) => !after.includes(c))).toEqual([]);
  });

  it('differs in the lines that levers change, and says which levers', () => {
    const { after, note } = written(leverText, 'shoot', 'electric-vehicles', 'tap-water', 'reused-sets');
    expect(differences(leverText, after)).toEqual([
      [
        '        fuel: diesel',
        '      - { id: catering, type: meals, count: 110, diet: mixed, bottledWater: 160 L, breakfasts: 60 }',
        '        origin: new',
      ],
      [
        note,
        '        fuel: electric',
        '      - { id: catering, type: meals, count: 110, diet: mixed, breakfasts: 60, drinks: [ { kind: tap-water, volume: 160 L } ] }',
        '        origin: reused',
      ],
    ]);
    expect(note).toBe('  # Levers applied: electric-vehicles (to electric), tap-water, reused-sets');
    expect(after.split('\n')).toHaveLength(leverText.split('\n').length + 1);
  });

  it('keeps every byte of what comes before and after the line that changes', () => {
    const { after, note } = written(leverText, 'shoot', 'remote-attendance');
    const at = leverText.indexOf('      - { id: client');
    const end = leverText.indexOf('\n', at);
    const scenario = '  - id: shoot\n';
    const before = leverText.slice(0, at).replace(scenario, `${note}\n${scenario}`);
    expect(after.startsWith(before)).toBe(true);
    expect(after.endsWith(leverText.slice(end))).toBe(true);
    expect(after.slice(before.length, after.length - leverText.length + end)).toBe(
      '      - { type: videocall, id: client-call, stage: shoot, hours: 40, participants: 4, by: brand }',
    );
  });

  it('moves the site, and says so in the name', () => {
    const { after, wanted } = written(leverText, 'shoot', 'shoot-locally');
    expect(after).toContain('    name: { en: Cape Town (moved to Paris), fr: Cape Town (déplacé à Paris) }\n');
    expect(after).toContain('    site: { city: Paris, country: FR }\n');
    expect(readDocument(after)).toEqual(wanted);
  });

  it.each([
    ['shoot', 'produce-as:ai'],
    ['ai', 'produce-as:studio'],
    ['studio', 'produce-as:shoot'],
  ])('carries the text of the other method, comments and all: %s, %s', (scenario, lever) => {
    const { after, note, wanted } = written(leverText, scenario, lever);
    expect(readDocument(after)).toEqual(wanted);
    expect(after).toContain(note);
    const twice = after.split('quote of March').length - 1;
    expect(twice).toBe(scenario === 'shoot' ? 0 : lever === 'produce-as:shoot' ? 2 : 1);
  });

  it('writes JSON as JSON', () => {
    const json = JSON.stringify(readDocument(leverText));
    const { after, wanted } = written(json, 'shoot', 'hvo', 'hire-locally');
    expect(JSON.parse(after)).toEqual(wanted);
  });

  it('reads with the line ends of another system, untouched lines as they were', () => {
    const other = leverText.replaceAll('\n', '\r\n');
    const { after, wanted } = written(other, 'shoot', 'tap-water', 'home-stay', 'battery-power');
    expect(readDocument(after)).toEqual(wanted);
    const [gone] = differences(other, after);
    expect(gone.map((line) => /id: (\w+)/.exec(line)?.[1])).toEqual(['lodge', 'catering', 'genset']);
  });
});
