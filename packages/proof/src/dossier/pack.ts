import { Buffer } from 'node:buffer';
import type { CampaignComparison } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { zip } from '../archive/write-zip.ts';
import type { ArchivedFile } from '../archive/zip-format.ts';
import { computationOf } from './computation.ts';
import { campaignPlace, derivedFiles, jsonText, places, seriesPlaces } from './contents.ts';
import { inOrder, manifestOf } from './manifest.ts';

/** All that a result was computed from, as bytes, and the result. */
export interface DossierParts {
  /** Computed from nothing else: no note on later releases. */
  readonly result: CampaignComparison;
  readonly campaign: Uint8Array;
  /** Whether the campaign is written as JSON rather than YAML. */
  readonly json: boolean;
  readonly release: { readonly facts: Uint8Array; readonly places: Uint8Array };
  readonly published?: Uint8Array;
  /** Hourly series, under the names that the campaign gives them, in its order. */
  readonly series: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Lines of a chain of receipts, as they are, and what they say beside the plan of a scenario. */
  readonly receipts?: { readonly chain: Uint8Array; readonly scenario: string; readonly actuals: unknown };
}

/** Files of an archive in the order of their paths, the manifest first. */
export function packed(files: readonly ArchivedFile[], made: string): Buffer {
  const manifest = Buffer.from(jsonText(manifestOf(files, made)), 'utf8');
  return zip([{ path: places.manifest, bytes: manifest }, ...inOrder(files)]);
}

/** The dossier of a result. The same parts, the same bytes. */
export function dossierOf(parts: DossierParts, version: string, lang: Lang): Buffer {
  const { result, release, published, receipts } = parts;
  const named = seriesPlaces(parts.series.map(({ name }) => name));
  const series = parts.series.map(({ name, bytes }) => ({ path: named[name] ?? '', bytes }));
  const campaign = campaignPlace(parts.json);
  const computation = computationOf(
    result,
    {
      ...{ campaign, published: published ? places.published : null, series: named },
      ...(receipts && { receipts: { chain: places.chain, scenario: receipts.scenario } }),
    },
    version,
    lang,
  );
  return packed(
    [
      ...derivedFiles(result, computation, receipts?.actuals),
      { path: campaign, bytes: parts.campaign },
      ...(published ? [{ path: places.published, bytes: published }] : []),
      ...series,
      ...(receipts ? [{ path: places.chain, bytes: receipts.chain }] : []),
      { path: places.release, bytes: release.facts },
      { path: places.places, bytes: release.places },
    ],
    version,
  );
}
