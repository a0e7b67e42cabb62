import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveProblem } from './problem.ts';
import { unzip } from './read-zip.ts';
import { zip } from './write-zip.ts';

const file = (path: string, text = 'text') => ({ path, bytes: Buffer.from(text) });

/** The code of the problem that reading meets, or null. */
function problemOf(bytes: Buffer): string | null {
  try {
    unzip(bytes);
    return null;
  } catch (error) {
    if (error instanceof ArchiveProblem) return error.code;
    throw error;
  }
}

/** An archive with one compressed file, as other programs write it. */
function deflated(path: string, bytes: Buffer, claimed = bytes.length): Buffer {
  const packed = deflateRawSync(bytes);
  const archive = zip([{ path, bytes: packed }]);
  const central = archive.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  for (const [at, offset] of [
    [0, 8],
    [central, 10],
  ] as const) {
    archive.writeUInt16LE(8, at + offset);
    archive.writeUInt32LE(crc32(bytes), at + offset + 6);
    archive.writeUInt32LE(claimed, at + offset + 14);
  }
  return archive;
}

function changed(bytes: Buffer, find: string, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, copy.lastIndexOf(Buffer.from(find, 'latin1')) + offset);
  return copy;
}

describe('an archive', () => {
  it('gives back what was put in, the same bytes each time', () => {
    const names = fc.stringMatching(/^[a-zé][a-zé0-9-]{0,8}(\/[a-z]{1,5})?\.txt$/);
    const contents = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(names, contents), { selector: ([n]) => n.normalize('NFC') }), (pairs) => {
        const files = pairs.map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) }));
        const bytes = zip(files);
        expect(unzip(bytes).map(({ path, bytes: b }) => [path, Buffer.from(b).toString('hex')])).toEqual(
          files.map(({ path, bytes: b }) => [path, b.toString('hex')]),
        );
        expect(zip(files).equals(bytes)).toBe(true);
      }),
    );
  });

  it('is read when another program compressed it', () => {
    const text = Buffer.from('to and fro '.repeat(50));
    expect(Buffer.from(unzip(deflated('a.txt', text))[0]?.bytes ?? []).equals(text)).toBe(true);
  });

  it.each([
    ['/etc/passwd'],
    ['../outside.txt'],
    ['a/../../b.txt'],
    ['C:\\windows.txt'],
    ['a\\b.txt'],
    ['./a.txt'],
    ['line\nbreak'],
  ])('is refused when a name leaves its folder: %j', (path) => {
    expect(problemOf(zip([file(path)]))).toBe('name');
  });

  it('is refused when two names are one on some system', () => {
    expect(problemOf(zip([file('a.txt'), file('A.txt')]))).toBe('duplicate');
    expect(problemOf(zip([file('\u00e9'), file('e\u0301')]))).toBe('duplicate');
  });

  it('is refused when it is encrypted, by either header', () => {
    const plain = zip([file('a.txt')]);
    expect(problemOf(changed(plain, 'PK\x01\x02', 8, 0x801))).toBe('encrypted');
    expect(problemOf(changed(plain, 'PK\x03\x04', 6, 0x801))).toBe('encrypted');
  });

  it('is refused wherever it is cut', () => {
    const whole = zip([file('a.txt'), file('b.txt', 'longer')]);
    for (let length = 0; length < whole.length; length++) {
      expect(problemOf(whole.subarray(0, length))).toMatch(/^(truncated|not-an-archive)$/);
    }
    expect(problemOf(Buffer.concat([whole, Buffer.from('more')]))).toBe('truncated');
    expect(problemOf(Buffer.from('a campaign, not an archive'))).toBe('not-an-archive');
  });

  it('is refused when it would burst', () => {
    expect(problemOf(deflated('bomb', Buffer.alloc(10_000_000)))).toBe('ratio');
    expect(problemOf(deflated('liar', Buffer.alloc(10_000_000), 200))).toBe('corrupt');
    expect(problemOf(zip(Array.from({ length: 257 }, (_, i) => file(`${i}`))))).toBe('too-many');
    const huge = deflated('huge', Buffer.from('x'.repeat(2_000_000)), 0x10000000);
    expect(problemOf(huge)).toBe('too-large-unpacked');
    expect(problemOf(Buffer.alloc(64_000_001))).toBe('too-large');
  });

  it('is refused when two files share their bytes', () => {
    const bytes = zip([file('a'), file('a')]);
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const name = second + 46;
    bytes.write('a', name);
    bytes.writeUInt32LE(0, second + 42);
    const first = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(0, first + 42);
    expect(['overlap', 'duplicate']).toContain(problemOf(bytes));
    const quine = zip([file('a'), file('b')]);
    quine.writeUInt32LE(0, quine.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 42);
    expect(problemOf(quine)).toMatch(/^(overlap|corrupt)$/);
  });

  it('never breaks its reader, whatever bytes are changed', () => {
    const whole = zip([file('a.txt'), file('folder/b.txt', 'longer'.repeat(20))]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        (edits) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of edits) bytes[at] = value;
          problemOf(bytes);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
