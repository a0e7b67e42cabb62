import type { At } from './data.ts';

type Container = Record<string, unknown>;

const isIndex = (key: string): boolean => /^\d+$/.test(key);

/** Puts a value at a place, making the objects and lists on the way. */
export function putAt(root: Container, at: At, value: unknown): void {
  let here = root;
  at.forEach((key, i) => {
    const next = at[i + 1];
    if (next === undefined) here[key] = value;
    else here[key] ??= isIndex(next) ? [] : {};
    here = here[key] as Container;
  });
}

/** Adds a value to the list at a place. */
export function addAt(root: Container, at: At, value: unknown): void {
  let here: Container = root;
  for (const [i, key] of at.entries()) {
    const next = at[i + 1];
    here[key] ??= next === undefined || isIndex(next) ? [] : {};
    here = here[key] as Container;
  }
  (here as unknown as unknown[]).push(value);
}
