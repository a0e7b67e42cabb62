import { describe, expect, it } from 'vitest';
import { actualsContract } from './contract.ts';
import { actualsRemark } from './figures.ts';
import { renderActuals } from './render.ts';
import { type ActualsResult, actualsRemarkCodes } from './result.ts';
import { actualsSentence } from './say.ts';

const amount = (median: number) => ({
  central: median * 0.9,
  median,
  interval95: [median * 0.3, median * 4] as const,
});
const side = (images: number | null, clips: number | null, kg: number) => ({
  ...{ images, clips, co2e: amount(kg), energy: kg * 2, water: kg > 0.2 ? null : kg },
});
const record = { seq: 3, hash: 'a'.repeat(64), at: '2026-09-30T08:00:00.000Z' };

const result: ActualsResult = {
  ...{ campaign: 'c', scenario: 'ai', catalogue: '2026.3.0' },
  receipts: {
    ...{ count: 1, outputs: 9.5, read: 4, first: record, last: { ...record, at: '2026-10-02T09:00:00.000Z' } },
    ...{ underWay: 1, money: [{ amount: 1.2, currency: 'EUR' }], unpriced: 2, head: { seq: 9, hash: 'b'.repeat(64) } },
    outcomes: [
      { outcome: 'refused', receipts: 1, outputs: 0, returned: 0, co2e: 0 },
      { outcome: 'delivered', receipts: 8, outputs: 9.5, returned: 9, co2e: 0.1 },
    ],
    refusals: [],
  },
  ...{ planned: side(20, 2, 0.4), metered: side(8.5, 1, 0.1) },
  difference: { median: -0.3, interval95: [-1.2, 0.1] },
  share: { median: 0.25, interval95: [0.2, 1.3] },
  probabilityAbove: 0.04,
  total: { planned: amount(13), actual: amount(12.7) },
  comparisons: [
    {
      ...{ scenario: 'studio', reference: 'ai', difference: { median: 9, interval95: [1, 20] } },
      ratio: { median: 1.7, interval95: [1, Number.POSITIVE_INFINITY] },
      probabilityReferenceLower: 0.99,
    },
  ],
  models: [
    {
      ...{ id: 'm', name: 'Model', task: 'image', planned: side(20, 0, 0.3), metered: null },
      ...{ receipts: 0, first: null, last: null },
    },
  ],
  persons: [{ person: 'Zoé\u001b[31m', receipts: 9, outputs: 9.5, returned: 9, co2e: 0.1 }],
  budgets: [
    {
      ...{ per: ['person', 'day'], limit: 'money', currency: 'EUR', of: 10, stop: 12, used: 1.2, remains: 10.8 },
      ...{ day: '2026-10-01', person: null },
    },
  ],
  deliverables: { count: 4, outputsForEach: 2.375 },
  entries: [],
  remarks: actualsRemarkCodes.map((code) => ({
    code,
    params: {
      ...{ count: 2, outputs: 2, model: 'm', problem: 'region-unknown', region: 'XX', written: 0.02, others: 'd' },
      ...{ now: 0.12, releases: '2026.2.0', release: '2026.3.0', service: 'rack', file: 'f', bytes: 13 },
    },
  })),
};
const names = new Map([
  ['ai', { en: 'Generated', fr: 'Généré' }],
  ['studio', { en: 'Studio', fr: 'Studio' }],
]);
const options = { names, reference: 'ai', draws: 1000, color: false } as const;

describe('planned and metered in a terminal', () => {
  it.each([60, 100, 120])('has no line over %d columns, and nothing that is no number or no text', (width) => {
    for (const lang of ['en', 'fr'] as const) {
      const text = renderActuals(result, { ...options, lang, width });
      const long = text.split('\n').filter((l) => [...l].length > width);
      // A hash is not broken.
      expect(long.filter((l) => !/[ab]{40}/.test(l))).toEqual([]);
      expect(text).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\p{Cc}(?<!\n)/u);
    }
  });

  it('speaks one language, set as it wants', () => {
    const fr = renderActuals(result, { ...options, lang: 'fr', width: 100 });
    expect(fr).not.toMatch(/\b(planned|metered|receipts?|remains|draws)\b/i);
    expect(fr).not.toMatch(/\d\.\d(?!\.)(?<!2026\.\d\.\d)| [;:?!]/);
    expect(fr).toContain('1er octobre 2026'.replaceAll(' ', '\u00a0'));
    expect(fr).toContain('30 septembre – 2 octobre 2026'.replaceAll(' ', '\u00a0'));
    const en = renderActuals(result, { ...options, lang: 'en', width: 100 });
    expect(en).toContain('8.5 of 20 planned images and 1 of 2 planned clips generated');
    expect(en).toContain('in 4 of 100 draws');
  });

  it('says what is not known as such', () => {
    const sentence = (changes: Partial<ActualsResult>) =>
      actualsSentence({ ...result, ...changes }, { lang: 'en', draws: 1000 });
    expect(sentence({ share: null, planned: side(0, 0, 0) })).toContain('(none planned)');
    expect(sentence({ planned: side(null, 2, 0.4) })).toContain('8.5\u202fimages and 1 of 2 planned clips');
    expect(sentence({ receipts: { ...result.receipts, outputs: 0 } })).toBe(
      'Nothing was generated through the gateway so far.',
    );
  });

  it('has words for every remark, in both languages, and none is the other’s', () => {
    for (const r of result.remarks) {
      const [en, fr] = [actualsRemark(r, 'en'), actualsRemark(r, 'fr')];
      expect(en).not.toBe(fr);
      expect(`${en}${fr}`).not.toMatch(/undefined|NaN/);
    }
  });

  it('as JSON keeps no number that JSON has not', () => {
    const told = actualsContract(result, 'en');
    expect(told.comparisons[0]?.ratio).toEqual({ median: 1.7, interval95: [1, null] });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told.budgets[0]?.unit).toBe('EUR');
  });
});
