import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnswerStore } from '../answer/store.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import type { VideoJob } from '../video/job.ts';
import { VideoJobs } from '../video/jobs.ts';
import { SpareRoom } from './spare-room.ts';

const thousand = { jobs: 1_000, bytes: 1_000 };

/** A disk of so many bytes, of which all but what is kept is taken. */
async function bench(size: number, free: number) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'answers'), { recursive: true });
  for (const i of [1, 2, 3]) writeFileSync(join(folder, 'answers', `gen_0${i}.json`), Buffer.alloc(100));
  const answers = new AnswerStore(join(folder, 'answers'));
  await answers.prepare();
  const gone: string[] = [];
  const videos = new VideoJobs((job) => void gone.push(job.id), thousand);
  const job = (id: string, status: VideoJob['status'], fetched: boolean) =>
    videos.add({ id, campaign: 'c', status, bytes: 100, fetched } as VideoJob);
  job('video_1', 'completed', false);
  job('video_2', 'completed', true);
  job('video_3', 'in_progress', false);
  job('video_4', 'completed', true);
  const kept = () => [1, 2, 3].filter((i) => existsSync(join(folder, 'answers', `gen_0${i}.json`)));
  const freeOn = async () => size - 100 * (kept().length + 2 - gone.length);
  return { room: new SpareRoom({ folder, free, spares: [answers, videos], freeOn }), kept, gone };
}

describe('files that may vanish', () => {
  it('stay as long as the disk has room', async () => {
    const { room, kept, gone } = await bench(600, 100);
    await room.keepFree();
    expect([kept(), gone]).toEqual([[1, 2, 3], []]);
  });

  it('leave where it has not, answers before clips, the oldest first, and no more than needed', async () => {
    const few = await bench(500, 200);
    await few.room.keepFree();
    expect([few.kept(), few.gone]).toEqual([[3], []]);
    const more = await bench(500, 400);
    await more.room.keepFree();
    expect([more.kept(), more.gone]).toEqual([[], ['video_2']]);
  });

  it('leave all but clips that nobody fetched or that are being made, where that is not enough', async () => {
    const { room, kept, gone } = await bench(0, 1_000);
    await room.keepFree();
    expect([kept(), gone]).toEqual([[], ['video_2', 'video_4']]);
    expect(await room.relieve()).toBe(false);
  });

  it('stay where the disk does not tell', async () => {
    const spares = [{ release: async () => 1 }];
    const room = new SpareRoom({
      ...{ folder: '/', free: 1, spares },
      freeOn: async () => {
        throw new Error('ENOSYS');
      },
    });
    await expect(room.keepFree()).resolves.toBeUndefined();
  });
});
