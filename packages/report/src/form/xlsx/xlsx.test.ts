import { readDocument } from '@contrechamp/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../read/form.ts';
import { formWorkbook } from '../workbook/sheets.ts';
import { filledForm } from '../write/form.ts';
import { lookOf, momentText } from './moment.ts';
import { UnreadableTable } from './problem.ts';
import { sharedStrings } from './strings.ts';
import { type Parts, workbookSheets } from './workbook.ts';
import { walkXml } from './xml.ts';

const campaign = readDocument(`
contrechamp: 1
campaign: { id: a, name: A, period: 2026, deliverables: [ { type: still, count: 1 } ], stages: [ shoot ], reference: s }
scenarios:
  - { id: s, name: S, method: hybrid, site: { country: FR }, activities: [ { type: train, distance: 12 km, passengers: 3 } ] }
`);

describe('numbers of a workbook', () => {
  it.each([
    [14, undefined, 'moment'],
    [20, undefined, 'moment'],
    [9, undefined, 'percent'],
    [0, undefined, 'plain'],
    [4, undefined, 'plain'],
    [164, 'dd/mm/yyyy', 'moment'],
    [164, '[h]:mm', 'moment'],
    [164, '0.0%', 'percent'],
    [164, '#,##0.00 "days"', 'plain'],
    [164, '[Red]#,##0 \\h', 'plain'],
    [164, 'General', 'plain'],
    [164, '[$-40C]d mmmm yyyy', 'moment'],
    [164, '_-* #,##0.00 [$€-40C]_-', 'plain'],
  ] as const)('in the format %s %s are %s', (id, code, look) => {
    expect(lookOf(id, code)).toBe(look);
  });

  it.each([
    [46_093, 1900, '2026-03-12'],
    [46_093.5, 1900, '2026-03-12T12:00'],
    [44_631, 1904, '2026-03-12'],
    [0.583333333, 1900, '14:00'],
    [0, 1900, '00:00'],
    [1e12, 1900, '1000000000000'],
  ] as const)('of days: %s since %s is %s', (days, epoch, text) => {
    expect(momentText(days, epoch)).toBe(text);
  });
});

describe('XML', () => {
  const texts = (xml: string): string => {
    let found = '';
    walkXml(xml, 'part', {
      text: (t) => {
        found += t;
      },
    });
    return found;
  };

  it('gives its texts, entities decoded', () => {
    expect(texts('<a>1 &lt; 2 &amp; &#233;&#x1F600;<![CDATA[<b>]]></a>')).toBe('1 < 2 & é😀<b>');
  });

  it.each([
    ['<!DOCTYPE a><a/>'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['<a>&nbsp;</a>'],
    ['<a>&constructor;</a>'],
    ['<a>&#1114112;</a>'],
    ['<a><b></a>'],
    ['<a>'],
    [''],
    ['text'],
  ])('is refused when it is not as spreadsheets write it: %s', (xml) => {
    expect(() => texts(xml)).toThrow(UnreadableTable);
  });

  it('throws what its visitor throws', () => {
    const stop = new RangeError('enough');
    expect(() =>
      walkXml('<a><b/></a>', 'part', {
        open: () => {
          throw stop;
        },
      }),
    ).toThrow(stop);
  });
});

describe('shared strings', () => {
  it('join their runs, leave pronunciation out and decode what Office escapes', () => {
    const xml =
      '<sst><si><r><t>to </t></r><r><t>and</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>';
    expect(sharedStrings(xml, 'part')).toEqual(['to and', 'a\rb_x0041_']);
  });
});

describe('a workbook', () => {
  const parts: Parts = new Map(formWorkbook(filledForm(campaign, 'en'), 'en').map(({ path, text }) => [path, text]));

  it('is read whatever prefix and order its parts have', () => {
    const prefixed = new Map(
      [...parts].map(([path, text]) =>
        path.startsWith('xl/worksheets/') || path === 'xl/workbook.xml'
          ? [path, text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')]
          : [path, text],
      ),
    );
    expect(readForm(workbookSheets(new Map([...prefixed].toReversed())), 'en')?.document).toEqual(
      readForm(workbookSheets(parts), 'en')?.document,
    );
  });

  it('never breaks its reader, whatever is changed in it', () => {
    const paths = [...parts.keys()];
    const change = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      text: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('<', '</row>', '"', '&', 'r="ZZZ99999999"', ' t="s"', '-1'),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const broken = new Map(parts);
        for (const { path, at, length, text } of changes) {
          const before = broken.get(path) ?? '';
          // Most of a part is its end or its beginning: rows in the middle are few.
          const place = Math.floor(at ** 3 * before.length);
          broken.set(path, before.slice(0, place) + text + before.slice(place + length));
        }
        try {
          readForm(workbookSheets(broken), 'en');
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableTable);
        }
      }),
      { numRuns: 300 },
    );
  });
});
