import { live } from '../worker/client.ts';
import type { Compared, CompareView, Problem, Source } from '../worker/view.ts';
import { campaign } from './campaign.ts';
import { settings } from './settings.ts';
import { createStore, useStore } from './store.ts';

/** Draws while something moves, and once it rests: the second is what the command line computes. */
export const movingDraws = 2_000;
export const restingDraws = 10_000;

interface Figures {
  /** The last campaign that could be computed; null before the first one. */
  readonly compared: Compared | null;
  /** What is on screen: the same, or what a hand on a control makes of it. */
  readonly view: CompareView | null;
  /** The source that `compared` belongs to. */
  readonly source: Source | null;
  readonly problems: readonly Problem[];
  /** Whether what is on screen will still be refined. */
  readonly pending: boolean;
  readonly failure: string | null;
}

const nothing: Figures = {
  compared: null,
  view: null,
  source: null,
  problems: [],
  pending: false,
  failure: null,
};

export const figures = createStore<Figures>(nothing);

const rest = 120;
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function compute(draws: number, mine: number): Promise<void> {
  const { text, choice } = campaign.get();
  const source: Source = { text, choice };
  try {
    const answer = await live.call('compare', { source, lang: settings.get().lang, draws });
    if (mine !== turn) return;
    if (!answer.ok) {
      figures.set({ problems: answer.problems, pending: false, failure: null });
      return;
    }
    const { ok: _, ...compared } = answer;
    const pending = draws < restingDraws;
    figures.set({ compared, view: compared.view, source, problems: compared.problems, pending, failure: null });
    if (pending) timer = setTimeout(() => void compute(restingDraws, mine), rest);
  } catch (error) {
    if (mine === turn) figures.set({ failure: String(error), pending: false });
  }
}

let before: unknown[] = [];

/** Computes again when the text, the choice of method or the language has changed. */
export function follow(): void {
  const { table, id, text, choice } = campaign.get();
  const now = [table, text, choice, settings.get().lang];
  if ((id === null && text === '') || now.every((x, i) => x === before[i])) return;
  const another = table !== lastTable;
  lastTable = table;
  before = now;
  turn += 1;
  clearTimeout(timer);
  const mine = turn;
  figures.set(another ? { ...nothing, pending: true } : { pending: true });
  void compute(movingDraws, mine);
}

let lastTable = 0;

campaign.subscribe(follow);
settings.subscribe(follow);

export const useFigures = <P>(pick: (state: Figures) => P): P => useStore(figures, pick);
