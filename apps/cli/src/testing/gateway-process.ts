import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runCli } from './run-cli.ts';

const bin = fileURLToPath(new URL('../../bin/contrechamp.js', import.meta.url));

/** The key that the gateway holds for its provider. */
export const providerKey = 'provider-Key_of.the-tests-4711';

/** One campaign `c` with one image of gpt-image-1.5, and these rules. */
const campaign = (rules: object) => ({
  contrechamp: 1,
  campaign: {
    ...{ id: 'c', name: 'C', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
    ...{ stages: ['generation'], reference: 'ai' },
  },
  scenarios: [
    {
      ...{ id: 'ai', name: 'AI', method: 'generative-ai', site: { country: 'FR' } },
      activities: [{ type: 'image-generation', count: 1, model: 'gpt-image-1.5' }],
    },
  ],
  generation: {
    scenario: 'ai',
    brief: {
      ...{ need: 'one bottle', considered: 'one day of studio', because: 'no stock backdrop fits' },
      ...{ decidedBy: 'Claire Martin', date: '2026-09-14' },
    },
    reuse: false,
    ...rules,
  },
});

export interface GatewayFiles {
  readonly folder: string;
  readonly config: string;
  readonly receipts: string;
  /** What the campaign file says from now on: a gateway that starts reads it. */
  rules(rules: object): void;
  addKey(person: string): Promise<string>;
}

/** What a gateway starts from, in a folder of its own. `data`: where it keeps its receipts, when elsewhere. */
export function gatewayFiles(serviceUrl: string, data = 'data'): GatewayFiles {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-gateway-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'gateway.yaml');
  const provider = {
    ...{ adapter: 'openai-compatible', id: 'openai', provider: 'openai', region: 'US', selfHosted: true },
    ...{ url: serviceUrl, key: { env: 'PROVIDER_KEY' } },
  };
  writeFileSync(
    config,
    JSON.stringify({
      ...{ 'contrechamp-gateway': 1, data, listen: { port: 0 } },
      ...{ campaigns: ['campaign.yaml'], providers: [provider] },
    }),
  );
  const rules = (given: object) => writeFileSync(join(folder, 'campaign.yaml'), JSON.stringify(campaign(given)));
  rules({});
  return {
    ...{ folder, config, rules },
    receipts: join(data.startsWith('/') ? data : join(folder, data), 'receipts'),
    async addKey(person) {
      const { out, err, code } = await runCli(
        ...['gateway', 'keys', 'add', '--config', config, '--campaign', 'c', '--person', person, '--json'],
      );
      if (code !== 0) throw new Error(err);
      return JSON.parse(out).key;
    },
  };
}

export interface GatewayProcess {
  readonly process: ChildProcess;
  /** Its address, once it listens. Rejects when it ends before. */
  readonly url: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** All that it wrote, to both of its outputs. */
  written(): string;
}

/** The gateway as people start it. `before`: what a shell does first, such as setting a limit. */
export function startGatewayProcess({ config }: GatewayFiles, { before = '' } = {}): GatewayProcess {
  const command = [process.execPath, bin, 'gateway', '--config', config];
  const child = spawn('/bin/sh', ['-c', `${before} exec "$@"`, 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PROVIDER_KEY: providerKey },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
      const [, port] = /http:\/\/localhost:(\d+)\/v1/.exec(err) ?? [];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/v1`);
    });
    void ended.then(() => reject(new Error(`it ended, having said: ${err}`)));
  });
  url.catch(() => {});
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, url, ended, written: () => out + err };
}

/** A line of the chain, read in the plainest way there is. */
export interface ChainLine {
  readonly kind: string;
  readonly body: {
    readonly opening?: { readonly id: string };
    readonly receipt?: { readonly id: string; readonly outcome: string };
    readonly amounts?: { readonly images: number };
  };
}

/** Whole lines of every segment; what a kill left of a last one is no line. */
export function chainLines(receipts: string): readonly ChainLine[] {
  return readdirSync(receipts)
    .filter((name) => /^journal-\d+\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(join(receipts, name), 'utf8').split('\n').slice(0, -1))
    .map((line) => JSON.parse(line));
}
