import { theCatalogue } from '../catalogue.ts';

/** A place that a field may name. */
export interface PlaceFound {
  /** What the file writes. */
  readonly value: string;
  readonly name: string;
  readonly country: string;
}

const most = 12;

/** Without case and accents: what people type. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Places whose name or code begins with what is typed, then those that hold it; larger cities first. */
export async function places({
  query,
  kind,
}: {
  readonly query: string;
  readonly kind: 'airport' | 'city' | 'country';
}): Promise<readonly PlaceFound[]> {
  const { data } = await theCatalogue();
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  const ranked = (candidates: readonly (PlaceFound & { readonly weight: number })[]): readonly PlaceFound[] =>
    candidates
      .map((p) => ({ p, at: [p.value, p.name].map((t) => folded(t).indexOf(wanted)) }))
      .filter(({ at }) => at.some((i) => i >= 0))
      .toSorted((a, b) => Number(!a.at.includes(0)) - Number(!b.at.includes(0)) || b.p.weight - a.p.weight)
      .slice(0, most)
      .map(({ p: { weight: _, ...place } }) => place);
  if (kind === 'airport') {
    const sizes = new Map(data.cities.map((c) => [`${c.name} ${c.country}`, c.population]));
    return ranked(
      data.airports.map((a) => ({
        value: a.iata,
        name: a.city,
        country: a.country,
        weight: sizes.get(`${a.city} ${a.country}`) ?? 0,
      })),
    );
  }
  if (kind === 'country') {
    return ranked(data.countries.map((c) => ({ value: c.code, name: c.name.en, country: c.code, weight: 0 })));
  }
  const names = data.exonyms.map((e) => ({ ...e, population: 1 }));
  return ranked([
    ...data.cities.map((c) => ({
      value: `${c.name}, ${c.country}`,
      name: c.name,
      country: c.country,
      weight: c.population,
    })),
    ...names.map((e) => ({ value: `${e.city}, ${e.country}`, name: e.name, country: e.country, weight: 0 })),
  ]);
}
