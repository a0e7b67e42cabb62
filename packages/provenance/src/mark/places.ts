/** An XMP packet in a file; `text` is null where it cannot be read. */
export interface PacketPlace {
  /** The chunk or segment that holds it, from its first byte to behind its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string | null;
}

/** What a mark has to know of a file, or of the part of it that stands before the picture. */
export interface Places {
  /** Whether a C2PA manifest is there. */
  readonly manifest: boolean;
  readonly packets: readonly PacketPlace[];
  /** Packets that can be read and not written: the long part of one that is divided. */
  readonly further: readonly (string | null)[];
  /** Where a packet goes in a file that has none. */
  readonly insertAt: number;
  /** The chunk or segment of a packet; null where it is too long for one. */
  wrap(packet: Buffer): Buffer | null;
  /** Puts right what the file says of its own length and content, once packets are in their places. */
  finish?(bytes: Buffer): Buffer;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text whose bytes can be written again as they were; null for anything but UTF-8. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
