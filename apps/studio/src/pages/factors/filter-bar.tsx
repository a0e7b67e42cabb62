import { capitalised, formatInteger, type Lang, labels } from '@contrechamp/report';
import { memo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { CatalogueList } from '../../worker/factors/row.ts';
import { filters, type Search, type Sort, sorts } from './address.ts';
import { type Around, tally } from './find.ts';
import { type Option, PickField, SelectField } from './pick-field.tsx';

export interface FilterBarProps {
  readonly list: CatalogueList;
  readonly search: Search;
  readonly around: Around;
  onChange(change: Partial<Search>): void;
}

/** What a domain is called; the one that is left over holds factors and rates of money. */
export function useDomainName(): (domain: string) => string {
  const w = useMessages(factorsMessages);
  const { category } = labels[useLang()];
  return (domain) => (domain === 'other' ? w.money : (category[domain as keyof typeof category] ?? domain));
}

const regionsFirst = (a: Option, b: Option): number =>
  Number(b.key.length > 2) - Number(a.key.length > 2) || a.name.localeCompare(b.name);

function optionsOf(
  counts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
  value: string,
  lang: Lang,
): Option[] {
  return [...new Set([...counts.keys(), value])]
    .filter((key) => key !== '' && key !== 'null')
    .map((key) => ({ key, name: names.get(key) ?? key, count: formatInteger(counts.get(key) ?? 0, lang) }));
}

/** Domains, each followed by its topics. */
function useSubjects({ list, search, around }: FilterBarProps): readonly Option[] {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const domainName = useDomainName();
  const free = { ...search, domain: '', topic: '' };
  const domains = tally(list.rows, free, around, 'domain');
  const topics = tally(list.rows, free, around, 'topic');
  return list.domains.flatMap((domain): Option[] => {
    const count = domains.get(domain) ?? 0;
    if (count === 0 && search.domain !== domain) return [];
    const own = list.topics.filter(
      (t) => t.domain === domain && ((topics.get(t.key) ?? 0) > 0 || t.key === search.topic),
    );
    return [
      { key: `domain ${domain}`, name: w.whole(domainName(domain)), count: formatInteger(count, lang), head: true },
      ...own
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((t) => ({ key: `topic ${t.key}`, name: t.name, count: formatInteger(topics.get(t.key) ?? 0, lang) })),
    ];
  });
}

/** What the list is narrowed by, and its order; each choice says how many records it would leave. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { list, search, around, onChange } = props;
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const subjects = useSubjects(props);
  const options = (filter: 'place' | 'publisher' | 'evidence' | 'year', names: ReadonlyMap<string, string>) =>
    optionsOf(tally(list.rows, search, around, filter), names, search[filter], lang);
  const places = new Map(list.rows.map((r) => [r.place, r.placeName]));
  const evidence = new Map(Object.entries(labels[lang].evidence).map(([key, name]) => [key, capitalised(name)]));
  const years = options('year', new Map([['old', w.old]])).toSorted((a, b) => (a.key < b.key ? 1 : -1));
  const orders: Readonly<Record<Sort, string>> = {
    topic: w.sortTopic,
    name: w.sortName,
    value: w.sortValue,
    place: w.sortPlace,
    year: w.sortYear,
  };
  const best = search.words !== '' || search.used ? [{ key: '', name: search.used ? w.sortShare : w.sortNone }] : [];
  const active = filters.filter((f) => search[f] !== '').length + Number(search.sort !== '');
  const subject = search.topic !== '' ? `topic ${search.topic}` : search.domain !== '' ? `domain ${search.domain}` : '';
  return (
    <div className={open ? 'filters filters--open' : 'filters'}>
      <div className="filters__toggle">
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {w.filtersOf(active)}
        </Button>
      </div>
      <fieldset className="filters__fields">
        <legend className="visually-hidden">{w.filters}</legend>
        <PickField
          label={w.subject}
          options={subjects}
          value={subject}
          onChange={(key) => {
            const [field = '', value = ''] = key.split(' ');
            onChange({ domain: '', topic: '', ...(field !== '' && { [field]: value }) });
          }}
        />
        <PickField
          label={w.place}
          options={options('place', places).toSorted(regionsFirst)}
          value={search.place}
          onChange={(place) => onChange({ place })}
        />
        <PickField
          label={w.publisher}
          options={options('publisher', new Map()).toSorted((a, b) => a.name.localeCompare(b.name))}
          value={search.publisher}
          onChange={(publisher) => onChange({ publisher })}
        />
        <SelectField
          label={w.evidence}
          options={options('evidence', evidence)}
          value={search.evidence}
          onChange={(key) => onChange({ evidence: key })}
        />
        <SelectField label={w.year} options={years} value={search.year} onChange={(year) => onChange({ year })} />
        <SelectField
          label={w.sort}
          required
          options={[...best, ...sorts.map((key) => ({ key, name: orders[key] }))]}
          value={search.sort === '' && best.length === 0 ? 'topic' : search.sort}
          onChange={(key) => onChange({ sort: sorts.find((s) => s === key) ?? '' })}
        />
      </fieldset>
    </div>
  );
});
