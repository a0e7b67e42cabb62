import { createReadStream } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { FileCaller } from '../deferred/caller.ts';
import { isOver, newWaitingId, type Waiting } from '../deferred/record.ts';
import { usualWaitingLimits, WaitingFull } from '../deferred/waiting.ts';
import { reasonOf } from '../ledger/disk.ts';
import { LedgerUnavailable } from '../ledger/port.ts';
import type { CampaignGovernor } from '../policy/governor.ts';
import type { Verdict } from '../policy/verdict.ts';
import { typeset } from '../text/format.ts';
import { type Call, sendJson, wishesOf } from './call.ts';
import { unavailable } from './generation.ts';
import { neverAgain, Problem } from './problem.ts';
import type { Service } from './service.ts';

/** Headers of a request that still count when its hour has come. */
const kept = ['x-contrechamp-provider', 'x-contrechamp-region', 'x-contrechamp-reuse', 'x-contrechamp-mark'];

const words = {
  en: {
    key: (n: number) =>
      `${n} of your requests wait already, and no more can. Ask without x-contrechamp-deadline to have it made now, or delete one that waits.`,
    all: () =>
      'No more requests can wait in this gateway for now. Ask without x-contrechamp-deadline to have it made now.',
    late: (deadline: string) =>
      `The deadline of this request (${deadline}) passed before it could run: nothing was generated.`,
    revoked: 'The key of this request was revoked before its hour came: nothing was generated.',
    gone: 'The gateway does not serve this campaign any more: nothing was generated.',
    lost: 'What was asked cannot be read from the disk of the gateway any more: nothing was generated.',
  },
  fr: {
    key: (n: number) =>
      `${n} de vos demandes attendent déjà, et c’est le plus possible. Demandez sans x-contrechamp-deadline pour l’avoir maintenant, ou supprimez-en une qui attend.`,
    all: () =>
      'Plus aucune demande ne peut attendre dans cette passerelle pour l’instant. Demandez sans x-contrechamp-deadline pour l’avoir maintenant.',
    late: (deadline: string) =>
      `L’échéance de cette demande (${deadline}) est passée avant qu’elle ait pu tourner : rien n’a été généré.`,
    revoked: 'La clé de cette demande a été révoquée avant que vienne son heure : rien n’a été généré.',
    gone: 'La passerelle ne sert plus cette campagne : rien n’a été généré.',
    lost: 'Ce qui était demandé ne peut plus être lu sur le disque de la passerelle : rien n’a été généré.',
  },
};

const told = ({ id, createdAt, notBefore, deadline, state, status }: Waiting) => ({
  ...{ id, object: 'contrechamp.waiting', created_at: createdAt, not_before: notBefore, deadline, state, status },
});

const full = ({ lang }: Call, { whose }: WaitingFull): Problem =>
  new Problem(429, typeset(words[lang][whose](usualWaitingLimits.perKey), lang), {
    ...{ type: 'rate_limit_error', code: 'waiting_full', headers: neverAgain },
  });

/** A request that the rules put off: until when, and what it is expected to take. */
export type PutOff = Extract<Verdict, { kind: 'send' }> & { readonly notBefore: string };

/**
 * Puts a request off until its hour, and says where its answer will be. Call it in the turn of the decision: what it is
 * expected to take is reserved at once.
 * @param body the request as it came
 * @throws Problem where nothing more can wait, or the disk refuses
 */
export async function putOff(call: Call, body: string, verdict: PutOff, service: Service): Promise<void> {
  const { bearer, lang, request, governor } = call;
  const { notBefore, prospect } = verdict;
  const now = service.now().toISOString();
  const given: Waiting = {
    ...{ id: newWaitingId(), bearer: { ...bearer }, lang, notBefore, createdAt: now },
    deadline: new Date(wishesOf(request).deadline ?? notBefore).toISOString(),
    headers: Object.fromEntries(
      kept.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])),
    ),
    ...{ bytes: Buffer.byteLength(body), amounts: { ...prospect.amounts, money: [...prospect.amounts.money] } },
    ...{ state: 'waiting', status: null, answerHeaders: {}, endedAt: null },
  };
  try {
    await service.waiting.add(given, body);
  } catch (error) {
    if (error instanceof WaitingFull) throw full(call, error);
    throw unavailable(call, new LedgerUnavailable(reasonOf(error), error));
  }
  call.noted.outcome = 'waiting';
  sendJson(call.response, 202, JSON.stringify(told(given)), {
    ...governor.headers(verdict),
    location: `/v1/contrechamp/waiting/${given.id}`,
  });
}

