import { type Distribution, type Expression, isUnitError, parseUnit, type Unit } from '@contrechamp/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from './openlca/spread.ts';
import { decimal, isDecimal } from './pact/decimal.ts';
import { csvText } from './table/csv.ts';
import { columnName, sheetNames } from './workbook/sheet.ts';

const unit = (text: string): Unit => {
  const found = parseUnit(text);
  if (isUnitError(found)) throw new Error(text);
  return found;
};

const parameter = (id: string, distribution: Distribution): Expression => ({
  kind: 'parameter',
  parameter: {
    ...{ id, stream: id, label: { en: id, fr: id }, unit: unit('1'), distribution },
    origin: { kind: 'activity-data', path: id, stated: true },
  },
});
const lognormal = (id: string, median: number, sigma: number) => parameter(id, { kind: 'lognormal', median, sigma });
const product = (...factors: Expression[]): Expression => ({ kind: 'product', factors });

describe('a decimal', () => {
  it('is the number, digit for digit, without an exponent', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(numbers, (x) => {
        const text = decimal(x);
        expect(isDecimal(text)).toBe(true);
        expect(Number(text)).toBe(x === 0 ? 0 : x);
      }),
    );
    expect([decimal(1.5e-7), decimal(-2e21), decimal(1.25e22), decimal(-0)]).toEqual([
      '0.00000015',
      '-2000000000000000000000',
      '12500000000000000000000',
      '0',
    ]);
    expect(() => decimal(Number.NaN)).toThrow(RangeError);
  });
});

describe('CSV', () => {
  it('quotes what has to be quoted, and never lets a text be run', () => {
    expect(csvText([['a;b', 'say "x"', 'line\nbreak', 1.5, null]], 'en')).toBe(
      '"a;b","say ""x""","line\nbreak",1.5,\r\n',
    );
    expect(csvText([[1.5, -2, 'a,b']], 'fr')).toBe('1,5;-2;"a,b"\r\n');
    for (const text of ['=1+1', '+1', '@x', '-x', '\tx']) expect(csvText([[text]], 'en')).toContain("'");
    expect(csvText([['-12.5']], 'en')).toBe('-12.5\r\n');
  });
});

describe('sheets', () => {
  it('have names that a workbook accepts, each another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 50, unit: 'binary' }), { maxLength: 20 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\']/);
        }
      }),
    );
    expect(sheetNames(['ai', 'AI', 'x'.repeat(40)])).toEqual(['ai', 'AI 2', 'x'.repeat(31)]);
  });

  it('count columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a spread in openLCA', () => {
  it('of a product of lognormals adds variances; of quotients as well', () => {
    const [a, b] = [lognormal('a', 2, 0.3), lognormal('b', 5, 0.4)];
    const expected = { distributionType: 'LOG_NORMAL_DISTRIBUTION', geomMean: 10, geomSd: Math.exp(0.5) };
    for (const e of [product(a, b), { kind: 'quotient', numerator: a, denominator: b } as const]) {
      const found = spreadOf(e, 10);
      expect(found).toMatchObject({ ...expected, geomSd: expect.closeTo(expected.geomSd, 12) });
    }
    expect(spreadOf(a, 2000)).toMatchObject({ geomMean: 2000, geomSd: expect.closeTo(Math.exp(0.3), 12) });
  });

  it('is not made up where openLCA has no form for it', () => {
    const a = lognormal('a', 2, 0.3);
    const lopsided = parameter('l', { kind: 'two-piece-lognormal', median: 1, sigmaLow: 0.1, sigmaHigh: 0.9 } as never);
    expect(spreadOf(product(a, a), 4)).toBeUndefined();
    expect(spreadOf({ kind: 'sum', terms: [a, lognormal('b', 1, 0.1)] }, 3)).toBeUndefined();
    expect(spreadOf(product(a, lopsided), 2)).toBeUndefined();
    expect(spreadOf(lopsided, 1)).toBeUndefined();
    expect(spreadOf(parameter('f', { kind: 'fixed', value: 3 }), 3)).toBeUndefined();
    expect(spreadOf(a, 0)).toBeUndefined();
  });

  it('keeps other shapes, in the unit of the exchange', () => {
    const u = parameter('u', { kind: 'uniform', low: 1, high: 3 });
    expect(spreadOf(u, 2000)).toEqual({ distributionType: 'UNIFORM_DISTRIBUTION', minimum: 1000, maximum: 3000 });
  });
});
