import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markOfModel, markPicture } from '@contrechamp/provenance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts, oneByteEach } from '../testing/chunks.ts';
import { noisePng } from '../testing/png.ts';
import { MarkingStream } from './marking-stream.ts';
import { SharedRoom } from './shared-room.ts';

const mark = markOfModel('trainedAlgorithmicMedia');
const signed = readFileSync(
  fileURLToPath(new URL('../../../../conformance/c2pa/files/adobe-20220124-C.jpg', import.meta.url)),
);
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
/** What an answer may hold in the place of a picture. */
const contents: fc.Arbitrary<Buffer | string> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })).map(([w, h]) => noisePng(w, h)),
  fc.constant(signed.subarray(0, 30_000)),
  fc.constant(webp),
  fc.constant(Buffer.alloc(0)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom('not base64 at all', 'QUJD*', 'QUJD=QUJD', 'iVBORw0KGgo"\\', 'é'),
);
const lettersOf = (content: Buffer | string) => (typeof content === 'string' ? content : content.toString('base64'));
const expected = (content: Buffer | string) =>
  typeof content === 'string' ? content : markPicture(content, mark).bytes.toString('base64');

const room = () => new SharedRoom({ total: 1 << 30, each: 1 << 30 });

function through(kind: 'json' | 'events', pieces: readonly Buffer[], held = room()) {
  const stream = new MarkingStream(kind, mark, held);
  const out = pieces.map((piece) => Buffer.from(stream.write(Buffer.from(piece))));
  out.push(Buffer.from(stream.end()));
  expect(held.held).toBe(0);
  return { text: Buffer.concat(out).toString('utf8'), outcomes: stream.outcomes, told: stream.told };
}

