/** An interval at whose ends a function has opposite signs. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/** Every change of sign of `f` between neighbours of `points`, which ascend. */
export function brackets(f: (x: number) => number, points: readonly number[]): readonly Bracket[] {
  const values = points.map((x) => ({ x, y: f(x) }));
  return values.slice(1).flatMap(({ x, y }, i) => {
    const before = values[i];
    return before && Math.sign(before.y) !== Math.sign(y) ? [{ low: before.x, high: x }] : [];
  });
}

const rounds = 200;

/**
 * Where `f` crosses zero inside a bracket: the Illinois variant of false position, to a relative width of `tolerance`
 * (Dowell and Jarratt, BIT 11, 1971), halving where it stalls.
 */
export function crossing(f: (x: number) => number, { low, high }: Bracket, tolerance = 1e-12): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  for (let i = 0; i < rounds; i++) {
    if (fa === 0) return a;
    if (fb === 0 || Math.abs(b - a) <= tolerance * Math.abs(b)) return b;
    const secant = (a * fb - b * fa) / (fb - fa);
    const inside = secant > Math.min(a, b) && secant < Math.max(a, b);
    const x = i % 4 === 3 || !inside ? (a + b) / 2 : secant;
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fb)) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}

/** The whole number at which a condition that holds at `from` and not at `to` last holds. */
function lastWhole(holds: (x: number) => boolean, from: number, to: number): number {
  let [yes, no] = [from, to];
  while (Math.abs(no - yes) > 1) {
    const middle = Math.round((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Where `f` is still negative, among the whole numbers of a bracket. */
export const lastBelow = (f: (x: number) => number, { low, high }: Bracket): number =>
  f(low) < 0 ? lastWhole((x) => f(x) < 0, low, high) : lastWhole((x) => f(x) < 0, high, low);

/** Where `f` is still positive, from `low` on. */
export const lastSure = (f: (x: number) => number, { low, high }: Bracket): number =>
  f(high) >= 0 ? high : lastWhole((x) => f(x) >= 0, low, high);

/** 0 and powers of ten from `base` down and up, a few to the decade. */
export function decades(base: number, down: number, up: number): readonly number[] {
  const perDecade = 4;
  const steps = Array.from({ length: (down + up) * perDecade + 1 }, (_, i) => i / perDecade - down);
  return [0, ...steps.map((power) => base * 10 ** power)];
}
