import { parseArgs } from 'node:util';
import { type FactorMethod, factorMethods, nearest } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { Failure } from './failure.ts';

const known = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  method: { type: 'string' },
  'no-radiative-forcing': { type: 'boolean' },
  'no-training': { type: 'boolean' },
  published: { type: 'string' },
  scenario: { type: 'string' },
  item: { type: 'string' },
  'no-color': { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export interface Options {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly lang: Lang;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly method: FactorMethod | undefined;
  readonly radiativeForcing: boolean;
  readonly training: boolean;
  readonly published: string | undefined;
  readonly scenario: string | undefined;
  readonly item: string | undefined;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** A campaign of a hundred lines keeps some 500 columns of draws in memory: 0.8 GB at this number. */
const maximumDraws = 200_000;

function integer(name: string, value: string | undefined, minimum: number, maximum: number): number | undefined {
  if (value === undefined) return undefined;
  const n = Number(value);
  if (!Number.isInteger(n) || n < minimum || n > maximum) {
    throw new Failure(`--${name} ${value}: write a whole number from ${minimum} to ${maximum}.`);
  }
  return n;
}

function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((c) => c === value);
  if (!found) throw new Failure(`--${name} ${value}: write one of ${choices.join(', ')}.`);
  return found;
}

/** French when the environment says so, unless `--lang` does. */
function defaultLang(environment: NodeJS.ProcessEnv): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'(?:-\w, )?--?([\w-]+)/.exec((error as Error).message)?.[1] ?? '';
    const suggestion = nearest(flag, Object.keys(known));
    const hint = suggestion && suggestion !== flag ? ` Did you mean --${suggestion}?` : '';
    throw new Failure(`${(error as Error).message.split('.')[0]}.${hint} See contrechamp --help.`);
  }
}

/** @throws Failure on an unknown option or a value that cannot be read */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv, terminal: boolean): Options {
  const { values, positionals } = parse(args);
  return {
    positionals,
    json: values.json ?? false,
    lang: oneOf('lang', values.lang, ['fr', 'en'] as const) ?? defaultLang(environment),
    draws: integer('draws', values.draws, 100, maximumDraws),
    seed: integer('seed', values.seed, 0, 2 ** 32 - 1),
    method: oneOf('method', values.method, factorMethods),
    radiativeForcing: !(values['no-radiative-forcing'] ?? false),
    training: !(values['no-training'] ?? false),
    published: values.published,
    scenario: values.scenario,
    item: values.item,
    color: terminal && !values['no-color'] && !environment.NO_COLOR,
    quiet: values.quiet ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}
