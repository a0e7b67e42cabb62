import { formatInteger, pick } from '@contrechamp/report';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { pageAt } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Switch } from '../../components/switch.tsx';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { type CatalogueList, kinds } from '../../worker/factors/row.ts';
import { addressOf, filters, readSearch, type Search, wholeCatalogue } from './address.ts';
import { FilterBar, type FilterBarProps } from './filter-bar.tsx';
import { type Around, found, tally } from './find.ts';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import { lastSeen, type Uses, useCatalogue, useUses, weightiest } from './use-catalogue.ts';

const pause = 200;

/** The search that the address holds, with the words that are being typed before they get there. */
function useAsked(): readonly [Search, (words: string) => void, (change: Partial<Search>) => void] {
  const query = useSearch();
  const [, go] = useLocation();
  // The router decodes the query once too often for words with a percent sign.
  const search = useMemo(() => readSearch(query === '' ? '' : location.search), [query]);
  const [words, setWords] = useState(search.words);
  const written = useRef(search.words);
  useEffect(() => {
    lastSeen.set({ address: addressOf(search) });
    if (search.words === written.current) return;
    written.current = search.words;
    setWords(search.words);
  }, [search]);
  useEffect(() => {
    if (words === written.current) return;
    const timer = setTimeout(() => {
      written.current = words;
      go(addressOf({ ...search, words, page: 1 }), { replace: true });
    }, pause);
    return () => clearTimeout(timer);
  }, [words, search, go]);
  const typed = words === search.words ? search : { ...search, words, page: 1 };
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const change = useCallback(
    (next: Partial<Search>): void => {
      const asked = { ...latest.current, page: 1, ...next };
      written.current = asked.words;
      setWords(asked.words);
      go(addressOf(asked));
    },
    [go],
  );
  return [typed, setWords, change];
}

function Count({ shown, all }: { readonly shown: number; readonly all: number }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const total = formatInteger(all, lang);
  const text =
    shown === all
      ? w.all(total)
      : shown === 0
        ? w.none
        : shown === 1
          ? w.one(total)
          : w.some(formatInteger(shown, lang), total);
  return (
    <p className="catalogue__count" role="status">
      {text}
    </p>
  );
}

/** The campaign on the table, and how much of the catalogue it rests on. */
function OnTable({ list, uses }: { readonly list: CatalogueList; readonly uses: Uses }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const id = useCampaign((c) => c.id);
  const name = useFigures((f) => f.view?.campaign.name);
  const used = list.rows.filter((row) => row.id in uses).length;
  return name ? (
    <p className="catalogue__campaign">
      {w.onTable(pick(name, lang), formatInteger(used, lang))} <Link href={pageAt(id, 'compare')}>{w.toCampaign}</Link>
    </p>
  ) : null;
}

function useAround(uses: Uses | null): Around {
  return useMemo(() => {
    const shares = Object.entries(uses ?? {}).map(([id, own]) => [id, weightiest(own)?.share ?? 0] as const);
    return { shares: Object.fromEntries(shares), thisYear: new Date().getFullYear() };
  }, [uses]);
}

const KindChoices = memo(function KindChoices({ list, search, around, onChange }: FilterBarProps) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const counts = tally(list.rows, search, around, 'kind');
  return (
    <div className="catalogue__kinds">
      <Choices
        label={w.kind}
        value={search.kind === '' ? 'all' : search.kind}
        onChange={(kind) => onChange({ kind: kind === 'all' ? '' : kind })}
        options={[
          { key: 'all' as const, label: w.anyKind },
          ...kinds.map((key) => ({ key, label: `${w[key]} ${formatInteger(counts.get(key) ?? 0, lang)}` })),
        ]}
      />
    </div>
  );
});

function Body({ list }: { readonly list: CatalogueList }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const uses = useUses();
  const around = useAround(uses);
  const [asked, type, change] = useAsked();
  const search = useDeferredValue(asked);
  const rows = useMemo(() => found(list.rows, search, around), [list, search, around]);
  const figures = list.rows.filter((r) => r.kind === 'factor' || r.kind === 'coefficient').length;
  const bar = { list, search, around, onChange: change };
  const narrowed = search.kind !== '' || search.used || filters.some((f) => search[f] !== '');
  const source = list.sources.find((s) => s.key === search.source)?.name ?? search.source;
  return (
    <>
      <p className="catalogue__lede">
        {w.lede(formatInteger(figures, lang), formatInteger(list.sources.length, lang))}
      </p>
      <SearchField value={asked.words} onChange={type} />
      <KindChoices {...bar} />
      <FilterBar {...bar} />
      <div className="row row--between catalogue__state">
        <Count shown={rows.length} all={list.rows.length} />
        <div className="row">
          {uses && <Switch label={w.used} on={search.used} onChange={(used) => change({ used })} />}
          {search.source !== '' && (
            <Button aria-label={w.remove(w.source(source))} onPress={() => change({ source: '' })}>
              {w.source(source)} <span aria-hidden="true">×</span>
            </Button>
          )}
          {narrowed && (
            <Button look="plain" onPress={() => change({ ...wholeCatalogue, words: search.words, sort: search.sort })}>
              {w.reset}
            </Button>
          )}
        </div>
      </div>
      {uses && <OnTable list={list} uses={uses} />}
      {rows.length === 0 ? (
        <p className="faint">{w.noneHelp}</p>
      ) : (
        <Results rows={rows} search={search} uses={uses} thisYear={around.thisYear} />
      )}
    </>
  );
}

/** The catalogue, searched while one types. */
export function List() {
  const w = useMessages(factorsMessages);
  const { list, failed, retry } = useCatalogue();
  return (
    <>
      <h1 className="catalogue__title">{w.title}</h1>
      {list && <Body list={list} />}
      {!list && !failed && <p className="faint">{w.loading}</p>}
      {!list && failed && (
        <div className="stack">
          <p>{w.failed}</p>
          <div>
            <Button onPress={retry}>{w.retry}</Button>
          </div>
        </div>
      )}
    </>
  );
}
