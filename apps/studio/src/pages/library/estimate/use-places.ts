import { useCallback, useEffect, useState } from 'react';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import { live } from '../../../worker/client.ts';
import type { Country } from '../../../worker/methods/starter.ts';
import { type Place, somewhere } from './answers.ts';
import { citiesFound, countriesNamed } from './find-places.ts';

interface Places {
  /** What the last search that ended was for, and what it found. */
  readonly found: { readonly query: string; readonly places: readonly Place[] } | null;
  /** Where it is while nothing is answered. */
  readonly home: string;
  search(query: string): Promise<readonly Place[]>;
}

/** Countries and cities for what is typed. */
export function usePlaces(typed: string): Places {
  const w = useMessages(wizard);
  const lang = useLang();
  const [countries, setCountries] = useState<readonly Country[]>([]);
  const [found, setFound] = useState<Places['found']>(null);
  useEffect(() => {
    live.call('countries', { lang }).then(setCountries, () => undefined);
  }, [lang]);
  const search = useCallback(
    async (query: string) => {
      const cities = await live.call('places', { query, kind: 'city' });
      return [...countriesNamed(countries, query, lang, w.country), ...citiesFound(cities, countries, lang)];
    },
    [countries, lang, w],
  );
  useEffect(() => {
    let current = true;
    search(typed).then(
      (places) => current && setFound({ query: typed, places }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [typed, search]);
  const home = countries.find((c) => c.code === somewhere.country)?.name[lang] ?? '';
  return { found, home, search };
}
