import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadCatalogues } from './calculation/catalogues.ts';
import { draftOf } from './campaign/draft.ts';
import { readExamples, referenceExample } from './campaign/examples.ts';
import { Failure } from './failure.ts';
import { help } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { type RunningServer, startServer } from './server.ts';
import { checkStudio } from './static/studio.ts';
import type { CampaignStore } from './store/port.ts';
import { openStore } from './store/sqlite/open.ts';
import { version } from './version.ts';

const builtStudio = fileURLToPath(new URL('../../studio/dist', import.meta.url));

const words = {
  en: {
    address: 'Contrechamp studio: ',
    data: 'Campaigns are kept in ',
    busy: (ports: string) => `Port ${ports} is taken by another program. Close it, or choose another port with --port.`,
    range: ' to ',
    cannotListen: (host: string, port: number | undefined, reason: string) =>
      `The studio cannot listen on ${host}, port ${port} (${reason}). Choose others with --host and --port.`,
  },
  fr: {
    address: 'Studio Contrechamp : ',
    data: 'Les campagnes sont gardées dans ',
    busy: (ports: string) =>
      `Le port ${ports} est pris par un autre programme. Fermez-le, ou choisissez un autre port avec --port.`,
    range: ' à ',
    cannotListen: (host: string, port: number | undefined, reason: string) =>
      `Le studio ne peut écouter sur ${host}, port ${port} (${reason}). Choisissez-en d’autres avec --host et --port.`,
  },
};

function listenFailure(error: unknown, { host, ports, lang }: Options): Failure {
  const { code = '' } = error as NodeJS.ErrnoException;
  const [first, last] = [ports[0], ports.at(-1)];
  const tried = first === last ? `${first}` : `${first}${words[lang].range}${last}`;
  if (code === 'EADDRINUSE') return new Failure(words[lang].busy(tried));
  return new Failure(words[lang].cannotListen(host, first, code || (error as Error).message));
}

/** What to open in a browser of this machine. */
function addressOf(host: string, port: number): string {
  if (['127.0.0.1', 'localhost', '0.0.0.0', '::', '::1'].includes(host)) return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** Later signals change nothing: an interrupted terminal sends several, and stopping does not take long. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

async function seed(store: CampaignStore): Promise<void> {
  const reference = readExamples().get(referenceExample);
  if (reference) await store.seed(draftOf(reference.text));
}

async function start(store: CampaignStore, options: Options, studio: string): Promise<RunningServer> {
  const catalogues = loadCatalogues(options.lang);
  try {
    return await startServer({ ...options, store, catalogues, studio });
  } catch (error) {
    throw listenFailure(error, options);
  }
}

async function serve(options: Options): Promise<void> {
  const studio = options.studio ?? builtStudio;
  checkStudio(studio, options.lang);
  const store = await openStore(options.data, options.lang);
  try {
    await seed(store);
    const stopped = stopSignal();
    const server = await start(store, options, studio);
    const { address, data } = words[options.lang];
    process.stdout.write(`${address}${addressOf(options.host, server.port)}\n${data}${resolve(options.data)}\n`);
    await stopped;
    await server.close();
  } finally {
    await store.close();
  }
}

/** Runs the studio until it is stopped; the exit code: 0 stopped, 1 cannot start, 2 bad usage. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, process.env);
    if (options.help) process.stdout.write(help(options.lang));
    else if (options.version) process.stdout.write(`${version}\n`);
    else await serve(options);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}
