import type { TextEdit } from '@contrechamp/engine';
import { live } from '../worker/client.ts';
import { campaign, change } from './campaign.ts';

let turn: Promise<void> = Promise.resolve();

/** Makes an edit of the text, after the ones before it; what the text cannot take is left undone. */
export function make(edit: TextEdit): Promise<void> {
  turn = turn.then(async () => {
    const { text } = campaign.get();
    const after = await live.call('edit', { text, edit }).catch(() => text);
    if (campaign.get().text === text) change(after);
  });
  return turn;
}
