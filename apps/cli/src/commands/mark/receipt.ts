import { type Receipt, receiptsOf, unhashedOutputs } from '@contrechamp/gateway';
import type { Assertion, MarkedType } from '@contrechamp/provenance';
import { formatInteger, type Lang, plain, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { soundChain } from '../receipts/chain.ts';
import { markWords } from './words.ts';

/** What a receipt says of the images that it made. */
export interface Told {
  readonly sourceType: MarkedType;
  readonly model: string | null;
  /** ISO 8601, UTC. */
  readonly when: string;
  /** What a manifest says of one image: its hash as it was delivered, where the receipt has it. */
  footprint(sha256: string | null): Assertion;
  /** Hashes of the images as they were delivered; none in receipts written before they were kept. */
  readonly hashes: ReadonlySet<string>;
  /** Images of which the receipt has no hash. */
  readonly unhashed: number;
}

/**
 * The footprint of a generation as a statement in a manifest. Who asked, and for which campaign, is nobody else’s
 * business: the receipt has it.
 */
function footprintOf(
  { id, endedAt, sent, outputs, footprint, basis }: Receipt,
  hash: string,
  sha256: string | null,
): Assertion {
  const amount = (unit: string, value: number | null) => (value === null ? null : { unit, value });
  return {
    label: 'org.contrechamp.footprint',
    data: {
      ...{ receipt: id, record: hash, endedAt },
      ...(sha256 !== null && { delivered: { sha256 } }),
      generation: {
        ...{ operation: sent?.operation ?? null, provider: sent?.provider ?? null, region: sent?.region ?? null },
        ...{ model: sent?.model ?? null, outputs },
      },
      // Of the whole generation, for all of its outputs.
      footprint: footprint && {
        co2e: { unit: 'gCO2e', ...footprint.co2e, interval: 0.95 },
        energy: amount('Wh', footprint.energy),
        water: amount('L', footprint.water),
        ...{ basis, tier: footprint.tier, catalogue: footprint.catalogue, assumptions: footprint.assumptions },
      },
    },
  };
}

/**
 * The receipt that made the files, from a chain that is sound.
 * @throws Failure where there is none, or it cannot have made so many
 */
export async function toldByReceipt(id: string, folder: string | undefined, files: number, lang: Lang): Promise<Told> {
  const words = markWords[lang];
  const { path, source, verified } = await soundChain(folder, lang);
  for (const { receipt, hash } of receiptsOf(source, verified.records, {})) {
    if (receipt.id !== id) continue;
    const { outputs, sent, endedAt } = receipt;
    if (!sent || outputs === 0 || !receipt.footprint) {
      throw new Failure(typeset(words.noFootprint(id, receipt.reuses), lang));
    }
    if (files > outputs) {
      throw new Failure(
        typeset(words.tooMany(id, formatInteger(outputs, lang), outputs, formatInteger(files, lang)), lang),
      );
    }
    const sourceType =
      sent.operation === 'generation' ? 'trainedAlgorithmicMedia' : 'compositeWithTrainedAlgorithmicMedia';
    return {
      ...{ sourceType, model: sent.model, when: endedAt, unhashed: unhashedOutputs(receipt) },
      footprint: (sha256) => footprintOf(receipt, hash, sha256),
      hashes: new Set(receipt.provenance.flatMap((state) => state.sha256 ?? [])),
    };
  }
  throw new Failure(typeset(words.noReceipt(plain(id), path), lang));
}
