import { ApiError, api } from '../api/client.ts';
import { campaign, lay } from './campaign.ts';
import { forget, keep, kept } from './kept.ts';

const delay = 500;
const again = 4_000;
let timer: ReturnType<typeof setTimeout> | undefined;

let saving: Promise<void> = Promise.resolve();

const isAway = (status: number): boolean => status === 0 || status >= 500;

async function put(): Promise<void> {
  const { table, id, text, revision, save } = campaign.get();
  if (id === null || save === 'conflict' || save === 'saved') return;
  campaign.set({ save: 'saving' });
  keep(id, { text, revision, sent: text });
  try {
    const done = await api.save(id, text, revision);
    if (campaign.get().table !== table) {
      if (kept(id)?.text === text) forget(id);
      return;
    }
    const same = campaign.get().text === text;
    campaign.set({ revision: done.revision, updated: done.updated, save: same ? 'saved' : 'waiting' });
    if (same) forget(id);
  } catch (error) {
    if (campaign.get().table !== table) return;
    const status = error instanceof ApiError ? error.status : 0;
    campaign.set({ save: status === 409 ? 'conflict' : isAway(status) ? 'unreachable' : 'refused' });
    if (isAway(status)) timer = setTimeout(() => void saveNow(), again);
  }
}

/** Saves what is on the table, after what is being saved. */
export function saveNow(): Promise<void> {
  clearTimeout(timer);
  saving = saving.then(put);
  return saving;
}

/** What is on the table is saved, or as good as can be, before something else is laid there. */
export async function finished(): Promise<void> {
  const { save } = campaign.get();
  await (save === 'waiting' ? saveNow() : saving);
}

let seen = { table: 0, text: '' };

/** Follows the table: what changes is kept in this browser at once, and saved a moment later. */
campaign.subscribe(() => {
  const { table, id, text, revision, save } = campaign.get();
  if (id === null || save === 'saved' || (table === seen.table && text === seen.text && save !== 'waiting')) return;
  seen = { table, text };
  keep(id, { text, revision, sent: kept(id)?.sent ?? null });
  if (save !== 'waiting') return;
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), delay);
});

/**
 * Puts a saved campaign on the table, with what this browser could not save of it; where the server has another text
 * meanwhile, the reader is asked. `isWanted` tells whether the reader is still there when the server has answered.
 * @throws ApiError
 */
export async function openSaved(id: string, isWanted: () => boolean, discard = false): Promise<void> {
  const stored = await api.open(id);
  await finished();
  if (!isWanted()) return;
  const pending = discard ? null : kept(id);
  const differs = pending !== null && pending.text !== stored.text;
  if (!differs) forget(id);
  const ours = differs && (pending.revision === stored.revision || pending.sent === stored.text);
  lay({
    id,
    revision: stored.revision,
    updated: stored.updated,
    text: differs ? pending.text : stored.text,
    past: differs ? [stored.text] : [],
    save: !differs ? 'saved' : ours ? 'waiting' : 'conflict',
  });
}

/** After a conflict: the text of this page over what was saved from elsewhere. @throws ApiError */
export async function keepMine(): Promise<void> {
  const { table, id } = campaign.get();
  if (id === null) return;
  const { revision } = await api.open(id);
  if (campaign.get().table === table) campaign.set({ revision, save: 'waiting' });
}

/** Saves what is on the table as a campaign of its own, and gives its id. @throws ApiError */
export async function saveCopy(): Promise<string> {
  const { table, text } = campaign.get();
  const { id, revision, updated } = await api.create(text);
  if (campaign.get().table === table) {
    campaign.set({ id, revision, updated, save: campaign.get().text === text ? 'saved' : 'waiting' });
  }
  return id;
}
