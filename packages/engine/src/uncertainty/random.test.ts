import { describe, expect, it } from 'vitest';
import { hash128, xoshiro128 } from './random.ts';

describe('xoshiro128', () => {
  // The first words of the reference implementation from the state 1, 2, 3, 4.
  it('gives the words of xoshiro128**', () => {
    const out = new Uint32Array(8);
    xoshiro128([1, 2, 3, 4], out);
    expect([...out]).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849]);
  });

  it('goes on where it stopped', () => {
    const whole = new Uint32Array(10);
    xoshiro128(hash128(1, 'x'), whole);
    const first = new Uint32Array(4);
    const rest = new Uint32Array(6);
    xoshiro128(xoshiro128(hash128(1, 'x'), first), rest);
    expect([...first, ...rest]).toEqual([...whole]);
  });

  it('fills all bits evenly', () => {
    const out = new Uint32Array(40_000);
    xoshiro128(hash128(7, 'bits'), out);
    for (let bit = 0; bit < 32; bit++) {
      let ones = 0;
      for (const word of out) ones += (word >>> bit) & 1;
      expect(Math.abs(ones - 20_000)).toBeLessThan(500);
    }
  });
});

describe('hash128', () => {
  it('is pinned', () => {
    expect(hash128(42, 'factor:flight')).toEqual([1394133138, 2134609608, 1016581354, 1449546110]);
  });

  it('tells seeds and keys apart, down to the order of letters, the length and the high half of the seed', () => {
    const states = [
      hash128(1, 'ab'),
      hash128(1, 'ba'),
      hash128(1, 'abc'),
      hash128(2, 'ab'),
      hash128(-1, 'ab'),
      hash128(1 + 2 ** 32, 'ab'),
      hash128(1, ''),
      hash128(1, '\0'),
      hash128(1, '\0\0'),
      hash128(1, 'é'),
    ].map((s) => s.join());
    expect(new Set(states).size).toBe(states.length);
  });

  it('does not collide on the keys of a large run, in any word', () => {
    const states = Array.from({ length: 3000 }, (_, i) => hash128(1, `line:${i}`));
    for (const word of [0, 1, 2, 3] as const) {
      expect(new Set(states.map((s) => s[word])).size).toBeGreaterThan(2995);
    }
  });

  it('moves about half of the 128 bits when one letter changes', () => {
    let moved = 0;
    for (let i = 0; i < 200; i++) {
      const a = hash128(i, 'factor:flight');
      const b = hash128(i, 'factor:flighu');
      a.forEach((word, w) => {
        for (let x = (word ^ (b[w] as number)) >>> 0; x > 0; x >>>= 1) moved += x & 1;
      });
    }
    expect(moved / 200).toBeGreaterThan(60);
    expect(moved / 200).toBeLessThan(68);
  });

  it('refuses a seed that is not a whole number', () => {
    for (const seed of [0.5, Number.NaN, 2 ** 53]) expect(() => hash128(seed, 'x')).toThrow(RangeError);
  });
});
