import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noAmounts } from '../meter/footprint.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { FileCaller } from './caller.ts';
import { newWaitingId, type Waiting } from './record.ts';
import { usualWaitingLimits, type WaitingLimits, WaitingRequests } from './waiting.ts';

const at = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const amounts = { images: 1, seconds: 0, co2e: 2, energy: 3, money: [{ amount: 0.5, currency: 'EUR' }] };

const request = (notBefore: string, given: Partial<Waiting> = {}): Waiting => ({
  ...{
    id: newWaitingId(),
    bearer: { campaign: 'c', person: 'ana', key: 'k' },
    lang: 'en',
    createdAt: at(0),
    notBefore,
  },
  ...{ deadline: at(3_600_000), headers: {}, bytes: 14, amounts, state: 'waiting', status: null, answerHeaders: {} },
  ...{ endedAt: null, ...given },
});

function opened(folder: string, limits: Partial<WaitingLimits> = {}, now = () => new Date()) {
  const requests = new WaitingRequests(folder, now, { ...usualWaitingLimits, ...limits });
  onTestFinished(() => requests.close());
  return requests;
}

const body = '{"prompt":"x"}';
const done = (one: Waiting): Promise<Waiting> =>
  Promise.resolve({ ...one, state: 'done', status: 200, endedAt: at(0) });

