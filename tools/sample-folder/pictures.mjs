// @ts-check
/** Pictures with nothing in them but pixels: each number another one, the same number always the same. */
import { Buffer } from 'node:buffer';
import sharp from 'sharp';

/** Small waves of three colours whose places and lengths follow from a number. @param {number} seed @param {number} width @param {number} height */
function pixels(seed, width, height) {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const waves = Array.from({ length: 9 }, () => ({
    x: next() * 18 - 9,
    y: next() * 18 - 9,
    at: next() * 6.28,
    of: Math.floor(next() * 3),
  }));
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      const light = [128, 128, 128];
      for (const w of waves)
        light[w.of] = (light[w.of] ?? 0) + 38 * Math.sin(w.at + (w.x * x) / width + (w.y * y) / height);
      for (let c = 0; c < 3; c++) data[at + c] = Math.max(0, Math.min(255, Math.round(light[c] ?? 0)));
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Of one shape whatever their size, so that a small one is a version of a large one. @param {number} seed @param {number} width @param {number} height */
const picture = (seed, width, height) =>
  pixels(seed, Math.min(width, 256), Math.round((Math.min(width, 256) * height) / width)).resize(width, height, {
    kernel: 'cubic',
  });

/** @param {number} seed @param {number} width @param {number} height */
export const png = (seed, width, height) =>
  picture(seed, width, height).png({ compressionLevel: 6, palette: false }).toBuffer();
/** @param {number} seed @param {number} width @param {number} height */
export const jpeg = (seed, width, height, quality = 80) => picture(seed, width, height).jpeg({ quality }).toBuffer();
/** @param {number} seed @param {number} width @param {number} height */
export const webp = (seed, width, height) => picture(seed, width, height).webp({ quality: 70 }).toBuffer();
/** @param {number} seed @param {number} width @param {number} height */
export const avif = (seed, width, height) => picture(seed, width, height).avif({ quality: 50, effort: 0 }).toBuffer();
/** @param {number} seed @param {number} width @param {number} height */
export const gif = (seed, width, height) => picture(seed, width, height).gif().toBuffer();
/** @param {number} seed @param {number} width @param {number} height @param {string} xmp */
export const tiffFile = (seed, width, height, xmp) =>
  picture(seed, width, height).tiff({ compression: 'deflate' }).withXmp(xmp).toBuffer();
