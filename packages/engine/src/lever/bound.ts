import type { Group, Space } from './space.ts';

/** Columns of a space with its draws in another order, and limits that sets of levers cannot pass. */
export interface Bounds {
  readonly groups: readonly (readonly (Float64Array | null)[])[];
  readonly today: Float64Array;
  readonly limit: Float64Array;
  /** Fewest levers that may reach the limit in enough draws; null when not even all effects together would. */
  readonly fewest: number | null;
  /** No set can hold more levers: of those that all exclude each other, one. */
  readonly mostTogether: number;
}

const valid = ({ states }: Group): readonly Float64Array[] => states.flatMap((s) => (s ? [s.draws] : []));

/** The lowest that each draw can be, were the best state of every group to be had. */
function lowest({ today, groups }: Space): Float64Array {
  const out = today.draws.slice();
  for (const group of groups) {
    const states = valid(group);
    for (let i = 0; i < out.length; i++) {
      let least = 0;
      for (const s of states) least = Math.min(least, s[i] as number);
      out[i] = (out[i] as number) + least;
    }
  }
  return out;
}

/** The most that one lever can lower a group, whatever others are pulled, draw by draw. */
function mostBy(group: Group, bit: number, draws: number): Float64Array {
  const out = new Float64Array(draws);
  const { states } = group;
  const complete = states.every((s) => s !== null);
  const raise = (i: number, x: number): void => {
    if (x > (out[i] as number)) out[i] = x;
  };
  if (complete) {
    for (let mask = 0; mask < states.length; mask++) {
      const [without, withIt] = [states[mask]?.draws, states[mask | (1 << bit)]?.draws];
      if (mask & (1 << bit) || !without || !withIt) continue;
      for (let i = 0; i < draws; i++) raise(i, (without[i] as number) - (withIt[i] as number));
    }
    return out;
  }
  // Where some states are missing, the lever may stand for the whole way from the highest state to the lowest.
  const known = valid(group);
  for (let i = 0; i < draws; i++) {
    let [low, high] = [0, 0];
    for (const s of known) {
      low = Math.min(low, s[i] as number);
      high = Math.max(high, s[i] as number);
    }
    raise(i, high - low);
  }
  return out;
}

/** Draws in which a value stays within the limit. */
const within = (values: Float64Array, limit: Float64Array): number => {
  let n = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) <= (limit[i] as number)) n++;
  return n;
};

/** Levers in sets whose members all exclude each other: at most one of each can be pulled. */
function alternatives({ pulls, conflicts }: Space): readonly (readonly number[])[] {
  const sets: number[][] = [];
  for (let lever = 0; lever < pulls.length; lever++) {
    const fitting = sets.find((set) => set.every((other) => conflicts[lever]?.has(other)));
    if (fitting) fitting.push(lever);
    else sets.push([lever]);
  }
  return sets;
}

function fewestOf(space: Space, limit: Float64Array, enough: number): number | null {
  const { draws } = space.today;
  if (within(lowest(space), limit) < enough) return null;
  const most = space.pulls.map(() => new Float64Array(draws.length));
  for (const group of space.groups) {
    group.touch.forEach((lever, bit) => {
      const own = mostBy(group, bit, draws.length);
      const sum = most[lever];
      if (sum) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (own[i] as number);
    });
  }
  const together = alternatives(space).map((set) =>
    Float64Array.from(draws, (_, i) => Math.max(...set.map((lever) => most[lever]?.[i] ?? 0))),
  );
  const left = draws.slice();
  const sorted = Array.from(draws, (_, i) => Float64Array.from(together, (m) => m[i] as number).sort());
  for (let k = 0; ; k++) {
    if (within(left, limit) >= enough || k >= together.length) return k;
    for (let i = 0; i < left.length; i++) {
      left[i] = (left[i] as number) - (sorted[i]?.[together.length - 1 - k] as number);
    }
  }
}

/**
 * Prepares a search for sets of levers under a limit. The hardest draws come first, so that a set that fails is seen to
 * fail early; a bound on what so many levers can do tells with how few the search must begin.
 */
export function boundsOf(space: Space, limit: Float64Array, enough: number): Bounds {
  const least = lowest(space);
  const hardness = least.map((x, i) => x / (limit[i] as number));
  const order = Uint32Array.from(hardness, (_, i) => i).sort(
    (a, b) => (hardness[b] as number) - (hardness[a] as number),
  );
  const gather = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i] as number);
  return {
    groups: space.groups.map((g) => g.states.map((s) => s && gather(s.draws))),
    today: gather(space.today.draws),
    limit: gather(limit),
    fewest: fewestOf(space, limit, enough),
    mostTogether: alternatives(space).length,
  };
}
