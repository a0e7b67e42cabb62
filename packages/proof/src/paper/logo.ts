import { Buffer } from 'node:buffer';
import { extname } from 'node:path';
import type { Logo } from '@contrechamp/report';

/** Bytes; a logo is set at a few centimetres. */
export const largestLogo = 2_000_000;

const types: Readonly<Record<string, Logo['type']>> = { '.svg': 'svg', '.png': 'png', '.jpg': 'jpg', '.jpeg': 'jpg' };

/** What the name of a file says it is; undefined for what cannot be set. */
export const logoType = (file: string): Logo['type'] | undefined => types[extname(file).toLowerCase()];

/** Whether a file begins as its name says: a compiler of documents should not be the first to find out. */
function isWhatItSays(bytes: Buffer, type: Logo['type']): boolean {
  if (type === 'png') return bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  if (type === 'jpg') return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  return /<svg[\s>]/.test(bytes.toString('utf8'));
}

/** A picture as a paper takes it; null where the bytes are not what the type says. */
export const logoOf = (type: Logo['type'], bytes: Buffer): Logo | null =>
  isWhatItSays(bytes, type) ? { type, base64: bytes.toString('base64') } : null;
