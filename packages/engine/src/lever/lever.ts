import type { Bilingual } from '../factor/schema.ts';
import type { Fields } from './fields.ts';
import type { Scene, Site } from './scene.ts';

export const themes = [
  ...['method', 'site', 'travel', 'crew', 'lodging', 'catering', 'energy', 'sets', 'freight', 'generation', 'data'],
  'own',
] as const;
export type Theme = (typeof themes)[number];

/** A number or a word that says how far a lever goes. */
export interface LeverParameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly default: number | string;
  /** Of a number: the range that makes sense. */
  readonly low?: number;
  readonly high?: number;
  /** Of a word: what it may be; any text when not given. */
  readonly choices?: readonly string[];
}

export type Values = Readonly<Record<string, number | string>>;

/** Money that a lever takes, negative when it saves some, in the currency that the file names. */
export interface Cost {
  readonly amount: number;
  readonly currency: string;
}

/** A scenario produced another way as a whole. */
export interface Replacement {
  /** The scenario whose inventory it is. */
  readonly as: string;
  readonly head: Readonly<Record<string, unknown>>;
  readonly site: Site;
  readonly activities: readonly Fields[];
}

/**
 * A change to how a scenario is produced: a map over the entries of its inventory, never a constant saving. What it
 * saves is the difference of two footprints. An entry is changed without looking at what other levers did to the
 * others, so that effects can be computed entry by entry and still be exact.
 */
export interface Lever {
  readonly id: string;
  readonly theme: Theme;
  readonly name: Bilingual;
  /** What is changed in the inventory, in words. */
  readonly text: Bilingual;
  /** How hard it is for a production, 1 (a setting) to 5 (another production); our judgement, or the file's. */
  readonly effort: number;
  readonly cost?: Cost;
  /** Why the change is possible as it is computed: a source, or our assumption said to be one. */
  readonly evidence: Bilingual;
  readonly parameters: readonly LeverParameter[];
  /** Values that the campaign file sets, in place of the defaults. */
  readonly set?: Values;
  readonly conflicts: readonly string[];
  /** Why the footprint may rise; a lever without a reason never raises the central value. */
  readonly mayRaise?: Bilingual;
  /** Whether applying it twice is applying it once. */
  readonly idempotent: boolean;
  /** Whether it changes where or by which method the images are made. */
  readonly moves?: boolean;
  /** What becomes of an entry: other entries, none, or null when the lever has nothing to do with it. */
  change?(activity: Fields, scene: Scene, values: Values): readonly Fields[] | null;
  /** The site after the change; null when it stays. */
  site?(scene: Scene, values: Values): Site | null;
  /** Entries that no other entry gives rise to. */
  add?(scene: Scene, values: Values): readonly Fields[];
  /** Another inventory altogether. Conflicts with every other lever. */
  replace?(scene: Scene, values: Values): Replacement | null;
}

type Draft = Omit<Lever, 'parameters' | 'conflicts' | 'idempotent'> &
  Partial<Pick<Lever, 'parameters' | 'conflicts' | 'idempotent'>>;

/** A lever with what most levers are: without parameters and conflicts, and the same when applied twice. */
export const defineLever = (draft: Draft): Lever => ({ parameters: [], conflicts: [], idempotent: true, ...draft });

/** A share of a whole, above 0 and below 1. */
export const share = (
  id: string,
  initial: number,
  en: string,
  fr: string,
  low = 0.05,
  high = 0.95,
): LeverParameter => ({
  id,
  label: { en, fr },
  default: initial,
  low,
  high,
});

export const defaultsOf = ({ parameters }: Lever): Values =>
  Object.fromEntries(parameters.map((p) => [p.id, p.default]));

/** A parameter that is a number. */
export const numberIn = (values: Values, id: string): number => Number(values[id]);
export const textIn = (values: Values, id: string): string => String(values[id] ?? '');
