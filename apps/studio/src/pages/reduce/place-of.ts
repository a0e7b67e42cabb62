import type { PlaceFound } from '../../worker/methods/places.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The place that words name in full, by its city alone or with its country; null when none of those found is meant. */
export function placeNamed(typed: string, found: readonly PlaceFound[]): string | null {
  const wanted = folded(typed);
  const meant = found.find((p) =>
    [p.value, p.name, p.value.split(',')[0] ?? ''].some((name) => folded(name) === wanted),
  );
  return meant?.value ?? null;
}
