import { folded } from '../../worker/factors/fold.ts';
import type { CatalogueRow } from '../../worker/factors/row.ts';
import type { Filter, Search } from './address.ts';

/** Years after which a figure is called old. */
export const oldAfter = 5;

export const isOld = (year: number | null, thisYear: number): boolean => year !== null && thisYear - year > oldAfter;

/** What narrows a list besides what it asks for in words. */
export interface Around {
  /** Share of each record in the campaign on the table, where one is. */
  readonly shares: Readonly<Record<string, number>>;
  readonly thisYear: number;
}

const yearFits = (row: CatalogueRow, year: string, thisYear: number): boolean =>
  year === '' || (year === 'old' ? isOld(row.year, thisYear) : String(row.year) === year);

const idle = new Set(
  'a an and at by d de des du en et for from in l la le les of on or ou par pour the to un une with'.split(' '),
);

/** Words that tell records apart; the little ones only where there are no others. */
function wordsOf(search: Search): readonly string[] {
  const words = folded(search.words)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !idle.has(word));
  return (telling.length > 0 ? telling : words).map((word) => ` ${word}`);
}

/** Whether a row answers a search, but for one of its filters. */
function test(search: Search, { shares, thisYear }: Around, but?: Filter | 'kind'): (row: CatalogueRow) => boolean {
  const words = wordsOf(search);
  const same = (row: CatalogueRow, filter: Exclude<Filter, 'year'>): boolean =>
    but === filter || search[filter] === '' || (row[filter] ?? '') === search[filter];
  return (row) =>
    (but === 'kind' || search.kind === '' || row.kind === search.kind) &&
    same(row, 'domain') &&
    same(row, 'topic') &&
    same(row, 'place') &&
    same(row, 'publisher') &&
    same(row, 'source') &&
    same(row, 'evidence') &&
    (but === 'year' || yearFits(row, search.year, thisYear)) &&
    (!search.used || row.id in shares) &&
    words.every((word) => row.known.includes(word));
}

/** How well a row answers words: 0 when its name begins with them, 3 when it is found by other means. */
function distance(row: CatalogueRow, words: readonly string[]): number {
  const phrase = words.join('');
  const names = row.names.map((name) => `${name} `);
  if (names.some((name) => name.startsWith(`${phrase} `))) return 0;
  if (names.some((name) => words.every((word) => name.includes(`${word} `)))) return 1;
  return names.some((name) => words.every((word) => name.includes(word))) ? 2 : 3;
}

type Order = (a: CatalogueRow, b: CatalogueRow) => number;

const compareText = (a: string, b: string): number => a.localeCompare(b);
/** What has no such thing comes last. */
const emptyLast = (a: string, b: string): number => Number(a === '') - Number(b === '') || compareText(a, b);

/** The order of a list; rows that are equal in it stay as the catalogue has them. */
function orderOf(search: Search, shares: Around['shares']): Order {
  switch (search.sort) {
    case 'topic':
      return () => 0;
    case 'name':
      return (a, b) => compareText(a.name, b.name);
    case 'value':
      return (a, b) => emptyLast(a.unit, b.unit) || (a.amount ?? 0) - (b.amount ?? 0);
    case 'place':
      return (a, b) => emptyLast(a.placeName, b.placeName);
    case 'year':
      return (a, b) => (b.year ?? 0) - (a.year ?? 0);
    case '': {
      if (search.used) return (a, b) => (shares[b.id] ?? 0) - (shares[a.id] ?? 0);
      const words = wordsOf(search);
      if (words.length === 0) return () => 0;
      const distances = new Map<CatalogueRow, number>();
      const of = (row: CatalogueRow): number => {
        const known = distances.get(row) ?? distance(row, words);
        distances.set(row, known);
        return known;
      };
      return (a, b) => of(a) - of(b);
    }
  }
}

/** The rows that answer a search, in its order. */
export const found = (rows: readonly CatalogueRow[], search: Search, around: Around): readonly CatalogueRow[] =>
  rows.filter(test(search, around)).sort(orderOf(search, around.shares));

/** How many rows each choice of a filter would leave, the other filters staying as they are. */
export function tally(
  rows: readonly CatalogueRow[],
  search: Search,
  around: Around,
  filter: Filter | 'kind',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const row of rows.filter(test(search, around, filter))) {
    add(String(row[filter] ?? ''));
    if (filter === 'year' && isOld(row.year, around.thisYear)) add('old');
  }
  return counts;
}
