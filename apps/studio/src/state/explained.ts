import { createStore } from './store.ts';

/** The figure that the reader asks about: of a scenario as a whole, or of one of its items. */
export interface About {
  readonly scenario: string;
  readonly item: string | null;
}

export const asked = createStore<{ readonly about: About | null }>({ about: null });
