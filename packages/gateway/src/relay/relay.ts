import type { IncomingHttpHeaders } from 'node:http';
import type { Writable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Answer, AnswerReader } from '../answer/reader.ts';

/** How an exchange with a service ended. */
export type RelayEnd =
  /** The answer came to its end; its last bytes are still here. */
  | { readonly kind: 'ended'; readonly answer: Answer }
  /** The service refused; nothing has gone to the caller. */
  | { readonly kind: 'error'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
  /** The caller hung up. `begun`: the request was on its way. */
  | { readonly kind: 'abandoned'; readonly answer: Answer | null; readonly begun: boolean }
  /** It took longer than it may. */
  | { readonly kind: 'late'; readonly begun: boolean }
  /** The connection broke or fell silent, or there was none; `answer` is what had passed, null before the first byte. */
  | { readonly kind: 'broken'; readonly cause: Error; readonly answer: Answer | null; readonly begun: boolean };

/** Where an answer goes. */
export interface RelayHead {
  readonly reader: AnswerReader;
  readonly to: Writable;
  /** Changes the bytes on their way, before they are read; an empty buffer where it holds them. */
  readonly rewrite?: { write(chunk: Buffer): Buffer; end(): Buffer } | null;
  /** Called once, before the first byte goes to the caller. */
  begin(): void;
}

export interface RelayTarget {
  /** Called once, when an answer with a status of 2xx begins. */
  head(status: number, headers: IncomingHttpHeaders): RelayHead;
  /** Called once, at the end. The bytes held back are written by whoever ends the answer. */
  ended(end: RelayEnd, held: Buffer | null): void;
}

/** Longest error of a service that is read. */
const errorLimit = 64 * 1024;

/**
 * Carries an answer from a service to a caller as it comes, as fast as the slower of the two, and holds the last bytes
 * back until the receipt is on disk.
 */
export class Relay implements Dispatcher.DispatchHandler {
  readonly #target: RelayTarget;
  #controller: Dispatcher.DispatchController | null = null;
  #head: RelayHead | null = null;
  #begun = false;
  #held: Buffer | null = null;
  #error: { status: number; headers: IncomingHttpHeaders; chunks: Buffer[]; length: number } | null = null;
  #over = false;

  constructor(target: RelayTarget) {
    this.#target = target;
  }

  /** The caller hung up: nobody waits for the answer any more. */
  abandon(): void {
    this.#stop(() => ({
      kind: 'abandoned',
      answer: this.#head?.reader.end() ?? null,
      begun: this.#controller !== null,
    }));
  }

  /** Time is up, whoever of the two is slow. */
  giveUp(): void {
    this.#stop(() => ({ kind: 'late', begun: this.#controller !== null }));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#over) controller.abort(new Error('nobody waits'));
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#controller = controller;
    if (status < 200 || this.#over) return;
    if (status >= 300) {
      this.#error = { status, headers, chunks: [], length: 0 };
      return;
    }
    this.#head = this.#target.head(status, headers);
    this.#head.to.on('drain', () => controller.resume());
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#over) return;
    if (this.#error) {
      const { chunks, length } = this.#error;
      if (length < errorLimit) chunks.push(chunk);
      this.#error.length += chunk.length;
      return;
    }
    const head = this.#head;
    if (!head) return;
    const passing = head.rewrite ? head.rewrite.write(chunk) : chunk;
    if (passing.length > 0 && !this.#pass(head, passing)) controller.pause();
  }

  /** @returns whether the caller takes more */
  #pass(head: RelayHead, passing: Buffer): boolean {
    head.reader.write(passing);
    let ready = true;
    if (this.#held !== null) ready = this.#write(head, this.#held);
    this.#held = null;
    if (head.reader.nearEnd) this.#held = passing;
    else ready = this.#write(head, passing);
    return ready;
  }

  /** An answer that breaks before anything of it has gone can still be told as an error. */
  #write(head: RelayHead, chunk: Buffer): boolean {
    if (!this.#begun) head.begin();
    this.#begun = true;
    return head.to.write(chunk);
  }

  onResponseEnd(): void {
    if (this.#over) return;
    if (this.#error) {
      const { status, headers, chunks } = this.#error;
      this.#finish({ kind: 'error', status, headers, body: Buffer.concat(chunks).subarray(0, errorLimit) });
    } else if (this.#head) {
      const last = this.#head.rewrite?.end();
      if (last && last.length > 0) this.#pass(this.#head, last);
      this.#finish({ kind: 'ended', answer: this.#head.reader.end() });
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    if (this.#over) return;
    const begun = this.#controller !== null;
    this.#finish({ kind: 'broken', cause, answer: this.#head?.reader.end() ?? null, begun });
  }

  #stop(end: () => RelayEnd): void {
    if (this.#over) return;
    this.#finish(end());
    this.#controller?.abort(new Error('nobody waits'));
  }

  #finish(end: RelayEnd): void {
    this.#over = true;
    this.#target.ended(end, this.#held);
  }
}
