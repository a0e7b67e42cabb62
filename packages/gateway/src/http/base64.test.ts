import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Base64Encoder } from './base64.ts';

it('writes the base64 of the whole, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }), (pieces) => {
      const encoder = new Base64Encoder();
      const text = pieces.map((p) => encoder.write(p)).join('') + encoder.end();
      expect(text).toBe(Buffer.concat(pieces).toString('base64'));
    }),
  );
});