describe('requests that wait for their hour', () => {
  it('run when it has come, once, and not before', async () => {
    const requests = opened(temporaryFolder());
    const ran: string[] = [];
    requests.start((one) => {
      ran.push(one.id);
      return done(one);
    });
    const [soon, later] = [request(at(40)), request(at(600_000))];
    await requests.add(later, body);
    await requests.add(soon, body);
    expect(ran).toEqual([]);
    await expect.poll(() => requests.find('c', soon.id)?.state).toBe('done');
    expect([ran, requests.find('c', later.id)?.state]).toEqual([[soon.id], 'waiting']);
    expect(requests.find('d', soon.id)).toBeNull();
  });

  it('survive a restart: what waited waits, what was under way runs again, what is done stays', async () => {
    const folder = temporaryFolder();
    // Killed in the middle: nobody closes it.
    const first = new WaitingRequests(folder, () => new Date());
    const [ended, under, later] = [request(at(0)), request(at(0)), request(at(600_000))];
    for (const one of [ended, under, later]) await first.add(one, body);
    let began = false;
    first.start((one) => {
      if (one.id === ended.id) return done(one);
      began = true;
      return new Promise(() => {});
    });
    await expect.poll(() => began).toBe(true);
    await expect.poll(() => existsSync(join(folder, `${ended.id}.request`))).toBe(false);
    writeFileSync(join(folder, `${newWaitingId()}.request`), 'half of a request that was never accepted');
    const second = opened(folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.request'))).toHaveLength(2);
    const states = () => [ended, under, later].map(({ id }) => second.find('c', id)?.state);
    expect(states()).toEqual(['done', 'waiting', 'waiting']);
    expect(second.reserved({ campaign: 'c' }).images).toBe(2);
    second.start(done);
    await expect.poll(states).toEqual(['done', 'done', 'waiting']);
  }, 10_000);

  it('leave nothing of what they asked on the disk once they ran, and their answers go after a while', async () => {
    const folder = temporaryFolder();
    let clock = new Date();
    const requests = opened(folder, { keptMilliseconds: 50 }, () => clock);
    const one = request(at(-1_000));
    await requests.add(one, body);
    expect((await requests.request(one)).toString()).toBe(body);
    requests.start(done);
    await expect.poll(() => readdirSync(folder)).toEqual([`${one.id}.json`]);
    expect(readFileSync(join(folder, `${one.id}.json`), 'utf8')).not.toContain('prompt');
    clock = new Date(Date.now() + 60_000);
    await expect.poll(() => [requests.find('c', one.id), readdirSync(folder)]).toEqual([null, []]);
  });

  it('run several together, and no more than that', async () => {
    const requests = opened(temporaryFolder(), { together: 3 });
    let [now, most, ran] = [0, 0, 0];
    for (let i = 0; i < 7; i += 1) await requests.add(request(at(0)), body);
    requests.start(async (one) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      ran += 1;
      return done(one);
    });
    await expect.poll(() => ran).toBe(7);
    expect(most).toBe(3);
  });

  it('are limited, for a key and in all, on their way to the disk too', async () => {
    const folder = temporaryFolder();
    const requests = opened(folder, { perKey: 2, inAll: 3, bytes: 100 });
    const of = (key: string, given: Partial<Waiting> = {}) =>
      requests.add(request(at(600_000), { bearer: { campaign: 'c', person: 'ana', key }, ...given }), body);
    const three = await Promise.allSettled([of('a'), of('a'), of('a')]);
    expect(three.map((r) => (r.status === 'rejected' ? r.reason.whose : 'waits'))).toEqual(['waits', 'waits', 'key']);
    await expect(of('b', { bytes: 90 })).rejects.toMatchObject({ name: 'WaitingFull', whose: 'all' });
    await of('b');
    await expect(of('c')).rejects.toMatchObject({ name: 'WaitingFull', whose: 'all' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(3);
    expect(requests.reserved({ campaign: 'c' }).images).toBe(3);
  });

  it('are reserved on the day on which they run, until they do', async () => {
    const requests = opened(temporaryFolder());
    const [today, later] = [at(0), '2037-01-01T03:00:00.000Z'];
    const [soon, then] = [request(today), request(later)];
    await requests.add(soon, body);
    await requests.add(then, body);
    expect(requests.reserved({ campaign: 'c', person: 'ana' })).toMatchObject({ images: 2, co2e: 4 });
    expect(requests.reserved({ campaign: 'c', day: '2037-01-01' })).toEqual(amounts);
    expect(requests.reserved({ campaign: 'c', person: 'bob' }).images).toBe(0);
    requests.start(done);
    await expect.poll(() => requests.reserved({ campaign: 'c' }).images).toBe(1);
    requests.remove(then);
    expect(requests.reserved({ campaign: 'c' })).toBe(noAmounts);
  });

  it('run although their folder is gone, and harm nobody', async () => {
    const folder = join(temporaryFolder(), 'waiting');
    const requests = opened(folder);
    const one = request(at(30));
    await requests.add(one, body);
    rmSync(folder, { recursive: true });
    const ran: string[] = [];
    requests.start((given) => {
      ran.push(given.id);
      return done(given);
    });
    await expect.poll(() => requests.find('c', one.id)?.state).toBe('done');
    await expect(requests.add(request(at(0)), body)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(ran).toEqual([one.id]);
    expect(requests.reserved({ campaign: 'c' })).toBe(noAmounts);
  });

  it('are forgotten with all that is theirs', async () => {
    const folder = temporaryFolder();
    const requests = opened(folder);
    const one = request(at(600_000));
    await requests.add(one, body);
    requests.remove(one);
    expect([requests.find('c', one.id), readdirSync(folder)]).toEqual([null, []]);
  });
});

describe('an answer that nobody waits for', () => {
  it('is in its file, whole', async () => {
    const file = join(temporaryFolder(), 'a');
    const caller = new FileCaller(file);
    caller.writeHead(200, { 'content-type': 'application/json' });
    caller.write('{"a":');
    expect(existsSync(file)).toBe(false);
    await new Promise<void>((resolve) => caller.end('1}', resolve));
    expect([existsSync(file), caller.statusCode, caller.headers]).toEqual([
      true,
      200,
      { 'content-type': 'application/json' },
    ]);
  });

  it('that cannot be written fails, and nothing else does', async () => {
    const caller = new FileCaller(join(temporaryFolder(), 'nowhere', 'a'));
    const failed = new Promise<Error>((resolve) => caller.once('error', resolve));
    caller.write('x');
    expect(await failed).toMatchObject({ code: 'ENOENT' });
    expect(caller.destroyed).toBe(true);
  });
});
