import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brackets, crossing, decades } from './root.ts';

describe('where a function crosses zero', () => {
  it('finds the root of any line and of any power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1e5, noNaN: true }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (root, power) => {
          const f = (x: number) => x ** power - root ** power;
          const [found] = brackets(f, decades(1, 6, 6)).map((b) => crossing(f, b));
          expect(Math.abs((found ?? 0) / root - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('finds every change of sign, and none where there is none', () => {
    const f = (x: number) => (x - 2) * (x - 300);
    expect(brackets(f, decades(1, 6, 6)).map((b) => Math.round(crossing(f, b)))).toEqual([2, 300]);
    expect(brackets(() => 1, decades(1, 6, 6))).toEqual([]);
  });
});
