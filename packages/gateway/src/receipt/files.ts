import type { ChainSource } from './chain.ts';
import type { Receipt } from './receipt.ts';
import { type ChainedReceipt, receiptsOf } from './selection.ts';

/** A file as the receipt knows it that was written when it passed. */
export interface KnownFile {
  readonly chained: ChainedReceipt;
  /** Which of its outputs, from 1. */
  readonly output: number;
  /** Receipts that gave the same answer again. */
  readonly again: readonly string[];
}

export interface KnownFiles {
  /** By SHA-256, in the order of the chain: bytes that several generations delivered are told of each. */
  readonly files: ReadonlyMap<string, readonly KnownFile[]>;
  /** Outputs that counted and whose files are not known by a hash: addresses, broken answers, receipts of before. */
  readonly unhashed: number;
}

/** Outputs of a receipt whose files no hash of it can show. */
export const unhashedOutputs = ({ outputs, provenance }: Receipt): number =>
  Math.max(0, Math.ceil(outputs) - provenance.filter(({ sha256 }) => typeof sha256 === 'string').length);

/** Which receipts of a sound chain, up to its record `last`, delivered these files. */
export function knownFiles(source: ChainSource, last: number, wanted: ReadonlySet<string>): KnownFiles {
  const files = new Map<string, KnownFile[]>();
  const again = new Map<string, string[]>();
  let unhashed = 0;
  for (const chained of receiptsOf(source, last, {})) {
    const { receipt } = chained;
    unhashed += unhashedOutputs(receipt);
    if (receipt.reuses !== null) again.get(receipt.reuses)?.push(receipt.id);
    for (const [i, { sha256 }] of receipt.provenance.entries()) {
      if (typeof sha256 !== 'string' || !wanted.has(sha256)) continue;
      const repeated = again.get(receipt.id) ?? [];
      again.set(receipt.id, repeated);
      files.set(sha256, [...(files.get(sha256) ?? []), { chained, output: i + 1, again: repeated }]);
    }
  }
  return { files, unhashed };
}

/** The part of one file in what its generation took, all of its outputs alike. Null where nothing was counted. */
export function shareOfOne({ footprint, outputs, provenance, cost }: Receipt) {
  if (!footprint || outputs === 0) return null;
  // Of a generation that counts in part, no file takes more than all.
  const n = Math.max(outputs, provenance.length);
  const { central, low, high } = footprint.co2e;
  const part = (amount: number | null) => (amount === null ? null : amount / n);
  return {
    outputs: n,
    co2e: { central: central / n, low: low / n, high: high / n },
    ...{ energy: part(footprint.energy), water: part(footprint.water) },
    cost: cost && { ...cost, amount: cost.amount / n },
  };
}
