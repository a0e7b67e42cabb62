import { addedBy, changed, inConflict, type Pull, siteAfter } from './compose.ts';
import { addInto, type Entry, isRefused } from './evaluator.ts';
import type { Meter } from './measure.ts';
import type { Scene } from './scene.ts';

/** What some entries emit under the levers that touch them, against what they emit today. */
export interface State {
  /** Central change, kgCO2e. */
  readonly central: number;
  /** Change over the draws, kgCO2e. */
  readonly draws: Float64Array;
}

/** Entries that the same levers touch. `touch` holds places in the list of levers; a state is a set of those, as bits. */
export interface Group {
  readonly touch: readonly number[];
  /** By set of bits; null where an entry cannot be computed. */
  readonly states: readonly (State | null)[];
}

/** More levers than this on one entry are not tabulated. */
export const mostOnOneEntry = 12;

const bitsOf = (mask: number, touch: readonly number[]): readonly number[] =>
  touch.filter((_, bit) => mask & (1 << bit));

type Make = (levers: readonly number[]) => readonly Entry[];

const keyOf = (entries: readonly Entry[]): string => JSON.stringify(entries.map((e) => e.fields));

/**
 * Which levers have an effect on what `make` gives, alone or after others: every set of those found so far is tried
 * with every other lever, until nothing new is found. Null when there are too many.
 */
function touching(make: Make, count: number, first: readonly number[]): readonly number[] | null {
  const found = [...first];
  const sorted = () => found.toSorted((a, b) => a - b);
  for (let grown = true; grown; ) {
    grown = false;
    if (found.length > mostOnOneEntry) return null;
    for (let mask = 0; mask < 1 << found.length && !grown; mask++) {
      const set = bitsOf(mask, sorted());
      const before = keyOf(make(set));
      for (let lever = 0; lever < count && !grown; lever++) {
        if (found.includes(lever)) continue;
        if (keyOf(make([...set, lever].toSorted((a, b) => a - b))) === before) continue;
        found.push(lever);
        grown = true;
      }
    }
  }
  return sorted();
}

interface Part {
  readonly make: Make;
  readonly touch: readonly number[];
}

function partsOf(pulls: readonly Pull[], scene: Scene): readonly Part[] | null {
  const pick = (levers: readonly number[]) => levers.flatMap((i) => pulls[i] ?? []);
  const movers = pulls.flatMap(({ lever }, i) => (lever.site ? [i] : []));
  const makes: readonly Make[] = [
    ...scene.activities.map(
      (fields, index): Make =>
        (levers) =>
          changed({ fields, index }, pick(levers), scene),
    ),
    ...pulls.flatMap(({ lever }, i): readonly Make[] =>
      lever.add ? [(levers) => (levers.includes(i) ? addedBy(levers.indexOf(i), pick(levers), scene) : [])] : [],
    ),
  ];
  const parts: Part[] = [];
  for (const make of makes) {
    const touch = touching(make, pulls.length, movers);
    if (!touch) return null;
    if (touch.length > 0) parts.push({ make, touch });
  }
  return parts;
}

/** The effects of every set of levers, as tables: a total is today's plus one state of each group. */
export class Space {
  readonly pulls: readonly Pull[];
  readonly groups: readonly Group[];
  readonly today: { readonly central: number; readonly draws: Float64Array };
  /** By lever: those that it excludes. */
  readonly conflicts: readonly ReadonlySet<number>[];

  private constructor(pulls: readonly Pull[], groups: readonly Group[], today: Space['today']) {
    this.pulls = pulls;
    this.groups = groups;
    this.today = today;
    this.conflicts = pulls.map(
      (a) => new Set(pulls.flatMap((b, i) => (a !== b && inConflict(a.lever, b.lever) ? [i] : []))),
    );
  }

  /** Null when more levers touch one entry than are tabulated. Levers that replace the inventory do not belong here. */
  static of(pulls: readonly Pull[], meter: Meter): Space | null {
    const { scene } = meter;
    const parts = partsOf(pulls, scene);
    const today = meter.total([]);
    if (!parts || !today) return null;
    const together = new Map<string, Part[]>();
    for (const part of parts) {
      const key = part.touch.join();
      together.set(key, [...(together.get(key) ?? []), part]);
    }
    const groups = [...together.values()].map((list) => groupOf(list, pulls, meter));
    return new Space(pulls, groups, today);
  }
}

function groupOf(parts: readonly Part[], pulls: readonly Pull[], meter: Meter): Group {
  const touch = parts[0]?.touch ?? [];
  const totals = new Map<string, State | null>();
  const at = (mask: number) => {
    const levers = bitsOf(mask, touch);
    const site = siteAfter(
      levers.flatMap((i) => pulls[i] ?? []),
      meter.scene,
    );
    const entries = parts.flatMap((p) => p.make(levers));
    // Levers that set a field hide each other: many sets come to the same entries.
    const key = `${keyOf(entries)} ${JSON.stringify(site)}`;
    const known = totals.get(key);
    if (known !== undefined) return known;
    const found = totalOf(entries, site, meter);
    totals.set(key, found);
    return found;
  };
  const base = at(0);
  if (!base) throw new RangeError('the scenario cannot be computed');
  const allowed = (mask: number): boolean => {
    const levers = bitsOf(mask, touch).flatMap((i) => pulls[i] ?? []);
    return !levers.some((a, i) => levers.slice(i + 1).some((b) => inConflict(a.lever, b.lever)));
  };
  const states = Array.from({ length: 1 << touch.length }, (_, mask): State | null => {
    if (mask === 0) return { central: 0, draws: new Float64Array(base.draws.length) };
    const there = allowed(mask) ? at(mask) : null;
    return (
      there && {
        central: there.central - base.central,
        draws: there.draws.map((x, i) => x - (base.draws[i] as number)),
      }
    );
  });
  return { touch, states };
}

function totalOf(entries: readonly Entry[], site: Scene['site'], meter: Meter): State | null {
  let central = 0;
  const draws = new Float64Array(meter.evaluator.draws);
  for (const entry of entries) {
    const found = meter.evaluator.entry(entry, { site });
    if (isRefused(found)) return null;
    central += found.central;
  }
  for (const entry of entries) addInto(draws, meter.column(entry, { site }));
  return { central, draws };
}
