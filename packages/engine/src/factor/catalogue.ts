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

type Named = { readonly id: string; readonly aliases: readonly string[] };

const byName = <M extends Named>(models: readonly M[]): ReadonlyMap<string, M> =>
  new Map(models.flatMap((m) => [m.id, ...m.aliases].map((name) => [name, m] as const)));

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((r) => [r.id, r]));

function byTopic(factors: readonly FactorRecord[]): ReadonlyMap<string, readonly FactorRecord[]> {
  const topics = new Map<string, FactorRecord[]>();
  for (const f of factors) {
    const list = topics.get(f.topic);
    if (list) list.push(f);
    else topics.set(f.topic, [f]);
  }
  return topics;
}

/** Makes an index when it is first asked for: most campaigns look at a few tables. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A catalogue with the indexes that resolution needs. */
export class Catalogue {
  readonly data: CatalogueData;
  readonly release: string;
  readonly #factors: () => ReadonlyMap<string, FactorRecord>;
  readonly #topics: () => ReadonlyMap<string, readonly FactorRecord[]>;
  readonly #sources: () => ReadonlyMap<string, Source>;
  readonly #countries: () => ReadonlyMap<string, Country>;
  readonly #imageModels: () => ReadonlyMap<string, ImageModel>;
  readonly #videoModels: () => ReadonlyMap<string, VideoModel>;
  readonly #providers: () => ReadonlyMap<string, Provider>;

  constructor(data: CatalogueData) {
    this.data = data;
    this.release = data.release;
    this.#factors = lazily(() => byId(data.factors));
    this.#topics = lazily(() => byTopic(data.factors));
    this.#sources = lazily(() => byId(data.sources));
    this.#countries = lazily(() => new Map(data.countries.map((c) => [c.code, c])));
    this.#imageModels = lazily(() => byName(data.imageModels));
    this.#videoModels = lazily(() => byName(data.videoModels));
    this.#providers = lazily(() => byName(data.providers));
  }

  factor(id: string): FactorRecord | undefined {
    return this.#factors().get(id);
  }
  factorsOf(topic: string): readonly FactorRecord[] {
    return this.#topics().get(topic) ?? [];
  }
  source(id: string): Source | undefined {
    return this.#sources().get(id);
  }
  country(code: string): Country | undefined {
    return this.#countries().get(code);
  }
  /** A campaign asks for a few airports: looking through them costs less than an index of all. */
  airport(iata: string): Airport | undefined {
    return this.data.airports.find((a) => a.iata === iata);
  }
  imageModel(name: string): ImageModel | undefined {
    return this.#imageModels().get(name);
  }
  videoModel(name: string): VideoModel | undefined {
    return this.#videoModels().get(name);
  }
  provider(name: string): Provider | undefined {
    return this.#providers().get(name);
  }
  get providerNames(): Iterable<string> {
    return this.#providers().keys();
  }
  get videoModelNames(): Iterable<string> {
    return this.#videoModels().keys();
  }
  get imageModelNames(): Iterable<string> {
    return this.#imageModels().keys();
  }
}
