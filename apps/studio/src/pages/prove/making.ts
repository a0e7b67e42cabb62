import { ApiError, type MadeFile } from '../../api/client.ts';
import { download } from '../../share/download.ts';
import { createStore, useStore } from '../../state/store.ts';

/** What stands in the way of a file: the words of whoever refused, and what the answer held beside them. */
export interface Obstacle {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A file that is being made, was made, or could not be. */
export interface Making {
  /** Counts the files that were asked for. */
  readonly turn: number;
  /** Which of the files of the page. */
  readonly what: string | null;
  readonly state: 'idle' | 'making' | 'made' | 'failed';
  readonly seconds: number;
  readonly file: string;
  readonly sha256: string;
  readonly accessible: boolean;
  readonly obstacle: Obstacle | null;
}

const idle: Omit<Making, 'turn'> = {
  ...{ what: null, state: 'idle', seconds: 0 },
  ...{ file: '', sha256: '', accessible: true, obstacle: null },
};

/** It outlives the page: whoever asks for a paper and looks at another page still gets it. */
export const making = createStore<Making>({ ...idle, turn: 0 });

let giveUp = new AbortController();

export const useMaking = <P>(pick: (state: Making) => P): P => useStore(making, pick);

const second = 1_000;

/** Asks for a file and hands it to the reader; the one before, if it is still being made, is given up. */
export async function make(what: string, file: string, ask: (signal: AbortSignal) => Promise<MadeFile>): Promise<void> {
  cancel();
  const turn = making.get().turn + 1;
  const mine = new AbortController();
  giveUp = mine;
  making.set({ ...idle, turn, what, file, state: 'making' });
  const isMine = (): boolean => making.get().turn === turn && !mine.signal.aborted;
  const clock = setInterval(() => {
    if (isMine()) making.set({ seconds: making.get().seconds + 1 });
  }, second);
  try {
    const { content, sha256, accessible } = await ask(mine.signal);
    if (!isMine()) return;
    download(file, content);
    making.set({ state: 'made', sha256, accessible });
  } catch (error) {
    if (!isMine()) return;
    const { status, message, body } = error instanceof ApiError ? error : new ApiError(0, String(error));
    making.set({ state: 'failed', obstacle: { status, text: message, body } });
  } finally {
    clearInterval(clock);
  }
}

/** Gives up what is being made: the server ends its work. */
export function cancel(): void {
  giveUp.abort();
  if (making.get().state === 'making') making.set(idle);
}
