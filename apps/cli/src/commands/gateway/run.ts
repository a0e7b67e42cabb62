import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { LedgerUnavailable, logText, type OpenedGateway, openGateway } from '@contrechamp/gateway';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import type { GovernedCampaign } from './campaigns.ts';
import type { OpenedConfig } from './config.ts';
import { keysIn } from './key-store.ts';
import { logOutput } from './log-output.ts';
import { openProviders } from './providers.ts';
import { gatewayWords } from './words.ts';

/** How long generations under way may take once the gateway is told to stop. */
const patienceMilliseconds = 30_000;

const gibibyte = 2 ** 30;
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

async function listen({ server }: OpenedGateway, host: string, port: number, options: Options): Promise<number> {
  const words = gatewayWords[options.lang];
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          error.code === 'EADDRINUSE' ? words.busy(port) : words.cannotListen(host, port, error.code ?? error.message),
        ),
      ),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function open(
  opened: OpenedConfig,
  campaigns: readonly GovernedCampaign[],
  options: Options,
  log: (text: string) => void,
) {
  const { config, data } = opened;
  const { keep } = config;
  const providers = openProviders(opened, options.lang);
  keysIn(data, options.lang);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return await openGateway({
      ...{ folder: data, campaigns, providers, prices: config.prices, lang: options.lang },
      totalMilliseconds: config.patience * 60_000,
      spare: {
        ...{ answers: keep.answers * gibibyte, clips: keep.clips * gibibyte },
        ...{ jobs: keep.jobs, free: keep.free * gibibyte },
      },
      now: () => new Date(),
      log: (entry) => log(logText(entry)),
    });
  } catch (error) {
    if (error instanceof LedgerUnavailable) {
      throw new Failure(gatewayWords[options.lang].ledger(data, error.reason));
    }
    throw error;
  }
}

/** Serves until it is stopped; generations under way may end first. @throws Failure when it cannot start */
export async function runGateway(
  opened: OpenedConfig,
  campaigns: readonly GovernedCampaign[],
  options: Options,
  output: Output,
): Promise<number> {
  const words = gatewayWords[options.lang];
  const { host, port } = opened.config.listen;
  const log = logOutput((reason) => output.err(line(words.logLost(reason))));
  const gateway = await open(opened, campaigns, options, log);
  try {
    const stopped = stopSignal();
    const bound = await listen(gateway, host, port, options);
    const name = host.includes(':') ? `[${host}]` : host;
    output.err(line(words.ready(`http://${loopback.has(host) ? 'localhost' : name}:${bound}/v1`)));
    output.err(line(words.data(opened.data)));
    if (gateway.interrupted.length > 0) output.err(line(words.interrupted(gateway.interrupted.length)));
    if (keysIn(opened.data, options.lang).every((k) => k.revokedAt !== null)) output.err(line(words.keysNeeded));
    if (!loopback.has(host)) output.err(line(words.open(host)));
    await stopped;
  } finally {
    await gateway.close(patienceMilliseconds);
  }
  return 0;
}
