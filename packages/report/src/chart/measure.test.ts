import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, fitted, widthOf, wrapped } from './measure.ts';

describe('text that must fit', () => {
  it('is broken into lines that fit, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 40, max: 400 }), (words, width) => {
        const lines = wrapped(words, width, 12);
        for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });

  it('ends in an ellipsis where it is cut', () => {
    expect(wrapped('one two three four five six', 60, 12, 2).at(-1)).toMatch(/…$/);
    expect(wrapped('one two', 600, 12, 2)).toEqual(['one two']);
    expect(widthOf(fitted('a very long name of something', 80, 12), 12)).toBeLessThanOrEqual(80);
  });

  it('leaves no word alone where lines can be even', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve';
    const lines = balanced(words, 300, 12);
    expect(lines.join(' ')).toBe(words);
    expect(lines).toHaveLength(wrapped(words, 300, 12).length);
    const lengths = lines.map((l) => widthOf(l, 12));
    expect(Math.min(...lengths)).toBeGreaterThan(0.6 * Math.max(...lengths));
  });

  it('never breaks between a number and its unit', () => {
    expect(wrapped('emits 26\u202fkg\u00a0CO₂e', 70, 12)).toEqual(['emits', '26\u202fkg\u00a0CO₂e']);
  });
});
