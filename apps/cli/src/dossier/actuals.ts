import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type CampaignComparison, readDocument } from '@contrechamp/engine';
import { chainOfBytes, meteredIn, planAndMeter, type Verification, verifyChain } from '@contrechamp/gateway';
import { places } from '@contrechamp/proof';
import { actualsContract, type Lang } from '@contrechamp/report';
import { seriesFrom } from '../grid-series.ts';
import { textOf } from '../text-file.ts';
import type { Inputs } from './compute.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The chain of receipts in a dossier. */
export const chainIn = (bytes: Uint8Array) => chainOfBytes(places.chain, bytes, sha256);

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
  bytes: Buffer,
  {
    result,
    inputs,
    scenario,
  }: { readonly result: CampaignComparison; readonly inputs: Inputs; readonly scenario: string },
  lang: Lang,
): object {
  const source = chainIn(bytes);
  const verified = verifyChain(source);
  const { calculation, seed, draws } = result;
  const { campaign, catalogue } = calculation;
  const own = campaign.scenarios.find((s) => s.id === scenario);
  if (!own) throw new Error(`${places.computation}: ${scenario}`);
  const text = textOf(inputs.campaign, inputs.file);
  if ('diagnostic' in text) throw new Error(places.computation);
  const { series } = seriesFrom(campaign, inputs.seriesOf);
  const taken = new Set(own.activities.map((a) => a.id));
  const metered = meteredIn(source, verified.records, { campaign: campaign.id }, { catalogue, taken });
  const planned = {
    ...{ document: readDocument(text.text), calculation, scenario },
    means: { catalogue, options: { ...calculation.options, series }, seed, draws },
  };
  const found = planAndMeter(planned, metered, verified, { names: false });
  return { chain: chainJson(verified), ...actualsContract(found, lang) };
}