/** As some encoders write it: every slash escaped. */
const slashed = (json: string) => json.replace(/\//g, '\\/');

const answer = (pictures: readonly (Buffer | string)[], of: (content: Buffer | string) => string) =>
  JSON.stringify({
    created: 1,
    background: 'opaque “é”',
    data: pictures.map((content, i) => ({ revised_prompt: `a/${i}`, b64_json: of(content) })),
    usage: { output_tokens: 272 },
  });

const events = (pictures: readonly (Buffer | string)[], of: (content: Buffer | string) => string, end: string) =>
  pictures
    .map((content, i) => {
      const type = i % 2 === 0 ? 'image_generation.partial_image' : 'image_generation.completed';
      const data = JSON.stringify({ type, b64_json: of(content), usage: null });
      return `event: ${type}${end}data: ${data}${end}${end}`;
    })
    .join('');

describe('an answer whose pictures are marked', () => {
  it('is the same but for its pictures, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 4 }), cuts, (pictures, places) => {
        const before = Buffer.from(answer(pictures, lettersOf));
        const { text, outcomes } = through('json', cutAt(before, places));
        expect(text).toBe(answer(pictures, expected));
        const marked = pictures.map((content) => expected(content) !== lettersOf(content));
        expect(outcomes.map((o) => o?.kind === 'marked')).toEqual(marked);
      }),
      { numRuns: 200 },
    );
  });

  it('is read through escapes; a picture that gets no mark keeps its own', () => {
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 3 }), cuts, (pictures, places) => {
        const { text } = through('json', cutAt(Buffer.from(slashed(answer(pictures, lettersOf))), places));
        expect(JSON.parse(text)).toEqual(JSON.parse(answer(pictures, expected)));
        const unmarked = pictures.filter((content) => expected(content) === lettersOf(content));
        for (const content of unmarked) expect(text).toContain(slashed(JSON.stringify(lettersOf(content))));
      }),
      { numRuns: 100 },
    );
  });

  it('may be a stream of events', () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 4 }), cuts, ends, (pictures, places, end) => {
        const before = Buffer.from(events(pictures, lettersOf, end));
        expect(through('events', cutAt(before, places)).text).toBe(events(pictures, expected, end));
      }),
      { numRuns: 200 },
    );
  });

  it('byte by byte', () => {
    const pictures = [noisePng(3, 3), signed.subarray(0, 600), noisePng(2, 2)];
    const before = Buffer.from(answer(pictures, lettersOf));
    expect(through('json', oneByteEach(before)).text).toBe(answer(pictures, expected));
    const stream = Buffer.from(events(pictures, lettersOf, '\r\n'));
    expect(through('events', oneByteEach(stream)).text).toBe(events(pictures, expected, '\r\n'));
  });

  it('that breaks off loses nothing: what was held goes on as it came', () => {
    const pictures = [noisePng(5, 5), noisePng(6, 6)];
    const before = Buffer.from(answer(pictures, lettersOf));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: before.length }), cuts, (length, places) => {
        const cut = before.subarray(0, length);
        const untouched = cut.toString('utf8');
        const marked = (count: number) =>
          pictures.slice(0, count).reduce((text, p) => text.replace(lettersOf(p), expected(p)), untouched);
        const whole = pictures.filter((p) => untouched.includes(`${lettersOf(p)}"`)).length;
        // The last letter of a picture may be there, and its closing quote not.
        const possible = [0, 1, 2].filter((count) => count >= whole).map(marked);
        expect(possible).toContain(through('json', cutAt(cut, places)).text);
      }),
    );
  });

  it('that is no JSON passes as it came', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), cuts, fc.constantFrom('json', 'events'), (bytes, places, kind) => {
        const before = Buffer.from(bytes);
        expect(Buffer.from(through(kind as 'json', cutAt(before, places)).text)).toEqual(
          Buffer.from(before.toString('utf8')),
        );
      }),
    );
    const odd = `{"data":[{"b64_json":"${lettersOf(noisePng(9, 9)).slice(0, 200)}\u0001\\x`;
    expect(through('json', [Buffer.from(odd)]).text).toBe(odd);
    const split = `event: a.completed\ndata: {"b64_json":"iVBORw0K\ndata: GgoAAAAN"}\n\n`;
    expect(through('events', oneByteEach(Buffer.from(split))).text).toBe(split);
  });

  it.each([
    ['addresses', 'https://example.com/a.png'],
    ['pictures in addresses', `data:image/png;base64,${'A'.repeat(100_000)}`],
  ])('says before its first byte that %s cannot be marked', (_, url) => {
    const before = Buffer.from(JSON.stringify({ created: 1, data: [{ url }] }));
    for (const pieces of [[before], oneByteEach(before)]) {
      const stream = new MarkingStream('json', mark, room());
      let length = 0;
      for (const piece of pieces) {
        length += stream.write(piece).length;
        if (length > 0) expect(stream.told).toBe('not-possible');
      }
      expect(length + stream.end().length).toBe(before.length);
    }
  });

  it('is marked although it says that it has no address', () => {
    const picture = noisePng(20, 20);
    const before = JSON.stringify({ created: 1, data: [{ url: null, b64_json: lettersOf(picture) }] });
    const { text, told } = through('json', [Buffer.from(before)]);
    expect(told).toBe('iptc');
    expect(text).toBe(before.replace(lettersOf(picture), expected(picture)));
  });

  it('holds no more than it may, and marks a PNG all the same', () => {
    const picture = noisePng(200, 200);
    const before = Buffer.from(answer([picture, webp], lettersOf));
    const pieces = cutAt(
      before,
      Array.from({ length: 100 }, (_, i) => i * 1_500),
    );
    let peak = 0;
    class Watched extends SharedRoom {
      override picture() {
        const own = super.picture();
        return {
          take: (bytes: number) => {
            const taken = own.take(bytes);
            peak = Math.max(peak, this.held);
            return taken;
          },
          give: (bytes: number) => own.give(bytes),
        };
      }
    }
    const tight = through('json', pieces, new Watched({ total: 60_000, each: 40_000 }));
    expect(peak).toBeLessThanOrEqual(40_000);
    expect(tight.text).toBe(answer([picture, webp], expected));
    const none = through('json', pieces, new SharedRoom({ total: 0, each: 0 }));
    expect(none.text).toBe(before.toString('utf8'));
    expect(none.outcomes.map((o) => o?.kind)).toEqual(['impossible', 'impossible']);
  });
});
