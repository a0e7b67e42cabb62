import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { chainOfDisk } from '../receipt/chain-source.ts';
import { verifyChain } from '../receipt/verify.ts';
import { generate, openOnDisk } from '../testing/journals.ts';
import { exactSum, named, plainLines } from '../testing/ledger-model.ts';
import { sampleAmounts, sampleOpening } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { contentEnd, segmentName, withFile } from './segment.ts';

const segment = segmentName(1);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Generations settled and left open by the lines of a file that are whole. */
function standing(bytes: Uint8Array) {
  const whole = text(bytes).split('\n').slice(0, -1);
  const open = new Set<string>();
  const settled: string[] = [];
  for (const line of whole) {
    const { body } = JSON.parse(line);
    if (body.opening) open.add(body.opening.id);
    if (!body.receipt) continue;
    open.delete(body.receipt.id);
    settled.push(body.receipt.id);
  }
  return { records: whole.length, open: [...open], settled };
}

describe('a journal that was cut', () => {
  it.each(['cut off', 'followed by zeros'])(
    'at any byte of its last records, %s, goes on from the last whole one',
    async (how) => {
      const disk = new SimulatedDisk();
      const { journal } = await openOnDisk(disk);
      for (const id of ['g1', 'g2', 'g3']) await generate(journal, id);
      await journal.open(sampleOpening('g4'), sampleAmounts);
      await journal.close();
      const bytes = disk.bytes(segment).slice(0, withFile(disk, segment, contentEnd));
      const first = bytes.indexOf(10) + 1;
      const lastTwo = bytes.lastIndexOf(10, bytes.lastIndexOf(10, bytes.length - 2) - 1);
      for (let at = bytes.length; at > first; at -= at > lastTwo ? 1 : 41) {
        const left = how === 'cut off' ? bytes.slice(0, at) : bytes.slice().fill(0, at);
        const cut = new SimulatedDisk();
        cut.put(segment, left);
        const { records, open, settled } = standing(left.slice(0, at));
        const { journal: again, recovery } = await openOnDisk(cut);
        expect(recovery.interrupted).toEqual(open);
        const counted = Array.from({ length: open.length + settled.length }, () => sampleAmounts);
        expect(named(again.spent({ campaign: 'spring' }).settled)).toEqual(exactSum(counted));
        const lines = plainLines(cut);
        const torn = cut.names().filter((name) => name.startsWith('torn-'));
        const rest = left.slice(left.slice(0, at).lastIndexOf(10) + 1, at);
        expect(torn.map((name) => text(cut.bytes(name)))).toEqual(rest.length > 0 ? [text(rest)] : []);
        expect(lines.map(({ kind }) => kind).slice(records)).toEqual([
          ...torn.map(() => 'recovered'),
          ...open.map(() => 'interrupted'),
        ]);
        expect(verifyChain(chainOfDisk(cut)).fault).toBeNull();
      }
    },
  );

  it('in the middle, where records had been on disk long since, is not opened', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    for (const id of ['g1', 'g2', 'g3']) await generate(journal, id);
    await journal.close();
    const bytes = disk.bytes(segment);
    const second = bytes.indexOf(10) + 1;
    for (const at of [second, second + 500, second + 2000]) {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ 1;
      const damaged = new SimulatedDisk();
      damaged.put(segment, bad);
      await expect(openOnDisk(damaged)).rejects.toMatchObject({ reason: 'damaged' });
      expect(text(damaged.bytes(segment))).toBe(text(bad));
      expect(damaged.names()).toEqual([segment]);
    }
  });

  it('with more behind its last record than one sync writes is not opened', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    await generate(journal, 'g1');
    await journal.close();
    const damaged = new SimulatedDisk();
    damaged.put(segment, Buffer.concat([disk.bytes(segment), Buffer.alloc(2 << 20, 88)]));
    await expect(openOnDisk(damaged)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('without its beginning is not opened', async () => {
    const disk = new SimulatedDisk();
    disk.put(segment, new TextEncoder().encode('{"seq":1}\n'));
    await expect(openOnDisk(disk)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
