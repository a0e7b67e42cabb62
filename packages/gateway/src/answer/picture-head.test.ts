import { describe, expect, it } from 'vitest';
import { headState, sourceTypeIn, statusOf } from './picture-head.ts';
import { PictureTap } from './picture-tap.ts';

const chunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};
const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
const plain = png(chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', Buffer.alloc(90_000)));
const manifest = Buffer.from('jumb http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\0');
const signed = png(chunk('IHDR', Buffer.alloc(13)), chunk('caBX', manifest), chunk('IDAT', Buffer.alloc(90_000)));
const segment = (marker: number, data: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.of(0xff, marker), length, data]);
};
const soi = Buffer.of(0xff, 0xd8);

describe('the first bytes of a picture', () => {
  it('show a manifest, or that there is none', () => {
    expect(headState(plain)).toBe('absent');
    expect(headState(signed)).toBe('present');
    expect(headState(Buffer.concat([soi, segment(0xe0, Buffer.alloc(14)), segment(0xda, Buffer.alloc(8))]))).toBe(
      'absent',
    );
    expect(headState(Buffer.concat([soi, segment(0xeb, Buffer.from('JP\0\0jumb'))]))).toBe('present');
    expect(headState(Buffer.from('RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0abcd', 'latin1'))).toBe('absent');
  });

  it('do not decide before they are enough', () => {
    for (let length = 0; length < 33; length += 1) expect(headState(signed.subarray(0, length))).toBe('undecided');
  });

  it('tell the source type', () => {
    expect(sourceTypeIn(signed)).toBe('trainedAlgorithmicMedia');
    expect(statusOf('trainedAlgorithmicMedia')).toBe('fully-ai');
    expect(statusOf('somethingElse')).toBeNull();
  });

  it('are seen in base64 that comes in any pieces', () => {
    const letters = Buffer.from(signed.toString('base64'));
    for (const size of [1, 7, 1_000, letters.length]) {
      const tap = new PictureTap();
      for (let at = 0; at < letters.length && at < 4_000; at += size) tap.write(letters.subarray(at, at + size));
      expect(tap.state()).toEqual({ c2pa: 'present', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' });
    }
  });

  it('make no claim about what is no picture', () => {
    const tap = new PictureTap();
    tap.write(Buffer.from('!!!! not base64 !!!!'));
    expect(tap.state()).toEqual({ c2pa: 'not-seen', sourceType: null, status: null });
  });
});
