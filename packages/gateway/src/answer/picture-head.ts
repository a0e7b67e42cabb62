import type { ProvenanceState } from '../receipt/receipt.ts';

/** What the first bytes of a picture show of its provenance; `undecided`: more bytes are needed. */
export type HeadState = 'present' | 'absent' | 'undecided';

const ascii = (bytes: Buffer, at: number, length: number) => bytes.toString('latin1', at, at + length);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG keeps a manifest in a chunk `caBX`, before the picture (C2PA 2.1, A.3.3). */
function pngHead(bytes: Buffer): HeadState {
  for (let at = png.length; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = ascii(bytes, at + 4, 4);
    if (type === 'caBX') return 'present';
    if (type === 'IDAT' || type === 'IEND') return 'absent';
  }
  return 'undecided';
}

/** JPEG keeps it in segments APP11 as JUMBF, before the scan (C2PA 2.1, A.3.1). */
function jpegHead(bytes: Buffer): HeadState {
  for (let at = 2; at + 4 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return 'absent';
    const marker = bytes[at + 1];
    if (marker === 0xda || marker === 0xd9) return 'absent';
    if (marker === 0xeb)
      return at + 6 > bytes.length ? 'undecided' : ascii(bytes, at + 4, 2) === 'JP' ? 'present' : 'absent';
  }
  return 'undecided';
}

/** WebP keeps it in a chunk `C2PA`, commonly the last. */
function webpHead(bytes: Buffer): HeadState {
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (ascii(bytes, at, 4) === 'C2PA') return 'present';
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return bytes.length >= 8 + bytes.readUInt32LE(4) ? 'absent' : 'undecided';
}

export function headState(bytes: Buffer): HeadState {
  if (bytes.length < 12) return 'undecided';
  if (bytes.subarray(0, 8).equals(png)) return pngHead(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHead(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpHead(bytes);
  return 'absent';
}

const statuses: Readonly<Record<string, NonNullable<ProvenanceState['status']>>> = {
  digitalCapture: 'captured',
  compositeWithTrainedAlgorithmicMedia: 'ai-modified',
  trainedAlgorithmicMedia: 'fully-ai',
};

/** IPTC's digital source type, where it stands in plain text: XMP, or an assertion of a manifest. */
export function sourceTypeIn(bytes: Buffer): string | null {
  const [, found] =
    /cv\.iptc\.org\/newscodes\/digitalsourcetype\/(\w{3,60})(?=\W)/.exec(bytes.toString('latin1')) ?? [];
  return found ?? null;
}

export const statusOf = (sourceType: string | null): ProvenanceState['status'] =>
  sourceType === null ? null : (statuses[sourceType] ?? null);
