// @ts-check
/**
 * Writes C2PA manifests in a thread of its own. The key never comes here: the bytes to sign go back to whoever asked.
 * Asks: `{ id, type, bytes, manifest, alg, reserve }`. Tells: `{ id, toSign }`, to be answered with `{ id, signature }`;
 * then `{ id, signed }`, or `{ id, error }`.
 */
import { Blob } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm';

/** Bytes that a reader of browsers may read at once; that of Node reads them later. */
class BytesBlob extends Blob {
  /** @param {Uint8Array} bytes @param {string} type */
  constructor(bytes, type) {
    super([], { type });
    this.bytesAtOnce = bytes;
  }

  get size() {
    return this.bytesAtOnce.length;
  }

  /** @param {number} [from] @param {number} [to] */
  slice(from, to) {
    return new BytesBlob(this.bytesAtOnce.subarray(from, to), this.type);
  }
}

/** The library reads files as workers of browsers do. */
class FileReaderAtOnce {
  /** @param {BytesBlob} blob */
  readAsArrayBuffer({ bytesAtOnce: bytes }) {
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  }
}
Object.assign(globalThis, { FileReaderSync: FileReaderAtOnce });

/** Nothing leaves this machine. Who signs is known to whoever signs: that it is on no list here is no fault. */
const settings = JSON.stringify({
  verify: { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: false, verify_after_sign: true },
  builder: { thumbnail: { enabled: false } },
});

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });

/** @type {Map<number, (signature: Uint8Array<ArrayBuffer>) => void>} */
const waiting = new Map();

/**
 * @typedef {{ definition: object, parent: object | null, action: object, assertions: { label: string, data: object }[] }} Manifest
 * @param {{ id: number, type: string, bytes: Uint8Array, manifest: Manifest, alg: string, reserve: number }} asked
 */
async function sign({ id, type, bytes, manifest, alg, reserve }) {
  const { definition, parent, action, assertions } = manifest;
  const builder = WasmBuilder.fromJson(JSON.stringify(definition), settings);
  try {
    const blob = new BytesBlob(bytes, type);
    if (parent) await builder.addIngredientFromBlob(JSON.stringify(parent), type, blob);
    builder.addAction(action);
    for (const { label, data } of assertions) builder.addAssertion(label, data);
    /** @param {Uint8Array} toSign @returns {Promise<Uint8Array<ArrayBuffer>>} */
    const ask = (toSign) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        parentPort?.postMessage({ id, toSign });
      });
    const signed = await builder.sign({ sign: ask, reserveSize: reserve, alg }, [], type, blob);
    return { id, signed };
  } finally {
    builder.free();
  }
}

parentPort?.on('message', async (message) => {
  if ('signature' in message) {
    waiting.get(message.id)?.(message.signature);
    waiting.delete(message.id);
    return;
  }
  try {
    parentPort?.postMessage(await sign(message));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ id: message.id, error: text });
  }
});
