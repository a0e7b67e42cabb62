import { Worker } from 'node:worker_threads';
import { coseSign1 } from './cose.ts';
import type { Credentials } from './credentials.ts';
import { manifestOf, type Statement } from './manifest.ts';

const types = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;
export type SignedFormat = keyof typeof types;

/** The library did not sign: its words. */
export class SigningFault extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'SigningFault';
  }
}

/** Somebody who writes manifests; `close` must be called. */
export interface PictureSigner {
  /**
   * The same picture with a manifest. @throws SigningFault when the library refuses, or after half a minute
   */
  sign(picture: {
    readonly format: SignedFormat;
    readonly bytes: Uint8Array;
    readonly hasManifest: boolean;
    readonly statement: Statement;
  }): Promise<Buffer>;
  close(): Promise<void>;
}

type Told =
  | { readonly id: number; readonly toSign: Uint8Array }
  | { readonly id: number; readonly signed: Uint8Array }
  | { readonly id: number; readonly error: string };

const patience = 30_000;
/** Beside certificates and signature: headers, and padding of which some is always needed. */
const frame = 256;
const longestSignature = 1024;

/** From the sources and from the build alike, the thread's file is two folders up. */
const program = new URL('../../worker/sign.mjs', import.meta.url);

class ThreadSigner implements PictureSigner {
  readonly #credentials: Credentials;
  readonly #reserve: number;
  #worker: Worker | null = null;
  #id = 0;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
    const certificates = credentials.chain.reduce((sum, { length }) => sum + length + 8, 0);
    this.#reserve = certificates + longestSignature + frame;
  }

  async sign({ format, bytes, hasManifest, statement }: Parameters<PictureSigner['sign']>[0]): Promise<Buffer> {
    this.#worker ??= new Worker(program, { execArgv: [] });
    const worker = this.#worker;
    const id = ++this.#id;
    const { name: alg } = this.#credentials;
    const signed = await new Promise<Uint8Array | Error>((resolve) => {
      const told = (message: Told): void => {
        if ('toSign' in message) worker.postMessage({ id, signature: this.#signature(message.toSign) });
        else end('signed' in message ? message.signed : new SigningFault(message.error));
      };
      const exited = (): void => end(new SigningFault('the thread ended'));
      const timer = setTimeout(() => end(new SigningFault(`${patience / 1000} s`)), patience);
      const end = (result: Uint8Array | Error): void => {
        clearTimeout(timer);
        worker.off('message', told).off('error', end).off('exit', exited);
        resolve(result);
      };
      worker.on('message', told).on('error', end).on('exit', exited);
      const manifest = manifestOf(statement, hasManifest);
      worker.postMessage({ id, type: types[format], bytes, manifest, alg, reserve: this.#reserve });
    });
    if (signed instanceof Uint8Array) return Buffer.from(signed.buffer, signed.byteOffset, signed.length);
    // After a failure the module is in no known state.
    await this.close();
    throw signed instanceof SigningFault ? signed : new SigningFault(signed.message);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #signature(toSign: Uint8Array): Uint8Array {
    return new Uint8Array(coseSign1(toSign, this.#credentials, this.#reserve));
  }
}

/** Signs in a thread, which starts with the first picture; the key stays here. */
export const threadSigner = (credentials: Credentials): PictureSigner => new ThreadSigner(credentials);
