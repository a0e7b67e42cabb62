import { createReadStream } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { FileCaller } from '../deferred/caller.ts';
import { newWaitingId, type Waiting } from '../deferred/waiting.ts';
import { reasonOf } from '../ledger/disk.ts';
import { LedgerUnavailable } from '../ledger/port.ts';
import type { CampaignGovernor } from '../policy/governor.ts';
import { type Call, sendJson } from './call.ts';
import { unavailable } from './generation.ts';
import { Problem } from './problem.ts';
import type { Service } from './service.ts';

/** Headers of a request that still count when its hour has come. */
const kept = ['x-contrechamp-provider', 'x-contrechamp-region', 'x-contrechamp-reuse', 'x-contrechamp-mark'];

const told = ({ id, createdAt, notBefore, state, status }: Waiting) => ({
  ...{ id, object: 'contrechamp.waiting', created_at: createdAt, not_before: notBefore, state, status },
});

/** Puts a request off until its hour, and says where its answer will be. */
export async function putOff(
  call: Call,
  body: string,
  notBefore: string,
  headers: Readonly<Record<string, string>>,
  service: Service,
): Promise<void> {
  const { bearer, lang, request } = call;
  const given: Waiting = {
    ...{ id: newWaitingId(), bearer: { ...bearer }, lang, notBefore, body },
    createdAt: service.now().toISOString(),
    headers: Object.fromEntries(
      kept.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])),
    ),
    ...{ state: 'waiting', status: null, answerHeaders: {} },
  };
  try {
    await service.waiting.add(given);
  } catch (error) {
    throw unavailable(call, new LedgerUnavailable(reasonOf(error), error));
  }
  call.noted.outcome = 'waiting';
  sendJson(call.response, 202, JSON.stringify(told(given)), {
    ...headers,
    location: `/v1/contrechamp/waiting/${given.id}`,
  });
}

type Run = (call: Call, body: Buffer) => Promise<void>;

/** Runs a request whose hour has come, as if it came now. Never throws. */
export async function runWaiting(
  given: Waiting,
  service: Service,
  governors: ReadonlyMap<string, CampaignGovernor>,
  run: Run,
): Promise<Waiting> {
  const { bearer, lang } = given;
  const file = service.waiting.answerFile(given);
  const caller = new FileCaller(file);
  caller.on('error', () => {});
  const ended = new Promise((resolve) => caller.once('close', resolve));
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, given.headers);
  const governor = governors.get(bearer.campaign);
  try {
    if (!governor)
      throw new Problem(410, 'The gateway does not serve this campaign any more.', { code: 'campaign_gone' });
    await run({ request, response: caller, bearer, governor, lang, noted: {} }, Buffer.from(given.body));
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem(500, 'The gateway failed.', { type: 'server_error' });
    sendJson(caller, problem.status, problem.body(), problem.headers);
  }
  await ended;
  const { statusCode: status, headers: answerHeaders } = caller;
  return { ...given, state: 'done', status: caller.errored ? 500 : status, answerHeaders: { ...answerHeaders } };
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

/** `GET /v1/contrechamp/waiting/ID/answer`: the answer as it would have come at once. @throws Problem 404, 400 before */
export async function waitingAnswer(call: Call, service: Service, id: string): Promise<void> {
  const one = found(call, service, id);
  if (!service.waiting.hasAnswer(one)) {
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
