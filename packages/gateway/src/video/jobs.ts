import { type Spare, usualSpare } from '../spare/spare-room.ts';
import type { VideoJob } from './job.ts';

export interface JobLimits {
  /** How many jobs are remembered; a clip of an older one is gone from here. */
  readonly jobs: number;
  /** Bytes of all clips together, the oldest leaving first; the newest stays, however long. */
  readonly bytes: number;
}

const usualLimits: JobLimits = { jobs: usualSpare.jobs, bytes: usualSpare.clips };
const isOver = ({ status }: VideoJob): boolean => status === 'completed' || status === 'failed';

/** Jobs of this process. One that the gateway did not survive is unknown afterwards; its receipt says so. */
export class VideoJobs implements Spare {
  readonly #jobs = new Map<string, VideoJob>();
  readonly #forget: (job: VideoJob) => void | Promise<void>;
  readonly #limits: JobLimits;

  /** @param forget lets go of the clip of a job that is no longer remembered */
  constructor(forget: (job: VideoJob) => void | Promise<void>, limits: JobLimits = usualLimits) {
    this.#forget = forget;
    this.#limits = limits;
  }

  add(job: VideoJob): void {
    this.#jobs.set(job.id, job);
    for (const old of this.#jobs.values()) {
      if (this.#jobs.size <= this.#limits.jobs) return;
      if (isOver(old)) void this.#drop(old);
    }
  }

  /** A clip is there: older ones make room for it. */
  made(job: VideoJob): void {
    const others = [...this.#jobs.values()].filter((other) => other !== job && other.bytes > 0);
    let bytes = others.reduce((sum, other) => sum + other.bytes, job.bytes);
    // Those that were fetched are needed less.
    for (const old of others.toSorted((a, b) => Number(b.fetched) - Number(a.fetched))) {
      if (bytes <= this.#limits.bytes) return;
      bytes -= old.bytes;
      void this.#drop(old);
    }
  }

  async release(bytes: number): Promise<number> {
    let released = 0;
    for (const old of this.#jobs.values()) {
      if (released >= bytes) break;
      if (!old.fetched || old.bytes === 0) continue;
      released += old.bytes;
      await this.#drop(old);
    }
    return released;
  }

  /** Null for a job of another campaign, as for none. */
  find(campaign: string, id: string): VideoJob | null {
    const job = this.#jobs.get(id);
    return job?.campaign === campaign ? job : null;
  }

  /** Of one campaign, newest first. */
  of(campaign: string): readonly VideoJob[] {
    return [...this.#jobs.values()].filter((job) => job.campaign === campaign).reverse();
  }

  remove(job: VideoJob): void {
    void this.#drop(job);
  }

  async #drop(job: VideoJob): Promise<void> {
    this.#jobs.delete(job.id);
    await this.#forget(job);
  }
}
