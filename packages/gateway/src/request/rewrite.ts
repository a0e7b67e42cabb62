import type { Asked, Sent } from './generation.ts';

/** Fields to be said as they are here; null: to be left out. */
export type ExplicitFields = ReadonlyMap<string, string | number | null>;

/** Fields as a caller wrote them, with those that are made explicit. */
export const withExplicit = <Value>(
  fields: ReadonlyMap<string, Value>,
  explicit: ExplicitFields,
): ReadonlyMap<string, Value | string | number> =>
  new Map<string, Value | string | number>([
    ...[...fields].filter(([name]) => explicit.get(name) !== null),
    ...[...explicit].flatMap(([name, value]): [string, string | number][] => (value === null ? [] : [[name, value]])),
  ]);

/**
 * What a request to OpenAI's interface must say so that the service does what was decided, field by field. A field that
 * the decision has no word on is left as the caller wrote it, so a model keeps the name that the caller knows it by.
 * @param stepsField by which name the service takes the number of steps; null where it takes none
 */
export function explicitFields(asked: Asked, sent: Sent, stepsField: string | null): ExplicitFields {
  const fields = new Map<string, string | number | null>();
  if (sent.model !== asked.model) fields.set('model', sent.model);
  if (sent.operation === 'video') {
    if (sent.seconds !== asked.seconds && sent.seconds !== null) fields.set('seconds', String(sent.seconds));
  } else if (sent.n !== asked.n) fields.set('n', sent.n);
  if (sent.width !== null && (sent.width !== asked.width || sent.height !== asked.height)) {
    fields.set('size', `${sent.width}x${sent.height}`);
  }
  if (sent.quality !== null && sent.quality !== asked.quality) fields.set('quality', sent.quality);
  if (sent.previews !== asked.previews && (sent.previews > 0 || asked.previews !== null)) {
    fields.set('partial_images', sent.previews);
  }
  if (sent.steps !== null && stepsField !== null) {
    if (stepsField !== 'steps' && asked.steps !== null) fields.set('steps', null);
    if (stepsField !== 'steps' || sent.steps !== asked.steps) fields.set(stepsField, sent.steps);
  }
  return fields;
}
