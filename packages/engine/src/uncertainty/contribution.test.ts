import { describe, expect, it } from 'vitest';
import { contributions, ranks, spearman } from './contribution.ts';
import { drawColumn, permutation } from './sample.ts';

describe('ranks', () => {
  it('count from 0, equals in their order', () => {
    expect([...ranks(Float64Array.of(30, 10, 20))]).toEqual([2, 0, 1]);
    expect([...ranks(Float64Array.of(5, 1, 5, 1, 5))]).toEqual([2, 0, 3, 1, 4]);
    expect([...ranks(new Float64Array(0))]).toEqual([]);
  });

  it('take −0 and 0 as equal', () => {
    expect([...ranks(Float64Array.of(0, -0, -1))].sort()).toEqual([0, 1, 2]);
  });

  it('refuse NaN', () => {
    expect(() => ranks(Float64Array.of(1, Number.NaN, 2))).toThrow(RangeError);
  });
});

describe('spearman', () => {
  it('is 1 for the same order, −1 for the reverse, and by hand between', () => {
    const up = Uint32Array.of(0, 1, 2, 3, 4);
    expect(spearman(up, up)).toBe(1);
    expect(spearman(up, Uint32Array.of(4, 3, 2, 1, 0))).toBe(-1);
    expect(spearman(up, Uint32Array.of(1, 0, 2, 4, 3))).toBeCloseTo(0.8, 15);
  });

  it('refuses columns that cannot be compared', () => {
    expect(() => spearman(Uint32Array.of(0, 1), Uint32Array.of(0, 1, 2))).toThrow(RangeError);
    expect(() => spearman(Uint32Array.of(0), Uint32Array.of(0))).toThrow(RangeError);
  });
});

describe('contributions', () => {
  const n = 20_000;
  const ranked = (id: string) => ({ id, ranks: permutation(n, 5, id) });
  const columns = ['small', 'large', 'none'].map(ranked);
  const draw = (i: number, sigma: number) =>
    drawColumn({ kind: 'lognormal', median: 1, sigma }, columns[i]?.ranks ?? new Uint32Array(n));
  const small = draw(0, 0.1);
  const large = draw(1, 0.2);

  it('share out the log variance of a product, 1 to 4 here, largest first', () => {
    const found = contributions(columns, ranks(small.map((x, i) => x * (large[i] as number))));
    expect(found.map((c) => c.id)).toEqual(['large', 'small', 'none']);
    expect(found[0]?.share).toBeCloseTo(0.8, 1);
    expect(found[1]?.share).toBeCloseTo(0.2, 1);
    expect(found[2]?.share).toBeLessThan(0.001);
    expect(found.reduce((s, c) => s + c.share, 0)).toBeCloseTo(1, 12);
  });

  it('keep the sign of what lowers the total', () => {
    const found = contributions(columns, ranks(small.map((x, i) => x / (large[i] as number))));
    expect(found[0]).toMatchObject({ id: 'large' });
    expect(found[0]?.correlation).toBeLessThan(-0.8);
    expect(found[1]?.correlation).toBeGreaterThan(0.3);
  });

  it('put equal shares in the order of their ids', () => {
    const same = permutation(10, 1, 'x');
    const found = contributions(
      ['c', 'a', 'b'].map((id) => ({ id, ranks: same })),
      same,
    );
    expect(found.map((c) => c.id)).toEqual(['a', 'b', 'c']);
    expect(contributions([], same)).toEqual([]);
  });
});
