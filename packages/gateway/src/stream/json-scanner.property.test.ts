import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts, oneByteEach } from '../testing/chunks.ts';
import { type JsonInterest, JsonScanner } from './json-scanner.ts';

const interest: JsonInterest = {
  values: [['usage'], ['size'], ['list', '*', 'kept']],
  texts: [['picture'], ['data', '*', 'b64_json']],
};

/** Everything that a scanner reported, texts put together. */
function scan(chunks: readonly Buffer[], wanted = interest) {
  const events: unknown[] = [];
  let text: Buffer[] = [];
  const scanner = new JsonScanner(wanted, {
    value: (path, value) => events.push(['value', path.join('.'), value]),
    dropped: (path) => events.push(['dropped', path.join('.')]),
    textBegin: (path) => {
      text = [];
      events.push(['begin', path.join('.')]);
    },
    textData: (bytes) => text.push(Buffer.from(bytes)),
    textEnd: (path) => events.push(['end', path.join('.'), Buffer.concat(text).toString()]),
  });
  for (const chunk of chunks) scanner.write(chunk);
  return { events, fault: scanner.end() };
}

const anyString = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.string({ unit: 'grapheme' }));
const key = fc.oneof(fc.constantFrom('usage', 'size', 'picture', 'data', 'list', 'b64_json', 'kept'), anyString);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    anyString,
    fc.array(tie('tree')),
    fc.dictionary(key, tie('tree')),
  ),
}));
const body = fc.record(
  {
    data: fc.array(fc.oneof(fc.record({ b64_json: anyString }), tree)),
    usage: tree,
    list: fc.array(fc.record({ kept: tree })),
    picture: fc.oneof(anyString, tree),
    other: tree,
  },
  { requiredKeys: [] },
);

/** The same value written in the ways that JSON allows: white space, escapes of any letter. */
function spelled(value: unknown, indent: number, escaped: boolean): Buffer {
  const text = JSON.stringify(value, null, indent);
  if (!escaped) return Buffer.from(text);
  return Buffer.from(text.replace(/\\u....|\\.|[a-z]/g, spell));
}

/** Letters inside of strings cannot be told from literals here, so only those that no literal has are escaped. */
const spell = (found: string) =>
  found.length > 1 || 'truefalsn'.includes(found) ? found : `\\u00${found.charCodeAt(0).toString(16)}`;

/** What a caller would find with JSON.parse, in the order of the text. */
function expected(bytes: Buffer): unknown[] {
  const events: unknown[] = [];
  const visit = (value: unknown, path: string[]): void => {
    const place = path.join('.');
    if (/^(?:usage|size|list\.\d+\.kept)$/.test(place)) events.push(['value', place, value]);
    else if (/^(?:picture|data\.\d+\.b64_json)$/.test(place) && typeof value === 'string') {
      events.push(['begin', place], ['end', place, Buffer.from(value).toString()]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, [...path, name]);
    }
  };
  visit(JSON.parse(bytes.toString()), []);
  return events;
}

const sorted = (events: unknown[]) => events.map((event) => JSON.stringify(event)).sort();

describe('JSON scanner', () => {
  it('finds what JSON.parse finds, however the bytes are cut', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(0, 1, 3), fc.boolean(), cuts, (value, indent, escaped, places) => {
        const bytes = spelled(value, indent, escaped);
        const { events, fault } = scan(cutAt(bytes, places));
        expect(fault).toBeNull();
        // Objects list integer keys first: only the order differs.
        expect(sorted(events)).toEqual(sorted(expected(bytes)));
      }),
      { numRuns: 1500 },
    );
  });

  it('says the same of bytes one by one as of all at once, broken or not', () => {
    const broken = fc
      .tuple(body, fc.nat(), fc.constantFrom('', '"', '\\', '{', ']', ',', '\\u12', '-', '1e', 'tru', '\u0000'))
      .map(([value, at, put]) => {
        const text = JSON.stringify(value);
        return Buffer.from(text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
      });
    fc.assert(
      fc.property(broken, (bytes) => {
        expect(scan(oneByteEach(bytes))).toEqual(scan([bytes]));
      }),
      { numRuns: 800 },
    );
  });

  it('takes and refuses what JSON.parse takes and refuses', () => {
    const letters = fc.constantFrom(...'{}[]:,"\\truefalsn0129.-+eE ua\n');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), cuts, (text, places) => {
        // A control character in a string that is not handed over whole is the one thing it lets through.
        fc.pre(!/"[^"]*\n/.test(text));
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(scan(cutAt(Buffer.from(text), places)).fault === null).toBe(parses);
      }),
      { numRuns: 20_000 },
    );
  });
});
