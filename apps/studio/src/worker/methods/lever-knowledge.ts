import {
  type Bilingual,
  type Flip,
  type Knowledge,
  knowledge,
  type Narrowing,
  type Parameter,
} from '@contrechamp/engine';
import { meansOf, opened } from '../open.ts';
import type { Source } from '../view.ts';

/** Who could find an unknown out: the production, a supplier, or nobody but researchers. */
export type Finder = 'own' | 'supplier' | 'science';

/** An unknown of a scenario in words. */
export interface UnknownView {
  readonly label: Bilingual;
  /** The entry of the file that it belongs to. */
  readonly entry: string | null;
  /** The part of a figure of the catalogue that it is. */
  readonly part: NonNullable<Extract<Parameter['origin'], { readonly kind: 'catalogue' }>['part']> | null;
  /** The record of the catalogue that stands in for what is not known. */
  readonly factor: string | null;
  readonly finder: Finder;
}

export interface NarrowingView extends UnknownView {
  /** Part of the interval's width that would go. */
  readonly narrows: number;
}

export interface FlipView extends UnknownView {
  readonly lower: Bilingual;
  readonly higher: Bilingual;
  readonly value: number;
  readonly unit: string;
}

export interface KnowledgeView {
  readonly narrowings: readonly NarrowingView[];
  readonly flips: readonly FlipView[];
  /** Scenarios that this one is ranked against. */
  readonly others: number;
}

const mostFindable = 3;
const mostFlips = 3;

function unknownOf({ id, label, origin }: Parameter): UnknownView {
  const [, entry = null] = /^activity:[^/]+\/([^/]+)\//.exec(id) ?? [];
  if (origin.kind !== 'catalogue') return { label, entry, part: null, factor: null, finder: 'own' };
  const finder = origin.part === 'contrails' ? 'science' : 'supplier';
  return { label, entry: null, part: origin.part ?? null, factor: origin.match.factor.id, finder };
}

const narrowingOf = ({ parameter, narrows }: Narrowing): NarrowingView => ({ ...unknownOf(parameter), narrows });

/** The weightiest unknowns that somebody can find out, and the weightiest that nobody can. */
function chosen(narrowings: readonly Narrowing[]): readonly NarrowingView[] {
  const all = narrowings.map(narrowingOf).filter((n) => n.narrows > 0);
  const findable = all.filter((n) => n.finder !== 'science').slice(0, mostFindable);
  return [...findable, ...all.filter((n) => n.finder === 'science').slice(0, 1)];
}

function flipsOf({ rankings }: Knowledge, names: ReadonlyMap<string, Bilingual>): readonly FlipView[] {
  const name = (id: string): Bilingual => names.get(id) ?? { en: id, fr: id };
  const flip = (lower: string, higher: string, { parameter, value }: Flip): FlipView => ({
    ...unknownOf(parameter),
    ...{ lower: name(lower), higher: name(higher), value, unit: parameter.unit.symbol },
  });
  return rankings.flatMap((r) => r.flips.slice(0, mostFlips).map((f) => flip(r.lower, r.higher, f)));
}

/** What is worth measuring: what would narrow the interval of a scenario most, and what would turn its ranking. */
export async function worthKnowing({
  source,
  scenario,
}: {
  readonly source: Source;
  readonly scenario: string;
}): Promise<KnowledgeView | null> {
  const at = await opened(source);
  if (!at.calculation?.scenarios.some((s) => s.scenario.id === scenario)) return null;
  const found = knowledge(at.calculation, scenario, meansOf(at));
  const names = new Map(at.calculation.scenarios.map((s) => [s.scenario.id, s.scenario.name]));
  return {
    narrowings: chosen(found.narrowings),
    flips: flipsOf(found, names),
    others: found.rankings.length,
  };
}
