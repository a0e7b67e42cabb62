import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type OpenAI from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cleanAt, startGateway, type TestGateway } from '../testing/gateway.ts';
import { openAiCase, providerAt } from '../testing/providers.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { serveUpstream, type Upstream } from '../testing/upstream/kit.ts';

type Rules = Readonly<Record<string, unknown>>;

/** Far from the clean hour, just before it, and in it. The clock of a stage stands still where a test puts it. */
const [early, shortly, clean] = ['2026-11-26T09:20:00Z', '2026-11-26T12:59:59.950Z', '2026-11-26T13:00:00.050Z'];
const deadline = '2026-11-26T20:00:00+01:00';

interface Stage {
  readonly upstream: Upstream;
  readonly folder: string;
  /** The gateway as it is at a time; stopped and opened again for another. */
  clock: Date;
  at(time: string, rules?: Rules): Promise<{ gateway: TestGateway; key: string }>;
}

async function stage(): Promise<Stage> {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  const folder = temporaryFolder();
  let key = '';
  let last: TestGateway | null = null;
  const staged: Stage = {
    ...{ upstream, folder, clock: new Date(0) },
    async at(time, rules = {}) {
      await last?.stop();
      staged.clock = new Date(time);
      const others = [cleanAt('d', 13, 'US', rules)];
      const gateway = await startGateway({
        ...{ folder, others, now: () => staged.clock, providers: [providerAt(openAiCase, upstream)] },
      });
      last = gateway;
      if (key === '') ({ key } = await gateway.addKey('ana', 'd'));
      return { gateway, key };
    },
  };
  return staged;
}

const call = ({ url }: TestGateway, key: string, method: string, path: string, given: object = {}) =>
  fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...given,
  });

const ask = (gateway: TestGateway, key: string, body: object = {}, until: string | null = deadline) =>
  fetch(`${gateway.url}/images/generations`, {
    ...{ method: 'POST', body: JSON.stringify({ model: 'gpt-image-1.5', prompt: 'a secret bottle', ...body }) },
    headers: {
      ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(until !== null && { 'x-contrechamp-deadline': until }),
    },
  });

const waitingPath = (answer: Response) => (answer.headers.get('location') ?? '').replace(/^\/v1/, '');
const stateOf = async (gateway: TestGateway, key: string, path: string) =>
  ((await (await call(gateway, key, 'GET', path)).json()) as { state: string }).state;
const filesOf = (folder: string) => readdirSync(join(folder, 'waiting'));

