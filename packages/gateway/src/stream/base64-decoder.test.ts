import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts } from '../testing/chunks.ts';
import { Base64Decoder } from './base64-decoder.ts';

function decode(text: string, places: readonly number[] = []) {
  const decoder = new Base64Decoder();
  const parts = cutAt(Buffer.from(text), places).map((part) => decoder.write(part));
  return Buffer.concat([...parts, decoder.end()]);
}

describe('base64', () => {
  it('comes back however it is cut, padded or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), cuts, fc.boolean(), (bytes, places, padded) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(decode(padded ? text : text.replace(/=/g, ''), places)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.each(['a', 'abcde', 'ab!d', 'ab==cdef', 'ab d', '<html>no</html>'])('refuses %j', (text) => {
    expect(() => decode(text)).toThrow(RangeError);
  });
});
