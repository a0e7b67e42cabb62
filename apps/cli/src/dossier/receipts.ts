import { Buffer } from 'node:buffer';
import { type CampaignComparison, RefusedChange } from '@contrechamp/engine';
import { type ChainSource, chainText, faultText, meteredIn, type Verification } from '@contrechamp/gateway';
import type { DossierParts } from '@contrechamp/proof';
import { typeset } from '@contrechamp/report';
import { refusal } from '../campaign.ts';
import { producedScenario } from '../commands/actuals/scenario.ts';
import { verifiedChain } from '../commands/receipts/chain.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { actualsOf } from './actuals.ts';
import type { Inputs } from './compute.ts';
import { verifyWords } from './words.ts';

/**
 * The lines of a chain, as they are. Where receipts of other campaigns stand among them, or may, these are withheld: a
 * dossier goes to people who have no business with them.
 */
function linesOf(source: ChainSource, { records, open }: Verification, campaign: string, others: number): Buffer {
  const selection = others === 0 && open === 0 ? {} : { campaign };
  return Buffer.from([...chainText(source, records, selection)].join(''), 'utf8');
}

/** What `--receipts` adds to a dossier. @throws Failure on receipts that are not there, not sound, or of another campaign */
export async function receiptsFor(
  file: string,
  { result, inputs }: { readonly result: CampaignComparison; readonly inputs: Inputs },
  options: Options,
): Promise<DossierParts['receipts']> {
  const { lang, only } = options;
  if (only.receipts === undefined) return undefined;
  const words = verifyWords[lang];
  const { calculation } = result;
  const { campaign, catalogue } = calculation;
  const scenario = producedScenario(calculation, options);
  const { path, source, verified } = await verifiedChain(only.receipts, lang);
  if (verified.fault) throw new Failure(typeset(words.receiptsUnsound(path, faultText(verified.fault, lang)), lang));
  const { tally } = meteredIn(source, verified.records, { campaign: campaign.id }, { catalogue });
  if (tally.receipts === 0) {
    throw new Failure(typeset(words.noReceiptsOf(campaign.id, [...tally.others].toSorted().join(', ')), lang));
  }
  const chain = linesOf(source, verified, campaign.id, tally.others.size);
  try {
    return { chain, scenario, actuals: actualsOf(chain, { result, inputs, scenario }, lang) };
  } catch (error) {
    if (error instanceof RefusedChange) throw refusal(file, options, error.diagnostics);
    throw error;
  }
}
