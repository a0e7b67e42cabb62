import { describe, expect, it } from 'vitest';
import { nothingReported, type Usage } from '../../meter/usage.ts';
import { google } from '../google/google.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import { noUsage } from './plain.ts';
import { sumOfUsages, usageOf } from './usage.ts';

const of = (more: Partial<Usage>): Usage => ({ ...nothingReported, outputs: 1, ...more });
const credits = (amount: number) => ({ amount, currency: 'credits:x' });

describe('what services say they spent', () => {
  it('counts tokens of pictures, not of words', () => {
    const rule = google.forms[0]?.flow.usage ?? noUsage;
    const usageMetadata = {
      candidatesTokenCount: 1400,
      candidatesTokensDetails: [
        { modality: 'IMAGE', tokenCount: 1290 },
        { modality: 'TEXT', tokenCount: 110 },
      ],
      promptTokenCount: 9,
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: 9 }],
    };
    const all = { allOutputTokens: 1400, allInputTokens: 9 };
    expect(usageOf(rule, [{ usageMetadata }], 1)).toEqual(of({ outputTokens: 1290, ...all }));
    expect(usageOf(rule, [{ usageMetadata: { candidatesTokenCount: 1290 } }], 1)).toEqual(
      of({ outputTokens: 1290, allOutputTokens: 1290 }),
    );
  });

  it.each([-1, Number.NaN, '2.5', null, {}, [1]])('does not believe %j', (predict_time) => {
    const rule = { ...noUsage, computeSeconds: ['metrics', 'predict_time'] };
    expect(usageOf(rule, [{ metrics: { predict_time } }], 1).computeSeconds).toBeNull();
  });

  it('does not take what objects inherit for what a service said', () => {
    const rule = { ...noUsage, computeSeconds: ['constructor', 'length'] };
    expect(usageOf(rule, [{}], 1).computeSeconds).toBeNull();
  });

  it('adds calls up, and knows nothing of a figure that one of them lacks', () => {
    const [a, b] = [of({ computeSeconds: 2, cost: credits(3) }), of({ computeSeconds: 3, cost: credits(4) })];
    expect(sumOfUsages([a, b])).toEqual({ ...of({ computeSeconds: 5, cost: credits(7) }), outputs: 2 });
    expect(sumOfUsages([a, of({})])).toEqual({ ...of({}), outputs: 2 });
    expect(sumOfUsages([a, null])).toEqual(of({}));
    const [c, d] = [of({ allInputTokens: 8 }), of({ allInputTokens: 9 })];
    expect(sumOfUsages([c, d])).toMatchObject({ allInputTokens: 17 });
    expect(sumOfUsages([c, a])).not.toHaveProperty('allInputTokens');
    const euros = of({ computeSeconds: 1, cost: { amount: 1, currency: 'EUR' } });
    expect(sumOfUsages([a, euros])).toEqual({ ...of({ computeSeconds: 3 }), outputs: 2 });
  });
});

describe('how long a service asks to wait', () => {
  it.each([
    ['7', 7],
    ['Thu, 26 Nov 2026 07:00:10 GMT', 10],
    ['Thu, 26 Nov 2026 06:00:00 GMT', 0],
    ['soon', null],
    ['-3', null],
    [undefined, null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, Date.parse('2026-11-26T07:00:00Z'))).toBe(seconds);
  });
});
