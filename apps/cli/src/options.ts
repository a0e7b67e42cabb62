import { parseArgs } from 'node:util';
import {
  type ElectricityMethod,
  electricityMethods,
  type FactorMethod,
  factorMethods,
  type Role,
  roles,
} from '@contrechamp/engine';
import { type Lang, type PaperStyle, paperStyles } from '@contrechamp/report';
import { checkUse, nearestOption } from './check-options.ts';
import { Failure } from './failure.ts';
import { knownOptions, type OptionName } from './known-options.ts';

/** As they were written. */
export interface CommandOptions {
  readonly against: string | undefined;
  readonly vary: readonly string[];
  readonly times: string | undefined;
  readonly fewer: string | undefined;
  readonly task: string | undefined;
  readonly sort: string | undefined;
  readonly region: string | undefined;
  readonly size: string | undefined;
  readonly seconds: string | undefined;
  readonly hardware: string | undefined;
  readonly limit: string | undefined;
  readonly retired: boolean;
  readonly target: string | undefined;
  readonly best: boolean;
  readonly stay: boolean;
  readonly with: string | undefined;
  readonly exclude: string | undefined;
  readonly order: string | undefined;
  readonly maxEffort: string | undefined;
  readonly set: readonly string[];
  readonly apply: string | undefined;
  readonly theme: string | undefined;
  readonly format: string | undefined;
  readonly details: string | undefined;
  readonly than: string | undefined;
  readonly thanFile: string | undefined;
  readonly atLeast: string | undefined;
  readonly upTo: string | undefined;
  readonly percent: string | undefined;
  readonly audience: string | undefined;
  readonly medium: string | undefined;
  readonly date: string | undefined;
  readonly dossier: string | undefined;
  readonly summary: boolean;
  readonly brand: string | undefined;
  readonly style: PaperStyle | undefined;
  readonly shootDays: string | undefined;
  readonly client: string | undefined;
  readonly year: string | undefined;
  readonly config: string | undefined;
  readonly campaign: string | undefined;
  readonly person: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly head: string | undefined;
  readonly receipts: string | undefined;
  readonly actuals: boolean;
  readonly by: string | undefined;
  readonly count: string | undefined;
  readonly unknown: string | undefined;
  readonly keptShare: string | undefined;
  readonly usage: readonly string[];
  readonly asActivities: boolean;
  readonly sourceType: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly receipt: string | undefined;
  readonly changed: boolean;
  readonly trustCatalogue: boolean;
}

export interface Options {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly lang: Lang;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly method: FactorMethod | undefined;
  /** Undefined: as the campaign says. */
  readonly radiativeForcing: boolean | undefined;
  readonly training: boolean | undefined;
  readonly embodied: boolean | undefined;
  readonly electricity: ElectricityMethod | undefined;
  /** A release to compute with, by number or by file. */
  readonly catalogue: string | undefined;
  readonly role: Role | undefined;
  readonly view: string | undefined;
  readonly kind: string | undefined;
  readonly country: string | undefined;
  readonly output: string | undefined;
  readonly published: string | undefined;
  readonly scenario: string | undefined;
  readonly item: string | undefined;
  /** Options of one command alone, read there. */
  readonly only: CommandOptions;
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
    both: (a: string, b: string) => `${a} and ${b} say opposite things: keep one.`,
    meant: (option: string) => ` Did you mean ${option}?`,
    help: ' See contrechamp --help.',
  },
  fr: {
    integer: (option: string, from: number, to: number) => `${option} : écrivez un nombre entier de ${from} à ${to}.`,
    oneOf: (option: string, choices: string) => `${option} : écrivez l’un de ${choices}.`,
    unreadable: (option: string) => `Cette option est inconnue, ou sa valeur manque : ${option}.`,
    both: (a: string, b: string) => `${a} et ${b} se contredisent : gardez l’une des deux.`,
    meant: (option: string) => ` Vouliez-vous dire ${option} ?`,
    help: ' Voir contrechamp --help.',
  },
};

export function integer(
  lang: Lang,
  name: string,
  value: string | undefined,
  from: number,
  to: number,
): number | undefined {
  if (value === undefined) return undefined;
  const n = Number(value);
  if (!Number.isInteger(n) || n < from || n > to)
    throw new Failure(words[lang].integer(`--${name} ${value}`, from, to));
  return n;
}

export function oneOf<T extends string>(lang: Lang, name: string, value: string | undefined, choices: readonly T[]) {
  if (value === undefined) return undefined;
  const found = choices.find((c) => c === value);
  if (!found) throw new Failure(words[lang].oneOf(`--${name} ${value}`, choices.join(', ')));
  return found;
}

