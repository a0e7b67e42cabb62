import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { campaignText } from '../testing/campaign-text.ts';
import { maximumLength } from './maximum-length.ts';
import { parseCampaign } from './parse.ts';

const head = `contrechamp: 1
campaign:
  id: c
  name: C
  period: 2025
  deliverables: [ { type: still, count: 1 } ]
  stages: [shoot]
  reference: a
scenarios:
  - id: a
    name: A
    method: location-shoot
    site: { country: FR }
    activities:
`;

const diagnose = (text: string): readonly Diagnostic[] => parseCampaign(text, activityDefinitions).diagnostics;
const one = (activity: string): Diagnostic | undefined => diagnose(`${head}      - ${activity}\n`)[0];

describe('parseCampaign', () => {
  it('reads a correct file without a word', () => {
    const { campaign, diagnostics } = parseCampaign(
      `${head}      - { type: car, distance: 12 km }\n`,
      activityDefinitions,
    );
    expect(diagnostics).toEqual([]);
    expect(campaign?.scenarios[0]?.activities[0]).toMatchObject({ id: 'car-1', named: false, stage: 'shoot' });
  });

  it('reads JSON, which is YAML', () => {
    expect(diagnose(campaignText({ a: [{ type: 'car', distance: '1 km' }] }))).toEqual([]);
  });

  const cases: readonly [string, string, Partial<Diagnostic>][] = [
    [
      'an unknown activity type',
      '{ type: fligth, from: CDG }',
      {
        code: 'activity-type-unknown',
        path: 'scenarios[0].activities[0].type',
        params: expect.objectContaining({ suggestion: 'flight' }) as never,
        position: { line: 15, column: 17 },
      },
    ],
    [
      'a misspelt field',
      '{ type: car, distence: 12 km }',
      {
        code: 'field-unknown',
        path: 'scenarios[0].activities[0].distence',
        params: expect.objectContaining({ suggestion: 'distance' }) as never,
        position: { line: 15, column: 22 },
      },
    ],
    [
      'a wrong unit',
      '{ type: car, distance: 12 kWh }',
      {
        code: 'unit-mismatch',
        path: 'scenarios[0].activities[0].distance',
        params: expect.objectContaining({ found: 'energy', expected: 'distance' }) as never,
      },
    ],
    ['a number beyond reason', '{ type: meals, count: 1e15 }', { code: 'quantity-unreadable' }],
    ['a missing unit', '{ type: car, distance: 12 }', { code: 'unit-missing' }],
    ['a decimal comma', '{ type: car, distance: "1,5 km" }', { code: 'quantity-decimal-comma' }],
    [
      'a negative count',
      '{ type: meals, count: -3 }',
      { code: 'quantity-negative', path: 'scenarios[0].activities[0].count' },
    ],
    [
      'a range out of order',
      '{ type: car, distance: { low: 9 km, likely: 5 km, high: 12 km } }',
      { code: 'quantity-range' },
    ],
    ['a missing field', '{ type: car }', { code: 'field-missing', path: 'scenarios[0].activities[0].distance' }],
    ['a missing type', '{ distance: 12 km }', { code: 'field-missing' }],
    [
      'a wrong choice',
      '{ type: train, distance: 1 km, service: high-sped }',
      { code: 'field-choice', params: expect.objectContaining({ suggestion: 'high-speed' }) as never },
    ],
    ['neither places nor distance', '{ type: flight, passengers: 2 }', { code: 'one-of-missing' }],
    [
      'a stage outside the boundary',
      '{ type: car, distance: 1 km, stage: delivery }',
      { code: 'stage-outside-boundary' },
    ],
    [
      'a field missing in a list',
      '{ type: lighting, fixtures: [ { power: 300 W } ] }',
      { code: 'field-missing', path: 'scenarios[0].activities[0].fixtures[0].hours' },
    ],
  ];
  it.each(cases)('tells %s, where it is and what to write', (_, activity, expected) => {
    expect(one(activity)).toMatchObject({ severity: 'error', ...expected });
  });

  it('suggests names inside lists too', () => {
    const found = diagnose(`${head}      - { type: lighting, fixtures: [ { power: 3 W, houers: 2, hours: 2 } ] }\n`);
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'field-unknown', params: expect.objectContaining({ suggestion: 'hours' }) }),
    );
  });

  it('tells every problem of a file at once', () => {
    const text = `${head}      - { type: car, distence: 1 km }\n      - { type: meals, count: -1 }\n`;
    expect(diagnose(text).map((d) => d.code)).toEqual(['field-unknown', 'quantity-negative']);
  });

  it('tells a scenario without activities', () => {
    expect(diagnose(`${head.replace('    activities:\n', '    activities: []\n')}`)[0]).toMatchObject({
      code: 'activities-empty',
      position: { line: 14 },
    });
  });

  it('tells a reference that is no scenario, and ids used twice', () => {
    const text = campaignText({
      alpha: [
        { type: 'car', id: 'x', distance: '1 km' },
        { type: 'taxi', id: 'x', distance: '1 km' },
      ],
    });
    expect(diagnose(text)[0]).toMatchObject({ code: 'activity-duplicate' });
    expect(
      diagnose(text.replace('"reference":"alpha"', '"reference":"alpah"').replace('"id":"x"', '"id":"y"'))[0],
    ).toMatchObject({
      code: 'reference-unknown',
      params: { suggestion: 'alpha' },
    });
  });

  it('tells YAML that breaks, with its line', () => {
    expect(diagnose('contrechamp: 1\ncampaign: { id: [\n')[0]).toMatchObject({
      code: 'yaml-syntax',
      position: { line: 3 },
    });
  });

  it.each(['', 'hello', '- 1\n- 2\n', '42', 'a: b\n'])('tells that %j is not a campaign', (text) => {
    expect(diagnose(text)[0]).toMatchObject({ code: 'not-a-campaign' });
  });

  it.each(['2', '"1"', '0', 'null'])('refuses format version %s', (version) => {
    expect(diagnose(head.replace('contrechamp: 1', `contrechamp: ${version}`))[0]).toMatchObject({
      code: 'format-version',
    });
  });

  it('refuses a text that is too long before reading it, and a bomb of aliases', () => {
    expect(diagnose('x'.repeat(maximumLength + 1))[0]).toMatchObject({ code: 'file-too-large' });
    expect(diagnose('contrechamp: 1\ncampaign: &a [*a]')[0]).toMatchObject({ code: 'yaml-syntax' });
    for (const text of ['['.repeat(5_000), '- '.repeat(5_000), 'k: 1\n'.repeat(60_000)]) {
      expect(diagnose(text)[0]).toMatchObject({ code: 'text-too-complex' });
    }
    const bomb = `contrechamp: 1\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(diagnose(bomb)[0]).toMatchObject({ code: 'yaml-syntax' });
  });
});
