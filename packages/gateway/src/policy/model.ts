import { type Catalogue, type ImageModel, modelClasses, nearest, type VideoModel } from '@contrechamp/engine';
import type { Operation } from '../request/generation.ts';
import type { PolicyContext } from './context.ts';
import { refuse } from './refused.ts';

export type Known = ImageModel | VideoModel;

/** A model of the registry by any of its names, among those for this kind of work. */
export function knownAs(catalogue: Catalogue, operation: Operation, name: string): Known | undefined {
  const find = (n: string): Known | undefined =>
    operation === 'video' ? catalogue.videoModel(n) : catalogue.imageModel(n);
  return find(name) ?? find(name.toLowerCase());
}

/** Whether two names mean one model. */
export const sameModel = (catalogue: Catalogue, operation: Operation, a: string, b: string): boolean =>
  a === b || (knownAs(catalogue, operation, a)?.id ?? a) === (knownAs(catalogue, operation, b)?.id ?? b);

/** The class by which a model that nobody knows counts, at usual settings. */
const unknownClass = (operation: Operation) => (operation === 'video' ? 'frontier' : 'large-dit');

/** Whether the rules let a model be used, by any of its names. */
export function isAllowed({ rules, catalogue }: PolicyContext, operation: Operation, name: string): boolean {
  const { models, classes } = rules.allowed;
  if (models && !models.some((allowed) => sameModel(catalogue, operation, allowed, name))) return false;
  const found = knownAs(catalogue, operation, name)?.class ?? unknownClass(operation);
  return classes?.includes(found) ?? true;
}

/** Whether a date as far as it is known (`2026-10-23`, `2026-10`, `2026`) has passed: a month when it is over. */
export function isRetired(retired: string | undefined, now: string): boolean {
  if (retired === undefined) return false;
  const today = now.slice(0, retired.length);
  return retired.length === 10 ? today >= retired : today > retired;
}

const rank = (model: Known): number => modelClasses.indexOf(model.class);

/** The model of the same maker that took the place of a retired one: nearest class, then newest. */
export function successorOf(context: PolicyContext, operation: Operation, gone: Known): Known | null {
  const { catalogue, now } = context;
  const all: readonly Known[] = operation === 'video' ? catalogue.data.videoModels : catalogue.data.imageModels;
  const later = all.filter(
    (m) =>
      m.developer === gone.developer &&
      m.open === gone.open &&
      (m.firstSeen ?? '') > (gone.firstSeen ?? '') &&
      !isRetired(m.retired, now) &&
      isAllowed(context, operation, m.id),
  );
  const distance = (m: Known): number => Math.abs(rank(m) - rank(gone));
  return (
    later.toSorted((a, b) => distance(a) - distance(b) || ((a.firstSeen ?? '') < (b.firstSeen ?? '') ? 1 : -1))[0] ??
    null
  );
}

/** Names that a refusal may propose, in the order of the file. */
export const allowedNames = ({ rules }: PolicyContext): readonly string[] => rules.allowed.models ?? [];

/**
 * Whether a model may be used today.
 * @throws RefusedRequest `model-not-allowed`, `model-retired`
 */
export function checkModel(context: PolicyContext, operation: Operation, name: string): void {
  const { rules, catalogue, now } = context;
  const known = knownAs(catalogue, operation, name);
  if (!isAllowed(context, operation, name)) {
    const models = allowedNames(context);
    refuse('model-not-allowed', {
      model: name,
      class: known?.class ?? '',
      models: models.join(', '),
      classes: rules.allowed.classes?.join(', ') ?? '',
      suggestion: nearest(name, models) ?? '',
    });
  }
  if (known && isRetired(known.retired, now)) {
    const next = successorOf(context, operation, known);
    refuse('model-retired', {
      model: name,
      date: known.retired ?? '',
      successor: next?.id ?? '',
      models: allowedNames(context).join(', '),
    });
  }
}
