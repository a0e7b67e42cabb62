import type { TextEdit, WrittenFields } from '@contrechamp/engine';
import { live } from '../worker/client.ts';
import { campaign, change } from './campaign.ts';
import { createStore } from './store.ts';

/** Whether the last edit could not be made, because the text had changed under it. */
export const unmade = createStore<{ readonly unmade: boolean }>({ unmade: false });

/** A change while the worker edits: the edit is made again, on the text that there is then. */
const mostAttempts = 5;

async function attempt(edit: TextEdit, of: WrittenFields | undefined, table: number): Promise<boolean> {
  for (let i = 0; i < mostAttempts; i++) {
    const { text } = campaign.get();
    if (campaign.get().table !== table) return false;
    const after = await live.call('edit', { text, edit, ...(of && { of }) });
    if (campaign.get().table !== table || after === null) return false;
    if (campaign.get().text !== text) continue;
    change(after);
    return true;
  }
  return false;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes an edit of the campaign on the table, after the edits before it. `of` is the entry that it is about, as it was
 * seen: where it has moved, the edit follows it; where it is gone, nothing is done. False when nothing was done.
 */
export function make(edit: TextEdit, of?: WrittenFields): Promise<boolean> {
  const { table } = campaign.get();
  const done = turn.then(async () => {
    const made = await attempt(edit, of, table).catch(() => false);
    unmade.set({ unmade: !made && campaign.get().table === table });
    return made;
  });
  turn = done;
  return done;
}
