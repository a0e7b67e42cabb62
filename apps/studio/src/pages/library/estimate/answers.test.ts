import { templateKinds, usual } from '@contrechamp/report';
import { describe, expect, test } from 'vitest';
import { bounds, emptyDraft, numberIn, read } from './answers.ts';

describe('a typed number', () => {
  test('may have spaces, and nothing else', () => {
    expect(numberIn(' 1 200', bounds.travelKm)).toBe(1200);
    expect(numberIn('1\u202f200', bounds.travelKm)).toBe(1200);
    expect(numberIn('', bounds.travelKm)).toBeNull();
    for (const typed of ['-1', '1.5', '1,5', '1e3', 'abc', '12 km', '99999999999', '0', '0x10', '٣']) {
      expect(numberIn(typed, bounds.travelKm)).toBeUndefined();
    }
    expect(numberIn('0', bounds.travellers)).toBe(0);
  });
});

describe('the answers', () => {
  test('are the usual ones while nothing is answered, as on the command line', () => {
    for (const kind of templateKinds) {
      const { answers, wrong } = read({ ...emptyDraft, kind }, 'Mine');
      expect(answers).toEqual({ ...usual[kind], kind, name: 'Mine', country: 'FR', city: null });
      expect(wrong).toEqual([]);
    }
  });

  test('never have more people come by default than there are', () => {
    const { answers, assumed } = read({ ...emptyDraft, people: '2' }, 'Mine');
    expect(answers.travellers).toBe(2);
    expect(assumed.travellers).toBe(2);
  });

  test('have a journey as soon as somebody comes, and none when nobody does', () => {
    expect(read({ ...emptyDraft, kind: 'studio', travellers: '3' }, '').answers).toMatchObject({
      travellers: 3,
      travelMode: 'train',
      travelKm: 500,
    });
    expect(read({ ...emptyDraft, travellers: '0', travelMode: 'plane', travelKm: '9000' }, '').answers).toMatchObject({
      travellers: 0,
      travelMode: 'none',
      travelKm: 0,
    });
  });

  test('forget the journey of people who would come to prompt', () => {
    const draft = { ...emptyDraft, kind: 'generative-ai', travellers: '5', travelKm: 'far' } as const;
    const { answers, wrong } = read(draft, '');
    expect(answers).toMatchObject({ travellers: 0, travelMode: 'none', travelKm: 0 });
    expect(wrong).toEqual([]);
  });

  test('say which ones are to be corrected', () => {
    expect(read({ ...emptyDraft, people: 'eight', days: '0', travelKm: '1.5' }, '').wrong).toEqual([
      'people',
      'days',
      'travelKm',
    ]);
    expect(read({ ...emptyDraft, travellers: '0', travelKm: '1.5' }, '').wrong).toEqual([]);
  });

  test('keep the place that was chosen', () => {
    const place = { key: 'x', label: 'Le Cap', within: 'Afrique du Sud', country: 'ZA', city: 'Cape Town' };
    expect(read({ ...emptyDraft, place }, '').answers).toMatchObject({ country: 'ZA', city: 'Cape Town' });
  });
});
