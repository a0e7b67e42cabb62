import type { Argument, Method, Result } from './methods/index.ts';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Reply = { readonly id: number; readonly result?: unknown; readonly error?: string };

/** The engine in a thread of its own. */
class Engine {
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws Error when the method throws */
  call<M extends Method>(method: M, argument: Argument<M>): Promise<Result<M>> {
    const worker = this.#started();
    const id = this.#next++;
    return new Promise<Result<M>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      worker.postMessage({ id, method, argument });
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: this.#name });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error !== undefined) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.result);
    };
    worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || 'the engine stopped'));
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
    };
    this.#worker = worker;
    return worker;
  }
}

/** For what must follow a hand. */
export const live = new Engine('live');
/** For questions that take a while: levers, plans, break-even. */
export const patient = new Engine('patient');
