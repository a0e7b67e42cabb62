import { describe, expect, it } from 'vitest';
import { leverDocument, leverMeans } from '../testing/lever-campaign.ts';
import { apart, documentWith, meterTotal, pipelineTotal, pullOf, refusedBy } from '../testing/levers.ts';
import { inConflict } from './compose.ts';
import { inventoryEdits } from './edits.ts';
import { openLevers } from './open.ts';
import { sortLevers } from './rank.ts';

type Own = Readonly<Record<string, unknown>>;

const means = { ...leverMeans, draws: 100 };
const open = (levers: readonly Own[], scenario = 'shoot') =>
  openLevers({ ...leverDocument, levers }, { scenario }, means);
const own = (changes: readonly Own[], more: Own = {}): Own => ({ id: 'mine', name: 'Mine', ...more, changes });
const refusals = (...levers: readonly Own[]) => refusedBy(() => open(levers));

/** Entries of the changed file by id, as far as they differ from those of the file. */
function changesOf(levers: readonly Own[], ...ids: readonly string[]) {
  const bench = open(levers);
  const pulls = ids.map((id) => pullOf(bench, id));
  const { scenarios } = documentWith(bench, pulls) as { scenarios: readonly { id: string; activities: Own[] }[] };
  const after = scenarios.find((s) => s.id === 'shoot')?.activities ?? [];
  const { activities } = bench.meter.scene;
  expect(apart(meterTotal(bench, pulls), pipelineTotal(bench, pulls))).toBeLessThan(1e-9);
  return {
    come: after.filter((a) => !activities.some((b) => JSON.stringify(a) === JSON.stringify(b))),
    gone: activities.filter((b) => !after.some((a) => a.id === b.id)).map((b) => b.id),
  };
}

describe('a lever of the file', () => {
  it.each<[string, readonly Own[], readonly Own[], readonly string[]]>([
    [
      'sets fields of an entry',
      [{ activity: 'lodge', set: { nights: 4, standard: 'economy' } }],
      [{ id: 'lodge', type: 'hotel', nights: 4, rooms: 15, standard: 'economy' }],
      [],
    ],
    [
      'multiplies numbers of every entry of a type, margins and all',
      [{ type: 'generator', scale: { fuelVolume: 0.5 } }],
      [{ id: 'genset', type: 'generator', fuelVolume: '150 L ± 15 %', fuel: 'diesel' }],
      [],
    ],
    [
      'takes fields out',
      [{ activity: 'catering', unset: ['bottledWater', 'breakfasts'] }],
      [{ id: 'catering', type: 'meals', count: 110, diet: 'mixed' }],
      [],
    ],
    ['takes entries out', [{ type: 'taxi', remove: true }], [], ['transfers', 'rides']],
    [
      'brings an entry in',
      [{ add: { type: 'coach', id: 'shuttle', distance: '40 km', vehicles: 1 } }],
      [{ type: 'coach', id: 'shuttle', distance: '40 km', vehicles: 1 }],
      [],
    ],
    [
      'does several things, to one entry in turn',
      [
        { activity: 'rides', scale: { vehicles: 0.4 } },
        { type: 'taxi', set: { passengers: 3 } },
        { activity: 'masters', remove: true },
      ],
      [
        { id: 'transfers', type: 'taxi', distance: '35 km', vehicles: 6, country: 'FR', passengers: 3 },
        { id: 'rides', type: 'taxi', distance: '25 km', vehicles: 2, passengers: 3 },
      ],
      ['masters'],
    ],
  ])('%s', (_, changes, come, gone) => {
    expect(changesOf([own(changes)], 'mine')).toEqual({ come, gone });
  });

  it('changes what the library made of an entry, and what another one brought in', () => {
    const shuttle = { type: 'coach', id: 'shuttle', distance: '40 km', vehicles: 1 };
    const [first, second] = [own([{ add: shuttle }]), own([{ type: 'coach', scale: { distance: 2 } }], { id: 'far' })];
    expect(changesOf([first, second], 'mine', 'far').come).toEqual([{ ...shuttle, distance: '80 km' }]);
    const rental = own([{ type: 'rental', set: { people: 7 } }]);
    expect(changesOf([rental], 'home-stay', 'mine').come).toEqual([
      { id: 'lodge', type: 'rental', nights: 5, people: 7 },
    ]);
  });

  it('tells its terms', () => {
    const terms = { effort: 4, cost: '1200 EUR2025', source: 'Offer of May', mayRaise: 'Perhaps', conflicts: ['hvo'] };
    const bench = open([own([{ activity: 'lodge', set: { nights: 4 } }], terms)]);
    const { lever } = pullOf(bench, 'mine');
    expect(lever).toMatchObject({
      ...{ theme: 'own', effort: 4, name: { en: 'Mine', fr: 'Mine' }, idempotent: true },
      ...{ cost: { amount: 1200, currency: 'EUR2025' }, evidence: { en: 'Offer of May' }, mayRaise: { fr: 'Perhaps' } },
    });
    expect(inConflict(pullOf(bench, 'hvo').lever, lever)).toBe(true);
    const saving = open([own([{ activity: 'lodge', scale: { nights: 0.5 } }], { saves: '300 EUR2025' })]);
    expect(pullOf(saving, 'mine').lever).toMatchObject({
      ...{ cost: { amount: -300, currency: 'EUR2025' }, effort: 3, idempotent: false },
    });
  });

  it('is for the scenarios that it names', () => {
    const lever = own([{ type: 'meals', set: { diet: 'vegan' }, unset: ['mix'] }], { scenarios: ['studio'] });
    const has = (scenario: string) => open([lever], scenario).pulls.some((p) => p.lever.id === 'mine');
    expect([has('shoot'), has('studio'), has('ai')]).toEqual([false, true, false]);
  });

  it('is blocked, not dropped, where its result cannot be computed', () => {
    const bench = open([own([{ activity: 'crew', set: { cabin: 'balcony' } }])]);
    const { blocked, applicable } = sortLevers(bench.pulls, bench.meter);
    expect(blocked.map((b) => b.lever.id)).toEqual(['mine']);
    expect(blocked[0]?.diagnostics[0]?.path).toBe('scenarios[0].activities[0].cabin');
    expect(applicable.map((p) => p.lever.id)).not.toContain('mine');
  });
});

