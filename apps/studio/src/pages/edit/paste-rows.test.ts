import { describe, expect, it } from 'vitest';
import { schema } from '../../worker/methods/schema.ts';
import { mostCharacters, mostRows, pastedRows } from './paste-rows.ts';

const types = await schema();

const entries = (text: string, lang: 'en' | 'fr' = 'en') => {
  const found = pastedRows(text, types, lang);
  if ('fault' in found) throw new Error(found.fault);
  return found.entries;
};

describe('rows of a spreadsheet', () => {
  it('become entries, columns named in either language and types by their name', () => {
    expect(entries('type\tfrom\tto\tpassengers\nflight\tCDG\tJFK\t3')).toEqual([
      { type: 'flight', from: 'CDG', to: 'JFK', passengers: 3 },
    ]);
    const french = 'activité;distance du trajet;nombre de véhicules\nTaxis et voitures avec chauffeur;12,5;2';
    const [entry] = entries(french, 'fr');
    expect(entry?.type).toBe('taxi');
  });

  it('read decimals and thousands as the language writes them', () => {
    const distance = (cell: string, lang: 'en' | 'fr') => entries(`type\tdistance\ntaxi\t${cell}`, lang)[0]?.distance;
    expect(distance('12,5', 'fr')).toBe('12.5 km');
    expect(distance('1 200', 'fr')).toBe('1200 km');
    expect(distance('1 200,5 km', 'fr')).toBe('1200.5 km');
    expect(distance('1,200', 'en')).toBe('1200 km');
    expect(distance('1,200.5 km', 'en')).toBe('1200.5 km');
    expect(distance('12.5', 'en')).toBe('12.5 km');
  });

  it('take yes and no, and lists of words', () => {
    const [entry] = entries('type\tfrom\tto\treturn\tvia\nflight\tCDG\tSYD\toui\tDOH, SIN', 'fr');
    expect(entry).toEqual({ type: 'flight', from: 'CDG', to: 'SYD', return: true, via: ['DOH', 'SIN'] });
  });

  it('leave a row that is wrong as it was, to be corrected', () => {
    const found = pastedRows('type\tdistance\ntaxi\t12 kg\ncar\t4', types, 'en');
    expect('textOf' in found && found.textOf([0])).toBe('type\tdistance\r\ntaxi\t12 kg');
    expect('textOf' in found && found.textOf([])).toBe('');
  });

  it('say what they cannot be read for', () => {
    expect(pastedRows('a\tb\n1\t2', types, 'en')).toEqual({ fault: 'no-type' });
    expect(pastedRows('x'.repeat(mostCharacters + 1), types, 'en')).toEqual({ fault: 'too-long' });
    expect(pastedRows(`type\n${'taxi\n'.repeat(mostRows + 1)}`, types, 'en')).toEqual({
      fault: 'too-many',
      rows: mostRows + 1,
    });
    const found = pastedRows('type\tcolour\ntaxi\tred', types, 'en');
    expect('unknown' in found && found.unknown).toEqual(['colour']);
  });
});
