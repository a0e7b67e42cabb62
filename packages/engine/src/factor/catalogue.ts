import type { ImageModel, Provider, VideoModel } from './models.ts';
import type { FactorRecord, Proxy as ProxyRecord, Source } from './schema.ts';
import type { Airport, City, Classification, Country, Exonym, HeadingView, RailRoute } from './tables.ts';

/** A released catalogue: plain data, so that it can be loaded from JSON anywhere. */
export interface CatalogueData {
  readonly release: string;
  readonly sources: readonly Source[];
  readonly factors: readonly FactorRecord[];
  readonly proxies: readonly ProxyRecord[];
  readonly airports: readonly Airport[];
  readonly cities: readonly City[];
  readonly exonyms: readonly Exonym[];
  readonly countries: readonly Country[];
  readonly railRoutes: readonly RailRoute[];
  readonly imageModels: readonly ImageModel[];
  readonly videoModels: readonly VideoModel[];
  readonly providers: readonly Provider[];
  readonly headingViews: readonly HeadingView[];
  readonly classification: Classification;
}

const byName = <M extends { readonly id: string; readonly aliases: readonly string[] }>(models: readonly M[]) =>
  new Map(models.flatMap((m) => [m.id, ...m.aliases].map((name) => [name, m] as const)));

/** A catalogue with the indexes that resolution needs. */
export class Catalogue {
  readonly data: CatalogueData;
  readonly release: string;
  readonly #factors: ReadonlyMap<string, FactorRecord>;
  readonly #topics: ReadonlyMap<string, readonly FactorRecord[]>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #countries: ReadonlyMap<string, Country>;
  #airports: ReadonlyMap<string, Airport> | undefined;
  readonly #models: ReadonlyMap<string, ImageModel>;
  readonly #videoModels: ReadonlyMap<string, VideoModel>;
  readonly #providers: ReadonlyMap<string, Provider>;

  constructor(data: CatalogueData) {
    this.data = data;
    this.release = data.release;
    this.#factors = new Map(data.factors.map((f) => [f.id, f]));
    const topics = new Map<string, FactorRecord[]>();
    for (const f of data.factors) {
      const list = topics.get(f.topic);
      if (list) list.push(f);
      else topics.set(f.topic, [f]);
    }
    this.#topics = topics;
    this.#sources = new Map(data.sources.map((s) => [s.id, s]));
    this.#countries = new Map(data.countries.map((c) => [c.code, c]));
    this.#models = byName(data.imageModels);
    this.#videoModels = byName(data.videoModels);
    this.#providers = byName(data.providers);
  }

  factor(id: string): FactorRecord | undefined {
    return this.#factors.get(id);
  }
  factorsOf(topic: string): readonly FactorRecord[] {
    return this.#topics.get(topic) ?? [];
  }
  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }
  country(code: string): Country | undefined {
    return this.#countries.get(code);
  }
  airport(iata: string): Airport | undefined {
    this.#airports ??= new Map(this.data.airports.map((a) => [a.iata, a]));
    return this.#airports.get(iata);
  }
  imageModel(name: string): ImageModel | undefined {
    return this.#models.get(name);
  }
  videoModel(name: string): VideoModel | undefined {
    return this.#videoModels.get(name);
  }
  provider(name: string): Provider | undefined {
    return this.#providers.get(name);
  }
  get providerNames(): Iterable<string> {
    return this.#providers.keys();
  }
  get videoModelNames(): Iterable<string> {
    return this.#videoModels.keys();
  }
  get imageModelNames(): Iterable<string> {
    return this.#models.keys();
  }
}
