import type { Refusal } from '../policy/decision.ts';
import type { Verdict } from '../policy/verdict.ts';
import { askedOf } from '../request/fields.ts';
import { Fingerprint } from '../request/fingerprint.ts';
import type { Asked, Operation, Sent } from '../request/generation.ts';
import { jsonBody, jsonFields, jsonLimit, readBody } from '../request/json-body.ts';
import { explicitFields } from '../request/rewrite.ts';
import { type Call, preferencesOf, wishesOf } from './call.ts';
import { careFor, wantsMark } from './care.ts';
import { opened, refusal, unavailable } from './generation.ts';
import type { Line } from './lines.ts';
import type { Metered } from './metered.ts';
import { passThrough } from './passthrough.ts';
import { Problem } from './problem.ts';
import { contentOf, objectionOf, type Ready, textOf } from './ready.ts';
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

/** A request that was put off and told so, a generation that may be sent, or an earlier answer that does. */
export type Going =
  | { readonly waits: true }
  | { readonly metered: Metered; readonly headers: Readonly<Record<string, string>> }
  | Earlier;

/**
 * Decides on a request and opens it in the ledger, in one turn.
 * @param object what a service has no way to do of it
 * @param later the request as it came, where it can be put off to a cleaner hour, by the deadline that it gives
 * @throws Problem with the reason of a refusal, whose receipt is kept; or of a header that cannot be done
 */
export async function decided(
  call: Call,
  asked: Asked,
  service: Service,
  object: (sent: Sent) => Refusal | null = () => null,
  later?: string,
): Promise<Going> {
  const { bearer, governor, request } = call;
  wantsMark(call);
  const means = { ...service, governor };
  const given = wishesOf(request);
  const wishes = later !== undefined && !asked.streamed ? given : { ...given, deadline: null };
  const decide = (fresh: boolean) => {
    try {
      return governor.decide(asked, bearer, service.now(), { ...wishes, fresh }, object);
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
  const { notBefore } = verdict;
  if (notBefore !== null && later !== undefined) {
    await putOff(call, later, { ...verdict, notBefore }, service);
    return { waits: true };
  }
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
    const keep = keeping(call, ready.asked, service);
    const given = { metered, content: contentOf(ready), headers, keep, care };
    await translate(call, line, given, { created, totalMilliseconds });
    return;
  }
  const path = paths[sent.operation as keyof typeof paths];
  const encoded = ready.encode(explicitFields(ready.asked, sent, line.adapter.stepsField));
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
  const given = await decided(call, ready.asked, service, (sent) => objectionOf(lineOf(sent), sent, ready), later);
  if ('waits' in given) return;
  if ('reuses' in given) await given.give();
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
  if (textOf(fields, 'prompt') === null) {
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
