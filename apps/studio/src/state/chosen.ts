import { campaign } from './campaign.ts';
import { createStore, useStore } from './store.ts';

interface Chosen {
  readonly table: number;
  readonly scenario: string | null;
}

const store = createStore<Chosen>({ table: 0, scenario: null });

/** The scenario that the reader works on, from one page to another; null until one is chosen. */
export const useChosen = (): string | null =>
  useStore(store, (c) => (c.table === campaign.get().table ? c.scenario : null));

export const choose = (scenario: string | null): void => store.set({ table: campaign.get().table, scenario });
