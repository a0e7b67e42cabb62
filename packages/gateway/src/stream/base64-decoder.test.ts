import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts } from '../testing/chunks.ts';
import { Base64Decoder } from './base64-decoder.ts';

function decode(text: string, places: readonly number[] = [], use: 'kept' | 'passing' = 'kept') {
  const decoder = new Base64Decoder(use);
  // What passes is looked at before the next piece comes.
  const parts = cutAt(Buffer.from(text), places).map((part) => Buffer.from(decoder.write(part)));
  return Buffer.concat([...parts, decoder.end()]);
}

describe('base64', () => {
  it('comes back however it is cut, padded or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), cuts, fc.boolean(), (bytes, places, padded) => {
        const text = Buffer.from(bytes).toString('base64');
        const letters = padded ? text : text.replace(/=/g, '');
        expect(decode(letters, places)).toEqual(Buffer.from(bytes));
        expect(decode(letters, places, 'passing')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('comes back in pieces that are longer than what is kept room for', () => {
    const bytes = randomBytes(3 << 20);
    const text = bytes.toString('base64');
    expect(decode(text, [10], 'passing').equals(bytes)).toBe(true);
    expect(decode(text, [10, 3 << 20], 'passing').equals(bytes)).toBe(true);
  });

  it('that is kept stays as it was when more comes', () => {
    const decoder = new Base64Decoder();
    const first = decoder.write(Buffer.from('YWJj'));
    decoder.write(Buffer.from('ZGVm'));
    expect(first.toString()).toBe('abc');
  });

  it.each(['a', 'abcde', 'ab!d', 'ab==cdef', 'ab d', '<html>no</html>'])('refuses %j', (text) => {
    expect(() => decode(text)).toThrow(RangeError);
  });
});
