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

/**
 * A campaign that names no publisher follows that of its reference's country. Where levers move the reference in or out
 * of that country, the file says which one it goes on with: moving a shoot changes no method.
 */
export function pinnedMethod(document: Document, composed: Composed, scene: Scene): string | null {
  const { reference, method } = document.campaign as { readonly reference?: unknown; readonly method?: unknown };
  if (method !== undefined || reference !== scene.scenario) return null;
  const british = (country: string): boolean => country === 'GB';
  return british(composed.site.country) === british(scene.site.country) ? null : scene.method;
}

/** The campaign with that scenario in it: what the whole pipeline computes again. */
export function documentAfter(document: Document, composed: Composed, scene: Scene): Document {
  const changed = withValueAt(document, `scenarios.${scene.scenario}`, scenarioAfter(document, composed, scene));
  const method = pinnedMethod(document, composed, scene);
  return method === null ? changed : withValueAt(changed, 'campaign.method', method);
}
