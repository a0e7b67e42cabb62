import { describe, expect, it } from 'vitest';
import { openOnDisk } from '../testing/journals.ts';
import { sampleAmounts, sampleOpening, sampleReceipt, sampleRefusal } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { chainOfDisk } from './chain-source.ts';
import { knownFiles, shareOfOne, unhashedOutputs } from './files.ts';
import type { Receipt } from './receipt.ts';
import { verifyChain } from './verify.ts';

const seen = { c2pa: 'absent', sourceType: null, status: null } as const;
const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const hashed = (...hashes: (string | null)[]) => ({ provenance: hashes.map((sha256) => ({ ...seen, sha256 })) });
const opening = (id: string) => sampleOpening(id);

async function chainOf(changes: Readonly<Record<string, Partial<Receipt>>>, more: readonly Receipt[] = []) {
  const disk = new SimulatedDisk();
  const { journal } = await openOnDisk(disk);
  for (const [id, change] of Object.entries(changes)) {
    await journal.open(opening(id), sampleAmounts);
    await journal.settle(sampleReceipt(opening(id), change), sampleAmounts);
  }
  for (const receipt of more) await journal.record(receipt);
  // Learnt later, of the same files.
  await journal.annotate({ receipt: 'g1', at: '2026-11-26T11:00:00.000Z', ...hashed(a, b) });
  await journal.close();
  const source = chainOfDisk(disk);
  const verified = verifyChain(source);
  expect(verified.sound).toBe(true);
  return { source, last: verified.records };
}

describe('files that receipts know', () => {
  it('are found by their hash, with the output that they are, and who got them again', async () => {
    const again = sampleRefusal('g9', { outcome: 'reused', refusal: null, reuses: 'g1' });
    const { source, last } = await chainOf({ g1: hashed(a, b), g2: hashed(b, null), g3: {} }, [again]);
    const { files, unhashed } = knownFiles(source, last, new Set([b, c]));
    expect([...files.keys()]).toEqual([b]);
    expect(files.get(b)?.map(({ chained, output, again }) => [chained.receipt.id, output, again])).toEqual([
      ['g1', 2, ['g9']],
      ['g2', 1, []],
    ]);
    // One address, and the two outputs of a receipt of before.
    expect(unhashed).toBe(3);
  });

  it('share what their generation took, and never take more than all of it', () => {
    const receipt = sampleReceipt(opening('g1'), hashed(a, b));
    expect(shareOfOne(receipt)).toMatchObject({
      outputs: 2,
      co2e: { central: 0.47, low: 0.16, high: 1.75 },
      energy: 0.99,
    });
    expect(shareOfOne(receipt)?.cost?.amount).toBeCloseTo(0.034);
    expect(shareOfOne({ ...receipt, outputs: 0.5, ...hashed(a) })?.co2e.central).toBe(0.94);
    expect(shareOfOne(sampleRefusal('r1'))).toBeNull();
    expect(unhashedOutputs({ ...receipt, outputs: 0.5, ...hashed(null) })).toBe(1);
    expect(unhashedOutputs(receipt)).toBe(0);
  });
});
