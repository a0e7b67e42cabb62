import { mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Calculation, GenerationRules, GridSeries } from '@contrechamp/engine';
import { AnswerStore } from '../answer/store.ts';
import { WaitingRequests } from '../deferred/waiting.ts';
import { KeyRing, keyFile, readKeys } from '../key/key-file.ts';
import { openJournal } from '../ledger/open-journal.ts';
import type { Ledger } from '../ledger/port.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import { CampaignGovernor } from '../policy/governor.ts';
import type { Lang } from '../policy/verdict.ts';
import { type ConfiguredProvider, openLines } from '../provider/open.ts';
import { VideoJobs } from '../video/jobs.ts';
import { generation } from './images.ts';
import type { Log } from './log.ts';
import { createGateway } from './server.ts';
import { runWaiting } from './waiting.ts';

export interface GatewayCampaign {
  readonly id: string;
  readonly calculation: Calculation;
  readonly rules: GenerationRules;
  readonly series: ReadonlyMap<string, GridSeries>;
}

export interface GatewayParts {
  /** Receipts, keys, answers and clips. */
  readonly folder: string;
  readonly campaigns: readonly GatewayCampaign[];
  readonly providers: readonly ConfiguredProvider[];
  readonly prices: readonly DeclaredPrice[];
  readonly totalMilliseconds: number;
  readonly now: () => Date;
  readonly log: Log;
  readonly lang: Lang;
}

export interface OpenedGateway {
  readonly server: Server;
  readonly ledger: Ledger;
  /** Receipts of generations that were under way when the gateway last stopped. */
  readonly interrupted: readonly string[];
  /** Takes nothing new, and lets what is under way end for so long. */
  close(patienceMilliseconds: number): Promise<void>;
}

/** Keys as the file has them now: one that is added or revoked counts at once. */
function keysOf(folder: string): () => KeyRing {
  let ring = new KeyRing(readKeys(folder));
  let seen = '';
  return () => {
    const found = statSync(join(folder, keyFile), { throwIfNoEntry: false });
    const stamp = found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
    if (stamp !== seen) {
      ring = new KeyRing(readKeys(folder));
      seen = stamp;
    }
    return ring;
  };
}

function closed(server: Server, patienceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref();
  });
}

/**
 * Opens everything that the gateway needs, its ledger first.
 * @throws LedgerUnavailable when another gateway has the folder, or its disk refuses
 */
export async function openGateway(parts: GatewayParts): Promise<OpenedGateway> {
  const { folder, campaigns, providers, prices, totalMilliseconds, now, log, lang } = parts;
  const { journal, recovery } = await openJournal(join(folder, 'receipts'), { clock: now });
  const videoFolder = join(folder, 'clips');
  mkdirSync(videoFolder, { recursive: true, mode: 0o700 });
  const answers = new AnswerStore(join(folder, 'answers'));
  await answers.prepare();
  const lines = openLines(providers, totalMilliseconds);
  const services = providers.map(({ adapter, models, hardware }) => ({ adapter, models, hardware }));
  const governors = new Map(
    campaigns.map(({ id, calculation, rules, series }) => [
      id,
      new CampaignGovernor({ calculation, rules, series, services, prices, ledger: journal, clock: now }),
    ]),
  );
  const waiting = new WaitingRequests(join(folder, 'waiting'), now);
  const service = {
    ledger: journal,
    lines: lines.lines,
    answers,
    videoFolder,
    waiting,
    now,
    totalMilliseconds,
    videos: new VideoJobs((job) => void rm(join(videoFolder, `${job.id}.clip`), { force: true })),
  };
  const server = createGateway({
    ...{ ...service, governors, log, lang },
    keys: keysOf(folder),
  });
  waiting.start((one) => runWaiting(one, service, governors, (call, body) => generation(call, body, service, false)));
  return {
    server,
    ledger: journal,
    interrupted: recovery.interrupted,
    async close(patienceMilliseconds) {
      await closed(server, patienceMilliseconds);
      await waiting.close();
      await lines.close();
      await journal.close();
    },
  };
}
