import { live } from '../worker/client.ts';
import type { CampaignOutline } from '../worker/methods/outline.ts';
import type { TypeSpec } from '../worker/methods/schema.ts';
import type { Problem } from '../worker/view.ts';
import { campaign } from './campaign.ts';
import { settings } from './settings.ts';
import { createStore, useStore } from './store.ts';

interface Outlined {
  /** The last text that could be laid out. */
  readonly outline: CampaignOutline | null;
  /** Whether it is the text as it stands. */
  readonly current: boolean;
  readonly problems: readonly Problem[];
  readonly types: ReadonlyMap<string, TypeSpec>;
}

export const outlined = createStore<Outlined>({ outline: null, current: false, problems: [], types: new Map() });

let turn = 0;
let laid: unknown[] = [];

/** Lays the campaign out again when its text or the method has changed. */
async function layOut(): Promise<void> {
  const { table, id, text, choice } = campaign.get();
  const { lang } = settings.get();
  const now = [table, text, choice, lang];
  if ((id === null && text === '') || now.every((x, i) => x === laid[i])) return;
  if (table !== laid[0]) outlined.set({ outline: null, current: false, problems: [] });
  laid = now;
  turn += 1;
  const mine = turn;
  const [answer, types] = await Promise.all([
    live.call('outline', { source: { text, choice }, lang }),
    outlined.get().types.size > 0 ? null : live.call('schema', undefined),
  ]);
  if (mine !== turn) return;
  if (types) outlined.set({ types: new Map(types.map((t) => [t.type, t])) });
  if (answer.ok) outlined.set({ outline: answer.outline, current: true, problems: [] });
  else outlined.set({ current: false, problems: answer.problems });
}

/** Follows the campaign as long as somebody edits it. */
export function followOutline(): () => void {
  const follow = () => {
    layOut().catch(() => {
      // Asked again at the next change.
      laid = [];
      outlined.set({ current: false });
    });
  };
  follow();
  const stops = [campaign.subscribe(follow), settings.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

export const useOutline = <P>(pick: (state: Outlined) => P): P => useStore(outlined, pick);
