/** Numbers and texts out of bytes. Reading past the end gives 0 or less text: callers check lengths. */

export const u8 = (b: Uint8Array, at: number): number => b[at] ?? 0;
export const u16be = (b: Uint8Array, at: number): number => (u8(b, at) << 8) | u8(b, at + 1);
export const u16le = (b: Uint8Array, at: number): number => u8(b, at) | (u8(b, at + 1) << 8);
export const u24le = (b: Uint8Array, at: number): number => u16le(b, at) | (u8(b, at + 2) << 16);
export const u32be = (b: Uint8Array, at: number): number => u16be(b, at) * 0x10000 + u16be(b, at + 2);
export const u32le = (b: Uint8Array, at: number): number => u16le(b, at) + u16le(b, at + 2) * 0x10000;
/** Beyond 2^53 the value is not exact: no file is that long, and it is compared with a length only. */
export const u64be = (b: Uint8Array, at: number): number => u32be(b, at) * 0x100000000 + u32be(b, at + 4);

export const latin1 = (b: Uint8Array): string => new TextDecoder('latin1').decode(b);
export const utf8 = (b: Uint8Array): string => new TextDecoder('utf-8').decode(b);

/** Text of bytes whose writer did not say how: UTF-8 where they are that, else Latin-1. */
export function looseText(b: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(b);
  } catch {
    return latin1(b);
  }
}

/** Four letters that name a chunk or a box. */
export const fourCC = (b: Uint8Array, at = 0): string => latin1(b.subarray(at, at + 4));

export function startsWith(b: Uint8Array, text: string, at = 0): boolean {
  for (let i = 0; i < text.length; i++) if (b[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where a text of single-byte letters stands, or -1. */
export function indexOfText(b: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = b.indexOf(first); at >= 0; at = b.indexOf(first, at + 1)) if (startsWith(b, text, at)) return at;
  return -1;
}

/** `d8fec3d6…` of bytes. */
export const hex = (b: Uint8Array): string => [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
