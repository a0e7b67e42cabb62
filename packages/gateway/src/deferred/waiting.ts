import type { Scope } from '../ledger/port.ts';
import { Sums } from '../ledger/sums.ts';
import type { Amounts } from '../meter/footprint.ts';
import { isOver, type Waiting } from './record.ts';
import { WaitingFolder } from './waiting-folder.ts';

export interface WaitingLimits {
  /** Requests of one key that wait at once. */
  readonly perKey: number;
  readonly inAll: number;
  /** All of them together on disk. */
  readonly bytes: number;
  /** Requests that run at once when their hour has come. */
  readonly together: number;
  /** How long an answer is kept that nobody fetches or deletes. */
  readonly keptMilliseconds: number;
}

export const usualWaitingLimits: WaitingLimits = {
  ...{ perKey: 100, inAll: 1_000, bytes: 256 << 20, together: 4 },
  keptMilliseconds: 7 * 24 * 3_600_000,
};

/** Nothing more can wait: `key`, for this key; `all`, for anybody. */
export class WaitingFull extends Error {
  override readonly name = 'WaitingFull';
  readonly whose: 'key' | 'all';

  constructor(whose: WaitingFull['whose']) {
    super(`too much waits: ${whose}`);
    this.whose = whose;
  }
}

/**
 * Runs a request and gives back what it has become; never throws. Where `signal` fires first, it breaks off and gives
 * back one that waits: it runs again, with a receipt of its own, when the gateway is back.
 */
type Run = (waiting: Waiting, signal: AbortSignal) => Promise<Waiting>;

/** Timers of Node overflow after 24 days, and clocks are set: nobody sleeps longer than this at once. */
const longestSleep = 60_000;

const dayOf = ({ notBefore }: Waiting): string => notBefore.slice(0, 10);

/**
 * Requests that wait, each in files of its own: they survive a restart. What they are expected to take is reserved on
 * the day on which they will run, until they do.
 */
export class WaitingRequests {
  readonly #folder: WaitingFolder;
  readonly #now: () => Date;
  readonly #limits: WaitingLimits;
  readonly #all = new Map<string, Waiting>();
  /** On their way to the disk: they count already. */
  readonly #coming = new Map<string, Waiting>();
  readonly #reserved = new Map<string, Waiting>();
  readonly #sums = new Sums();
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | null = null;
  readonly #stopping = new AbortController();
  #run: Run | null = null;

  /** @throws Error when a file is not ours */
  constructor(folder: string, now: () => Date, limits: WaitingLimits = usualWaitingLimits) {
    this.#folder = new WaitingFolder(folder);
    this.#now = now;
    this.#limits = limits;
    for (const found of this.#folder.load()) {
      const one: Waiting = found.state === 'running' ? { ...found, state: 'waiting' } : found;
      this.#all.set(one.id, one);
      if (!isOver(one)) this.#reserve(one);
    }
  }

  /** Begins to run what is due. */
  start(run: Run): void {
    this.#run = run;
    this.#plan();
  }

  /**
   * Counts at once, and resolves when it is on disk.
   * @throws WaitingFull
   */
  async add(given: Waiting, request: string): Promise<void> {
    this.#checkRoom(given);
    this.#coming.set(given.id, given);
    this.#reserve(given);
    try {
      await this.#folder.add(given, request);
      this.#all.set(given.id, given);
    } catch (error) {
      this.release(given);
      throw error;
    } finally {
      this.#coming.delete(given.id);
    }
    this.#plan();
  }

  /** What those that wait are expected to take, of what runs on a day where one is given. */
  reserved(scope: Scope): Amounts {
    return this.#sums.of(scope);
  }

  /** Gives back what is reserved: it runs now, and is reserved by its opening, or it never will. */
  release({ id }: Pick<Waiting, 'id'>): void {
    const one = this.#reserved.get(id);
    if (!one) return;
    this.#reserved.delete(id);
    this.#sums.subtract(one.bearer.campaign, one.bearer.person, dayOf(one), one.amounts);
  }

