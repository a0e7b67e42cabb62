import type { At, Sign } from './data.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Everything at a place of what a service answered; a star fans out. Only own members count. */
export function readAll(value: unknown, at: At): unknown[] {
  let found: unknown[] = [value];
  for (const key of at) {
    found = found.flatMap((each) => {
      if (key === '*') return Array.isArray(each) ? each : [];
      return isObject(each) && Object.hasOwn(each, key) ? [each[key as keyof typeof each]] : [];
    });
  }
  return found;
}

export const readOne = (value: unknown, at: At): unknown => readAll(value, at)[0];

export function readText(value: unknown, at: At): string | null {
  const found = readOne(value, at);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A number that a meter may believe: finite, none below zero. */
export function readAmount(value: unknown, at: At): number | null {
  const found = readOne(value, at);
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : null;
}

/** The first sign of refused content that an answer shows. */
export const findSign = (answer: unknown, signs: readonly Sign[]): Sign | null =>
  signs.find(({ at, matches }) =>
    readAll(answer, at).some((found) =>
      new RegExp(matches, 'i').test(typeof found === 'string' ? found : String(found)),
    ),
  ) ?? null;
