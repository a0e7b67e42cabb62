import { Buffer } from 'node:buffer';
import type { Receipt } from '../receipt/receipt.ts';
import { type Disk, type DiskFile, isFull } from './disk.ts';
import { FingerprintFile, fingerprintFileName, type Location, writeFingerprints } from './fingerprint-file.ts';
import { readLine, sha256 } from './line.ts';
import { type LedgerRecord, readRecord } from './record.ts';
import { linesOf, segmentName, withFile } from './segment.ts';

/** 64 bits that stand for a campaign and a fingerprint; what is found by them is checked against both. */
const keyOf = (campaign: string, fingerprint: string): string =>
  sha256(JSON.stringify([campaign, fingerprint])).slice(0, 16);

/** The receipt of a record, where its answer may be used again. */
const reusable = (record: LedgerRecord): Receipt | null =>
  record.kind === 'settled' && record.body.receipt.outcome === 'delivered' ? record.body.receipt : null;

function recordAt(file: DiskFile, { offset, length }: Location): LedgerRecord | null {
  const bytes = Buffer.alloc(length);
  if (file.read(bytes, offset) < length) return null;
  const line = readLine(bytes);
  if (typeof line === 'string' || 'withheld' in line) return null;
  const record = readRecord(line.content);
  return typeof record === 'string' ? null : record;
}

/**
 * Where the latest delivered receipt of a fingerprint stands. The segment being written is known in memory; each one
 * before it has a small file of its own, sorted, of which a kilobyte stays in memory. Those files follow from the
 * journal: they are made again where they are missing, and what they say is read in the journal before it counts.
 */
export class Fingerprints {
  readonly #disk: Disk;
  #current = new Map<string, Location>();
  #segment: number;
  /** The latest first. */
  readonly #earlier: { readonly segment: number; readonly file: FingerprintFile }[] = [];

  private constructor(disk: Disk, segment: number) {
    this.#disk = disk;
    this.#segment = segment;
  }

  /** `segments`: those on disk, in order; the last one is being written and is added by the caller. */
  static async open(disk: Disk, segments: readonly number[]): Promise<Fingerprints> {
    const prints = new Fingerprints(disk, segments.at(-1) ?? 1);
    const names = new Set(disk.names());
    for (const segment of segments.slice(0, -1)) {
      const name = fingerprintFileName(segment);
      const known = names.has(name) ? FingerprintFile.open(disk, name) : null;
      prints.#earlier.unshift({ segment, file: known ?? (await rebuild(disk, segment)) });
    }
    return prints;
  }

  add(record: LedgerRecord, location: Location): void {
    const receipt = reusable(record);
    const fingerprint = receipt?.asked.fingerprint ?? null;
    if (receipt && fingerprint !== null) this.#current.set(keyOf(receipt.campaign, fingerprint), location);
  }

  /** Writes what is known of the segment that ends. @returns null when the disk has no room for it */
  async finish(): Promise<FingerprintFile | null> {
    try {
      return await writeFingerprints(this.#disk, fingerprintFileName(this.#segment), this.#current);
    } catch (error) {
      if (isFull(error)) return null;
      throw error;
    }
  }

  /** Goes on with the next segment, once it is there. */
  next(file: FingerprintFile): void {
    this.#earlier.unshift({ segment: this.#segment, file });
    this.#current = new Map();
    this.#segment += 1;
  }

  close(): void {
    for (const { file } of this.#earlier) file.close();
  }

  find(campaign: string, fingerprint: string): Receipt | null {
    const key = keyOf(campaign, fingerprint);
    const here = this.#current.get(key);
    const found = here && this.#read(this.#segment, here, campaign, fingerprint);
    if (found) return found;
    for (const { segment, file } of this.#earlier) {
      const location = file.find(key);
      const receipt = location && this.#read(segment, location, campaign, fingerprint);
      if (receipt) return receipt;
    }
    return null;
  }

  #read(segment: number, location: Location, campaign: string, fingerprint: string): Receipt | null {
    const record = withFile(this.#disk, segmentName(segment), (file) => recordAt(file, location));
    const receipt = record && reusable(record);
    return receipt?.campaign === campaign && receipt.asked.fingerprint === fingerprint ? receipt : null;
  }
}

async function rebuild(disk: Disk, segment: number): Promise<FingerprintFile> {
  const prints = new Map<string, Location>();
  withFile(disk, segmentName(segment), (file) => {
    for (const { offset, bytes } of linesOf(file)) {
      const line = readLine(bytes);
      if (typeof line === 'string' || 'withheld' in line) continue;
      const record = readRecord(line.content);
      const receipt = typeof record === 'string' ? null : reusable(record);
      const fingerprint = receipt?.asked.fingerprint ?? null;
      if (receipt && fingerprint !== null)
        prints.set(keyOf(receipt.campaign, fingerprint), { offset, length: bytes.length });
    }
  });
  return writeFingerprints(disk, fingerprintFileName(segment), prints);
}