  /** Null for a request of another campaign, as for none. */
  find(campaign: string, id: string): Waiting | null {
    const found = this.#all.get(id);
    return found?.bearer.campaign === campaign ? found : null;
  }

  /** What was asked. */
  request({ id }: Pick<Waiting, 'id'>): Promise<Buffer> {
    return this.#folder.request(id);
  }

  /** Where its answer is, once there. */
  answerFile({ id }: Pick<Waiting, 'id'>): string {
    return this.#folder.answerFile(id);
  }

  /** Whether its answer is on disk. */
  hasAnswer(given: Waiting): boolean {
    return isOver(given) && this.#folder.hasAnswer(given.id);
  }

  /** Forgets a request that does not run now, with its answer. */
  remove(given: Waiting): void {
    this.release(given);
    this.#all.delete(given.id);
    this.#folder.remove(given.id);
  }

  /** Takes up nothing more; resolves when what runs has ended, or was broken off after so long. */
  async close(patienceMilliseconds = 0): Promise<void> {
    this.#run = null;
    if (this.#timer) clearTimeout(this.#timer);
    const patience = setTimeout(() => this.#stopping.abort(), patienceMilliseconds);
    await Promise.all(this.#running);
    clearTimeout(patience);
  }

  #reserve(one: Waiting): void {
    this.#reserved.set(one.id, one);
    this.#sums.add(one.bearer.campaign, one.bearer.person, dayOf(one), one.amounts);
  }

  #checkRoom(given: Waiting): void {
    const waiting = [...this.#coming.values(), ...[...this.#all.values()].filter((w) => !isOver(w))];
    const { perKey, inAll, bytes } = this.#limits;
    if (waiting.filter((w) => w.bearer.key === given.bearer.key).length >= perKey) throw new WaitingFull('key');
    const held = waiting.reduce((sum, w) => sum + w.bytes, given.bytes);
    if (waiting.length >= inAll || held > bytes) throw new WaitingFull('all');
  }

  /** When a request is to be looked at again; null while it runs. */
  #next({ state, notBefore, endedAt }: Waiting): number | null {
    if (state === 'waiting') return Date.parse(notBefore);
    return endedAt === null ? null : Date.parse(endedAt) + this.#limits.keptMilliseconds;
  }

  #plan(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (!this.#run) return;
    // Those that are due and find no place are taken up by the next one that ends.
    const isFull = this.#running.size >= this.#limits.together;
    let next = Number.POSITIVE_INFINITY;
    for (const one of this.#all.values()) {
      if (!(isFull && one.state === 'waiting')) next = Math.min(next, this.#next(one) ?? next);
    }
    if (next === Number.POSITIVE_INFINITY) return;
    const sleep = Math.max(0, next - this.#now().getTime());
    this.#timer = setTimeout(() => this.#wake(), Math.min(sleep, longestSleep));
    this.#timer.unref();
  }

  #wake(): void {
    const now = this.#now().getTime();
    const due = [...this.#all.values()].filter((one) => (this.#next(one) ?? Number.POSITIVE_INFINITY) <= now);
    for (const one of due.filter(isOver)) this.remove(one);
    const first = due
      .filter(({ state }) => state === 'waiting')
      .toSorted((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
    for (const one of first.slice(0, this.#limits.together - this.#running.size)) this.#take(one);
    this.#plan();
  }

  #take(one: Waiting): void {
    const run = this.#run;
    if (!run) return;
    const running: Waiting = { ...one, state: 'running' };
    this.#all.set(one.id, running);
    const under = this.#finish(one, run(running, this.#stopping.signal)).finally(() => {
      this.#running.delete(under);
      this.#plan();
    });
    this.#running.add(under);
  }

  async #finish({ id }: Waiting, run: Promise<Waiting>): Promise<void> {
    const ended = await run;
    this.release(ended);
    if (!this.#all.has(id)) return;
    this.#all.set(id, ended);
    if (!isOver(ended)) return;
    // A disk that refuses here costs a second run after a restart, with a receipt of its own; never the gateway.
    await this.#folder.update(ended).then(
      () => this.#folder.dropRequest(id),
      () => {},
    );
  }
}
