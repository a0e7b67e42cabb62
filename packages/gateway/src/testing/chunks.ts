import * as fc from 'fast-check';

/** Bytes cut at the given places; every cut counts modulo what there is to cut. */
export function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end));
}

/** Places to cut at, few or many. */
export const cuts: fc.Arbitrary<number[]> = fc.array(fc.nat(), { maxLength: 60 });

export const oneByteEach = (bytes: Buffer): Buffer[] => Array.from(bytes, (byte) => Buffer.of(byte));
