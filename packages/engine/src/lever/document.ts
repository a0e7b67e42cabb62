import { type Document, valueAt, withValueAt } from '../question/document.ts';
import type { Composed } from './compose.ts';
import type { Scene } from './scene.ts';

type Name = string | { readonly en: string; readonly fr: string };

/** The name of a scenario whose site has moved says so: it may carry the name of the old place. */
export function movedName(name: unknown, { site }: Composed): Name {
  const place = site.city ?? site.country;
  const { en, fr } = typeof name === 'string' ? { en: name, fr: name } : (name as Exclude<Name, string>);
  const moved = { en: `${en} (moved to ${place})`, fr: `${fr} (déplacé à ${place})` };
  return moved;
}

export const hasMoved = ({ site }: Composed, scene: Scene): boolean =>
  JSON.stringify(site) !== JSON.stringify(scene.site);

/** The scenario of a campaign as data once it is produced another way. */
export function scenarioAfter(document: Document, composed: Composed, scene: Scene): Document {
  const before = valueAt(document, `scenarios.${scene.scenario}`) as Document;
  const activities = composed.entries.map((e) => e.fields);
  if (composed.head) return { ...composed.head, id: scene.scenario, activities };
  const moved = hasMoved(composed, scene) ? { name: movedName(before.name, composed), site: composed.site } : {};
  return { ...before, ...moved, activities };
}

/** The campaign with that scenario in it: what the whole pipeline computes again. */
export const documentAfter = (document: Document, composed: Composed, scene: Scene): Document =>
  withValueAt(document, `scenarios.${scene.scenario}`, scenarioAfter(document, composed, scene));
