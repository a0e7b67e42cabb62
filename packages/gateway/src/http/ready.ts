import type { Refusal } from '../policy/decision.ts';
import type { Content, PassthroughAdapter, Picture } from '../provider/adapter.ts';
import type { Fields } from '../request/fields.ts';
import type { Asked, Sent } from '../request/generation.ts';
import type { ExplicitFields } from '../request/rewrite.ts';
import type { Line } from './lines.ts';
import type { Outgoing } from './passthrough.ts';

/** What goes to the service once a request is decided on. */
export interface Ready {
  readonly asked: Asked;
  readonly fields: Fields;
  readonly pictures: readonly Picture[];
  readonly mask: Picture | null;
  /** The request again in OpenAI's language, with the fields that were made explicit. */
  encode(explicit: ExplicitFields): Pick<Outgoing, 'contentType' | 'body' | 'length'>;
}

/** A field that holds a text; null where it is left out. */
export const textOf = (fields: Fields, name: string): string | null => {
  const value = fields.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
};

export function contentOf({ fields, pictures, mask }: Pick<Ready, 'fields' | 'pictures' | 'mask'>): Content {
  const prompt = textOf(fields, 'prompt') ?? '';
  const seed = Number(fields.get('seed') ?? Number.NaN);
  const [format, background] = [textOf(fields, 'output_format'), textOf(fields, 'background')];
  return {
    ...{ prompt, pictures, mask, seed: Number.isSafeInteger(seed) && seed >= 0 ? seed : null },
    outputFormat: format === 'png' || format === 'jpeg' || format === 'webp' ? format : null,
    background: background === 'transparent' || background === 'opaque' ? background : null,
  };
}

const invalid = (field: string, value: string, expected: string): Refusal => ({
  code: 'request-invalid',
  params: { field, value, expected },
});

/** What a service that speaks OpenAI's language has no way to do: its body passes, so only what weighs on energy is looked at. */
export function passthroughObjection({ stepsField }: PassthroughAdapter, sent: Sent, fields: Fields): Refusal | null {
  if (sent.steps !== null && stepsField === null) return invalid('steps', String(sent.steps), '');
  // By the service's own name it would pass unseen, counted by nobody.
  if (stepsField === null || stepsField === 'steps' || !fields.has(stepsField)) return null;
  const value = fields.get(stepsField);
  return invalid(stepsField, typeof value === 'number' ? String(value) : 'given', 'steps');
}

/** What a service has no way to do of a request: told before anything is reserved or sent. */
export function objectionOf(line: Line, sent: Sent, ready: Ready): Refusal | null {
  if (line.kind === 'passthrough') return passthroughObjection(line.adapter, sent, ready.fields);
  if (ready.asked.streamed) return invalid('stream', 'true', 'false');
  const { mask, seed, outputFormat, background } = contentOf(ready);
  const found = line.adapter.objection(sent, { mask: mask !== null, seed: seed !== null, outputFormat, background });
  return found && invalid(found.field, found.asked, found.allowed ?? '');
}
