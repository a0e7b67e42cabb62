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

const words = {
  en: {
    integer: (option: string, from: number, to: number) => `${option}: write a whole number from ${from} to ${to}.`,
    oneOf: (option: string, choices: string) => `${option}: write one of ${choices}.`,
    unreadable: (option: string) => `This option is not known, or lacks its value: ${option}.`,
    meant: (option: string) => ` Did you mean ${option}?`,
    help: ' See contrechamp --help.',
  },
  fr: {
    integer: (option: string, from: number, to: number) => `${option} : écrivez un nombre entier de ${from} à ${to}.`,
    oneOf: (option: string, choices: string) => `${option} : écrivez l’un de ${choices}.`,
    unreadable: (option: string) => `Cette option est inconnue, ou sa valeur manque : ${option}.`,
    meant: (option: string) => ` Vouliez-vous dire ${option} ?`,
    help: ' Voir contrechamp --help.',
  },
};

function integer(lang: Lang, name: string, value: string | undefined, from: number, to: number): number | undefined {
  if (value === undefined) return undefined;
  const n = Number(value);
  if (!Number.isInteger(n) || n < from || n > to)
    throw new Failure(words[lang].integer(`--${name} ${value}`, from, to));
  return n;
}

function oneOf<T extends string>(lang: Lang, name: string, value: string | undefined, choices: readonly T[]) {
  if (value === undefined) return undefined;
  const found = choices.find((c) => c === value);
  if (!found) throw new Failure(words[lang].oneOf(`--${name} ${value}`, choices.join(', ')));
  return found;
}

/** French when the environment says so, unless `--lang` does. */
function defaultLang(environment: NodeJS.ProcessEnv): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function parse(args: readonly string[], lang: Lang) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'(?:-\w, )?--?([\w-]+)/.exec((error as Error).message)?.[1] ?? '';
    const suggestion = nearest(flag, Object.keys(known));
    const hint = suggestion && suggestion !== flag ? words[lang].meant(`--${suggestion}`) : '';
    throw new Failure(`${words[lang].unreadable(`--${flag}`)}${hint}${words[lang].help}`);
  }
}

/** @throws Failure on an unknown option or a value that cannot be read */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv, terminal: boolean): Options {
  const asked = args.includes('fr') ? 'fr' : args.includes('en') ? 'en' : defaultLang(environment);
  const { values, positionals } = parse(args, asked);
  const lang = oneOf(asked, 'lang', values.lang, ['fr', 'en'] as const) ?? defaultLang(environment);
  return {
    positionals,
    json: values.json ?? false,
    lang,
    draws: integer(lang, 'draws', values.draws, 100, maximumDraws),
    seed: integer(lang, 'seed', values.seed, 0, 2 ** 32 - 1),
    method: oneOf(lang, 'method', values.method, factorMethods),
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