/** True with `--name`, false with `--no-name`, undefined with neither. */
function flagOf(
  lang: Lang,
  values: Readonly<Record<string, string | boolean | string[] | undefined>>,
  name: 'radiative-forcing' | 'training' | 'embodied',
): boolean | undefined {
  const [yes, no] = [values[name], values[`no-${name}`]];
  if (yes && no) throw new Failure(words[lang].both(`--${name}`, `--no-${name}`));
  return yes ? true : no ? false : undefined;
}

/** French when the environment says so, unless `--lang` does. */
function defaultLang(environment: NodeJS.ProcessEnv): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** A reduction begins with a minus, which would read as another option: `--target -50%` is `--target=-50%`. */
const reductions = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) => {
    const next = args[i + 1] ?? '';
    if (arg === '--target' && /^-\d/.test(next)) return [`--target=${next}`];
    return args[i - 1] === '--target' && /^-\d/.test(arg) ? [] : [arg];
  });

const config = (args: readonly string[]) =>
  ({ args: reductions(args), options: knownOptions, allowPositionals: true }) as const;

function parse(args: readonly string[], lang: Lang) {
  try {
    return parseArgs({ ...config(args), strict: true });
  } catch (error) {
    const flag = /'(?:-\w, )?--?([\w-]+)/.exec((error as Error).message)?.[1] ?? '';
    const { positionals } = parseArgs({ ...config(args), strict: false });
    const suggestion = nearestOption(flag, positionals);
    const hint = suggestion && suggestion !== flag ? words[lang].meant(`--${suggestion}`) : '';
    throw new Failure(`${words[lang].unreadable(`--${flag}`)}${hint}${words[lang].help}`);
  }
}

/** @throws Failure on an option that is unknown or of no use to the command, or a value that cannot be read */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv, terminal: boolean): Options {
  const asked = args.includes('fr') ? 'fr' : args.includes('en') ? 'en' : defaultLang(environment);
  const { values, positionals } = parse(args, asked);
  const lang = oneOf(asked, 'lang', values.lang, ['fr', 'en'] as const) ?? defaultLang(environment);
  // What asks for help or the version is no command.
  if (!values.help && !values.version) {
    const given = new Map(Object.entries(values).map(([name, value]) => [name as OptionName, value]));
    checkUse(positionals, given, lang);
  }
  return {
    positionals,
    json: values.json ?? false,
    lang,
    draws: integer(lang, 'draws', values.draws, 100, maximumDraws),
    seed: integer(lang, 'seed', values.seed, 0, 2 ** 32 - 1),
    method: oneOf(lang, 'method', values.method, factorMethods),
    radiativeForcing: flagOf(lang, values, 'radiative-forcing'),
    training: flagOf(lang, values, 'training'),
    embodied: flagOf(lang, values, 'embodied'),
    electricity: oneOf(lang, 'electricity', values.electricity, electricityMethods),
    catalogue: values.catalogue,
    role: oneOf(lang, 'role', values.role, roles),
    view: values.view,
    kind: values.kind,
    country: values.country,
    output: values.output,
    published: values.published,
    scenario: values.scenario,
    item: values.item,
    only: {
      ...{ against: values.against, vary: values.vary ?? [], times: values.times, fewer: values.fewer },
      ...{ task: values.task, sort: values.sort, region: values.region, size: values.size },
      ...{ seconds: values.seconds, hardware: values.hardware, limit: values.limit, retired: values.retired ?? false },
      ...{ target: values.target, best: values.best ?? false, stay: values.stay ?? false, with: values.with },
      ...{ exclude: values.exclude, order: values.order, maxEffort: values['max-effort'] },
      ...{ set: values.set ?? [], apply: values.apply, theme: values.theme },
      ...{ format: values.format, details: values.details },
      ...{ than: values.than, thanFile: values['than-file'], atLeast: values['at-least'], upTo: values['up-to'] },
      ...{ percent: values.percent, audience: values.audience, medium: values.medium, date: values.date },
      dossier: values.dossier,
      ...{ summary: values.summary ?? false, brand: values.brand, shootDays: values['shoot-days'] },
      style: oneOf(lang, 'style', values.style, paperStyles),
      ...{ client: values.client, year: values.year },
      ...{ config: values.config, campaign: values.campaign, person: values.person },
      ...{ from: values.from, to: values.to, head: values.head },
      ...{ receipts: values.receipts, actuals: values.actuals ?? false, by: values.by },
      ...{ count: values.count, unknown: values.unknown, keptShare: values['kept-share'] },
      ...{ usage: values.usage ?? [], asActivities: values['as-activities'] ?? false },
      ...{ sourceType: values['source-type'], certificate: values.certificate, key: values.key },
      ...{ receipt: values.receipt, changed: values.changed ?? false },
      trustCatalogue: values['trust-catalogue'] ?? false,
    },
    color: terminal && !values['no-color'] && !environment.NO_COLOR,
    quiet: values.quiet ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}
