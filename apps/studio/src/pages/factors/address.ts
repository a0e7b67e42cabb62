import { type Kind, kinds } from '../../worker/factors/row.ts';

export const sorts = ['topic', 'name', 'value', 'place', 'year'] as const;
export type Sort = (typeof sorts)[number];

/** What is asked of the catalogue, as the address of the page holds it; empty where nothing is asked. */
export interface Search {
  readonly words: string;
  readonly kind: Kind | '';
  readonly domain: string;
  readonly topic: string;
  readonly place: string;
  readonly publisher: string;
  readonly source: string;
  readonly evidence: string;
  /** A year, or `old`. */
  readonly year: string;
  /** Only what the campaign on the table rests on. */
  readonly used: boolean;
  /** The best order for what is asked when it is empty. */
  readonly sort: Sort | '';
  /** From 1. */
  readonly page: number;
}

const texts = ['domain', 'topic', 'place', 'publisher', 'source', 'evidence', 'year'] as const;
/** What a reader narrows the list by. */
export type Filter = (typeof texts)[number];
export const filters: readonly Filter[] = texts;

export const wholeCatalogue: Search = {
  words: '',
  kind: '',
  domain: '',
  topic: '',
  place: '',
  publisher: '',
  source: '',
  evidence: '',
  year: '',
  used: false,
  sort: '',
  page: 1,
};

const among = <T extends string>(all: readonly T[], text: string | null): T | '' => all.find((x) => x === text) ?? '';

/** A search from the query of an address; whatever does not belong there is passed over. */
export function readSearch(query: string): Search {
  const params = new URLSearchParams(query);
  const page = Number(params.get('page') ?? 1);
  return {
    ...wholeCatalogue,
    ...Object.fromEntries(texts.map((key) => [key, params.get(key) ?? ''])),
    words: params.get('q') ?? '',
    kind: among(kinds, params.get('kind')),
    sort: among(sorts, params.get('sort')),
    used: params.get('used') === '1',
    page: Number.isInteger(page) && page > 1 && page < 1_000_000 ? page : 1,
  };
}

/** The address of a search. */
export function addressOf(search: Partial<Search>): string {
  const params = new URLSearchParams();
  const { words = '', kind = '', sort = '', used = false, page = 1 } = search;
  const set = (key: string, value: string): void => {
    if (value !== '') params.set(key, value);
  };
  set('q', words);
  set('kind', kind);
  for (const key of texts) set(key, search[key] ?? '');
  set('used', used ? '1' : '');
  set('sort', sort);
  set('page', page > 1 ? String(page) : '');
  const query = params.toString();
  return query === '' ? '/factors' : `/factors?${query}`;
}

/** The address of a record. A dot would make it a file to servers, and no id holds a tilde. */
export const recordAt = (id: string): string => `/factors/${encodeURIComponent(id).replaceAll('.', '~')}`;

/** The id in the address of a record; as it stands where it is badly written. */
export function idIn(address: string): string {
  try {
    return decodeURIComponent(address).replaceAll('~', '.');
  } catch {
    return address.replaceAll('~', '.');
  }
}