type Run = (call: Call, body: Buffer) => Promise<void>;

interface Doors {
  readonly governors: ReadonlyMap<string, CampaignGovernor>;
  readonly isGood: (key: string) => boolean;
  /** Reads, decides on and reserves what is asked in the turn in which it is called. */
  readonly run: Run;
}

/** @throws Problem when it may not run any more */
async function taken(given: Waiting, service: Service, doors: Doors) {
  const { bearer, lang, deadline } = given;
  const say = (text: string) => typeset(text, lang);
  const isLate = service.now().getTime() > Date.parse(deadline);
  if (isLate) throw new Problem(410, say(words[lang].late(deadline)), { code: 'deadline_passed', headers: neverAgain });
  if (!doors.isGood(bearer.key)) throw new Problem(401, say(words[lang].revoked), { code: 'invalid_api_key' });
  const governor = doors.governors.get(bearer.campaign);
  if (!governor) throw new Problem(410, say(words[lang].gone), { code: 'campaign_gone', headers: neverAgain });
  try {
    return { governor, body: await service.waiting.request(given) };
  } catch {
    throw new Problem(500, say(words[lang].lost), { type: 'server_error', code: 'waiting_lost', headers: neverAgain });
  }
}

/**
 * Runs a request whose hour has come, as if it came now. Never throws.
 * @param signal fires when the gateway stops and waits no longer: the request waits again
 */
export async function runWaiting(
  given: Waiting,
  service: Service,
  doors: Doors,
  signal: AbortSignal,
): Promise<Waiting> {
  const { bearer, lang } = given;
  const caller = new FileCaller(service.waiting.answerFile(given));
  caller.on('error', () => {});
  const stop = () => void caller.destroy();
  signal.addEventListener('abort', stop, { once: true });
  const ended = new Promise((resolve) => caller.once('close', resolve));
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, given.headers);
  let state: Waiting['state'] = 'done';
  try {
    const { governor, body } = await taken(given, service, doors);
    // In the turn in which its opening reserves it anew, so that nobody finds the room in between.
    service.waiting.release(given);
    await doors.run({ request, response: caller, bearer, governor, lang, noted: {} }, body);
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem(500, 'The gateway failed.', { type: 'server_error' });
    if (problem.code === 'deadline_passed') state = 'too-late';
    sendJson(caller, problem.status, problem.body(), problem.headers);
  }
  await ended;
  signal.removeEventListener('abort', stop);
  if (signal.aborted && !caller.writableFinished) return { ...given, state: 'waiting' };
  const { statusCode: status, headers: answerHeaders } = caller;
  const endedAt = service.now().toISOString();
  return { ...given, state, status: caller.errored ? 500 : status, answerHeaders: { ...answerHeaders }, endedAt };
}

function found(call: Call, service: Service, id: string): Waiting {
  const one = service.waiting.find(call.bearer.campaign, id);
  if (!one) throw new Problem(404, 'No request of that id waits here.', { code: 'waiting_not_found' });
  return one;
}

/** `GET /v1/contrechamp/waiting/ID`. @throws Problem 404 */
export function oneWaiting(call: Call, service: Service, id: string): void {
  sendJson(call.response, 200, JSON.stringify(told(found(call, service, id))));
}

/** `GET /v1/contrechamp/waiting/ID/answer`: the answer as it would have come at once. @throws Problem 404, 400 before, 410 */
export async function waitingAnswer(call: Call, service: Service, id: string): Promise<void> {
  const one = found(call, service, id);
  if (isOver(one) && !service.waiting.hasAnswer(one)) {
    throw new Problem(410, 'The answer is not on the disk of the gateway.', { code: 'waiting_answer_gone' });
  }
  if (!isOver(one)) {
    throw new Problem(400, `The request is ${one.state}; its hour is ${one.notBefore}.`, { code: 'waiting_not_ready' });
  }
  call.response.writeHead(one.status ?? 200, one.answerHeaders);
  await pipeline(createReadStream(service.waiting.answerFile(one)), call.response).catch(() => call.response.destroy());
}

/** `DELETE /v1/contrechamp/waiting/ID`: it will not run, or its answer goes. @throws Problem 404, 400 while it runs */
export function dropWaiting(call: Call, service: Service, id: string): void {
  const one = found(call, service, id);
  if (one.state === 'running') throw new Problem(400, 'The request runs now.', { code: 'waiting_runs' });
  service.waiting.remove(one);
  sendJson(call.response, 200, JSON.stringify({ id: one.id, object: 'contrechamp.waiting.deleted', deleted: true }));
}
