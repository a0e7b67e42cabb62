import type { VideoJob } from './job.ts';

/** How many jobs are remembered; a clip of an older one is gone from here. */
const most = 1_000;

/** Jobs of this process. One that the gateway did not survive is unknown afterwards; its receipt says so. */
export class VideoJobs {
  readonly #jobs = new Map<string, VideoJob>();
  readonly #forget: (job: VideoJob) => void;

  /** @param forget lets go of the clip of a job that is no longer remembered */
  constructor(forget: (job: VideoJob) => void) {
    this.#forget = forget;
  }

  add(job: VideoJob): void {
    this.#jobs.set(job.id, job);
    for (const old of this.#jobs.values()) {
      if (this.#jobs.size <= most) return;
      if (old.status === 'completed' || old.status === 'failed') this.#drop(old);
    }
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
    this.#drop(job);
  }

  #drop(job: VideoJob): void {
    this.#jobs.delete(job.id);
    this.#forget(job);
  }
}
