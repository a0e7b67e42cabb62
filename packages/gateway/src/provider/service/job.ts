import type { Usage } from '../../meter/usage.ts';
import { type Http, type HttpAnswer, UpstreamFailure } from '../adapter.ts';
import type { Address, JobFlow, JobState, ServiceData } from './data.ts';
import { failureOfAbort, failureOfAnswer, withFacts, wordsAt } from './failure.ts';
import { findSign, readAll, readText } from './read.ts';
import { usageOf } from './usage.ts';

export interface Way {
  readonly baseUrl: string;
  readonly http: Http;
  readonly signal: AbortSignal;
}

/** Faults in a row while asking for a state, after which the job is given up. */
const patience = 5;
const cancelMilliseconds = 5000;

/** Ids become parts of paths: letters that need no care there, and no way up. */
const wellFormed = /^[\w./:-]{1,300}$/;

const transient = new Set(['unavailable', 'rate-limit', 'cut', 'timeout', 'malformed']);

/** One job at a service: its state, what it says it spent, and how to stop it. */
export class Job {
  readonly id: string;
  readonly #service: ServiceData;
  readonly #flow: JobFlow;
  readonly #way: Way;
  readonly #started: unknown;
  #last: unknown = null;
  #result: unknown = null;
  #state: JobState = 'queued';
  #neverRan = true;
  #cancelled: Promise<void> | null = null;

  /** @throws UpstreamFailure when the answer to the request has no id */
  constructor(service: ServiceData, flow: JobFlow, way: Way, started: unknown) {
    const id = readText(started, flow.id);
    if (id === null || !wellFormed.test(id) || /(?:^|\/)\.*(?:\/|$)/.test(id)) {
      throw new UpstreamFailure('malformed', { computed: true });
    }
    this.id = id;
    this.#service = service;
    this.#flow = flow;
    this.#way = way;
    this.#started = started;
    if (way.signal.aborted) void this.stop();
    else way.signal.addEventListener('abort', () => void this.stop(), { once: true });
  }

  usage(outputs: number): Usage {
    return usageOf(this.#flow.usage, [this.#last, this.#result, this.#started], outputs);
  }

  /** Waits until it is done. @returns what it made, in the service's words @throws UpstreamFailure */
  async finish(): Promise<unknown> {
    const { http, signal } = this.#way;
    const { first, longest } = this.#flow.interval;
    let interval = first;
    let faults = 0;
    try {
      for (;;) {
        await http.wait(interval, signal);
        interval = Math.min(longest, interval * 1.5);
        try {
          // A result that could not be had is asked for again, not the state.
          if (this.#state !== 'done') await this.#ask(signal);
          if (this.#state === 'done') return await this.#fetchResult();
          faults = 0;
        } catch (error) {
          if (signal.aborted || ++faults >= patience || !isTransient(error)) throw error;
          const seconds = error instanceof UpstreamFailure ? error.retryAfter : null;
          interval = Math.min(longest, Math.max(interval, (seconds ?? 0) * 1000));
          continue;
        }
        if (this.#state !== 'queued' && this.#state !== 'running') throw this.#failure();
      }
    } catch (error) {
      if (signal.aborted) throw await this.#stopped();
      throw withFacts(error, { upstreamId: this.id, usage: this.usage(0) });
    }
  }

  /** The failure of a caller that hung up or a time that is up, once the service was asked to stop. */
  async #stopped(): Promise<UpstreamFailure> {
    await this.stop();
    const computed = this.#state !== 'cancelled' || !this.#neverRan;
    return failureOfAbort(this.#way.signal, { upstreamId: this.id, usage: this.usage(0), computed });
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const answer = await this.#get(this.#flow.status, [this.#started], signal);
    const said = await this.#readOrFail(answer);
    this.#last = said;
    this.#state = this.#stateOf(said);
    if (this.#state !== 'queued' && this.#state !== 'cancelled') this.#neverRan = false;
  }

  #begun(): void {
    this.#neverRan = false;
  }

  async #fetchResult(): Promise<unknown> {
    if (this.#flow.result === null) return this.#last;
    const answer = await this.#get(this.#flow.result, [this.#last, this.#started], this.#way.signal);
    this.#result = await this.#readOrFail(answer);
    return this.#result;
  }

  async #readOrFail(answer: HttpAnswer): Promise<unknown> {
    if (answer.status >= 200 && answer.status < 300) return answer.json();
    const failure = await failureOfAnswer(answer, this.#service.errors, { computes: true, upstreamId: this.id });
    throw withFacts(failure, { computed: failure.kind === 'content' ? failure.computed : true });
  }

  #stateOf(said: unknown): JobState {
    const { state } = this.#flow;
    if ('done' in state) {
      if (readAll(said, state.done)[0] !== true) return 'running';
      return wordsAt(said, this.#flow.error) === null ? 'done' : 'failed';
    }
    const word = readText(said, state.at);
    if (word === null) throw new UpstreamFailure('malformed', { computed: true });
    // A word that was not there when this was written is no reason to give up a job that runs.
    return Object.hasOwn(state.words, word) ? (state.words[word] as JobState) : 'running';
  }

  #failure(): UpstreamFailure {
    const detail = wordsAt(this.#last, this.#flow.error);
    const sign = findSign(this.#last, this.#flow.refusals);
    const refused = sign !== null || this.#state.startsWith('refused');
    const computed = sign?.computed ?? this.#state !== 'refused-input';
    return new UpstreamFailure(refused ? 'content' : 'unavailable', { detail, computed });
  }

  /** Asks the service to stop, once, and what it says then. Never fails: there is nobody left to tell. */
  stop(): Promise<void> {
    this.#cancelled ??= this.#askToStop().catch(() => {});
    return this.#cancelled;
  }

  async #askToStop(): Promise<void> {
    const { cancel } = this.#flow;
    const isOver = () => this.#state !== 'queued' && this.#state !== 'running';
    if (cancel === null || isOver()) return;
    const signal = AbortSignal.timeout(cancelMilliseconds);
    // It may have begun since it was last asked about, and what it began counts.
    if (this.#neverRan) await this.#ask(signal).catch(() => this.#begun());
    if (isOver()) return;
    const url = this.#urlOf(cancel.address, [this.#last, this.#started]);
    const { method } = cancel;
    const answer = await this.#way.http.request({ method, url, authenticated: true, signal });
    await answer.discard();
    await this.#ask(signal);
  }

  #get(address: Address, answers: readonly unknown[], signal: AbortSignal): Promise<HttpAnswer> {
    return this.#way.http.request({ method: 'GET', url: this.#urlOf(address, answers), authenticated: true, signal });
  }

  #urlOf(address: Address, answers: readonly unknown[]): string {
    if ('path' in address) {
      const id = this.id.split('/').map(encodeURIComponent).join('/');
      return this.#way.baseUrl + address.path.replace('{id}', id);
    }
    const given = answers.map((answer) => readText(answer, address.at)).find((url) => url !== null);
    if (given === undefined || given === null) throw new UpstreamFailure('malformed', { computed: true });
    return given;
  }
}

const isTransient = (error: unknown): boolean => error instanceof UpstreamFailure && transient.has(error.kind);
