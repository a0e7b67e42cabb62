import { Buffer } from 'node:buffer';
import type { CampaignComparison } from '@contrechamp/engine';
import { toContract, toldAssumptions, usedFacts } from '@contrechamp/report';
import type { ArchivedFile } from '../archive/zip-format.ts';
import type { Computation } from './computation.ts';
import { readme } from './readme.ts';

/** Where things stand in a dossier. */
export const places = {
  readme: 'README.md',
  manifest: 'manifest.json',
  computation: 'computation.json',
  result: 'result.json',
  assumptions: 'assumptions.json',
  factors: 'factors.json',
  release: 'catalogue/release.json',
  places: 'catalogue/places.json',
  published: 'campaign/published.yaml',
  chain: 'receipts/chain.jsonl',
  actuals: 'actuals.json',
} as const;

/** Where the campaign stands, as it was given, and the hourly series that it names, in its order. */
export const campaignPlace = (json: boolean): string => (json ? 'campaign/campaign.json' : 'campaign/campaign.yaml');
export const seriesPlaces = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, i) => [name, `campaign/series-${i + 1}.csv`]));

/** Text of a file of data: the same value, the same bytes. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every path that a dossier may hold beside its manifest: anything else in it proves nothing. */
export const allowedPaths = ({ campaign, published, series, receipts }: Computation): ReadonlySet<string> =>
  new Set([
    ...[places.readme, places.computation, places.result, places.assumptions, places.factors],
    ...[places.release, places.places, campaign, ...Object.values(series)],
    ...(published === null ? [] : [published]),
    ...(receipts ? [receipts.chain, places.actuals] : []),
  ]);

/**
 * Everything in a dossier that follows from the files it was computed from.
 * @param actuals what receipts say beside the plan, where there are any
 */
export function derivedFiles(
  result: CampaignComparison,
  computation: Computation,
  actuals?: unknown,
): readonly ArchivedFile[] {
  const { lang, program } = computation;
  const texts: readonly (readonly [string, string])[] = [
    [places.readme, readme(computation)],
    [places.computation, jsonText(computation)],
    [places.result, jsonText(toContract(result, { version: program.version, lang }))],
    [places.assumptions, jsonText(toldAssumptions(result))],
    [places.factors, jsonText(usedFacts(result))],
    ...(actuals === undefined ? [] : [[places.actuals, jsonText(actuals)] as const]),
  ];
  return texts.map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') }));
}
