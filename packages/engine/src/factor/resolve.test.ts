import { describe, expect, it } from 'vitest';
import { record, smallCatalogue } from '../testing/small-catalogue.ts';
import { type FactorRequest, resolve } from './resolve.ts';

const fr = record({ id: 'fr' });
const europe = record({ id: 'europe', geography: 'EUROPE' });
const world = record({ id: 'world', geography: 'WORLD' });
const british = record({ id: 'british', geography: 'GB', where: { method: 'desnz' } });

const ask = (factors: Parameters<typeof smallCatalogue>[0], request: Partial<FactorRequest> = {}) =>
  resolve(smallCatalogue(factors), { topic: 'thing', period: 2025, ...request });

describe('resolve', () => {
  it('prefers the country, then the nearest region that contains it, then anywhere', () => {
    expect(ask([world, europe, fr], { country: 'FR' })).toMatchObject({ factor: fr, grades: [], penaltyGsd2: 1 });
    expect(ask([world, europe, fr], { country: 'DE' })).toMatchObject({ factor: europe, grades: ['parent-region'] });
    expect(ask([world, fr], { country: 'DE' })).toMatchObject({ factor: world, grades: ['parent-region'] });
    expect(ask([fr], { country: 'ZA' })).toMatchObject({ factor: fr, grades: ['other-region'] });
  });

  it('widens a lesser match by the coefficients that the decision states', () => {
    const gsd2 = (...coefficients: number[]) => Math.exp(Math.hypot(...coefficients.map(Math.log)));
    expect(ask([europe], { country: 'DE' })?.penaltyGsd2).toBeCloseTo(gsd2(1.2, 1.05), 2);
    expect(ask([fr], { country: 'ZA' })?.penaltyGsd2).toBeCloseTo(gsd2(1.5, 1.1), 2);
    const old = record({ id: 'old', year: 2015 });
    expect(ask([old], { country: 'FR' })).toMatchObject({ grades: ['older-vintage'], penaltyGsd2: 1.1 });
    expect(ask([old], { country: 'ZA' })?.penaltyGsd2).toBeCloseTo(gsd2(1.515, 1.1), 6);
  });

  it('takes the preferred publisher, and says when it had to take another', () => {
    const french = record({ id: 'french', where: { method: 'ademe' } });
    const both = [french, record({ id: 'other', where: { method: 'desnz' } })];
    expect(ask(both, { prefer: { method: ['ademe', 'desnz'] } })).toMatchObject({ factor: french, grades: [] });
    expect(ask([british], { prefer: { method: ['ademe', 'desnz'] } })?.grades).toEqual(['other-method']);
    expect(ask([british], { prefer: { method: ['ademe'] } })).toBeNull();
  });

  it('lets the country outweigh the publisher', () => {
    const request = { country: 'GB', prefer: { method: ['ademe', 'desnz'] } };
    expect(ask([record({ id: 'french', where: { method: 'ademe' } }), british], request)?.factor).toBe(british);
  });

  it('lets the publisher outweigh the country where the request says so', () => {
    const request = { country: 'GB', prefer: { method: ['ademe', 'desnz'] }, priority: 'method' as const };
    const french = record({ id: 'french', where: { method: 'ademe' } });
    expect(ask([british, french], request)).toMatchObject({ factor: french, grades: ['other-region'] });
  });

  it('answers a finer question with the record that distinguishes it, else with a generic one', () => {
    const fine = record({ id: 'fine', where: { kind: 'dress' } });
    expect(ask([fr, fine], { where: { kind: 'dress' } })).toMatchObject({ factor: fine, grades: [] });
    expect(ask([fr, fine], { where: { kind: 'coat' } })).toMatchObject({ factor: fr, grades: ['generic'] });
    expect(ask([fine], { where: { kind: 'coat' } })).toBeNull();
    expect(ask([fr], { hints: { kind: 'coat' } })?.grades).toEqual([]);
  });

  it('keeps a range closed below and open above', () => {
    const banded = (id: string, from: number, to: number) =>
      record({ id, range: { distance: { from, to, unit: 'km' } } });
    const bands = [banded('short', 0, 500), banded('long', 500, 9000)];
    expect(ask(bands, { at: { distance: 499.9 } })?.factor.id).toBe('short');
    expect(ask(bands, { at: { distance: 500 } })?.factor.id).toBe('long');
    expect(ask(bands, { at: { distance: 9000 } })).toBeNull();
    expect(ask(bands)).toBeNull();
  });

  it('uses a stand-in when nothing is exact, with its own width and its reason', () => {
    const reason = { en: 'why', fr: 'pourquoi' };
    const proxies = [{ topic: 'thing', where: { kind: 'mdf' }, use: 'fr', gsd2: 1.8, reason }];
    const catalogue = smallCatalogue([record({ id: 'fr', where: { kind: 'wood' } })], proxies);
    const request = { topic: 'thing', period: 2025, country: 'FR' };
    expect(resolve(catalogue, { ...request, where: { kind: 'mdf' } })).toMatchObject({
      grades: ['proxy'],
      penaltyGsd2: 1.8,
      reason,
    });
    expect(resolve(catalogue, { ...request, where: { kind: 'wood' } })).toMatchObject({ grades: [], penaltyGsd2: 1 });
  });

  it('does not call the world a stand-in where the source knows no countries', () => {
    expect(ask([world], { country: 'DE' })).toMatchObject({ factor: world, grades: [], penaltyGsd2: 1 });
  });

  it('takes a later choice of an ordered attribute without calling it a lesser match', () => {
    const set = (id: string, name: string, geography: string) => record({ id, geography, where: { set: name } });
    const both = [set('ember', 'ember', 'FR'), set('official', 'official', 'FR'), set('us', 'ember', 'US')];
    const order = { set: ['official', 'ember'] };
    expect(ask(both, { order, country: 'FR' })).toMatchObject({ factor: { id: 'official' }, grades: [] });
    expect(ask(both, { order, country: 'US' })).toMatchObject({ factor: { id: 'us' }, grades: [] });
  });

  it('takes the vintage closest to the campaign', () => {
    const years = [2018, 2022, 2025].map((year) => record({ id: `y${year}`, year }));
    expect(ask(years, { period: 2023 })?.factor.id).toBe('y2022');
  });

  it('does not depend on the order of the catalogue', () => {
    const list = [world, europe, fr, british];
    expect(ask(list.toReversed(), { country: 'FR' })).toEqual(ask(list, { country: 'FR' }));
  });

  it('answers nothing when there is nothing', () => {
    expect(ask([fr], { topic: 'other' })).toBeNull();
  });
});
