import { createHash } from 'node:crypto';
import type { ByteSource, Range } from '../source/source.ts';

const stretch = 1024 * 1024;

/** SHA-256 of stretches of a source, one after the other, read a megabyte at a time. */
export function hashOf(source: ByteSource, ranges: readonly Range[] = [{ from: 0, to: source.size }]): string {
  const hash = createHash('sha256');
  for (const { from, to } of ranges) {
    for (let at = from; at < to; ) {
      const bytes = source.read(at, Math.min(stretch, to - at));
      if (bytes.length === 0) break;
      hash.update(bytes);
      at += bytes.length;
    }
  }
  return hash.digest('hex');
}
