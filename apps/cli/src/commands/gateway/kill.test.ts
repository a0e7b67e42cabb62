import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  type ChainLine,
  chainLines,
  type GatewayFiles,
  type GatewayProcess,
  gatewayFiles,
  startGatewayProcess,
} from '../../testing/gateway-process.ts';
import { imageService } from '../../testing/image-service.ts';
import { runCli } from '../../testing/run-cli.ts';

/** CONTRECHAMP_KILLS=200 for the long run. */
const kills = Number(process.env.CONTRECHAMP_KILLS ?? 20);
const lanes = 2;
const clients = 32;

/** What one lane saw. */
interface Told {
  /** Receipts of answers whose last byte came. */
  readonly delivered: string[];
  refused: number;
  broken: number;
  killed: number;
}

const headersOf = (key: string) => ({ authorization: `Bearer ${key}` });

/** Four kinds of requests: one picture, two, a stream, an edit. */
function request(index: number, key: string): RequestInit {
  const asked = { model: 'gpt-image-1.5', prompt: 'a bottle', quality: 'low' };
  if (index % 4 === 3) {
    const body = new FormData();
    for (const [name, value] of Object.entries(asked)) body.set(name, value);
    body.set('image', new Blob([Buffer.alloc(4_000)], { type: 'image/png' }), 'a.png');
    return { method: 'POST', body, headers: headersOf(key) };
  }
  const more = [{}, { n: 2 }, { stream: true, partial_images: 1 }][index % 4];
  const headers = { ...headersOf(key), 'content-type': 'application/json' };
  return { method: 'POST', body: JSON.stringify({ ...asked, ...more }), headers };
}

/** Asks again and again until the address is gone, or the budget. */
async function client(index: number, url: string, key: string, told: Told): Promise<void> {
  const path = index % 4 === 3 ? '/images/edits' : '/images/generations';
  for (;;) {
    try {
      const answer = await fetch(url + path, request(index, key));
      const body = await answer.text();
      if (answer.status === 402) {
        told.refused += 1;
        return;
      }
      expect([answer.status, body.length > 50]).toEqual([200, true]);
      told.delivered.push(answer.headers.get('x-contrechamp-receipt') ?? '');
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      told.broken += 1;
      return;
    }
  }
}

/** Images that count: settled, and under way at what was reserved. */
function images(lines: readonly ChainLine[]): number {
  const amounts = new Map<string, number>();
  for (const { kind, body } of lines) {
    const id = body.opening?.id ?? body.receipt?.id ?? '';
    if (kind === 'opened' || kind === 'settled' || kind === 'interrupted') amounts.set(id, body.amounts?.images ?? 0);
  }
  return [...amounts.values()].reduce((sum, n) => sum + n, 0);
}

/** Kills when something is under way; now and then while it starts. */
async function kill(gateway: GatewayProcess, told: Told, round: number, key: string): Promise<void> {
  if (round % 8 === 7) await sleep(Math.random() * 900);
  else {
    const url = await gateway.url;
    const before = told.delivered.length;
    const all = Promise.all(Array.from({ length: clients }, (_, i) => client(i, url, key, told)));
    let over = false;
    const done = all.finally(() => {
      over = true;
    });
    while (!over && told.delivered.length === before) await sleep(1);
    await sleep(Math.random() * 250);
    gateway.process.kill('SIGKILL');
    await done;
  }
  gateway.process.kill('SIGKILL');
  expect(await gateway.ended).toEqual({ code: null, signal: 'SIGKILL' });
  told.killed += 1;
}

const chance = (from: number, to: number) => Math.round(from + Math.random() * (to - from));

/** Starts and kills one gateway on one folder, again and again, each time with some more room in the budget. */
async function lane(files: GatewayFiles, rounds: number): Promise<Told> {
  const told: Told = { delivered: [], refused: 0, broken: 0, killed: 0 };
  const key = await files.addKey('ana');
  let budget = 0;
  for (let round = 0; round < rounds; round += 1) {
    budget = (round === 0 ? 0 : images(chainLines(files.receipts))) + chance(10, 80);
    files.rules({ budgets: [{ per: 'campaign', images: budget }] });
    await kill(startGatewayProcess(files), told, round, key);
    if (round > 0 || told.delivered.length > 0) expect(images(chainLines(files.receipts))).toBeLessThanOrEqual(budget);
  }
  const last = startGatewayProcess(files);
  await last.url;
  last.process.kill('SIGTERM');
  expect(await last.ended).toEqual({ code: 0, signal: null });
  expect(images(chainLines(files.receipts))).toBeLessThanOrEqual(budget);
  return told;
}

const idsOf = (lines: readonly ChainLine[], ...kinds: readonly string[]): readonly string[] =>
  lines.filter(({ kind }) => kinds.includes(kind)).map(({ body }) => body.opening?.id ?? body.receipt?.id ?? '');

async function check(files: GatewayFiles, told: Told): Promise<void> {
  const lines = chainLines(files.receipts);
  const [opened, closed] = [idsOf(lines, 'opened'), idsOf(lines, 'settled', 'interrupted')];
  // Every answer that came whole has its receipt, once, and it says so.
  const outcomes = new Map(
    lines.flatMap(({ body }) => (body.receipt ? [[body.receipt.id, body.receipt.outcome]] : [])),
  );
  expect(new Set(told.delivered).size).toBe(told.delivered.length);
  expect(told.delivered.filter((id) => outcomes.get(id) !== 'delivered')).toEqual([]);
  // Every generation that was begun is closed, once.
  expect(new Set(closed).size).toBe(closed.length);
  expect(new Set(opened)).toEqual(new Set(closed));
  expect(opened.length).toBe(closed.length);
  const verified = await runCli('receipts', 'verify', files.receipts, '--json');
  expect({ code: verified.code, ...JSON.parse(verified.out) }).toMatchObject({ code: 0, sound: true, open: 0 });
}

describe(`a gateway under ${clients} clients`, () => {
  it(
    `killed ${kills} times, at any moment, loses no receipt, doubles none, and keeps to its budget`,
    async () => {
      const service = await imageService();
      const files = Array.from({ length: lanes }, () => gatewayFiles(service.url));
      const told = await Promise.all(files.map((f) => lane(f, Math.ceil(kills / lanes))));
      for (const [i, f] of files.entries()) await check(f, told[i] as Told);
      const sum = (of: (t: Told) => number) => told.reduce((total, t) => total + of(t), 0);
      const interrupted = files.flatMap((f) => idsOf(chainLines(f.receipts), 'interrupted')).length;
      const figures = {
        ...{ killed: sum((t) => t.killed), delivered: sum((t) => t.delivered.length), interrupted },
        ...{ broken: sum((t) => t.broken), refused: sum((t) => t.refused) },
      };
      // A run in which nothing was under way when it was killed would prove nothing.
      expect(figures.delivered).toBeGreaterThan(kills);
      expect(figures.interrupted).toBeGreaterThan(kills / 2);
      if (process.env.CONTRECHAMP_KILLS) process.stdout.write(`${JSON.stringify(figures)}\n`);
    },
    30_000 + kills * 6_000,
  );
});
