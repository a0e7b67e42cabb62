import type { MethodChoice } from '../worker/view.ts';
import { createStore, useStore } from './store.ts';

/** Where the work stands with the server. `draft` was never saved; `conflict` was saved from elsewhere meanwhile. */
export type SaveState = 'draft' | 'saved' | 'waiting' | 'saving' | 'unreachable' | 'conflict' | 'refused';

/** The campaign on the table. Its text is the one truth: every view and form reads it and writes it. */
export interface CampaignState {
  /** Counts the campaigns that were laid here: an answer about another one is late. */
  readonly table: number;
  readonly id: string | null;
  readonly revision: number;
  readonly updated: string | null;
  readonly text: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly save: SaveState;
  readonly choice: MethodChoice;
}

const mostSteps = 200;

const nothing: CampaignState = {
  table: 0,
  id: null,
  revision: 0,
  updated: null,
  text: '',
  past: [],
  future: [],
  save: 'draft',
  choice: {},
};

export const campaign = createStore<CampaignState>(nothing);

/** Puts a campaign on the table. */
export function lay(next: Pick<CampaignState, 'text'> & Partial<CampaignState>): void {
  lastBurst = false;
  campaign.set({ ...nothing, ...next, table: campaign.get().table + 1 });
}

const moved = (save: SaveState): SaveState =>
  save === 'draft' ? 'draft' : save === 'conflict' ? 'conflict' : 'waiting';

/** Another text; the one before can be had back. Typing within one `burst` is one step. */
export function change(text: string, burst = false): void {
  const { text: before, past, save } = campaign.get();
  if (text === before) return;
  const keep = burst && lastBurst && past.length > 0;
  lastBurst = burst;
  campaign.set({ text, past: keep ? past : [...past, before].slice(-mostSteps), future: [], save: moved(save) });
}

let lastBurst = false;

export function undo(): void {
  const { text, past, future, save } = campaign.get();
  const before = past.at(-1);
  if (before === undefined) return;
  lastBurst = false;
  campaign.set({ text: before, past: past.slice(0, -1), future: [text, ...future], save: moved(save) });
}

export function redo(): void {
  const { text, past, future, save } = campaign.get();
  const [next, ...rest] = future;
  if (next === undefined) return;
  lastBurst = false;
  campaign.set({ text: next, past: [...past, text], future: rest, save: moved(save) });
}

export const choose = (choice: MethodChoice): void => campaign.set({ choice });

export const useCampaign = <P>(pick: (state: CampaignState) => P): P => useStore(campaign, pick);
