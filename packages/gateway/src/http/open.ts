import { statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Calculation, GenerationRules, GridSeries } from '@contrechamp/engine';
import { WaitingRequests } from '../deferred/waiting.ts';
import { KeyRing, keyFile, readKeys } from '../key/key-file.ts';
import type { Ledger, Scope, Spent } from '../ledger/port.ts';
import { both } from '../ledger/sum.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import { CampaignGovernor } from '../policy/governor.ts';
import type { Lang } from '../policy/verdict.ts';
import { ManifestChecks } from '../provenance/manifest-checks.ts';
import { SharedRoom } from '../provenance/shared-room.ts';
import { type ConfiguredProvider, openLines } from '../provider/open.ts';
import type { SpareLimits } from '../spare/spare-room.ts';
import type { Call } from './call.ts';
import { generation } from './images.ts';
import type { Log } from './log.ts';
import { createGateway, type ServerLimits } from './server.ts';
import { openWithSpare } from './spare.ts';
import { runWaiting } from './waiting.ts';

/** Pictures that wait for their mark hold so much at most; beyond that, a PNG is marked by its beginning alone. */
const markedRoom = { total: 512 << 20, each: 128 << 20 };

/** Pictures of requests that are held until they are whole: eight requests at their largest. */
const usualUploadBytes = 512 << 20;

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
  /** How much is kept beside the ledger; the usual when not given. */
  readonly spare?: Partial<SpareLimits>;
  /** Of what callers may take; the usual ones when not given. */
  readonly limits?: Partial<ServerLimits>;
  /** What pictures of requests may hold together; the usual amount when not given. */
  readonly uploadBytes?: number;
  /** How services are reached; by HTTP when not given. */
  readonly reach?: typeof openLines;
}

export interface OpenedGateway {
  readonly server: Server;
  readonly ledger: Ledger;
  /** Receipts of generations that were under way when the gateway last stopped. */
  readonly interrupted: readonly string[];
  /**
   * Takes nothing new, and lets what is under way end for so long; then connections are cut, and what has not ended
   * `lastMilliseconds` later stays open in the ledger.
   */
  close(patienceMilliseconds: number, lastMilliseconds?: number): Promise<void>;
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

/** Resolves with a promise, or without it after so long: a process that is to end must not wait for ever. */
async function atMost(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, over]).finally(() => clearTimeout(timer));
}

/**
 * Opens everything that the gateway needs, its ledger first.
 * @throws LedgerUnavailable when another gateway has the folder, or its disk refuses
 */
export async function openGateway(parts: GatewayParts): Promise<OpenedGateway> {
  const { folder, campaigns, providers, prices, totalMilliseconds, now, log, lang, limits } = parts;
  const { reach = openLines, uploadBytes = usualUploadBytes } = parts;
  const opened = await openWithSpare(folder, now, parts.spare);
  const { journal, recovery, answers, videos, videoFolder, spare } = opened;
  const lines = reach(providers, totalMilliseconds);
  const services = providers.map(({ adapter, models, hardware }) => ({ adapter, models, hardware }));
  const waiting = new WaitingRequests(join(folder, 'waiting'), now);
  const ledger = {
    // What waits is spoken for: else all of it were accepted in the evening and refused when its hour comes.
    spent: (scope: Scope): Spent => {
      const { settled, open } = journal.spent(scope);
      return { settled, open: both(open, waiting.reserved(scope)) };
    },
    delivered: journal.delivered.bind(journal),
  };
  const governors = new Map(
    campaigns.map(({ id, calculation, rules, series }) => [
      id,
      new CampaignGovernor({ calculation, rules, series, services, prices, ledger, clock: now }),
    ]),
  );
  const checks = new ManifestChecks({ ledger: journal, now });
  const service = {
    ...{ checks, marking: new SharedRoom(markedRoom) },
    uploads: new SharedRoom({ total: uploadBytes, each: uploadBytes }),
    ledger: journal,
    lines: lines.lines,
    answers,
    videoFolder,
    waiting,
    now,
    totalMilliseconds,
    ...{ videos, spare },
  };
  const keys = keysOf(folder);
  const { server, idle } = createGateway({
    ...{ ...service, governors, log, lang, keys },
    ...(limits && { limits }),
  });
  const doors = {
    governors,
    isGood: (key: string) => keys().isGood(key),
    run: (call: Call, body: Buffer) => generation(call, body, service, false),
  };
  waiting.start((one, signal) => runWaiting(one, service, doors, signal));
  return {
    server,
    ledger: journal,
    interrupted: recovery.interrupted,
    async close(patienceMilliseconds, lastMilliseconds = 5_000) {
      await Promise.all([closed(server, patienceMilliseconds), waiting.close(patienceMilliseconds)]);
      await atMost(lastMilliseconds, idle());
      await checks.close();
      // The ledger first: what a service still works on stays open in it, and counts as interrupted when it is opened again.
      await journal.close();
      await lines.close();
    },
  };
}
