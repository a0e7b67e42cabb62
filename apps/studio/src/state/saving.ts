import { ApiError, api } from '../api/client.ts';
import { campaign, lay } from './campaign.ts';

const delay = 500;
const again = 4_000;
let timer: ReturnType<typeof setTimeout> | undefined;

const keyOf = (id: string): string => `contrechamp.pending.${id}`;

/** What the server has not answered for yet stays in this browser. */
function keep(id: string, text: string, revision: number): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ text, revision }));
  } catch {
    // No room: the page still holds it.
  }
}

function kept(id: string): { readonly text: string; readonly revision: number } | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    return typeof found === 'object' && found !== null && 'text' in found
      ? (found as { text: string; revision: number })
      : null;
  } catch {
    return null;
  }
}

const forget = (id: string): void => localStorage.removeItem(keyOf(id));

let saving: Promise<void> = Promise.resolve();

async function put(label?: string): Promise<void> {
  const { id, text, revision, save } = campaign.get();
  if (id === null || save === 'conflict') return;
  campaign.set({ save: 'saving' });
  try {
    const done = await api.save(id, text, revision, label);
    if (campaign.get().id !== id) return;
    const same = campaign.get().text === text;
    campaign.set({ revision: done.revision, updated: done.updated, save: same ? 'saved' : 'waiting' });
    if (same) forget(id);
  } catch (error) {
    if (campaign.get().id !== id) return;
    const status = error instanceof ApiError ? error.status : 0;
    campaign.set({ save: status === 409 ? 'conflict' : status === 0 || status >= 500 ? 'unreachable' : 'refused' });
    if (status === 0 || status >= 500) timer = setTimeout(() => saveNow(), again);
  }
}

/** Saves what is on the table, after what is being saved. */
export function saveNow(label?: string): Promise<void> {
  clearTimeout(timer);
  saving = saving.then(() => put(label));
  return saving;
}

/** Follows the table: a moment after each change, the campaign is saved. */
campaign.subscribe(() => {
  const { id, text, revision, save } = campaign.get();
  if (id === null || save !== 'waiting') return;
  keep(id, text, revision);
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), delay);
});

/** Puts a saved campaign on the table, with what this browser could not save of it. @throws ApiError */
export async function openSaved(id: string): Promise<void> {
  const stored = await api.open(id);
  const pending = kept(id);
  const restore = pending && pending.revision === stored.revision && pending.text !== stored.text ? pending : null;
  if (pending && !restore) forget(id);
  lay({
    id,
    revision: stored.revision,
    updated: stored.updated,
    text: restore?.text ?? stored.text,
    past: restore ? [stored.text] : [],
    save: restore ? 'waiting' : 'saved',
  });
}

/** After a conflict: the text of this page over what was saved from elsewhere. @throws ApiError */
export async function keepMine(): Promise<void> {
  const { id } = campaign.get();
  if (id === null) return;
  const { revision } = await api.open(id);
  campaign.set({ revision, save: 'waiting' });
}

/** Saves what is on the table as a campaign of its own. @throws ApiError */
export async function saveCopy(): Promise<string> {
  const { text } = campaign.get();
  const { id, revision, updated } = await api.create(text);
  campaign.set({ id, revision, updated, save: 'saved' });
  return id;
}
