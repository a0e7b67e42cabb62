import { type Lever, type LeverBench, openLevers, type Pull, pullsNamed, type Values } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { meansOf, type Opened, opened } from '../open.ts';
import type { Source } from '../view.ts';

/** What every question about levers names. */
export interface LeverQuestion {
  readonly source: Source;
  readonly lang: Lang;
  readonly scenario: string;
  /** How far levers go where the reader has set it, by lever. */
  readonly values: Readonly<Record<string, Values>>;
}

/** A scenario ready for levers to be pulled, every lever as far as the reader wants it to go. */
export interface Bench extends LeverBench {
  readonly at: Opened & { readonly calculation: NonNullable<Opened['calculation']> };
}

interface Kept {
  readonly at: Opened;
  readonly scenario: string;
  readonly bench: LeverBench;
  /** Sets of values that it was asked about: each leaves draws behind. */
  readonly asked: Set<string>;
}

const mostKept = 2;
const mostAsked = 60;
let kept: readonly Kept[] = [];

function benchAt(at: Opened, document: NonNullable<Opened['document']>, scenario: string, values: string): LeverBench {
  const known = kept.find((k) => k.at === at && k.scenario === scenario);
  const fits = known && (known.asked.has(values) || known.asked.size < mostAsked);
  const found = fits
    ? known
    : { at, scenario, bench: openLevers(document, { scenario }, meansOf(at)), asked: new Set<string>() };
  found.asked.add(values);
  kept = [found, ...kept.filter((k) => k !== known)].slice(0, mostKept);
  return found.bench;
}

/** The bench of a question, kept so that the next one is quick; null when the campaign cannot be computed. */
export async function benchOf({ source, scenario, values }: LeverQuestion): Promise<Bench | null> {
  const at = await opened(source);
  const { calculation, document } = at;
  if (!calculation || !document || !calculation.scenarios.some((s) => s.scenario.id === scenario)) return null;
  const bench = benchAt(at, document, scenario, JSON.stringify(values));
  const set = ({ lever, values: own }: Pull): Pull => ({ lever, values: { ...own, ...values[lever.id] } });
  return { ...bench, at: { ...at, calculation }, pulls: bench.pulls.map(set) };
}

/** Levers that cannot go with one. */
export const conflictsOf = (bench: LeverBench, { id }: Lever): readonly string[] =>
  bench.pulls.flatMap(({ lever }) =>
    lever.id !== id && pullsNamed(bench, [id, lever.id]).conflict !== null ? [lever.id] : [],
  );
