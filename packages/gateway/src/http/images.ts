import type { Refusal } from '../policy/decision.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Content, Picture } from '../provider/adapter.ts';
import { askedOf, type Fields } from '../request/fields.ts';
import { Fingerprint } from '../request/fingerprint.ts';
import type { Asked, Operation, Sent } from '../request/generation.ts';
import { jsonBody, jsonFields, jsonLimit, readBody } from '../request/json-body.ts';
import { explicitFields } from '../request/rewrite.ts';
import { type Call, preferencesOf, wishesOf } from './call.ts';
import { careFor, wantsMark } from './care.ts';
import { opened, refusal, unavailable } from './generation.ts';
import type { Line } from './lines.ts';
import type { Metered } from './metered.ts';
import { type Outgoing, passThrough } from './passthrough.ts';
import { Problem } from './problem.ts';
import { type Earlier, earlierAnswer } from './reuse.ts';
import type { Service } from './service.ts';
import { translate } from './translated.ts';
import { putOff } from './waiting.ts';

/** Below the base URL of a service. */
export const paths: Readonly<Record<Exclude<Operation, 'video'>, string>> = {
  generation: '/images/generations',
  edit: '/images/edits',
  variation: '/images/variations',
};

/** What goes to the service once a request is decided on. */
export interface Ready {
  readonly asked: Asked;
  readonly fields: Fields;
  readonly pictures: readonly Picture[];
  readonly mask: Picture | null;
  /** The request again in OpenAI's language, with the fields that were made explicit. */
  encode(explicit: ReadonlyMap<string, string | number>): Pick<Outgoing, 'contentType' | 'body' | 'length'>;
}

/** A request to be put off, a generation that may be sent, or an earlier answer that does. */
export type Going =
  | { readonly notBefore: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly metered: Metered; readonly headers: Readonly<Record<string, string>> }
  | Earlier;

/**
 * Decides on a request and opens it in the ledger, in one turn.
 * @param object what stands against sending it, once it is known where to
 * @param mayWait whether the request can be put off to a cleaner hour, by the deadline that it gives
 * @throws Problem with the reason of a refusal, whose receipt is kept; or of a header that cannot be done
 */
export async function decided(
  call: Call,
  asked: Asked,
  service: Service,
  object: (sent: Sent) => Refusal | null = () => null,
  mayWait = false,
): Promise<Going> {
  const { bearer, governor, request } = call;
  wantsMark(call);
  const means = { ...service, governor };
  const given = wishesOf(request);
  const wishes = mayWait && !asked.streamed ? given : { ...given, deadline: null };
  const decide = (fresh: boolean) => {
    try {
      return governor.decide(asked, bearer, service.now(), { ...wishes, fresh });
    } catch (error) {
      throw unavailable(call, error);
    }
  };
  let verdict = decide(wishes.fresh || asked.streamed);
  if (verdict.kind === 'send' && verdict.reuses !== null) {
    const earlier = await earlierAnswer(call, asked, verdict, service);
    if (earlier) return earlier;
    verdict = decide(true);
  }
  if (verdict.kind === 'refuse') throw await refusal(call, asked, verdict, means);
  const objection = object(verdict.sent);
  if (objection) throw await refusal(call, asked, { kind: 'refuse', refusal: objection, steps: verdict.steps }, means);
  if (verdict.notBefore !== null) return { notBefore: verdict.notBefore, headers: governor.headers(verdict) };
  const metered = await opened(call, asked, verdict, means);
  if (call.response.destroyed) {
    // Hung up while the opening went to disk: nothing is sent for nobody.
    await metered.settle({ outcome: 'abandoned', computed: false });
    call.noted.outcome = 'abandoned';
    throw new Problem(499, 'The caller hung up.', { code: 'caller_gone' });
  }
  return { metered, headers: explanation(call, verdict, metered) };
}

export const explanation = (call: Call, verdict: Verdict, metered: Metered): Record<string, string> => ({
  ...call.governor.headers(verdict),
  'x-contrechamp-receipt': metered.id,
});

const text = (fields: Fields, name: string): string | null => {
  const value = fields.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
};

