import { type CampaignComparison, RefusedChange } from '@contrechamp/engine';
import { faultText } from '@contrechamp/gateway';
import { type DossierParts, packedReceipts } from '@contrechamp/proof';
import { typeset } from '@contrechamp/report';
import { refusal } from '../campaign.ts';
import { producedScenario } from '../commands/actuals/scenario.ts';
import { verifiedChain } from '../commands/receipts/chain.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { type Inputs, producedIn } from './compute.ts';
import { verifyWords } from './words.ts';

/** What `--receipts` adds to a dossier. @throws Failure on receipts that are not there, not sound, or of another campaign */
export async function receiptsFor(
  file: string,
  computed: { readonly result: CampaignComparison; readonly inputs: Inputs },
  options: Options,
): Promise<DossierParts['receipts']> {
  const { lang, only } = options;
  if (only.receipts === undefined) return undefined;
  const words = verifyWords[lang];
  const { calculation } = computed.result;
  const scenario = producedScenario(calculation, options);
  const { path, source, verified } = await verifiedChain(only.receipts, lang);
  if (verified.fault) throw new Failure(typeset(words.receiptsUnsound(path, faultText(verified.fault, lang)), lang));
  try {
    const found = packedReceipts(source, verified, producedIn(computed, scenario, options), lang);
    if ('receipts' in found) return found.receipts;
    throw new Failure(typeset(words.noReceiptsOf(calculation.campaign.id, found.others.join(', ')), lang));
  } catch (error) {
    if (error instanceof RefusedChange) throw refusal(file, options, error.diagnostics);
    throw error;
  }
}
