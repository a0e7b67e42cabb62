import type { Values } from '@contrechamp/engine';
import { createStore, useStore } from '../../state/store.ts';
import type { PlanView } from '../../worker/methods/lever-view.ts';
import type { PlanQuestion } from '../../worker/methods/levers.ts';

/** A way that was found, and what was asked for it. */
export interface Found {
  readonly asked: PlanQuestion;
  readonly plan: PlanView;
}

/** What was written into the campaign. */
export interface Written {
  readonly levers: number;
  readonly scenario: string;
  readonly copy: boolean;
  /** The text that came of it: after anything else, the notice is gone. */
  readonly text: string;
}

/** What the reader does on the page; it stays while other pages are looked at. */
export interface Reducing {
  /** The campaign that it is about. */
  readonly campaign: string | null;
  readonly scenario: string | null;
  readonly pulled: readonly string[];
  readonly values: Readonly<Record<string, Values>>;
  /** Part of the footprint that should go. */
  readonly target: number;
  readonly stay: boolean;
  readonly maxEffort: number;
  readonly exclude: readonly string[];
  readonly found: Found | null;
  readonly written: Written | null;
}

export const hardest = 5;

const untouched = { pulled: [], values: {}, exclude: [], found: null };

const start: Reducing = {
  campaign: null,
  scenario: null,
  ...untouched,
  target: 0.5,
  stay: true,
  maxEffort: hardest,
  written: null,
};

export const reducing = createStore<Reducing>(start);

export const useReducing = <P>(pick: (state: Reducing) => P): P => useStore(reducing, pick);

/** Begins anew when another campaign is on the table. */
export function aboutCampaign(campaign: string | null): void {
  if (reducing.get().campaign !== campaign) reducing.set({ ...start, campaign });
}

/** Levers of one scenario say nothing of another. */
export const aboutScenario = (scenario: string): void => reducing.set({ ...untouched, scenario, written: null });

/** Pulls a lever and puts back those that cannot go with it, or puts it back. */
export function toggle(id: string, conflicts: readonly string[], on: boolean): void {
  const others = reducing.get().pulled.filter((p) => p !== id && !(on && conflicts.includes(p)));
  reducing.set({ pulled: on ? [...others, id] : others });
}

export function setValue(lever: string, parameter: string, value: number | string): void {
  const { values } = reducing.get();
  reducing.set({ values: { ...values, [lever]: { ...values[lever], [parameter]: value } } });
}

/** How far a lever goes as the library, or the file, proposes it. */
export function resetValues(lever: string): void {
  const { [lever]: _, ...values } = reducing.get().values;
  reducing.set({ values });
}

export function exclude(id: string, out: boolean): void {
  const others = reducing.get().exclude.filter((e) => e !== id);
  reducing.set({ exclude: out ? [...others, id] : others });
}

/** The way that was found becomes what is pulled. */
export const take = (found: Found): void => reducing.set({ found, pulled: found.plan.levers });

/** After writing: the levers are in the file, and no longer beside it. */
export const wrote = (written: Written, scenario: string): void => reducing.set({ ...untouched, written, scenario });
