import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AnswerStore } from '../answer/store.ts';
import { isLocked } from '../ledger/lock.ts';
import { type OpenJournal, openJournal } from '../ledger/open-journal.ts';
import { LedgerUnavailable } from '../ledger/port.ts';
import { type SpareLimits, SpareRoom, usualSpare } from '../spare/spare-room.ts';
import { VideoJobs } from '../video/jobs.ts';

export interface OpenedSpare extends OpenJournal {
  readonly answers: AnswerStore;
  readonly videos: VideoJobs;
  readonly videoFolder: string;
  readonly spare: SpareRoom;
}

/** Clips of jobs that an earlier process knew: nobody can ask for them any more. */
function clearClips(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}

/**
 * Opens the ledger, and beside it what may vanish and gives way to it.
 * @throws LedgerUnavailable when another gateway has the folder, or its disk refuses
 */
export async function openWithSpare(
  folder: string,
  clock: () => Date,
  given: Partial<SpareLimits> = {},
): Promise<OpenedSpare> {
  const limits = { ...usualSpare, ...given };
  const [receipts, videoFolder] = [join(folder, 'receipts'), join(folder, 'clips')];
  const answers = new AnswerStore(join(folder, 'answers'), { bytes: limits.answers }, () => void spare.keepFree());
  const forget = ({ id }: { readonly id: string }) => rm(join(videoFolder, `${id}.clip`), { force: true });
  const videos = new VideoJobs((job) => forget(job).catch(() => {}), { jobs: limits.jobs, bytes: limits.clips });
  const spare: SpareRoom = new SpareRoom({ folder, free: limits.free, spares: [answers, videos] });
  const clear = async () => {
    clearClips(videoFolder);
    await answers.prepare();
  };
  let cleared = false;
  const opened = async (): Promise<OpenJournal> => {
    try {
      return await openJournal(receipts, { clock, relieve: () => spare.relieve() });
    } catch (error) {
      // Of a gateway that runs nothing is taken away.
      const full = error instanceof LedgerUnavailable && error.reason === 'full' && !(await isLocked(receipts));
      if (!full) throw error;
      if (!cleared) await clear();
      else if (!(await spare.relieve())) throw error;
      cleared = true;
    }
    return opened();
  };
  const { journal, recovery } = await opened();
  mkdirSync(videoFolder, { recursive: true, mode: 0o700 });
  await clear();
  await spare.keepFree();
  return { journal, recovery, answers, videos, videoFolder, spare };
}
