import { compose, type Pull } from './compose.ts';
import { type Fields, nameFor } from './fields.ts';
import type { Scene, Site } from './scene.ts';

/** A change that a person would make in the file. */
export type InventoryEdit =
  | {
      readonly kind: 'set';
      readonly activity: string;
      readonly field: string;
      readonly from: unknown;
      readonly to: unknown;
    }
  | { readonly kind: 'removed'; readonly activity: string; readonly type: string }
  | { readonly kind: 'added'; readonly activity: string; readonly type: string }
  | { readonly kind: 'site'; readonly from: Site; readonly to: Site }
  | { readonly kind: 'replaced'; readonly by: string };

const text = (value: unknown): string => JSON.stringify(value) ?? '';

function fieldEdits(before: Fields, after: Fields): readonly InventoryEdit[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => text(before[field]) !== text(after[field]))
    .map((field) => ({
      kind: 'set',
      activity: nameFor(before),
      field,
      from: before[field] ?? null,
      to: after[field] ?? null,
    }));
}

/** Which of the entries made from one goes on as that one: of the same id, else the first without one of its own. */
export const continuation = (before: Fields, made: readonly Fields[]): Fields | undefined =>
  made.find((m) => m.id === before.id);

/** What some levers change in a scenario, entry by entry. */
export function inventoryEdits(pulls: readonly Pull[], scene: Scene): readonly InventoryEdit[] {
  const { site, entries, head } = compose(pulls, scene);
  if (head) return [{ kind: 'replaced', by: pulls.find((p) => p.lever.replace)?.lever.id ?? '' }];
  const moved: InventoryEdit[] = text(site) === text(scene.site) ? [] : [{ kind: 'site', from: scene.site, to: site }];
  const own = scene.activities.flatMap((before, index): readonly InventoryEdit[] => {
    const made = entries.filter((e) => e.index === index).map((e) => e.fields);
    const next = continuation(before, made);
    const rest = made.filter((m) => m !== next).map(addition);
    if (!next) return [{ kind: 'removed', activity: nameFor(before), type: String(before.type) }, ...rest];
    return [...fieldEdits(before, next), ...rest];
  });
  const extra = entries.filter((e) => e.index >= scene.activities.length).map((e) => addition(e.fields));
  return [...moved, ...own, ...extra];
}

const addition = (fields: Fields): InventoryEdit => ({
  kind: 'added',
  activity: nameFor(fields),
  type: String(fields.type),
});
