/** Where two pieces of plain data differ; an absent value is undefined. */
export interface Difference {
  readonly path: string;
  readonly was: unknown;
  readonly now: unknown;
}

const isBranch = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;

const step = (path: string, key: string, list: boolean): string =>
  list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

/** What is told of a value: lists and objects by their size, so that no depth of theirs matters. */
function told(value: unknown): unknown {
  if (!isBranch(value)) return value;
  const size = Object.keys(value).length;
  return Array.isArray(value) ? `[… ${size}]` : `{… ${size}}`;
}

/** Every leaf that differs between two values of JSON, in reading order. */
export function differences(was: unknown, now: unknown, path = ''): readonly Difference[] {
  if (Object.is(was, now)) return [];
  if (!isBranch(was) || !isBranch(now) || Array.isArray(was) !== Array.isArray(now)) {
    return [{ path, was: told(was), now: told(now) }];
  }
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...keys].flatMap((key) => differences(was[key], now[key], step(path, key, Array.isArray(was))));
}

/** Largest relative difference, where numbers alone differ; null where anything else does. */
export function largestGap(found: readonly Difference[]): number | null {
  let largest = 0;
  for (const { was, now } of found) {
    if (typeof was !== 'number' || typeof now !== 'number') return null;
    largest = Math.max(largest, Math.abs(was - now) / Math.max(Math.abs(was), Math.abs(now)));
  }
  return largest;
}
