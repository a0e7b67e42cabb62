import { describe, expect, it } from 'vitest';
import { type Distribution, quantile } from './distribution.ts';
import { drawColumn, permutation, plainColumn, standardGrid } from './sample.ts';

const lognormal: Distribution = { kind: 'lognormal', median: 3, sigma: 0.4 };

/** FNV-1a over the bytes of a column, low byte first whatever the machine. */
function checksum(column: Float64Array): number {
  const bytes = new DataView(new ArrayBuffer(8));
  let h = 0x811c9dc5;
  for (const x of column) {
    bytes.setFloat64(0, x, true);
    for (let i = 0; i < 8; i++) h = Math.imul(h ^ bytes.getUint8(i), 0x01000193);
  }
  return h >>> 0;
}

describe('standardGrid', () => {
  it('ascends, is symmetric, and has 0 in the middle of an odd number', () => {
    for (const n of [1, 2, 7, 1000, 1001]) {
      const grid = standardGrid(n);
      expect([...grid]).toEqual([...grid].sort((a, b) => a - b));
      for (let i = 0; i < n; i++) expect((grid[i] as number) + (grid[n - 1 - i] as number)).toBe(0);
    }
    expect(standardGrid(1000)[24]).toBeCloseTo(-1.9685, 3);
  });

  it('is computed once, and again after others took its place', () => {
    const grid = standardGrid(500);
    expect(standardGrid(500)).toBe(grid);
    for (let n = 501; n < 510; n++) standardGrid(n);
    expect(standardGrid(500)).not.toBe(grid);
    expect(standardGrid(500)).toEqual(grid);
  });
});

describe('permutation', () => {
  it('holds every rank once', () => {
    for (const n of [1, 2, 3, 1000]) {
      expect([...permutation(n, 1, 'x')].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    }
  });

  it('is fixed by seed and key', () => {
    expect([...permutation(8, 42, 'factor:flight')]).toEqual([5, 4, 7, 6, 1, 0, 3, 2]);
    expect(permutation(100, 1, 'a')).not.toEqual(permutation(100, 1, 'b'));
    expect(permutation(100, 1, 'a')).not.toEqual(permutation(100, 2, 'a'));
  });

  it('reaches the six orders of three equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = permutation(3, seed, 'order').join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Chi-squared with 5 degrees of freedom: 20.5 is passed once in a thousand.
    let chi2 = 0;
    for (const n of counts.values()) chi2 += (n - 1000) ** 2 / 1000;
    expect(chi2).toBeLessThan(20.5);
  });

  it('refuses a number of draws that is none', () => {
    for (const n of [0, -1, 1.5, Number.NaN, 1e9]) expect(() => permutation(n, 1, 'x')).toThrow(RangeError);
  });
});

describe('drawColumn', () => {
  it('puts one draw into every stratum', () => {
    const column = drawColumn(lognormal, permutation(500, 1, 'x'));
    [...column]
      .sort((a, b) => a - b)
      .forEach((x, i) => {
        expect(x).toBeGreaterThan(quantile(lognormal, i / 500));
        expect(x).toBeLessThan(quantile(lognormal, (i + 1) / 500));
      });
  });

  it('writes into the array that it is given, of the right length', () => {
    const ranks = permutation(10, 1, 'x');
    const out = new Float64Array(10);
    expect(drawColumn(lognormal, ranks, out)).toBe(out);
    expect(out).toEqual(drawColumn(lognormal, ranks));
    expect(() => drawColumn(lognormal, ranks, new Float64Array(9))).toThrow(RangeError);
  });

  it.each<[Distribution, number]>([
    [lognormal, 4052191560],
    [{ kind: 'two-piece-lognormal', median: 3, sigmaLow: 0.2, sigmaHigh: 0.5 }, 2064538465],
    [{ kind: 'normal', mean: 5, sd: 1.2 }, 3418994320],
    [{ kind: 'triangular', low: 1, likely: 2, high: 9 }, 1549258028],
    [{ kind: 'uniform', low: 2, high: 8 }, 2291364311],
  ])('of %o gives the same bytes everywhere', (d, expected) => {
    expect(checksum(drawColumn(d, permutation(1000, 42, 'bytes')))).toBe(expected);
  });
});

describe('plainColumn', () => {
  it('gives the same bytes everywhere', () => {
    expect(checksum(plainColumn(lognormal, 42, 'bytes', 1000))).toBe(1195660779);
  });

  it('has the mean of its distribution within the error of plain sampling', () => {
    const column = plainColumn({ kind: 'uniform', low: 0, high: 1 }, 1, 'u', 100_000);
    const mean = column.reduce((s, x) => s + x, 0) / column.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(100_000));
    expect(Math.abs(mean - 0.5)).toBeGreaterThan(1e-9);
  });
});
