import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const stretch = 1 << 20;

/** SHA-256 of a file, a megabyte at a time. @throws what the system says, `EISDIR` for a folder */
export function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(stretch);
  const fd = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(fd, piece);
      if (length === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(fd);
  }
}
