import { live } from '../worker/client.ts';
import type { Problem } from '../worker/view.ts';
import { campaign } from './campaign.ts';
import { make } from './edits.ts';
import { figures, movingDraws } from './figures.ts';
import { settings } from './settings.ts';
import { createStore } from './store.ts';

/** An entry of the campaign with some of its fields being changed. */
export interface Moving {
  readonly scenario: string;
  readonly index: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is wrong with the entry that is being changed; the text has the last correct one. */
export const refused = createStore<{ readonly problems: readonly Problem[] }>({ problems: [] });

let next: Moving | null = null;
let busy = false;

async function run(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    while (next) {
      const moving = next;
      next = null;
      const { text, choice } = campaign.get();
      const source = { text, choice };
      const answer = await live.call('preview', {
        source,
        lang: settings.get().lang,
        draws: movingDraws,
        ...moving,
      });
      const still = campaign.get().text === text && campaign.get().choice === choice;
      if (!still) continue;
      refused.set({ problems: answer.ok ? [] : answer.problems });
      if (answer.ok) figures.set({ view: answer.view, pending: true });
    }
  } finally {
    busy = false;
  }
}

/** Shows what the campaign would be with an entry changed; only the last of several that come fast is computed. */
export function show(moving: Moving): void {
  next = moving;
  void run();
}

/** Puts an entry in the place of the one that the text has, after the edits before it. */
export async function settle({ scenario, index, fields }: Moving): Promise<void> {
  next = null;
  const before = campaign.get().text;
  await make({ op: 'set-entry', scenario, index, fields }, fields);
  // Nothing has changed: what was shown meanwhile goes back to what the text says.
  if (campaign.get().text === before) figures.set({ view: figures.get().compared?.view ?? null, pending: false });
}
