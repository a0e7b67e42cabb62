import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDimension } from './describe-dimension.ts';
import { equal, multiply } from './dimension.ts';
import { dimensionUnit } from './dimension-unit.ts';
import { editDistance } from './nearest.ts';
import { isNotationError, parseQuantityNotation } from './notation.ts';
import { isUnitError, parseUnit } from './parse-unit.ts';
import { convert, divideUnits, multiplyUnits, powerUnit, quantity, requireUnit, sameDimension } from './quantity.ts';
import { knownSymbols } from './symbols.ts';

const symbol = fc.constantFrom(...knownSymbols, 'EUR2024', 'kEUR2024', 'USD2022');
const term = fc.tuple(symbol, fc.integer({ min: -2, max: 2 })).map(([s, n]) => powerUnit(requireUnit(s), n));
const anyUnit = fc.array(term, { maxLength: 3 }).map((units) => units.reduce(multiplyUnits, requireUnit('1')));
const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const samePair = fc
  .tuple(symbol, symbol)
  .filter(([a, b]) => sameDimension(requireUnit(a), requireUnit(b)))
  .map(([a, b]) => [requireUnit(a), requireUnit(b)] as const);

describe('conversion', () => {
  it('comes back to the value within two roundings', () => {
    fc.assert(
      fc.property(value, samePair, (v, [a, b]) => {
        const back = convert(convert({ value: v, unit: a }, b), a).value;
        expect(Math.abs(back - v)).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(v) + Number.MIN_VALUE * 1e16);
      }),
    );
  });

  it('scales km to m by exactly 1000', () => {
    fc.assert(
      fc.property(value, (v) => {
        expect(convert(quantity(v, 'km'), requireUnit('m')).value).toBe(v * 1000);
        expect(convert(quantity(v, 'm'), requireUnit('km')).value).toBe(v / 1000);
      }),
    );
  });
});

describe('units', () => {
  it('are read back from their symbol bit for bit', () => {
    fc.assert(fc.property(anyUnit, (u) => void expect(parseUnit(u.symbol)).toEqual(u)));
  });

  it('multiply associatively and commutatively, symbol and factor included', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, anyUnit, (a, b, c) => {
        expect(multiplyUnits(multiplyUnits(a, b), c)).toEqual(multiplyUnits(a, multiplyUnits(b, c)));
        expect(multiplyUnits(a, b)).toEqual(multiplyUnits(b, a));
      }),
    );
  });

  it('multiply into the sum of their dimensions and the product of their sizes', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        const product = multiplyUnits(a, b);
        expect(product.dimension).toEqual(multiply(a.dimension, b.dimension));
        expect(product.factor / (a.factor * b.factor)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('divide back to where they were', () => {
    fc.assert(fc.property(anyUnit, anyUnit, (a, b) => void expect(divideUnits(multiplyUnits(a, b), b)).toEqual(a)));
  });

  it('have a readable unit of their own dimension', () => {
    fc.assert(fc.property(anyUnit, (u) => void expect(dimensionUnit(u.dimension).dimension).toEqual(u.dimension)));
  });

  it('are described alike exactly when they measure the same', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnit, term), fc.oneof(anyUnit, term), (a, b) => {
        const alike = describeDimension(a.dimension) === describeDimension(b.dimension);
        expect(alike).toBe(equal(a.dimension, b.dimension));
      }),
    );
  });

  it('never throw when read', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'km/.^2²(1)E') }));
    fc.assert(
      fc.property(text, (t) => {
        const unit = parseUnit(t);
        if (!isUnitError(unit)) expect(parseUnit(unit.symbol)).toEqual(unit);
      }),
    );
  });
});

describe('edit distance', () => {
  it('is zero only for equal words, symmetric and at most the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('notation', () => {
  const likeQuantity = fc.string({ unit: fc.constantFrom(...'0123456789 .,-+/±%ekmtNaInf\u202f\u2212') });
  const bound = fc.oneof(likeQuantity, fc.double(), fc.anything());
  const anyInput = fc.oneof(
    fc.anything(),
    fc.string(),
    likeQuantity,
    fc.record({ low: bound, likely: bound, high: bound }, { requiredKeys: [] }),
  );

  it('never throws, and its numbers are finite and ordered', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const read = parseQuantityNotation(input);
        if (isNotationError(read)) return void expect(read.params.suggestion).not.toBe('');
        if (read.kind !== 'range') return void expect(read.value).toSatisfy(Number.isFinite);
        expect(read.low).toBeLessThanOrEqual(read.likely);
        expect(read.likely).toBeLessThanOrEqual(read.high);
      }),
      { numRuns: 2000 },
    );
  });

  it('suggests for a text something that it reads', () => {
    fc.assert(
      fc.property(fc.oneof(likeQuantity, fc.string()), (text) => {
        const read = parseQuantityNotation(text);
        if (!isNotationError(read) || read.params.suggestion.startsWith('{')) return;
        expect(parseQuantityNotation(read.params.suggestion)).not.toHaveProperty('code');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it is given', () => {
    const percent = fc.double({ min: 0.001, max: 999, noNaN: true });
    fc.assert(
      fc.property(value, symbol, percent, (v, s, p) => {
        const plain = v + 0;
        expect(parseQuantityNotation(`${plain} ${s}`)).toEqual({ kind: 'point', value: plain, unit: s });
        expect(parseQuantityNotation(`${plain} ${s} ± ${p} %`)).toEqual({
          kind: 'percent',
          value: plain,
          unit: s,
          percent: p,
        });
      }),
    );
  });
});
