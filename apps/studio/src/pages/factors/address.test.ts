import { describe, expect, it } from 'vitest';
import { addressOf, idIn, readSearch, recordAt, type Search, wholeCatalogue } from './address.ts';

const queryOf = (address: string): string => new URL(address, 'http://studio').search;

describe('the address of a search', () => {
  it('is the bare list when nothing is asked', () => {
    expect(addressOf(wholeCatalogue)).toBe('/factors');
  });

  it.each<Partial<Search>>([
    { words: 'hôtel en Italie', kind: 'factor', sort: 'year', page: 3 },
    { words: '100 % & <b>?#"', publisher: 'Department for Energy Security and Net Zero (UK)', used: true },
    { domain: 'travel', topic: 'train', place: 'FR', source: 'desnz-2025', evidence: 'file', year: 'old' },
  ])('brings back %j', (asked) => {
    expect(readSearch(queryOf(addressOf(asked)))).toEqual({ ...wholeCatalogue, ...asked });
  });

  it('passes over what does not belong there', () => {
    for (const query of ['?kind=__proto__&sort=constructor&page=-4', '?page=1e99&used=yes', '?page=2.5&nobody=1']) {
      expect(readSearch(query)).toEqual(wholeCatalogue);
    }
  });
});

describe('the address of a record', () => {
  it.each(['ademe/flight/over-5000km', 'us-epa-supply-chain-1.3/retail', 'image:flux.1-dev', 'a+b'])(
    'leads back to %s, and holds nothing that a server takes for a file',
    (id) => {
      const address = recordAt(id);
      expect(address).not.toContain('.');
      expect(idIn(address.replace('/factors/', ''))).toBe(id);
    },
  );

  it('survives an address that is badly written', () => {
    expect(idIn('%E0%A4%A')).toBe('%E0%A4%A');
  });
});
