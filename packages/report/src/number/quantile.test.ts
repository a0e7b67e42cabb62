import { describe, expect, it } from 'vitest';
import { intervalOfDistribution, intervalOfUncertainty } from './quantile.ts';

describe('intervals that people read', () => {
  it('a stated ± 20 % divides and multiplies by 1.2', () => {
    const [low, high] = intervalOfUncertainty(100, { percent: 20, basis: 'stated' }) ?? [];
    expect(low).toBeCloseTo(100 / 1.2, 2);
    expect(high).toBeCloseTo(120, 2);
  });

  it('percentiles and bounds follow the value that they are put around', () => {
    const percentiles = intervalOfUncertainty(20, { p5: 5, p50: 10, p95: 20, basis: 'stated' });
    expect(percentiles?.[0]).toBeLessThan(10);
    expect(percentiles?.[1]).toBeGreaterThan(40);
    const bounds = intervalOfUncertainty(20, { low: 5, likely: 10, high: 20, basis: 'judged' });
    expect(bounds?.[0]).toBeGreaterThan(10);
    expect(bounds?.[1]).toBeLessThan(40);
  });

  it('an exact value has none', () => {
    expect(intervalOfUncertainty(1, { exact: true, basis: 'stated' })).toBeNull();
    expect(intervalOfDistribution({ kind: 'fixed', value: 1 })).toBeNull();
  });

  it('a triangle leaves 2.5 % on each side', () => {
    const [low, high] = intervalOfDistribution({ kind: 'triangular', low: 0, likely: 0, high: 1 }) ?? [0, 0];
    expect(1 - (1 - low) ** 2).toBeCloseTo(0.025, 12);
    expect(1 - (1 - high) ** 2).toBeCloseTo(0.975, 12);
  });
});
