import type { Category, FactorRecord } from '@contrechamp/engine';

/** What a record of the catalogue is: an emission factor, a coefficient of a model, an AI model, or who runs models. */
export const kinds = ['factor', 'coefficient', 'model', 'provider'] as const;
export type Kind = (typeof kinds)[number];

/** A record of the catalogue as a list shows it, in one language. */
export interface CatalogueRow {
  /** In addresses: that of the record; models and providers after their kind and a colon. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** What stands under the name. */
  readonly about: string;
  readonly domain: Category;
  readonly topic: string;
  readonly value: string;
  readonly interval: string;
  /** In `unit`; null where a record has no value. */
  readonly amount: number | null;
  readonly unit: string;
  /** Code of a country or a region; empty where it has none. */
  readonly place: string;
  readonly placeName: string;
  readonly publisher: string;
  readonly source: string;
  readonly year: number | null;
  readonly evidence: FactorRecord['evidence'] | null;
  /** Names in both languages, folded. */
  readonly names: readonly string[];
  /** All that it can be found by, in both languages, folded. */
  readonly known: string;
}

/** An option of a list of choices. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** What the catalogue holds, for a list that is searched without asking again. */
export interface CatalogueList {
  readonly release: string;
  readonly rows: readonly CatalogueRow[];
  readonly domains: readonly Category[];
  readonly topics: readonly (Named & { readonly domain: Category })[];
  readonly sources: readonly Named[];
}