describe('a lever of the library', () => {
  it('takes the terms and the values of the file, and those of the choice over them', () => {
    const used = { use: 'hire-locally', effort: 5, cost: '900 EUR2025', parameters: { keep: 0.6 } };
    const passengers = (values?: Readonly<Record<string, number>>) => {
      const choice = { scenario: 'shoot', ...(values && { values: { 'hire-locally': values } }) };
      const bench = openLevers({ ...leverDocument, levers: [used] }, choice, means);
      const pull = pullOf(bench, 'hire-locally');
      expect(pull.lever).toMatchObject({ effort: 5, cost: { amount: 900, currency: 'EUR2025' } });
      const edits = inventoryEdits([pull], bench.meter.scene);
      return edits.find((e) => e.kind === 'set' && e.activity === 'crew' && e.field === 'passengers');
    };
    expect(passengers()).toMatchObject({ from: '12 ± 10 %', to: '7 ± 10 %' });
    expect(passengers({ keep: 0.25 })).toMatchObject({ to: '3 ± 10 %' });
  });

  it('keeps its own terms on the scenarios that the file does not name', () => {
    const used = { use: 'hvo', effort: 5, scenarios: ['studio'] };
    expect(pullOf(open([used]), 'hvo').lever.effort).toBe(2);
    expect(pullOf(open([used], 'studio'), 'hvo').lever.effort).toBe(5);
  });
});

describe('levers of a file that cannot be', () => {
  it('are told with the one that may be meant', () => {
    expect(refusals({ use: 'hire-localy' })).toEqual(['lever-unknown at levers[0].use']);
    const [found] = (() => {
      try {
        open([{ use: 'hire-localy' }]);
        return [];
      } catch (error) {
        return (error as { diagnostics: readonly { params: Own }[] }).diagnostics;
      }
    })();
    expect(found?.params).toMatchObject({ value: 'hire-localy', suggestion: 'hire-locally' });
  });

  const change = [{ activity: 'lodge', set: { nights: 4 } }];
  it.each<[string, readonly Own[], readonly string[]]>([
    ['one name twice', [own(change), own(change)], ['lever-duplicate at levers[1].id']],
    ['a name of the library', [own(change, { id: 'hvo' })], ['lever-duplicate at levers[0].id']],
    ['a name of a method', [own(change, { id: 'produce-as' })], []],
    [
      'a conflict with nothing',
      [own(change, { conflicts: ['hvo', 'hvoo'] })],
      ['lever-unknown at levers[0].conflicts[1]'],
    ],
    ['a conflict with another of its own', [own(change), own(change, { id: 'b', conflicts: ['mine'] })], []],
    [
      'a parameter that does not exist',
      [{ use: 'hire-locally', parameters: { kept: 0.5 } }],
      ['field-unknown at levers[0].parameters.kept'],
    ],
    [
      'a number out of its range',
      [{ use: 'hire-locally', parameters: { keep: 4 } }],
      ['field-invalid at levers[0].parameters.keep'],
    ],
    [
      'a word for a number',
      [{ use: 'hire-locally', parameters: { keep: 'half' } }],
      ['field-invalid at levers[0].parameters.keep'],
    ],
    [
      'a word that is no choice',
      [{ use: 'electric-vehicles', parameters: { to: 'hybird' } }],
      ['field-choice at levers[0].parameters.to'],
    ],
    ['any word where any will do', [{ use: 'shoot-locally', parameters: { place: 'Lyon, FR' } }], []],
    ['no change', [own([])], ['field-invalid at levers[0].changes']],
    ['a change of nothing', [own([{ activity: 'lodge' }])], ['lever-change at levers[0].changes[0]']],
    [
      'a change that adds and sets',
      [own([{ activity: 'lodge', set: { nights: 1 }, add: { type: 'office', personDays: 1 } }])],
      ['lever-change at levers[0].changes[0]'],
    ],
    [
      'a ratio below zero',
      [own([{ type: 'hotel', scale: { nights: -1 } }])],
      ['field-invalid at levers[0].changes[0].scale.nights'],
    ],
    ['a wrong effort', [own(change, { effort: 9 })], ['field-invalid at levers[0].effort']],
    ['a price without its year', [own(change, { cost: '1200 EUR' })], ['unit-unknown at levers[0].cost']],
    ['a misspelt field', [own(change, { conflict: ['hvo'] })], ['field-unknown at levers[0].conflict']],
  ])('%s', (_, levers, codes) => {
    expect(refusals(...levers)).toEqual(codes);
  });
});
