import { mkdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { logText } from '../http/log.ts';
import { type GatewayParts, type OpenedGateway, openGateway } from '../http/open.ts';
import { newKey, type StoredKey } from '../key/key.ts';
import { readKeys, writeKeys } from '../key/key-file.ts';
import { folderDisk } from '../ledger/folder-disk.ts';
import type { Spent } from '../ledger/port.ts';
import type { Http } from '../provider/adapter.ts';
import { type ConfiguredProvider, type OpenLines, openLines } from '../provider/open.ts';
import { chainOfFolder } from '../receipt/chain-source.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { type Verification, verifyChain } from '../receipt/verify.ts';
import { plainLines } from './ledger-model.ts';
import { ruled } from './policy.ts';
import { temporaryFolder } from './temporary.ts';

/** A gateway on this machine, as the command line opens it, in the process of the test. */
export interface TestGateway {
  /** What a client of OpenAI's takes as its base URL. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly opened: OpenedGateway;
  /** Lines of its log, as they are written. */
  readonly log: readonly string[];
  /** A new key; good at once. */
  addKey(person?: string, campaign?: string): Promise<{ readonly key: string; readonly stored: StoredKey }>;
  revoke(id: string): Promise<void>;
  /** Receipts that are on disk now, in the order of the chain. */
  receipts(): readonly Receipt[];
  spent(): Spent;
  verify(): Verification;
  stop(): Promise<void>;
}

export interface TestGatewayParts extends Partial<Omit<GatewayParts, 'campaigns' | 'providers' | 'reach'>> {
  readonly providers: readonly ConfiguredProvider[];
  /** Of the campaign `c`. */
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly others?: GatewayParts['campaigns'];
}

/** Jobs are asked about as often as tests like; everything else is the real thing. */
function hurriedLines(...given: Parameters<typeof openLines>): OpenLines {
  const { lines, close } = openLines(...given);
  const hurried = (http: Http): Http => ({
    request: (request) => http.request(request),
    wait: (milliseconds, signal) => http.wait(Math.min(milliseconds, 4), signal),
  });
  return {
    close,
    lines(provider, host) {
      const line = lines(provider, host);
      return line.kind === 'translated' ? { ...line, http: hurried(line.http) } : line;
    },
  };
}

/** Compiled once: nothing in it changes. */
const compiled = new Map<string, ReturnType<typeof ruled>>();
function compiledRules(rules: Readonly<Record<string, unknown>>) {
  const name = JSON.stringify(rules, (_, value) => (value === undefined ? null : value));
  const found = compiled.get(name) ?? ruled(rules);
  compiled.set(name, found);
  return found;
}

/** A campaign of these rules in whose country electricity is clean at one hour of the day, UTC. */
export function cleanAt(id: string, hour: number, country: string, rules: Readonly<Record<string, unknown>> = {}) {
  const time = (h: number) => `2025-06-01T${String(h).padStart(2, '0')}:00`;
  const points = Array.from({ length: 24 }, (_, h) => ({ time: time(h), value: h === hour ? 20 : 300 }));
  const series = new Map([['hours.csv', { layout: 'plain', clock: 'UTC', boundary: null, points } as const]]);
  const deferral = { timeZone: 'Europe/Paris' };
  const grid = { [country]: { series: 'hours.csv' } };
  const { calculation, rules: parsed } = ruled({ deferral, ...rules }, { grid }, series);
  return { id, calculation, rules: parsed, series };
}

/** A campaign of these rules, under another name. */
export const campaignOf = (id: string, rules: Readonly<Record<string, unknown>> = {}): GatewayParts['campaigns'][0] => {
  const { calculation, rules: parsed } = compiledRules(rules);
  return { id, calculation, rules: parsed, series: new Map() };
};

export async function startGateway(given: TestGatewayParts): Promise<TestGateway> {
  const { rules = {}, others = [], folder = temporaryFolder(), providers, ...parts } = given;
  const log: string[] = [];
  mkdirSync(folder, { recursive: true });
  const opened = await openGateway({
    ...{ folder, campaigns: [campaignOf('c', rules), ...others], providers, prices: [], totalMilliseconds: 20_000 },
    ...{ now: () => new Date(), lang: 'en', log: (line) => void log.push(logText(line)), reach: hurriedLines },
    ...parts,
  });
  const { server, ledger } = opened;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiptFolder = join(folder, 'receipts');
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= opened.close(0);
    return stopped;
  };
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...{ url: `http://127.0.0.1:${port}/v1`, port, folder, opened, log, stop },
    async addKey(person = 'ana', campaign = 'c') {
      const made = newKey(campaign, person, new Date());
      await writeKeys(folder, [...readKeys(folder), made.stored]);
      return made;
    },
    async revoke(id) {
      const at = new Date().toISOString();
      await writeKeys(
        folder,
        readKeys(folder).map((k) => (k.id === id ? { ...k, revokedAt: at } : k)),
      );
    },
    receipts: () =>
      plainLines(folderDisk(receiptFolder)).flatMap(({ body }) => (body.receipt ? [body.receipt as Receipt] : [])),
    spent: () => ledger.spent({ campaign: 'c' }),
    verify: () => verifyChain(chainOfFolder(receiptFolder)),
  };
}
