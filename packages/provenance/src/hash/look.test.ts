import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isTelling, type Look, lookOf, looksLike } from './look.ts';

/** Soft shapes whose places follow from a number. */
async function picture(seed: number, size = 256): Promise<Buffer> {
  const data = Buffer.alloc(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [u, v] = [x / size, y / size];
      const light = Math.sin(7 * u * (1 + (seed % 5)) + seed) + Math.cos(9 * v * (1 + (seed % 3)) - 2 * seed + 4 * u);
      data.fill(Math.round(127 + 60 * light), 3 * (y * size + x), 3 * (y * size + x) + 3);
    }
  }
  return sharp(data, { raw: { width: size, height: size, channels: 3 } })
    .png()
    .toBuffer();
}

async function seen(format: 'png' | 'jpeg' | 'webp', bytes: Buffer): Promise<Look> {
  const look = await lookOf(format, new Uint8Array(bytes));
  if (!look) throw new Error('not decoded');
  return look;
}

describe('likeness', () => {
  it('holds through another size, another format and hard compression', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const original = await picture(seed);
      const look = await seen('png', original);
      expect(isTelling(look)).toBe(true);
      const small = await sharp(original).resize(90).jpeg({ quality: 50 }).toBuffer();
      const large = await sharp(original).resize(700).webp({ quality: 60 }).toBuffer();
      expect(looksLike(look, await seen('jpeg', small))).toBe(true);
      expect(looksLike(look, await seen('webp', large))).toBe(true);
    }
  });

  it('tells pictures, and shapes, apart', async () => {
    const looks = await Promise.all([1, 2, 3, 4, 5, 6].map(async (seed) => seen('png', await picture(seed))));
    for (const [i, a] of looks.entries()) for (const b of looks.slice(i + 1)) expect(looksLike(a, b)).toBe(false);
    const wide = await sharp(await picture(1))
      .resize(300, 200, { fit: 'fill' })
      .png()
      .toBuffer();
    expect(looksLike(await seen('png', wide), looks[0] as Look)).toBe(false);
  });

  it('finds lossless copies by their pixels', async () => {
    const original = await picture(9);
    const copy = await sharp(original).webp({ lossless: true }).toBuffer();
    expect((await seen('webp', copy)).pixels).toBe((await seen('png', original)).pixels);
  });

  it('concludes nothing from a plain surface', async () => {
    const plain = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#e8e0d0' } })
      .png()
      .toBuffer();
    expect(isTelling(await seen('png', plain))).toBe(false);
  });
});
