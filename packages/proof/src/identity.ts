import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** What is known of a file without its contents. */
export interface Seal {
  readonly sha256: string;
  readonly length: number;
}

export const sealOf = (bytes: Uint8Array): Seal => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  length: bytes.length,
});

/** The namespace of identifiers that follow from a name (RFC 9562, version 5), itself one of the DNS namespace. */
const namespace = nameId(Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex'), 'contrechamp');

function nameId(space: Buffer, name: string): string {
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A UUID that follows from a name. */
export const idOf = (name: string): string => nameId(Buffer.from(namespace.replaceAll('-', ''), 'hex'), name);
