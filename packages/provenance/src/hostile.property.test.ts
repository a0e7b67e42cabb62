import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadVerifier } from './c2pa/verifier.ts';
import { readProvenance } from './read.ts';
import { sampleFiles } from './testing/sample-folder.ts';

let samples: readonly (readonly [string, Uint8Array])[] = [];
beforeAll(() => {
  // Files whose metadata matters more than their pixels: mutations should not fall into pixels alone.
  samples = [...sampleFiles()].filter(([, bytes]) => bytes.length < 400_000);
}, 60_000);

const verifier = threadVerifier();
afterAll(() => verifier.close());

const heads: readonly string[] = [
  '\x89PNG\r\n\x1a\n',
  ...['\xff\xd8\xff\xe1', 'RIFF\xff\xff\xff\x7fWEBPVP8X', 'GIF89a', 'II*\0\b\0\0\0', 'MM\0*\0\0\0\b'],
  ...['\0\0\0\x20ftypavif', '\0\0\0\x20ftypisom', '\0\0\0\x14ftypqt  ', '\x1a\x45\xdf\xa3'],
];
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Says something or nothing of any bytes; what it says are numbers that a picture can have. */
async function survives(bytes: Uint8Array, looks = false): Promise<void> {
  const found = await readProvenance(bytes, { verifier, looks });
  for (const pass of found?.record?.passes ?? []) {
    for (const n of [pass.width, pass.height, pass.steps, pass.frames]) {
      if (n !== null) expect(Number.isInteger(n) && n > 0).toBe(true);
    }
  }
  for (const n of [found?.width, found?.height]) if (n != null) expect(n > 0 && n <= 100_000).toBe(true);
  if (found?.seconds != null) expect(found.seconds >= 0 && found.seconds <= 86_400).toBe(true);
}

describe('whatever is in a file', () => {
  it('reads random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => survives(bytes, true)),
      { numRuns: 200 },
    );
  });

  it('reads random bytes that begin as a format does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), (head, rest) =>
        survives(Uint8Array.from([...bytesOf(head), ...rest])),
      ),
      { numRuns: 600 },
    );
  });

  it('reads every sample cut short anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (which, share) => {
        const [, bytes] = samples[which % samples.length] ?? ['', new Uint8Array()];
        return survives(bytes.subarray(0, Math.floor(bytes.length * share * share)));
      }),
      { numRuns: 300 },
    );
  });

  it('reads every sample with bytes changed, most of them where its metadata is', async () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(change, { minLength: 1, maxLength: 12 }), (which, changes) => {
        const [, bytes] = samples[which % samples.length] ?? ['', new Uint8Array()];
        const altered = bytes.slice();
        for (const { at, to } of changes) altered[Math.floor(Math.min(altered.length, 3000) * at)] = to;
        return survives(altered);
      }),
      { numRuns: 500 },
    );
  });

  it('reads two samples glued together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), (a, b) => {
        const [one, two] = [a, b].map((n) => samples[n % samples.length]?.[1] ?? new Uint8Array());
        return survives(Uint8Array.from([...(one ?? []), ...(two ?? [])].slice(0, 200_000)));
      }),
      { numRuns: 40 },
    );
  });
});
