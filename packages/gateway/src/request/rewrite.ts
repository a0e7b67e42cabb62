import type { Asked, Sent } from './generation.ts';

/**
 * What a request to OpenAI's interface must say so that the service does what was decided, field by field. A field that
 * the decision has no word on is left as the caller wrote it, so a model keeps the name that the caller knows it by.
 */
export function explicitFields(asked: Asked, sent: Sent): ReadonlyMap<string, string | number> {
  const fields = new Map<string, string | number>();
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
  return fields;
}
