import { type Calculation, nearest } from '@contrechamp/engine';
import { typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { csrdWords } from './words.ts';

/** A campaign file, compiled. */
export interface Opened {
  readonly file: string;
  readonly calculation: Calculation;
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

const fail = (text: string, { lang }: Options): Failure => new Failure(typeset(text, lang));

/** `--year`, as a number. @throws Failure on anything but a year */
function yearOf(options: Options): number | undefined {
  const { year } = options.only;
  if (year === undefined) return undefined;
  if (!/^\d{4}$/.test(year)) throw fail(csrdWords[options.lang].year(year), options);
  return Number(year);
}

/** The files of one client and one year, in the order given. */
export interface ClientYear {
  readonly client: string;
  readonly year: number;
  readonly files: readonly Opened[];
  readonly aside: readonly string[];
}

/** @throws Failure where a file names no client, or where files are of several and nothing says of which one */
export function clientYear(all: readonly Opened[], options: Options): ClientYear {
  const w = csrdWords[options.lang];
  const named = all.map((opened) => {
    const client = opened.calculation.campaign.client?.trim();
    if (!client) throw fail(w.client(opened.file), options);
    return { ...opened, client, year: opened.calculation.campaign.period };
  });
  const clients = distinct(named.map((n) => n.client));
  const asked = options.only.client?.trim();
  const [client = ''] = asked === undefined ? clients : [asked];
  if (asked === undefined && clients.length > 1) throw fail(w.clients(clients.join(', ')), options);
  if (!clients.includes(client)) throw fail(w.noClient(client, clients.join(', ')), options);
  const theirs = named.filter((n) => n.client === client);
  const years = distinct(theirs.map((n) => n.year)).toSorted();
  const askedYear = yearOf(options);
  const [year = 0] = askedYear === undefined ? years : [askedYear];
  if (askedYear === undefined && years.length > 1) throw fail(w.years(years.join(', ')), options);
  if (!years.includes(year)) throw fail(w.noYear(String(year), years.join(', ')), options);
  const files = theirs.filter((n) => n.year === year);
  return { client, year, files, aside: named.filter((n) => !files.includes(n)).map((n) => n.file) };
}

/** @throws Failure where one campaign is in two files, or where two files count different things */
export function checkSummable(files: readonly Opened[], options: Options): void {
  const w = csrdWords[options.lang];
  const [first, ...others] = files;
  for (const { calculation } of files) {
    const { id } = calculation.campaign;
    const same = files.filter((f) => f.calculation.campaign.id === id);
    if (same.length > 1) throw fail(w.twice(id, same.map((f) => f.file).join(', ')), options);
  }
  for (const other of others) {
    for (const [option, name] of [
      ['radiativeForcing', 'radiative-forcing'],
      ['training', 'training'],
      ['embodied', 'embodied'],
    ] as const) {
      const [a, b] = [first, other].map((f) => f?.calculation.options[option]);
      if (a === b || !first) continue;
      const [counting, not] = a ? [first, other] : [other, first];
      throw fail(w.choice(name, counting.file, not.file), options);
    }
  }
}

/** `--scenario ID` for all, `--scenario CAMPAIGN=ID,CAMPAIGN=ID` for some. */
function askedScenarios(files: readonly Opened[], options: Options): (campaign: string) => string | undefined {
  const entries = (options.scenario ?? '').split(',').flatMap((part) => {
    const [campaign = '', id] = part.split('=').map((x) => x.trim());
    return campaign === '' ? [] : [{ campaign: id === undefined ? undefined : campaign, id: id ?? campaign }];
  });
  const ids = files.map((f) => f.calculation.campaign.id);
  for (const { campaign } of entries) {
    if (campaign === undefined || ids.includes(campaign)) continue;
    const near = nearest(campaign, ids) ?? '';
    throw fail(csrdWords[options.lang].unknownCampaign(campaign, near, ids.join(', ')), options);
  }
  return (campaign) => (entries.find((e) => e.campaign === campaign) ?? entries.find((e) => !e.campaign))?.id;
}

/**
 * The scenario of each file that was made: the one that `--scenario` names, else the one that says so, else the only one.
 * @throws Failure where nothing says which, or where two say so: alternatives are never summed
 */
export function madeScenarios(files: readonly Opened[], options: Options): ReadonlyMap<Opened, string> {
  const w = csrdWords[options.lang];
  const asked = askedScenarios(files, options);
  return new Map(
    files.map((opened) => {
      const { campaign, scenarios } = opened.calculation;
      const ids = scenarios.map((s) => s.scenario.id);
      const made = scenarios.filter((s) => s.scenario.made).map((s) => s.scenario.id);
      const named = asked(campaign.id);
      if (named !== undefined && !ids.includes(named)) {
        throw fail(w.unknown(named, opened.file, nearest(named, ids) ?? '', ids.join(', ')), options);
      }
      if (named === undefined && made.length > 1) throw fail(w.made(opened.file, made.join(', ')), options);
      const [only, ...more] = ids;
      const id = named ?? made[0] ?? (more.length === 0 ? only : undefined);
      if (id === undefined) throw fail(w.which(opened.file, campaign.id, ids.join(', ')), options);
      return [opened, id] as const;
    }),
  );
}
