import { describe, expect, it } from 'vitest';
import { chainOfFolder } from '../receipt/chain-source.ts';
import { verifyChain } from '../receipt/verify.ts';
import { ledgerChild } from '../testing/child.ts';
import { plainLines } from '../testing/ledger-model.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { folderDisk } from './folder-disk.ts';
import { openJournal } from './open-journal.ts';

const kills = 30;

describe('a process killed at any moment while it writes', () => {
  it('has lost no record that it acknowledged, and doubled none', async () => {
    const folder = temporaryFolder();
    const told: string[] = [];
    for (let round = 0; round < kills; round++) {
      const child = ledgerChild('write', folder);
      await child.said(round % 5 === 4 ? 'ready' : 'settled');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      told.push(...child.lines());
    }
    const { journal } = await openJournal(folder, { clock: () => new Date() });
    await journal.close();
    const lines = plainLines(folderDisk(folder));
    const of = (...kinds: string[]) =>
      lines.filter(({ kind }) => kinds.includes(kind)).map(({ body }) => (body.opening ?? body.receipt)?.id ?? '');
    const [opened, settled, closed] = [of('opened'), of('settled'), of('settled', 'interrupted')];
    const acknowledged = (word: string) =>
      told.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length + 1));
    expect(acknowledged('settled').length).toBeGreaterThan(kills);
    expect(acknowledged('opened').filter((id) => !opened.includes(id))).toEqual([]);
    expect(acknowledged('settled').filter((id) => !settled.includes(id))).toEqual([]);
    expect(new Set(opened).size).toBe(opened.length);
    expect(new Set(closed).size).toBe(closed.length);
    expect(new Set(closed)).toEqual(new Set(opened));
    expect(verifyChain(chainOfFolder(folder))).toMatchObject({ sound: true, open: 0, receipts: opened.length });
  }, 180_000);
});
