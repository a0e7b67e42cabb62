import type { CatalogueData } from './catalogue.ts';
import type { FactorRecord } from './schema.ts';

/** What happened to the records between two releases. */
export interface ReleaseDiff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Records of the same id whose figures, uncertainty, year or source differ. */
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

const compared = ['unit', 'value', 'parts', 'uncertainty', 'geography', 'year', 'source', 'where', 'range'] as const;

const differing = (a: FactorRecord, b: FactorRecord): string[] =>
  compared.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));

/** Compares two releases record by record. */
export function releaseDiff(from: CatalogueData, to: CatalogueData): ReleaseDiff {
  const [old, now] = [from, to].map((data) => new Map(data.factors.map((f) => [f.id, f]))) as [
    Map<string, FactorRecord>,
    Map<string, FactorRecord>,
  ];
  return {
    from: from.release,
    to: to.release,
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now.values()].flatMap((f) => {
      const before = old.get(f.id);
      const fields = before ? differing(before, f) : [];
      return fields.length > 0 ? [{ id: f.id, fields }] : [];
    }),
  };
}
