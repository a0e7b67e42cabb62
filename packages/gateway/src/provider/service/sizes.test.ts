import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flashSizes, proSizes } from '../google/sizes.ts';
import type { SizeRule } from './data.ts';
import { settingsForSize } from './sizes.ts';

const values = (settings: ReturnType<typeof settingsForSize>) => settings?.map(({ value }) => value) ?? null;

describe('sizes', () => {
  it.each([
    [1024, 1024, ['1:1']],
    [1536, 1024, ['3:2']],
    [1024, 1536, ['2:3']],
    [1792, 1024, ['16:9']],
    [1344, 768, ['16:9']],
    [2048, 2048, null],
    [256, 256, null],
    [1000, 100, null],
  ])('%d × %d is said as %j by a service of one size', (width, height, said) => {
    expect(values(settingsForSize(flashSizes, width, height))).toEqual(said);
  });

  it.each([
    [1024, 1024, ['1:1', '1K']],
    [1536, 1536, ['1:1', '2K']],
    [4096, 4096, ['1:1', '4K']],
    [3840, 2160, null],
    [2752, 1536, ['16:9', '2K']],
    [5504, 3072, ['16:9', '4K']],
  ])('%d × %d is said as %j by a service of three', (width, height, said) => {
    expect(values(settingsForSize(proSizes, width, height))).toEqual(said);
  });

  it('keeps pixels as they are, or refuses them', () => {
    const rule: SizeRule = {
      kind: 'pixels',
      ...{ width: ['w'], height: ['h'], multiple: 16, least: 64, most: 4096, area: 4_194_304 },
      also: [],
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (w, h) => {
        const said = values(settingsForSize(rule, w, h));
        if (said !== null) expect([said, w % 16, h % 16]).toEqual([[w, h], 0, 0]);
        if (said !== null) expect(w * h).toBeLessThanOrEqual(4_194_304);
      }),
    );
    expect(values(settingsForSize(rule, 1920, 1088))).toEqual([1920, 1088]);
  });
});
