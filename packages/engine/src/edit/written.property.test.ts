import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowText } from '../lever/splice.ts';
import { readDocument } from '../question/document.ts';
import { campaignText, flowValue } from './written.ts';

/** Texts that YAML takes for something else, and any other. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'null',
    '~',
    'yes',
    '1.0',
    '0x1F',
    '- a',
    'a: b',
    '#x',
    '"',
    "'",
    '{',
    '[a',
    '*b',
    '!x',
    '.inf',
  ),
  fc.constantFrom(
    'a\nb',
    ` a${' long'.repeat(40)}\nsecond line `,
    '\r\n',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '2026-01-01',
  ),
);
const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ),
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), tie('node'), { maxKeys: 4 }).map((o) => ({ ...o })),
  ),
})).node;
const record = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,9}$/), value, { maxKeys: 5 }).map((o) => ({ ...o }));
const plain = (v: unknown): unknown => JSON.parse(JSON.stringify(v));

describe('a value on one line', () => {
  it('is read again as it was, and holds no line end', () => {
    fc.assert(
      fc.property(value, (v) => {
        const line = flowText(v);
        expect(line).not.toMatch(/[\n\r\u2028]/);
        expect(flowValue(line)).toEqual({ value: v });
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing when it cannot be read', () => {
    for (const bad of ['{ a: ', '[', '"', '{ a: 1, a: 2 }', '['.repeat(100), '&a [*a]', '*b'])
      expect(flowValue(bad)).toBeNull();
  });
});

describe('the text of a campaign', () => {
  it('is read again as the data that it was made from', () => {
    const scenario = fc
      .tuple(record, fc.array(record, { maxLength: 4 }))
      .map(([head, activities]) => ({ ...head, activities }));
    fc.assert(
      fc.property(
        record,
        fc.array(scenario, { maxLength: 3 }),
        fc.array(record, { maxLength: 2 }),
        (campaign, scenarios, levers) => {
          const document = { contrechamp: 1, campaign, scenarios, levers };
          expect(plain(readDocument(campaignText(document)))).toEqual(plain(document));
        },
      ),
      { numRuns: 500 },
    );
  });
});
