import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { CampaignComparison, Document, GridSeries } from '@contrechamp/engine';
import {
  type ChainSource,
  chainOfBytes,
  chainText,
  meteredIn,
  planAndMeter,
  type Verification,
  verifyChain,
} from '@contrechamp/gateway/receipts';
import { actualsContract, type Lang } from '@contrechamp/report';
import { places } from './contents.ts';
import type { DossierParts } from './pack.ts';

/** A campaign that was computed, as data too, and the scenario that is being produced. */
export interface ProducedCampaign {
  readonly result: CampaignComparison;
  readonly document: Document;
  readonly series: ReadonlyMap<string, GridSeries>;
  readonly scenario: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The chain of receipts in a dossier. */
export const chainIn = (bytes: Uint8Array): ChainSource => chainOfBytes(places.chain, bytes, sha256);

/** What actuals.json says of the chain that it rests on. */
const chainJson = ({ ledger, records, receipts, open, withheld, period, head }: Verification) => ({
  ...{ ledger, records, receipts, open, withheld, period, head },
});

/**
 * What a sound chain says beside the plan of a scenario, from bytes alone: the same bytes, the same words. Nobody is
 * named in it.
 * @throws RefusedChange when the campaign with the receipts in it is refused
 */
export function actualsOf(
  bytes: Uint8Array,
  { result, document, series, scenario }: ProducedCampaign,
  lang: Lang,
): object {
  const source = chainIn(bytes);
  const verified = verifyChain(source);
  const { calculation, seed, draws } = result;
  const { campaign, catalogue } = calculation;
  const own = campaign.scenarios.find((s) => s.id === scenario);
  if (!own) throw new Error(`${places.computation}: ${scenario}`);
  const taken = new Set(own.activities.map((a) => a.id));
  const metered = meteredIn(source, verified.records, { campaign: campaign.id }, { catalogue, taken });
  const means = { catalogue, options: { ...calculation.options, series }, seed, draws };
  const found = planAndMeter({ document, calculation, scenario, means }, metered, verified, { names: false });
  return { chain: chainJson(verified), ...actualsContract(found, lang) };
}

/**
 * The receipts of a sound chain as a dossier holds them, or the campaigns that it has receipts of where there are none of
 * this one. Where receipts of other campaigns stand among them, or may, these are withheld: a dossier goes to people who
 * have no business with them.
 * @throws RefusedChange when the campaign with the receipts in it is refused
 */
export function packedReceipts(
  source: ChainSource,
  { records, open }: Verification,
  produced: ProducedCampaign,
  lang: Lang,
): { readonly receipts: NonNullable<DossierParts['receipts']> } | { readonly others: readonly string[] } {
  const { campaign, catalogue } = produced.result.calculation;
  const { tally } = meteredIn(source, records, { campaign: campaign.id }, { catalogue });
  if (tally.receipts === 0) return { others: [...tally.others].toSorted() };
  const selection = tally.others.size === 0 && open === 0 ? {} : { campaign: campaign.id };
  const chain = Buffer.from([...chainText(source, records, selection)].join(''), 'utf8');
  return { receipts: { chain, scenario: produced.scenario, actuals: actualsOf(chain, produced, lang) } };
}
