// @ts-check
/**
 * Reads C2PA manifests in a thread of its own, so that whoever asks can end it: a file that keeps the library busy for
 * ever, or that makes it fail, takes nothing else down. Asks: `{ id, type, bytes }`. Answers: `{ id, store }`, the
 * manifest store as JSON, or `{ id, error }`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initSync, WasmReader } from '@contentauth/c2pa-wasm';

/** Nothing leaves this machine: no manifest, revocation list or trust list is fetched. */
const settings = JSON.stringify({
  verify: { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: true, verify_after_reading: true },
});

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });

/** @param {{ id: number, type: string, bytes: Uint8Array }} asked */
async function answer({ id, type, bytes }) {
  try {
    const reader = await WasmReader.fromBytes(type, bytes, settings);
    try {
      return { id, store: reader.json() };
    } finally {
      reader.free();
    }
  } catch (error) {
    // After a trap the module is in no known state: the thread ends, and the next file gets a new one.
    const trap = error instanceof WebAssembly.RuntimeError;
    return { id, error: String(error), trap };
  }
}

parentPort?.on('message', async (asked) => parentPort?.postMessage(await answer(asked)));
