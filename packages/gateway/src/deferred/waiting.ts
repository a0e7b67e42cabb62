import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const bearer = z.strictObject({ campaign: z.string(), person: z.string(), key: z.string() });

const waiting = z.strictObject({
  id: z.string().regex(/^wait_[0-9a-f]{32}$/),
  bearer,
  lang: z.enum(['en', 'fr']),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  notBefore: z.string(),
  /** Headers of the request that count: preferences, and whether an earlier answer will do. */
  headers: z.record(z.string(), z.string()),
  /** The JSON request as it came. */
  body: z.string(),
  state: z.enum(['waiting', 'running', 'done']),
  /** Of the answer, once it is there. */
  status: z.number().int().nullable(),
  answerHeaders: z.record(z.string(), z.string()),
});

/** A request that waits for a cleaner hour, and then its answer. */
export type Waiting = z.output<typeof waiting>;

export const newWaitingId = (): string => `wait_${randomBytes(16).toString('hex')}`;

/** Timers of Node overflow after 24 days, and clocks are set: nobody sleeps longer than this at once. */
const longestSleep = 60_000;

/** Requests that wait, each in a file of its own: they survive a restart. */
export class WaitingRequests {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #all = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | null = null;
  #run: ((waiting: Waiting) => Promise<Waiting>) | null = null;
  #under: Promise<unknown> = Promise.resolve();

  /** @throws Error when a file is not ours */
  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.json')) continue;
      const found = waiting.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      this.#all.set(found.id, found.state === 'running' ? { ...found, state: 'waiting' } : found);
    }
  }

  /** Begins to run what is due. `run` never throws, and gives back what the request has become. */
  start(run: (waiting: Waiting) => Promise<Waiting>): void {
    this.#run = run;
    this.#plan();
  }

  /** Resolves when it is on disk. */
  async add(given: Waiting): Promise<void> {
    await this.#write(given);
    this.#all.set(given.id, given);
    this.#plan();
  }

  /** Null for a request of another campaign, as for none. */
  find(campaign: string, id: string): Waiting | null {
    const found = this.#all.get(id);
    return found?.bearer.campaign === campaign ? found : null;
  }

  /** Where its answer is, once there. */
  answerFile({ id }: Pick<Waiting, 'id'>): string {
    return join(this.#folder, `${id}.answer`);
  }

  /** Forgets a request that does not run now, with its answer. */
  remove({ id }: Waiting): void {
    this.#all.delete(id);
    for (const suffix of ['.json', '.answer', '.answer.part']) rmSync(join(this.#folder, id + suffix), { force: true });
  }

  /** Takes up nothing more; resolves when what runs has ended. */
  async close(): Promise<void> {
    this.#run = null;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#under;
  }

  #plan(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (!this.#run) return;
    const times = [...this.#all.values()].filter((w) => w.state === 'waiting').map((w) => Date.parse(w.notBefore));
    if (times.length === 0) return;
    const sleep = Math.max(0, Math.min(...times) - this.#now().getTime());
    this.#timer = setTimeout(() => this.#wake(), Math.min(sleep, longestSleep));
    this.#timer.unref();
  }

  #wake(): void {
    const now = this.#now().getTime();
    const due = [...this.#all.values()].filter((w) => w.state === 'waiting' && Date.parse(w.notBefore) <= now);
    for (const one of due) this.#all.set(one.id, { ...one, state: 'running' });
    this.#under = this.#under.then(async () => {
      for (const one of due) await this.#take(one);
    });
    this.#plan();
  }

  async #take(one: Waiting): Promise<void> {
    const run = this.#run;
    if (!run) {
      this.#all.set(one.id, one);
      return;
    }
    const ended = await run({ ...one, state: 'running' });
    if (!this.#all.has(one.id)) return;
    this.#all.set(one.id, ended);
    // A disk that refuses here costs a second run after a restart, with a receipt of its own; never the gateway.
    await this.#write(ended).catch(() => {});
  }

  async #write(given: Waiting): Promise<void> {
    const path = join(this.#folder, `${given.id}.json`);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(given));
      await file.sync();
    } finally {
      await file.close();
    }
    renameSync(`${path}.new`, path);
  }

  /** Whether its answer is on disk. */
  hasAnswer(given: Waiting): boolean {
    return given.state === 'done' && existsSync(this.answerFile(given));
  }
}
