import { createHash } from 'node:crypto';
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
      const tap = new PictureTap({ hashed: true });
      for (let at = 0; at < letters.length && at < 4_000; at += size) tap.write(letters.subarray(at, at + size));
      expect(tap.state()).toMatchObject({ c2pa: 'present', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' });
    }
  });

  it('make no claim about what is no picture', () => {
    const tap = new PictureTap({ hashed: true });
    tap.write(Buffer.from('!!!! not base64 !!!!'));
    tap.end();
    expect(tap.state()).toEqual({ c2pa: 'not-seen', sourceType: null, status: null, sha256: null });
  });
});

describe('the hash of a picture', () => {
  const sha256 = createHash('sha256').update(plain).digest('hex');
  const hashAfter = (letters: string, size: number, ended = true) => {
    const tap = new PictureTap({ hashed: true });
    const bytes = Buffer.from(letters);
    for (let at = 0; at < bytes.length; at += size) tap.write(bytes.subarray(at, at + size));
    if (ended) tap.end();
    return tap.state().sha256;
  };
  const letters = plain.toString('base64');

  it('is not taken where nobody wants it: of a picture only its beginning is read', () => {
    const tap = new PictureTap({ hashed: false });
    tap.write(Buffer.from(signed.toString('base64').slice(0, 4_000)));
    tap.write(Buffer.from('!!!! not base64 !!!!'));
    tap.end();
    expect(tap.state()).toMatchObject({ c2pa: 'present', sourceType: 'trainedAlgorithmicMedia', sha256: null });
  });

  it('is that of its file, in whatever pieces it comes', () => {
    for (const size of [1, 2, 3, 5, 1_000, 65_537, letters.length]) expect(hashAfter(letters, size)).toBe(sha256);
    expect(hashAfter(letters.replace(/=+$/, ''), 999)).toBe(sha256);
  });

  it('is none of a picture that broke off, is empty, or ceases to be base64', () => {
    expect(hashAfter(letters, 1_000, false)).toBeNull();
    expect(hashAfter('', 1)).toBeNull();
    expect(hashAfter(`${letters.slice(0, 100_000)}!${letters.slice(100_000)}`, 1_000)).toBeNull();
    expect(hashAfter(letters.slice(0, 4_001), 1_000)).toBeNull();
  });
});
