import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chainOfDisk, chainOfFolder } from '../receipt/chain-source.ts';
import { verifyChain } from '../receipt/verify.ts';
import { ledgerChild } from '../testing/child.ts';
import { openOnDisk, smallLimits } from '../testing/journals.ts';
import { sampleAmounts, sampleOpening, sampleReceipt } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { openJournal } from './open-journal.ts';

const clock = () => new Date();
const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;

/** A small disk of its own where the system lets us mount one, else null. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  if (!mount('-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder)) return null;
  onTestFinished(() => {
    // Lazily: a program that another test starts at this moment may look into it.
    spawnSync('umount', ['-l', folder]);
  });
  return folder;
}

const mayMount = (() => {
  if (process.getuid?.() !== 0 || !existsSync('/dev/shm')) return false;
  const probe = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/dev/shm']);
  return probe.status === 0;
})();

const means = mayMount ? 'a small disk that was mounted' : 'a limit on the length of files, as mounting is not allowed';

describe('a ledger whose disk is full', () => {
  it(`refuses openings, settles all it took, and its chain holds (${means})`, async () => {
    const disk = mayMount ? smallDisk() : null;
    expect(disk !== null).toBe(mayMount);
    const folder = disk ?? temporaryFolder();
    const child = ledgerChild('fill', folder, disk ? '' : "trap '' XFSZ; ulimit -f 256;");
    const settled = Number((await child.said('settled')).slice('settled '.length));
    expect(await child.ended).toBeNull();
    expect(child.lines().filter((line) => line.startsWith('refused'))).toEqual(
      Array.from({ length: 3 }, () => 'refused full'),
    );
    expect(settled).toBeGreaterThan(5);
    expect(verifyChain(chainOfFolder(folder))).toMatchObject({ sound: true, receipts: settled, open: 0 });
  });
});

describe('a full disk on which there is something that may go', () => {
  it('loses that before a generation is refused, and counts what waits all the while', async () => {
    // Six pieces of it, of which each makes room for some.
    let spare = 6;
    const disk = new SimulatedDisk(() => (80 << 10) - Math.max(spare, 0) * (8 << 10));
    const { journal } = await openOnDisk(disk, smallLimits, async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      spare -= 1;
      return spare >= 0;
    });
    const openings = Array.from({ length: 40 }, (_, i) => sampleOpening(`g${i}`));
    let [taken, refused] = [0, 0];
    for (const opening of openings) {
      const opened = journal.open(opening, sampleAmounts);
      expect(journal.spent({ campaign: 'spring' }).open.images).toBe(2);
      const error = await opened.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) {
        // Nothing was refused while there was anything left.
        expect(refused).toBe(0);
        await journal.settle(sampleReceipt(opening), sampleAmounts);
        taken += 1;
        continue;
      }
      expect(error).toMatchObject({ reason: 'full' });
      expect(spare).toBeLessThan(0);
      refused += 1;
    }
    await journal.close();
    expect(taken).toBeGreaterThan(8);
    expect(refused).toBeGreaterThan(0);
    expect(verifyChain(chainOfDisk(disk))).toMatchObject({ sound: true, receipts: taken, open: 0 });
  });
});

const refusal = mayMount
  ? 'a disk mounted read-only'
  : process.getuid?.() === 0
    ? 'by injection, as mounting is not allowed and root may write everywhere'
    : 'a folder without the right to write';

/** Makes a folder refuse what would change it; how the ledger must call that. */
function forbid(folder: string): string {
  if (mayMount) {
    expect(mount('-o', 'remount,ro', folder)).toBe(true);
    return 'read-only';
  }
  chmodSync(folder, 0o500);
  onTestFinished(() => chmodSync(folder, 0o700));
  return 'EACCES';
}

describe('a folder that cannot be written', () => {
  it(`is refused with its reason and left as it is (${refusal})`, async () => {
    if (refusal.startsWith('by injection')) {
      const disk = new SimulatedDisk();
      await (await openOnDisk(disk)).journal.close();
      disk.faults = () => 'EROFS';
      await expect(openOnDisk(disk)).rejects.toMatchObject({ code: 'EROFS' });
      return;
    }
    const folder = mayMount ? smallDisk() : temporaryFolder();
    if (folder === null) throw new Error('a disk could be mounted a moment ago');
    const { journal } = await openJournal(folder, { clock, limits: { segmentBytes: 1 << 20, stepBytes: 16 << 10 } });
    await journal.close();
    const before = readdirSync(folder);
    const reason = forbid(folder);
    await expect(openJournal(folder, { clock })).rejects.toMatchObject({ reason });
    expect(readdirSync(folder)).toEqual(before);
    expect(verifyChain(chainOfFolder(folder)).sound).toBe(true);
  });

  it('and a file in place of the folder are told apart from a full disk', async () => {
    const file = join(temporaryFolder(), 'ledger');
    writeFileSync(file, 'not a folder');
    await expect(openJournal(file, { clock })).rejects.toMatchObject({ reason: 'ENOTDIR' });
    await expect(openJournal(join(file, 'below'), { clock })).rejects.toMatchObject({ reason: 'ENOTDIR' });
  });
});
