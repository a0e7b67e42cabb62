import { type Catalogue, nearest } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { theCatalogue } from '../catalogue.ts';
import { type ModelAccount, modelAccount, type ProviderAccount, providerAccount } from '../factors/ai.ts';
import { type FactorAccount, factorAccount } from '../factors/record.ts';
import type { CatalogueList } from '../factors/row.ts';
import { listOf } from '../factors/rows.ts';
import { type Use, usesOf } from '../factors/uses.ts';
import { opened } from '../open.ts';
import type { Source } from '../view.ts';

/** All that the catalogue holds, a row to a record. */
export const factors = async ({ lang }: { readonly lang: Lang }): Promise<CatalogueList> =>
  listOf(await theCatalogue(), lang);

export type Account = FactorAccount | ModelAccount | ProviderAccount;
/** A record, or the id of one that is written nearly the same. */
export type Found = { readonly account: Account } | { readonly account: null; readonly near: string | null };

function accountOf(catalogue: Catalogue, id: string, lang: Lang): Account | null {
  const record = catalogue.factor(id);
  if (record) return factorAccount(catalogue, record, lang);
  const name = id.slice(id.indexOf(':') + 1);
  const image = id.startsWith('image:') ? catalogue.imageModel(name) : undefined;
  if (image) return modelAccount(catalogue, 'image', image, lang);
  const video = id.startsWith('video:') ? catalogue.videoModel(name) : undefined;
  if (video) return modelAccount(catalogue, 'video', video, lang);
  const provider = id.startsWith('provider:') ? catalogue.provider(name) : undefined;
  return provider ? providerAccount(catalogue, provider, lang) : null;
}

/** A record with all its provenance, and how it stands beside others. */
export async function factor({ id, lang }: { readonly id: string; readonly lang: Lang }): Promise<Found> {
  const catalogue = await theCatalogue();
  const account = accountOf(catalogue, id, lang);
  if (account) return { account };
  const ids = listOf(catalogue, lang).rows.map((row) => row.id);
  return { account: null, near: nearest(id, ids) ?? null };
}

/** Which records a campaign rests on, and in which of its lines; none while it cannot be computed. */
export async function factorUses({
  source,
  lang,
}: {
  readonly source: Source;
  readonly lang: Lang;
}): Promise<Readonly<Record<string, readonly Use[]>>> {
  const { calculation } = await opened(source);
  return calculation ? usesOf(calculation, lang) : {};
}
