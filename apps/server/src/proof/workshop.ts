import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '../problem/problem.ts';
import type { Job, Reply } from './job.ts';

/** As it was built: a process of its own cannot take the sources. The same from `src` and from `dist`. */
const workbench = fileURLToPath(new URL('../../dist/proof/workbench.js', import.meta.url));

/** How many may wait for the one that is made. */
const mostWaiting = 8;

/** A paper of the reference campaign takes three seconds. */
const patienceSeconds = 120;

/** Of JavaScript; draws are beside it. */
const megabytes = 2_048;

/** Thrown at whoever has gone: nobody hears it. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/**
 * Where files are made or read that may take seconds: each in a process of its own, one at a time, so that the server answers
 * meanwhile, that a fault of the typesetter ends nothing else, and that giving up ends the work.
 */
export class Workshop {
  readonly #processes = new Set<ChildProcess>();
  #last: Promise<unknown> = Promise.resolve();
  #inside = 0;
  #closed = false;

  /** @throws Problem when too many wait or it takes too long; Abandoned when `signal` says that nobody waits for it */
  make(job: Job, signal: AbortSignal): Promise<Reply> {
    if (this.#inside > mostWaiting) throw new Problem('workshop-busy', { waiting: mostWaiting });
    this.#inside += 1;
    const turn = this.#last.then(() => this.#made(job, signal));
    this.#last = turn.catch(() => undefined);
    return turn.finally(() => {
      this.#inside -= 1;
    });
  }

  /** Ends what is being made; what waits is not begun. */
  close(): void {
    this.#closed = true;
    for (const child of this.#processes) child.kill('SIGKILL');
  }

  #made(job: Job, signal: AbortSignal): Promise<Reply> {
    if (signal.aborted || this.#closed) return Promise.reject(new Abandoned());
    const child = fork(workbench, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#processes.add(child);
    return new Promise<Reply>((resolve, reject) => {
      const end = (error: Error): void => {
        child.kill('SIGKILL');
        reject(error);
      };
      const timer = setTimeout(
        () => end(new Problem('made-too-long', { seconds: patienceSeconds })),
        patienceSeconds * 1_000,
      );
      const abandon = (): void => end(new Abandoned());
      signal.addEventListener('abort', abandon);
      child.once('message', (reply) => resolve(reply as Reply));
      child.once('error', reject);
      child.once('close', (code, killed) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abandon);
        this.#processes.delete(child);
        reject(new Error(`the process that makes files ended without an answer (${killed ?? code})`));
      });
      child.send(job);
    });
  }
}
