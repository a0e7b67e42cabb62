/**
 * How much a file may make us read, whatever it claims. All are far above what real files hold: the largest ComfyUI
 * graphs that we have seen are under a megabyte, C2PA manifests under five.
 */
export const limits = {
  /** Chunks, segments or boxes that are walked in one file; a large PNG is cut into pieces of 8 kB. */
  parts: 200_000,
  /** One text, one XMP packet, one EXIF block, after it was inflated. */
  text: 8 * 1024 * 1024,
  /** All texts of a file together. */
  texts: 32 * 1024 * 1024,
  /** Beyond it a file is not given to the C2PA library, which wants all of it in memory. */
  verified: 256 * 1024 * 1024,
  /** Beyond it a picture is not decoded for its likeness with others. */
  decoded: 64 * 1024 * 1024,
  /** Pixels of a picture that is decoded. */
  pixels: 120_000_000,
  /** Pixels on a side, and seconds, that a container may claim before it is not believed. */
  edge: 100_000,
  seconds: 86_400,
  /** Boxes within boxes. */
  depth: 12,
  /** Pixels on a side, steps, images of a batch, frames that a record may claim before it is not believed. */
  side: 32_768,
  steps: 2_000,
  batch: 1_024,
  frames: 100_000,
} as const;
