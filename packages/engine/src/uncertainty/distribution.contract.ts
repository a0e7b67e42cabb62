import { describe, expect, it } from 'vitest';
import {
  cdf,
  central,
  type Distribution,
  fillStrata,
  mean,
  quantile,
  scale,
  standardDeviation,
  validate,
} from './distribution.ts';
import { standardGrid } from './sample.ts';

const probabilities = [0.001, 0.025, 0.2, 0.4999, 0.5, 0.5001, 0.8, 0.975, 0.999];

/** Mean and standard deviation by the midpoint rule over probability: nothing but the quantile function is trusted. */
function integrate(d: Distribution): { mean: number; sd: number } {
  const n = 400_000;
  let sum = 0;
  let squares = 0;
  const shift = quantile(d, 0.5);
  for (let i = 0; i < n; i++) {
    const x = quantile(d, (i + 0.5) / n) - shift;
    sum += x;
    squares += x * x;
  }
  const m = sum / n;
  return { mean: m + shift, sd: Math.sqrt(squares / n - m * m) };
}

/** The laws that every family must keep; `bounds` are the values that no draw may pass. */
export function distributionContract(name: string, d: Distribution, bounds: readonly [number, number]): void {
  describe(`distribution: ${name}`, () => {
    it('is valid', () => {
      expect(validate(d)).toBeNull();
    });

    it('has quantiles in order and inside its bounds', () => {
      const values = [0, ...probabilities, 1].map((p) => quantile(d, p));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values[0]).toBeGreaterThanOrEqual(bounds[0]);
      expect(values.at(-1)).toBeLessThanOrEqual(bounds[1]);
    });

    if (d.kind !== 'fixed') {
      it.each(probabilities)('gives back %d from its quantile', (p) => {
        expect(cdf(d, quantile(d, p))).toBeCloseTo(p, 12);
      });
      it('spreads', () => {
        expect(quantile(d, 0.9)).toBeGreaterThan(quantile(d, 0.1));
      });
    }

    it('has a distribution function that rises from 0 to 1', () => {
      expect(cdf(d, quantile(d, 0) - 1)).toBe(0);
      expect(cdf(d, quantile(d, 1) + 1)).toBe(1);
      const xs = Array.from({ length: 41 }, (_, i) => quantile(d, 0.01) + (i / 40 - 0.1) * 2 * standardDeviation(d));
      const ps = xs.map((x) => cdf(d, x));
      expect(ps).toEqual([...ps].sort((a, b) => a - b));
    });

    it('has the moments of its quantile function', () => {
      const found = integrate(d);
      const sd = standardDeviation(d);
      expect(Math.abs(mean(d) - found.mean)).toBeLessThanOrEqual(1e-4 * sd + 1e-12 * Math.abs(found.mean));
      // The midpoint rule misses the square of the outermost tails.
      expect(Math.abs(sd - found.sd)).toBeLessThanOrEqual(3e-3 * sd);
    });

    it('scales as a change of unit', () => {
      for (const k of [0.001, 3.6, 1000]) {
        const scaled = scale(d, k);
        expect(scaled.kind).toBe(d.kind);
        for (const f of [central, mean, standardDeviation, (x: Distribution) => quantile(x, 0.3)]) {
          expect(Math.abs(f(scaled) - k * f(d))).toBeLessThanOrEqual(1e-14 * k * Math.abs(f(d)));
        }
      }
    });

    it('refuses a scale that is not positive, and a probability outside 0–1', () => {
      for (const k of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => scale(d, k)).toThrow(RangeError);
      for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile(d, p)).toThrow(RangeError);
    });

    it('fills strata with its quantiles, in the order of the ranks', () => {
      const n = 101;
      const ranks = Uint32Array.from({ length: n }, (_, i) => (i * 37) % n);
      const out = new Float64Array(n);
      fillStrata(d, ranks, standardGrid(n), out);
      for (let i = 0; i < n; i++) {
        const expected = quantile(d, ((ranks[i] as number) + 0.5) / n);
        expect(Math.abs((out[i] as number) - expected)).toBeLessThanOrEqual(1e-13 * Math.abs(expected) + 1e-13);
      }
    });
  });
}
