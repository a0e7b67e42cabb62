import type { Lang } from '@contrechamp/report';
import type { PlaceFound } from '../../../worker/methods/places.ts';
import type { Country } from '../../../worker/methods/starter.ts';
import type { Place } from './answers.ts';

/** Without case and accents: what people type. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const mostCountries = 4;

/** Countries whose name has a word that begins with what is typed; those that begin with it come first. */
export function countriesNamed(
  countries: readonly Country[],
  query: string,
  lang: Lang,
  word: string,
): readonly Place[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  const at = ({ name }: Country): number => {
    const places = [folded(name[lang]), folded(name.en)].map((n) =>
      ` ${n}`.search(new RegExp(`[ '’-]${quoted(wanted)}`)),
    );
    const found = places.filter((i) => i >= 0);
    return found.length === 0 ? -1 : Math.min(...found);
  };
  return countries
    .map((country) => ({ country, at: at(country) }))
    .filter((c) => c.at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, mostCountries)
    .map(({ country: { code, name } }) => ({
      key: code,
      label: name[lang],
      within: word,
      country: code,
      city: null,
    }));
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cities as the file names them, called as the reader calls them; each once. */
export function citiesFound(found: readonly PlaceFound[], countries: readonly Country[], lang: Lang): readonly Place[] {
  const names = new Map(countries.map((c) => [c.code, c.name[lang]]));
  const seen = new Set<string>();
  return found.flatMap(({ value, name, country }): readonly Place[] => {
    if (seen.has(value)) return [];
    seen.add(value);
    const city = value.slice(0, value.lastIndexOf(','));
    return [{ key: value, label: name, within: names.get(country) ?? country, country, city }];
  });
}
