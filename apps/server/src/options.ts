import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Lang } from '@contrechamp/report';
import { Failure } from './failure.ts';
import { langOfEnvironment } from './lang.ts';
import { isLoopback } from './security/hosts.ts';

const known = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  studio: { type: 'string' },
  receipts: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const defaultPort = 4717;
const triedPorts = 20;
const usageCode = 2;

const words = {
  en: {
    unreadable: (option: string) =>
      `This option is not known, or lacks its value: ${option}. See contrechamp-studio --help.`,
    surplus: (word: string) => `The studio takes options only, not “${word}”. See contrechamp-studio --help.`,
    port: (value: string) => `--port ${value}: write a whole number from 0 to 65535.`,
    lang: (value: string) => `--lang ${value}: write one of fr, en.`,
    empty: (option: string) => `--${option}: write a value.`,
    receiptsHost: (host: string) =>
      `--receipts is for this machine alone, since receipts name persons and the studio knows no users: leave --host ${host} out.`,
    receiptsFolder: (folder: string) =>
      `--receipts ${folder}: there is no such folder. Give the one in which the gateway keeps its receipts, such as .contrechamp/gateway/receipts.`,
  },
  fr: {
    unreadable: (option: string) =>
      `Cette option est inconnue, ou sa valeur manque : ${option}. Voir contrechamp-studio --help.`,
    surplus: (word: string) => `Le studio ne prend que des options, pas « ${word} ». Voir contrechamp-studio --help.`,
    port: (value: string) => `--port ${value} : écrivez un nombre entier de 0 à 65535.`,
    lang: (value: string) => `--lang ${value} : écrivez l’un de fr, en.`,
    empty: (option: string) => `--${option} : écrivez une valeur.`,
    receiptsHost: (host: string) =>
      `--receipts vaut pour cette machine seule, car les reçus nomment des personnes et le studio ne connaît pas d’utilisateurs : ôtez --host ${host}.`,
    receiptsFolder: (folder: string) =>
      `--receipts ${folder} : il n’y a pas de tel dossier. Donnez celui où la passerelle garde ses reçus, comme .contrechamp/gateway/receipts.`,
  },
};

export interface Options {
  /** Tried one after the other. */
  readonly ports: readonly number[];
  readonly host: string;
  readonly data: string;
  /** Folder of the built studio; undefined: the one that is built beside this program. */
  readonly studio: string | undefined;
  /** Folder of a gateway’s receipts, read on this machine alone. */
  readonly receipts: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly lang: Lang;
  readonly help: boolean;
  readonly version: boolean;
}

function parse(args: readonly string[], lang: Lang) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Failure(words[lang].unreadable(option), usageCode);
  }
}

function portsOf(value: string | undefined, lang: Lang): readonly number[] {
  if (value === undefined) return Array.from({ length: triedPorts }, (_, i) => defaultPort + i);
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Failure(words[lang].port(value), usageCode);
  return [Number(value)];
}

/** Receipts name persons, and the studio knows no users: they are shown to this machine alone. */
function receiptsOf(folder: string | undefined, host: string | undefined, lang: Lang): string | undefined {
  if (folder === undefined || folder === '') return folder;
  if (host !== undefined && !isLoopback(host)) throw new Failure(words[lang].receiptsHost(host), usageCode);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Failure(words[lang].receiptsFolder(folder), usageCode);
  return folder;
}

/** @throws Failure on an unknown option or a value that cannot be read */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const usual = langOfEnvironment(environment);
  const { values, positionals } = parse(args, usual);
  const asked = values.lang;
  if (asked !== undefined && asked !== 'fr' && asked !== 'en') throw new Failure(words[usual].lang(asked), usageCode);
  const lang = asked ?? usual;
  const [surplus] = positionals;
  if (surplus !== undefined) throw new Failure(words[lang].surplus(surplus), usageCode);
  const empty = (['host', 'data', 'studio', 'receipts'] as const).find((name) => values[name] === '');
  if (empty) throw new Failure(words[lang].empty(empty), usageCode);
  return {
    ports: portsOf(values.port, lang),
    host: values.host ?? '127.0.0.1',
    data: values.data ?? (environment.CONTRECHAMP_DATA || '.contrechamp'),
    studio: values.studio,
    receipts: receiptsOf(values.receipts, values.host, lang),
    allowedHosts: values['allow-host'] ?? [],
    lang,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}
