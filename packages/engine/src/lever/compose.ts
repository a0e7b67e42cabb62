import type { Entry } from './evaluator.ts';
import type { Fields } from './fields.ts';
import type { Lever, Values } from './lever.ts';
import type { Scene, Site } from './scene.ts';

/** A lever as it is pulled: how far it goes. */
export interface Pull {
  readonly lever: Lever;
  readonly values: Values;
}

/** How a scenario is produced once some levers are pulled. */
export interface Composed {
  readonly site: Site;
  readonly entries: readonly Entry[];
  /** The other scenario whose method this is. */
  readonly as?: string;
  /** The rest of the scenario, where another method takes its place. */
  readonly head?: Readonly<Record<string, unknown>>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Entries made beside another one keep clear of the names that the file uses. */
function renamed({ fields: original, index }: Entry, made: readonly Fields[], scene: Scene): readonly Fields[] {
  // Two entries without a name of their own would give theirs the same one.
  const place = original.id === undefined ? `-${index + 1}` : '';
  return made.map((fields) =>
    fields.id === undefined || fields.id === original.id
      ? fields
      : { ...fields, id: scene.freshId(`${String(fields.id)}${place}`) },
  );
}

/** What one entry becomes under some levers, in their order. */
export function changed(entry: Entry, pulls: readonly Pull[], scene: Scene): readonly Entry[] {
  let entries: readonly Entry[] = [entry];
  for (const { lever, values } of pulls) {
    entries = entries.flatMap((e) => {
      const made = lever.change?.(e.fields, scene, values) ?? null;
      return made === null ? [e] : renamed(e, made, scene).map((fields) => ({ fields, index: e.index }));
    });
  }
  return entries;
}

/** What one of some levers brings in by itself, changed by those that come after it; `name` keeps ids apart. */
export function addedBy(
  place: number,
  pulls: readonly Pull[],
  scene: Scene,
  name: (id: string) => string = scene.freshId,
): readonly Entry[] {
  const pull = pulls[place];
  const made = pull?.lever.add?.(scene, pull.values) ?? [];
  return made.flatMap((fields, k) => {
    const named = fields.id === undefined ? fields : { ...fields, id: name(String(fields.id)) };
    return changed({ fields: named, index: scene.activities.length + k }, pulls.slice(place + 1), scene);
  });
}

/** Entries that levers bring in by themselves. */
function added(pulls: readonly Pull[], scene: Scene): readonly Entry[] {
  const taken = new Set<string>();
  const free = (id: string): string => {
    const found = taken.has(id) ? free(`${id}-2`) : id;
    taken.add(found);
    return found;
  };
  return pulls.flatMap((_, place) => addedBy(place, pulls, scene, (id) => free(scene.freshId(id))));
}

export const siteAfter = (pulls: readonly Pull[], scene: Scene): Site =>
  pulls.reduce<Site>((site, { lever, values }) => lever.site?.(scene, values) ?? site, scene.site);

export const baseEntries = (scene: Scene): readonly Entry[] =>
  scene.activities.map((fields, index) => ({ fields, index }));

/** The scenario under a set of levers, applied in the order given. */
export function compose(pulls: readonly Pull[], scene: Scene): Composed {
  for (const { lever, values } of pulls) {
    const whole = lever.replace?.(scene, values);
    if (whole) {
      return {
        as: whole.as,
        site: whole.site,
        head: whole.head,
        entries: whole.activities.map((fields, index) => ({ fields, index })),
      };
    }
  }
  const entries = baseEntries(scene).flatMap((entry) => changed(entry, pulls, scene));
  return { site: siteAfter(pulls, scene), entries: [...entries, ...added(pulls, scene)] };
}

/** Whether levers change anything at all. */
export function changesSomething(composed: Composed, scene: Scene): boolean {
  if (composed.head) return true;
  return (
    !same(composed.site, scene.site) ||
    !same(
      composed.entries.map((e) => e.fields),
      scene.activities,
    )
  );
}

/** Whether two levers exclude each other. */
export const inConflict = (a: Lever, b: Lever): boolean =>
  a.conflicts.includes(b.id) ||
  b.conflicts.includes(a.id) ||
  a.replace !== undefined ||
  b.replace !== undefined ||
  (a.site !== undefined && b.site !== undefined);
