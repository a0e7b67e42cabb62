import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readProvenance } from '../read.ts';
import type { ByteSource } from '../source/source.ts';
import { readContainer } from './read.ts';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const u32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n);
  return b;
};
const chunk = (type: string, data: Uint8Array): Buffer => Buffer.concat([u32(data.length), ascii(type), data, u32(0)]);
const header = chunk('IHDR', Buffer.concat([u32(640), u32(480), Buffer.from([8, 2, 0, 0, 0])]));
const png = (...chunks: readonly Buffer[]): Uint8Array =>
  Buffer.concat([ascii('\x89PNG\r\n\x1a\n'), header, ...chunks, chunk('IEND', Buffer.alloc(0))]);

/** A file of any size that holds nothing but its beginning; tells how much of it was read. */
function hollow(head: Uint8Array, size: number): ByteSource & { readonly total: () => number } {
  let total = 0;
  return {
    size,
    read(from, length) {
      const wanted = Math.max(0, Math.min(length, size - from));
      total += wanted;
      const bytes = new Uint8Array(wanted);
      bytes.set(head.subarray(from, Math.min(head.length, from + wanted)));
      return bytes;
    },
    total: () => total,
  };
}

describe('what a file may make us read', () => {
  it('inflates no text beyond what texts are', () => {
    const bomb = Buffer.concat([ascii('parameters\0\0'), deflateSync(Buffer.alloc(100_000_000))]);
    const found = readContainer(hollow(png(chunk('zTXt', bomb)), png(chunk('zTXt', bomb)).length));
    expect(found).toMatchObject({ width: 640, texts: [], problems: [{ code: 'text-too-large', at: 'PNG zTXt' }] });
  });

  it('believes no length beyond the file', () => {
    const bytes = Buffer.concat([png().subarray(0, 33), u32(0xfffffff0), ascii('tEXtprompt\0{}')]);
    const found = readContainer(hollow(bytes, bytes.length));
    expect(found?.problems).toEqual([{ code: 'truncated', at: 'PNG tEXt' }]);
  });

  it('steps over ten gigabytes of film', () => {
    const size = 10_000_000_000;
    const head = Buffer.concat([
      u32(24),
      ascii('ftypisom'),
      u32(0),
      ascii('isommp41'),
      u32(1),
      ascii('mdat'),
      u32(2),
      u32(0x540be400 - 24),
    ]);
    const source = hollow(head, size);
    expect(readContainer(source)).toMatchObject({ format: 'mp4', width: null });
    expect(source.total()).toBeLessThan(1_000_000);
  });

  it('gives up on endless chunks, boxes and elements', () => {
    const tiny = chunk('aaaa', Buffer.alloc(0));
    const many = png(Buffer.alloc(210_000 * tiny.length, tiny));
    expect(readContainer(hollow(many, many.length))?.problems).toContainEqual({ code: 'too-many-parts', at: 'PNG' });
    const free = Buffer.concat([u32(8), ascii('free')]);
    const boxes = Buffer.concat([u32(16), ascii('ftypisom'), u32(0), Buffer.alloc(210_000 * free.length, free)]);
    expect(readContainer(hollow(boxes, boxes.length))?.problems).toContainEqual({ code: 'too-many-parts', at: 'MP4' });
    const nested = Buffer.concat([
      Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80]),
      Buffer.alloc(4000, Buffer.from([0x18, 0x53, 0x80, 0x67, 0xff])),
    ]);
    expect(readContainer(hollow(nested, nested.length))?.problems.map((p) => p.code)).toContain('too-many-parts');
  });

  it('expands no entity of a hostile packet', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(12)}">`).join('');
    const xmp = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a12;</x:xmpmeta>`;
    const found = await readProvenance(png(chunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))), {
      looks: false,
    });
    expect(found?.problems).toContainEqual({ code: 'text-unreadable', at: 'XMP' });
  });

  it('takes no more than it should from deep and looping graphs', async () => {
    const loop = {
      1: { class_type: 'KSampler', inputs: { steps: 20, model: ['2', 0], latent_image: ['1', 0] } },
      2: { class_type: 'LoraLoader', inputs: { model: ['2', 0] } },
      3: { class_type: 'SaveImage', inputs: { images: ['1', 0] } },
    };
    const chain = Object.fromEntries(
      Array.from({ length: 4500 }, (_, i) => [
        i,
        {
          class_type: i === 0 ? 'KSampler' : 'LatentComposite',
          inputs: { steps: 5, samples: [String(i + 1), 0], latent_image: [String(i + 1), 0] },
        },
      ]),
    );
    for (const graph of [loop, chain]) {
      const found = await readProvenance(png(chunk('tEXt', ascii(`prompt\0${JSON.stringify(graph)}`))), {
        looks: false,
      });
      expect(found?.record?.tool).toBe('ComfyUI');
    }
  });

  it('splits a megabyte of settings without commas or colons at once', async () => {
    const text = `Steps: 20, ${'a b'.repeat(300_000)}`;
    const found = await readProvenance(png(chunk('tEXt', ascii(`parameters\0${text}`))), { looks: false });
    expect(found?.record?.passes[0]?.steps).toBe(20);
  });
});
