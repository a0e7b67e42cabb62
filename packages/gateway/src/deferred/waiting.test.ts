import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { FileCaller } from './caller.ts';
import { newWaitingId, type Waiting, WaitingRequests } from './waiting.ts';

const at = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const request = (notBefore: string): Waiting => ({
  ...{
    id: newWaitingId(),
    bearer: { campaign: 'c', person: 'ana', key: 'k' },
    lang: 'en',
    createdAt: at(0),
    notBefore,
  },
  ...{ headers: {}, body: '{"prompt":"x"}', state: 'waiting', status: null, answerHeaders: {} },
});

function opened(folder: string) {
  const requests = new WaitingRequests(folder, () => new Date());
  onTestFinished(() => requests.close());
  return requests;
}

const done = (one: Waiting): Promise<Waiting> => Promise.resolve({ ...one, state: 'done', status: 200 });

describe('requests that wait for their hour', () => {
  it('run when it has come, once, and not before', async () => {
    const requests = opened(temporaryFolder());
    const ran: string[] = [];
    requests.start((one) => {
      ran.push(one.id);
      return done(one);
    });
    const [soon, later] = [request(at(40)), request(at(600_000))];
    await requests.add(later);
    await requests.add(soon);
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
    for (const one of [ended, under, later]) await first.add(one);
    let began = false;
    first.start((one) => {
      if (one.id === ended.id) return done(one);
      began = true;
      return new Promise(() => {});
    });
    await expect.poll(() => began).toBe(true);
    const second = opened(folder);
    const states = () => [ended, under, later].map(({ id }) => second.find('c', id)?.state);
    expect(states()).toEqual(['done', 'waiting', 'waiting']);
    second.start(done);
    await expect.poll(states).toEqual(['done', 'done', 'waiting']);
  }, 10_000);

  it('run although their folder is gone, and harm nobody', async () => {
    const folder = join(temporaryFolder(), 'waiting');
    const requests = opened(folder);
    const one = request(at(30));
    await requests.add(one);
    rmSync(folder, { recursive: true });
    const ran: string[] = [];
    requests.start((given) => {
      ran.push(given.id);
      return done(given);
    });
    await expect.poll(() => requests.find('c', one.id)?.state).toBe('done');
    await expect(requests.add(request(at(0)))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(ran).toEqual([one.id]);
  });

  it('are forgotten with all that is theirs', async () => {
    const folder = temporaryFolder();
    const requests = opened(folder);
    const one = request(at(600_000));
    await requests.add(one);
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