describe('a request that can wait', () => {
  it('is put off to the clean hour, answered there, and deleted', async () => {
    const staged = await stage();
    const { upstream, folder } = staged;
    const { gateway, key } = await staged.at(shortly);
    const accepted = await ask(gateway, key);
    const path = waitingPath(accepted);
    expect([accepted.status, path]).toEqual([
      202,
      expect.stringMatching(/^\/contrechamp\/waiting\/wait_[0-9a-f]{32}$/),
    ]);
    expect(await accepted.json()).toMatchObject({
      ...{ object: 'contrechamp.waiting', state: 'waiting', status: null },
      ...{ not_before: '2026-11-26T13:00:00.000Z', deadline: '2026-11-26T19:00:00.000Z' },
    });
    expect(accepted.headers.get('x-contrechamp-not-before')).toBe('"2026-11-26T13:00:00.000Z"');
    expect(await stateOf(gateway, key, path)).toBe('waiting');
    const before = await call(gateway, key, 'GET', `${path}/answer`);
    expect([before.status, upstream.calls.length]).toEqual([400, 0]);
    staged.clock = new Date(clean);
    await expect.poll(() => stateOf(gateway, key, path)).toBe('done');
    const answer = await call(gateway, key, 'GET', `${path}/answer`);
    expect([answer.status, answer.headers.get('x-contrechamp-receipt')]).toEqual([200, gateway.receipts()[0]?.id]);
    expect(((await answer.json()) as { data: unknown[] }).data).toEqual([
      { b64_json: upstream.picture.toString('base64') },
    ]);
    // The prompt goes once it has served.
    await expect.poll(() => filesOf(folder).some((name) => name.endsWith('.request'))).toBe(false);
    for (const name of filesOf(folder)) {
      expect(readFileSync(join(folder, 'waiting', name), 'utf8')).not.toContain('secret bottle');
    }
    const { key: stranger } = await gateway.addKey('bob', 'c');
    expect((await call(gateway, stranger, 'GET', path)).status).toBe(404);
    expect((await call(gateway, key, 'DELETE', path)).status).toBe(200);
    expect([(await call(gateway, key, 'GET', path)).status, filesOf(folder)]).toEqual([404, []]);
    expect(upstream.calls).toHaveLength(1);
  });

  it('does not run once it is deleted', async () => {
    const { upstream, folder, at } = await stage();
    const { gateway, key } = await at(early);
    const path = waitingPath(await ask(gateway, key));
    expect((await call(gateway, key, 'DELETE', path)).status).toBe(200);
    expect(filesOf(folder)).toEqual([]);
    const again = await at(clean);
    // One that is not deleted is taken up before this one is answered.
    expect((await ask(again.gateway, key, { prompt: 'another' }, null)).status).toBe(200);
    expect(upstream.prompts).toEqual(['another']);
  });

  it('is seen by OpenAI’s SDK as an answer without pictures, that says where to ask', async () => {
    const staged = await stage();
    const { upstream } = staged;
    const { gateway } = await staged.at(shortly);
    const client = await sdkOf(gateway, 'ana');
    client.apiKey = (await gateway.addKey('ana', 'd')).key;
    const headers = { 'x-contrechamp-deadline': deadline };
    const asked = { model: 'gpt-image-1.5', prompt: 'a bottle', stream: false } as const;
    const put = await client.images.generate(asked, { headers }).withResponse();
    expect([put.response.status, put.data.data]).toEqual([202, undefined]);
    const { id } = put.data as unknown as { id: string };
    const path = `/contrechamp/waiting/${id}`;
    staged.clock = new Date(clean);
    await expect.poll(async () => ((await client.get(path)) as { state: string }).state).toBe('done');
    const answer = (await client.get(`${path}/answer`)) as OpenAI.ImagesResponse;
    expect(answer.data?.[0]?.b64_json).toBe(upstream.picture.toString('base64'));
  });

  it('waits through a restart, and runs where the gateway is back after its hour and before its deadline', async () => {
    const { upstream, at } = await stage();
    const first = await at(early);
    const path = waitingPath(await ask(first.gateway, first.key));
    const again = await at('2026-11-26T10:00:00Z');
    expect(await stateOf(again.gateway, again.key, path)).toBe('waiting');
    expect(upstream.calls).toEqual([]);
    const { gateway, key } = await at('2026-11-26T15:30:00Z');
    await expect.poll(() => stateOf(gateway, key, path)).toBe('done');
    expect((await call(gateway, key, 'GET', `${path}/answer`)).status).toBe(200);
  });

  it('is too late after its deadline: nothing is generated, and it says so', async () => {
    const { upstream, folder, at } = await stage();
    const first = await at(early);
    const path = waitingPath(await ask(first.gateway, first.key));
    const { gateway, key } = await at('2026-11-26T19:00:01Z');
    await expect.poll(() => stateOf(gateway, key, path)).toBe('too-late');
    const answer = await call(gateway, key, 'GET', `${path}/answer`);
    expect([answer.status, answer.headers.get('x-should-retry')]).toEqual([410, 'false']);
    expect(await answer.json()).toMatchObject({
      error: { code: 'deadline_passed', message: expect.stringContaining('2026-11-26T19:00:00.000Z') },
    });
    await expect.poll(() => filesOf(folder).some((name) => name.endsWith('.request'))).toBe(false);
    expect([upstream.calls, gateway.spent().open.images]).toEqual([[], 0]);
  });

  it('that a stop of the gateway breaks off is accounted for, and runs again when the gateway is back', async () => {
    const { upstream, at } = await stage();
    const first = await at(early);
    const path = waitingPath(await ask(first.gateway, first.key));
    upstream.behave('silent');
    const under = await at(clean);
    await expect.poll(() => stateOf(under.gateway, under.key, path)).toBe('running');
    await expect.poll(() => upstream.calls.length).toBe(1);
    await under.gateway.stop();
    expect(under.gateway.receipts()).toMatchObject([{ outcome: 'abandoned' }]);
    upstream.behave('success');
    const { gateway, key } = await at(clean);
    await expect.poll(() => stateOf(gateway, key, path)).toBe('done');
    expect((await call(gateway, key, 'GET', `${path}/answer`)).status).toBe(200);
    expect(gateway.receipts().map(({ outcome }) => outcome)).toEqual(['abandoned', 'delivered']);
  });

  it('is refused when its hour comes where the rules have changed meanwhile', async () => {
    const { upstream, at } = await stage();
    const first = await at(early);
    const path = waitingPath(await ask(first.gateway, first.key));
    const { gateway, key } = await at('2026-11-26T13:00:01Z', { allowed: { models: ['flux.2-pro'] } });
    await expect.poll(() => stateOf(gateway, key, path)).toBe('done');
    const answer = await call(gateway, key, 'GET', `${path}/answer`);
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'model_not_allowed' } }]);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'refused', refusal: { code: 'model-not-allowed' } }]);
    expect(upstream.calls).toEqual([]);
  });

  it('is refused when its hour comes where its key was revoked', async () => {
    const staged = await stage();
    const { upstream } = staged;
    const { gateway, key } = await staged.at(shortly);
    const path = waitingPath(await ask(gateway, key));
    const { key: other, stored } = await gateway.addKey('bob', 'd');
    const second = waitingPath(await ask(gateway, other));
    await gateway.revoke(stored.id);
    staged.clock = new Date(clean);
    await expect.poll(() => stateOf(gateway, key, second)).toBe('done');
    expect((await call(gateway, key, 'GET', `${second}/answer`)).status).toBe(401);
    await expect.poll(() => stateOf(gateway, key, path)).toBe('done');
    expect(upstream.calls).toHaveLength(1);
  });
});

