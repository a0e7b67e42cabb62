import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generate, openOnDisk } from '../testing/journals.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { chainOfBytes } from './chain.ts';
import { chainOfDisk } from './chain-source.ts';
import { chainText, receiptsOf } from './selection.ts';
import { verifyChain } from './verify.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function chain(): Promise<{ readonly folder: ReturnType<typeof chainOfDisk>; readonly journal: Uint8Array }> {
  const disk = new SimulatedDisk();
  const { journal } = await openOnDisk(disk);
  for (const id of ['g1', 'g2', 'é–3']) await generate(journal, id);
  await journal.close();
  return { folder: chainOfDisk(disk), journal: disk.bytes('journal-000001.jsonl') };
}

describe('a chain in memory', () => {
  it('reads as the same chain on a disk does, with whatever ends of line', async () => {
    const { folder, journal } = await chain();
    const verified = verifyChain(folder);
    const text = [...chainText(folder, verified.records, {})].join('');
    const room = Buffer.concat([journal, Buffer.alloc(4096)]);
    for (const bytes of [text, text.replaceAll('\n', '\r\n'), text.trimEnd(), room].map((t) => Buffer.from(t))) {
      const source = chainOfBytes('export.jsonl', bytes, sha256);
      expect(verifyChain(source)).toEqual(verified);
      expect([...receiptsOf(source, verified.records, {})]).toEqual([...receiptsOf(folder, verified.records, {})]);
    }
  });

  it('that was changed, cut, or is nothing of the kind is told as such', async () => {
    const { folder } = await chain();
    const text = [...chainText(folder, 100, {})].join('');
    const fault = (t: string) => verifyChain(chainOfBytes('x.jsonl', Buffer.from(t), sha256)).fault?.code;
    expect(fault(text.replace('"outputs":2', '"outputs":3'))).toBe('changed');
    expect(fault(text.slice(0, -40))).toBe('cut-short');
    expect(fault('')).toBe('empty');
    expect(fault('time,model\n1,2\n')).toBe('unreadable');
    expect(fault(text.replace('é', '\ufeffé'))).toBe('changed');
  });
});
