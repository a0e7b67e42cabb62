import { maximumLength } from '@contrechamp/engine';
import { describe, expect, test } from 'vitest';
import { readCampaignFile } from './read-file.ts';

const read = (...parts: BlobPart[]) => readCampaignFile(new Blob(parts));

describe('a file that was picked or dropped', () => {
  test('is taken as it is written, whether it parses or not', async () => {
    for (const text of ['contrechamp: 1\n', '{"contrechamp": 1}', 'a: b: {', 'é – 日本 \u{1f3ac}\r\n']) {
      expect(await read(text)).toEqual({ text });
    }
  });

  test('may carry a byte order mark, which is no part of the text', async () => {
    expect(await read(new Uint8Array([0xef, 0xbb, 0xbf]), 'name: é')).toEqual({ text: 'name: é' });
    expect(await read(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00]))).toEqual({ text: 'aé' });
    expect(await read(new Uint8Array([0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9]))).toEqual({ text: 'aé' });
  });

  test('is refused when it is no text', async () => {
    expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toEqual({ refused: 'not-text' });
    expect(await read('a\0b')).toEqual({ refused: 'not-text' });
    expect(await read(' \n\t')).toEqual({ refused: 'empty' });
    expect(await read('')).toEqual({ refused: 'empty' });
  });

  test('may be as long as the engine takes, in characters and not in bytes', async () => {
    const longest = 'é'.repeat(maximumLength);
    expect(await read(longest)).toEqual({ text: longest });
    expect(await read(longest, 'é')).toEqual({ refused: 'too-large' });
    expect(await read('a'.repeat(3 * maximumLength + 1))).toEqual({ refused: 'too-large' });
  });

  test('is refused when the disk does not give it', async () => {
    const broken = new Blob(['x']);
    broken.arrayBuffer = () => Promise.reject(new Error('gone'));
    expect(await readCampaignFile(broken)).toEqual({ refused: 'unreadable' });
  });
});