describe('budgets', () => {
  const rules = { budgets: [{ per: 'campaign', images: 3 }] };

  it('count what waits as reserved: nobody else takes its room, and it finds it when its hour comes', async () => {
    const staged = await stage();
    const { upstream } = staged;
    const { gateway, key } = await staged.at(shortly, rules);
    const waits = await ask(gateway, key, { n: 2 });
    expect(waits.headers.get('x-contrechamp-budget-remaining')).toContain('remaining=1;');
    const answers = await Promise.all([
      ask(gateway, key, { n: 2 }),
      ask(gateway, key, { n: 2 }, null),
      ask(gateway, key, { n: 1 }, null),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([402, 402, 200]);
    staged.clock = new Date(clean);
    await expect.poll(() => stateOf(gateway, key, waitingPath(waits))).toBe('done');
    expect((await call(gateway, key, 'GET', `${waitingPath(waits)}/answer`)).status).toBe(200);
    expect(upstream.calls).toHaveLength(2);
    expect(gateway.opened.ledger.spent({ campaign: 'd' }).settled.images).toBe(3);
  });

  it('have its room again once it is deleted', async () => {
    const { at } = await stage();
    const { gateway, key } = await at(early, rules);
    const waits = await ask(gateway, key, { n: 3 });
    expect((await ask(gateway, key, {}, null)).status).toBe(402);
    await call(gateway, key, 'DELETE', waitingPath(waits));
    expect((await ask(gateway, key, {}, null)).status).toBe(200);
  });

  it('of a day are those of the day on which it will run', async () => {
    const { at } = await stage();
    const day = { budgets: [{ per: 'day', images: 1 }] };
    const { gateway, key } = await at('2026-11-26T22:00:00Z', day);
    const until = '2026-11-27T18:00:00Z';
    expect((await ask(gateway, key, {}, null)).status).toBe(200);
    expect((await ask(gateway, key, {}, null)).status).toBe(402);
    expect((await ask(gateway, key, {}, until)).status).toBe(202);
    const over = await ask(gateway, key, {}, until);
    expect(over.status).toBe(402);
    expect(((await over.json()) as { error: { message: string } }).error.message).toContain('on 27 November 2026');
  });
});

describe('too many that wait', () => {
  it('are refused clearly, and not tried again by the SDK', async () => {
    const { at, upstream } = await stage();
    const { gateway, key } = await at(early);
    const all = await Promise.all(Array.from({ length: 102 }, () => ask(gateway, key)));
    const statuses = all.map(({ status }) => status);
    expect([statuses.filter((s) => s === 202).length, statuses.filter((s) => s === 429).length]).toEqual([100, 2]);
    const client = await sdkOf(gateway);
    client.apiKey = key;
    const error = await apiError(
      client.images.generate(
        { model: 'gpt-image-1.5', prompt: 'a bottle' },
        { headers: { 'x-contrechamp-deadline': deadline, 'accept-language': 'fr' } },
      ),
    );
    expect([error.status, error.code]).toEqual([429, 'waiting_full']);
    expect(error.message).toContain('100 de vos demandes attendent déjà');
    expect(gateway.log.filter((line) => line.includes('"status":429'))).toHaveLength(3);
    expect(upstream.calls).toEqual([]);
    // Another key of the campaign has room of its own.
    expect((await ask(gateway, (await gateway.addKey('bob', 'd')).key)).status).toBe(202);
  });
});