function contentOf({ fields, pictures, mask }: Ready): Content {
  const prompt = text(fields, 'prompt') ?? '';
  const seed = Number(fields.get('seed') ?? Number.NaN);
  const [format, background] = [text(fields, 'output_format'), text(fields, 'background')];
  return {
    ...{ prompt, pictures, mask, seed: Number.isSafeInteger(seed) && seed >= 0 ? seed : null },
    outputFormat: format === 'png' || format === 'jpeg' || format === 'webp' ? format : null,
    background: background === 'transparent' || background === 'opaque' ? background : null,
  };
}

/** What a service with a language of its own cannot do of a request: told before anything is reserved or sent. */
export function objectionOf(line: Line, sent: Sent, ready: Ready): Refusal | null {
  if (line.kind === 'passthrough') return null;
  const invalid = (field: string, value: string, expected: string): Refusal => ({
    code: 'request-invalid',
    params: { field, value, expected },
  });
  if (ready.asked.streamed) return invalid('stream', 'true', 'false');
  const { mask, seed, outputFormat, background } = contentOf(ready);
  const found = line.adapter.objection(sent, { mask: mask !== null, seed: seed !== null, outputFormat, background });
  return found && invalid(found.field, found.asked, found.allowed ?? '');
}

/** Sends what is ready, by the line of the decision. */
export async function sendReady(
  call: Call,
  ready: Ready,
  line: Line,
  given: { readonly metered: Metered; readonly headers: Readonly<Record<string, string>> },
  service: Service,
): Promise<void> {
  const { metered, headers } = given;
  const { sent } = metered.verdict;
  if (line.kind === 'translated') {
    const created = Math.floor(service.now().getTime() / 1000);
    const { totalMilliseconds } = service;
    const care = careFor(call, sent.operation, service);
    await translate(call, line, { metered, content: contentOf(ready), headers, care }, { created, totalMilliseconds });
    return;
  }
  const path = paths[sent.operation as keyof typeof paths];
  const encoded = ready.encode(explicitFields(ready.asked, sent));
  await passThrough(call, line, {
    path,
    ...encoded,
    metered: () => metered,
    headers: () => headers,
    fault: () => null,
    keep: keeping(call, ready.asked, service),
    care: careFor(call, sent.operation, service),
    totalMilliseconds: service.totalMilliseconds,
  });
}

/**
 * Decides on a request that is whole, and sends it.
 * @param later the request as it came, where it can be put off
 */
export async function answered(call: Call, ready: Ready, service: Service, later?: string): Promise<void> {
  const lineOf = (sent: Sent) => service.lines(sent.provider, sent.host);
  const given = await decided(
    call,
    ready.asked,
    service,
    (sent) => objectionOf(lineOf(sent), sent, ready),
    later !== undefined,
  );
  if ('notBefore' in given) await putOff(call, later ?? '', given.notBefore, given.headers, service);
  else if ('reuses' in given) await given.give();
  else await sendReady(call, ready, lineOf(given.metered.verdict.sent), given, service);
}

/** A copy for those who ask for the same again, where the campaign wants that. */
export const keeping = (call: Call, asked: Asked, service: Service) =>
  call.governor.rules.reuse && !asked.streamed ? service.answers.begin() : null;

/** `POST /v1/images/generations`. */
export async function generations(call: Call, service: Service): Promise<void> {
  await generation(call, await readBody(call.request, jsonLimit), service, true);
}

/** A generation whose request is there. @param mayWait whether it can be put off: not once its hour has come */
export async function generation(call: Call, body: Buffer, service: Service, mayWait: boolean): Promise<void> {
  const fields = jsonFields(body);
  const fingerprint = new Fingerprint('generation');
  for (const [name, value] of fields) fingerprint.field(name, value);
  const preferences = preferencesOf(call.request);
  const asked = askedOf('generation', fields, { references: 0, fingerprint: fingerprint.digest(), preferences });
  if (text(fields, 'prompt') === null) {
    throw new Problem(400, "Missing required parameter: 'prompt'.", {
      param: 'prompt',
      code: 'missing_required_parameter',
    });
  }
  const ready: Ready = {
    ...{ asked, fields, pictures: [], mask: null },
    encode: (explicit) => ({ contentType: 'application/json', body: jsonBody(fields, explicit) }),
  };
  await answered(call, ready, service, mayWait ? body.toString('utf8') : undefined);
}
