import { type Bounds, boundsOf } from './bound.ts';
import type { Space } from './space.ts';

/** Sets that are looked at before the search gives up being exact: all those of twenty levers. */
export const mostSets = 2 ** 20;
const always = 20;

/** Additions of draws that a search over more levers may take: some seconds. */
const mostWork = 3e9;
/** Steps of a search that finds no set to look at, since levers exclude each other. */
const mostSteps = 2 ** 24;

export interface Found {
  /** Places of the levers in the space; null when no set was found. */
  readonly levers: readonly number[] | null;
  readonly exact: boolean;
  readonly examined: number;
}

/** Walks the sets of levers that do not exclude each other, keeping the state of every group as bits. */
class Walk {
  readonly space: Space;
  readonly states: Int32Array;
  readonly #touched: readonly (readonly (readonly [group: number, bit: number])[])[];
  examined = 0;
  steps = 0;
  work = 0;

  constructor(space: Space) {
    this.space = space;
    this.states = new Int32Array(space.groups.length);
    this.#touched = space.pulls.map((_, lever) =>
      space.groups.flatMap(({ touch }, g) => (touch.includes(lever) ? [[g, 1 << touch.indexOf(lever)] as const] : [])),
    );
  }

  /** Whether a search has taken more than it may; one over twenty levers or fewer always ends. */
  get spent(): boolean {
    if (this.space.pulls.length <= always) return false;
    return this.examined > mostSets || this.steps > mostSteps || this.work > mostWork;
  }

  fits(lever: number, chosen: readonly number[]): boolean {
    const excluded = this.space.conflicts[lever];
    return !chosen.some((c) => excluded?.has(c));
  }

  flip(lever: number): void {
    for (const [group, bit] of this.#touched[lever] ?? []) this.states[group] = (this.states[group] as number) ^ bit;
  }

  /** Central change of the present set; null when it cannot be computed. */
  central(): number | null {
    let sum = 0;
    for (const [g, { states }] of this.space.groups.entries()) {
      const state = states[this.states[g] as number];
      if (!state) return null;
      sum += state.central;
    }
    return sum;
  }
}

const block = 512;

/** Whether the present set keeps within the limit in enough draws; false as soon as too many have failed. */
function reaches(walk: Walk, { groups, today, limit }: Bounds, enough: number): boolean {
  const columns: Float64Array[] = [];
  for (const [g, list] of groups.entries()) {
    const mask = walk.states[g] as number;
    if (mask === 0) continue;
    const column = list[mask];
    if (!column) return false;
    columns.push(column);
  }
  const most = today.length - enough;
  const sum = new Float64Array(block);
  let failed = 0;
  for (let from = 0; from < today.length; from += block) {
    const size = Math.min(block, today.length - from);
    for (let i = 0; i < size; i++) sum[i] = today[from + i] as number;
    for (const column of columns)
      for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + (column[from + i] as number);
    for (let i = 0; i < size; i++) if ((sum[i] as number) > (limit[from + i] as number)) failed++;
    walk.work += size * (columns.length + 1);
    if (failed > most) return false;
  }
  return true;
}

interface Best {
  readonly levers: readonly number[];
  readonly effort: number;
  readonly central: number;
}

const better = (a: Best, b: Best | null): boolean =>
  b === null || a.effort < b.effort || (a.effort === b.effort && a.central < b.central);

/**
 * The smallest set of levers that keeps the total within `limit` in `enough` draws; among those of one size the least
 * effort, then the lowest footprint. Every set of the smallest size is looked at, unless there are too many.
 * Sets of more than `largest` levers are not looked for.
 */
export function smallestSet(space: Space, limit: Float64Array, enough: number, largest = space.pulls.length): Found {
  const bounds = boundsOf(space, limit, enough);
  const walk = new Walk(space);
  if (bounds.fewest === null) return { levers: null, exact: true, examined: 0 };
  let best: Best | null = null;
  let over = false;
  const chosen: number[] = [];
  const visit = (from: number, left: number): void => {
    walk.steps++;
    if (walk.spent) over = true;
    if (left === 0) {
      walk.examined++;
      if (over || !reaches(walk, bounds, enough)) return;
      const effort = chosen.reduce((sum, i) => sum + (space.pulls[i]?.lever.effort ?? 0), 0);
      const candidate = { levers: [...chosen], effort, central: walk.central() ?? 0 };
      if (better(candidate, best)) best = candidate;
      return;
    }
    for (let lever = from; lever <= space.pulls.length - left && !over; lever++) {
      if (!walk.fits(lever, chosen)) continue;
      chosen.push(lever);
      walk.flip(lever);
      visit(lever + 1, left - 1);
      walk.flip(lever);
      chosen.pop();
    }
  };
  const found = (): Best | null => best;
  for (let size = bounds.fewest; size <= Math.min(largest, bounds.mostTogether) && !over; size++) {
    visit(0, size);
    if (found() !== null) break;
  }
  return { levers: found()?.levers ?? null, exact: !over, examined: walk.examined };
}

/** Two central totals this close are the same. */
const tolerance = 1e-9;

/** The most that each lever can take off the central footprint, whatever others are pulled. */
function mostOff(space: Space): readonly number[] {
  const most = space.pulls.map(() => 0);
  for (const { touch, states } of space.groups) {
    const known = states.flatMap((s) => (s ? [s.central] : []));
    const span = Math.max(...known) - Math.min(...known);
    for (const [bit, lever] of touch.entries()) {
      let off = known.length === states.length ? 0 : span;
      for (const [mask, state] of states.entries()) {
        const next = states[mask | (1 << bit)];
        if (state && next && !(mask & (1 << bit))) off = Math.max(off, state.central - next.central);
      }
      most[lever] = (most[lever] ?? 0) + off;
    }
  }
  return most;
}

/**
 * The set of levers with the lowest central footprint. Sets that could not be lower than one that is known, whatever
 * the levers still to come take off, are not looked at.
 */
export function lowestSet(space: Space): Found {
  const walk = new Walk(space);
  const most = mostOff(space);
  const leftOver = most.map((_, from) => most.slice(from).reduce((sum, off) => sum + off, 0));
  const chosen: number[] = [];
  let best: { readonly levers: readonly number[]; readonly central: number } = { levers: [], central: 0 };
  let over = false;
  const near = tolerance * space.today.central;
  const visit = (from: number): void => {
    walk.examined++;
    walk.steps++;
    if (walk.spent) over = true;
    const central = over ? null : walk.central();
    if (central !== null && central < best.central - near) best = { levers: [...chosen], central };
    for (let lever = from; lever < space.pulls.length && !over; lever++) {
      // A set that cannot be computed may lead to one that can: it has no value to bound from.
      if (central !== null && central - (leftOver[lever] ?? 0) >= best.central - near) break;
      if (!walk.fits(lever, chosen)) continue;
      chosen.push(lever);
      walk.flip(lever);
      visit(lever + 1);
      walk.flip(lever);
      chosen.pop();
    }
  };
  visit(0);
  return { levers: withoutIdle(best.levers, best.central, walk, near), exact: !over, examined: walk.examined };
}

/** The same set without the levers that change nothing in it. */
function withoutIdle(levers: readonly number[], central: number, walk: Walk, near: number): readonly number[] {
  let kept = levers;
  for (const lever of kept) walk.flip(lever);
  for (const lever of levers) {
    walk.flip(lever);
    const without = walk.central();
    if (without !== null && without <= central + near) kept = kept.filter((l) => l !== lever);
    else walk.flip(lever);
  }
  return kept;
}
