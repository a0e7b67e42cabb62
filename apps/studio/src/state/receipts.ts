import type { Bilingual } from '@contrechamp/engine';
import { patient } from '../worker/client.ts';
import type { OpenedReceipts } from '../worker/methods/receipts.ts';
import type { Source } from '../worker/view.ts';
import { settings } from './settings.ts';
import { createStore, useStore } from './store.ts';

interface Receipts {
  /** Null until a chain that holds is open. */
  readonly token: number | null;
  readonly name: string;
  /** Whether it came from the gateway beside the server, and can be read again. */
  readonly fetched: boolean;
  readonly busy: boolean;
  /** Why nothing is taken from what was last opened. */
  readonly fault: Bilingual | null;
  /** In the language that the server was asked in; empty where it did not answer. */
  readonly refused: string | null;
  readonly names: boolean;
}

const nothing: Receipts = {
  ...{ token: null, name: '', fetched: false, busy: false, fault: null, refused: null, names: false },
};

/** The receipts on the table; they stay while pages change, and are never kept. */
export const receipts = createStore<Receipts>(nothing);

export const useReceipts = <P>(pick: (state: Receipts) => P): P => useStore(receipts, pick);

const took = ({ token, name, fault }: OpenedReceipts, fetched: boolean): void =>
  receipts.set({ token, name, fault, fetched, busy: false, refused: null });

/** Reads and proves a file. */
export async function openFile(file: File): Promise<void> {
  receipts.set({ ...nothing, busy: true, name: file.name });
  try {
    took(await patient.call('openReceipts', { name: file.name, bytes: await file.arrayBuffer() }), false);
  } catch {
    receipts.set({ busy: false, refused: '' });
  }
}

/** Reads those of the gateway beside the server. */
export async function fetchFromGateway(source: Source, name: string): Promise<void> {
  receipts.set({ ...nothing, names: receipts.get().names, busy: true, name });
  try {
    const found = await patient.call('fetchReceipts', { source, lang: settings.get().lang, name });
    if ('refused' in found) receipts.set({ busy: false, refused: found.refused });
    else took(found, true);
  } catch {
    receipts.set({ busy: false, refused: '' });
  }
}

export const putAway = (): void => receipts.set(nothing);
