import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerChild } from '../testing/child.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { FolderLock, takeTurn } from './lock.ts';
import { openJournal } from './open-journal.ts';

const clock = () => new Date();
const locks = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('lock-'));

describe('the lock of a folder', () => {
  it('lets one in at a time, and the next one once it is released', async () => {
    const folder = temporaryFolder();
    const first = await FolderLock.take(folder);
    await expect(FolderLock.take(folder)).rejects.toMatchObject({ reason: 'locked' });
    await first.release();
    const second = await FolderLock.take(folder);
    await expect(FolderLock.take(folder)).rejects.toMatchObject({ reason: 'locked' });
    expect(locks(folder)).toHaveLength(1);
    await second.release();
  });

  it('is held by another process until that one is killed', async () => {
    const folder = temporaryFolder();
    const child = ledgerChild('hold', folder);
    await child.said('ready');
    await expect(openJournal(folder, { clock })).rejects.toMatchObject({ reason: 'locked' });
    child.process.kill('SIGKILL');
    await child.ended;
    const { journal } = await openJournal(folder, { clock });
    await journal.close();
  });

  it('goes to exactly one of many that find a dead holder at the same time', async () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 10; round++) {
      const tries = await Promise.allSettled(Array.from({ length: 12 }, () => FolderLock.take(folder)));
      const won = tries.flatMap((t) => (t.status === 'fulfilled' ? [t.value] : []));
      expect(won).toHaveLength(1);
      await expect(FolderLock.take(folder)).rejects.toMatchObject({ reason: 'locked' });
      expect(locks(folder)).toHaveLength(1);
      await won[0]?.release();
    }
  });

  it('is not taken by one that looked long ago, when others have come and gone since', async () => {
    const folder = temporaryFolder();
    await (await FolderLock.take(folder)).release();
    writeFileSync(join(folder, 'slow.new'), '');
    let third: FolderLock | null = null;
    const answers: boolean[] = [];
    const slow = takeTurn(folder, 'slow.new', async (_, turn) => {
      if (third) {
        answers.push(turn === 3);
        return true;
      }
      // The first holder is dead, as it finds; before it acts on that, a second one comes and goes, then a third.
      await (await FolderLock.take(folder)).release();
      third = await FolderLock.take(folder);
      expect(locks(folder)).toEqual(['lock-3.sock']);
      return false;
    });
    await expect(slow).rejects.toMatchObject({ reason: 'locked' });
    expect(answers).toEqual([true]);
    expect(locks(folder)).toEqual(['lock-3.sock']);
    await (third as FolderLock | null)?.release();
  });

  it('goes to exactly one of several processes', async () => {
    const folder = temporaryFolder();
    const children = Array.from({ length: 5 }, () => ledgerChild('hold', folder));
    const said = await Promise.all(children.map((child) => child.said('ready', 'unavailable')));
    expect(said.toSorted()).toEqual(['ready', ...Array.from({ length: 4 }, () => 'unavailable locked')]);
  });

  it('says when the path is too long for a socket', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(120));
    await expect(openJournal(folder, { clock })).rejects.toMatchObject({ reason: 'path-too-long' });
  });
});
