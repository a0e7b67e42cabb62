import { describe, expect, it } from 'vitest';
import fixture from '../testing/fixtures/ucum-conversions.json' with { type: 'json' };
import { equal } from './dimension.ts';
import { convert, requireUnit } from './quantity.ts';
import { readUcum } from './ucum.ts';

/** Electric units: the engine measures none. */
const electric = ['3-120', '3-124', '3-126'];
/** As many digits as the case is written with: its authors count significant figures. */
const precisionOf = (outcome: string): number => outcome.replace(/e.*$/, '').replace(/^0\.0*|\./g, '').length;

describe('the UCUM conversions of mass, length and time', () => {
  it.each(fixture.conversion.filter((c) => !electric.includes(c.id)).map((c) => [c.id, c] as const))('%s', (_, c) => {
    const [from, to] = [readUcum(c.srcUnit), readUcum(c.dstUnit)];
    if (!from || !to) throw new Error(`${c.srcUnit} or ${c.dstUnit} was not read`);
    expect(equal(from.dimension, to.dimension)).toBe(true);
    const found = (Number(c.value) * from.factor) / to.factor;
    const digits = Math.min(precisionOf(c.outcome), 12);
    expect(Math.abs(found / Number(c.outcome) - 1)).toBeLessThan(0.5 * 10 ** (1 - digits) + 1e-12);
  });

  it.each(electric)('%s has electric units, which are not read as something else', (id) => {
    const c = fixture.conversion.find((x) => x.id === id);
    expect([readUcum(c?.srcUnit ?? ''), readUcum(c?.dstUnit ?? '')]).toContain(null);
  });

  it.each(fixture.conversion.filter((c) => ['3-101', '3-102', '3-103'].includes(c.id)).map((c) => [c.id, c] as const))(
    '%s holds in the notation of campaign files too',
    (_, c) => {
      const { value } = convert({ value: Number(c.value), unit: requireUnit(c.srcUnit) }, requireUnit(c.dstUnit));
      expect(value).toBeCloseTo(Number(c.outcome), 12);
    },
  );
});

describe('readUcum', () => {
  it.each(['', 'banana', 'A', 'kgCO2e', 'm/'])('%s', (code) => {
    const found = readUcum(code);
    if (code === '' || code === 'm/') expect(found).not.toBeNull();
    else expect(found).toBeNull();
  });
});
