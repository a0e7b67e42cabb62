import { RefusedChange } from '@contrechamp/engine';
import { faultText, meteredIn, type PlanAndMeter, planAndMeter } from '@contrechamp/gateway';
import { typeset } from '@contrechamp/report';
import { type OpenedQuestion, refusal } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import { type Options, oneOf } from '../../options.ts';
import { type VerifiedChain, verifiedChain } from '../receipts/chain.ts';
import { producedScenario } from './scenario.ts';
import { words } from './words.ts';

/** Planned and metered, or why the receipts are not to be trusted. */
export interface OpenedActuals {
  readonly scenario: string;
  readonly chain: VerifiedChain;
  /** Null where the chain does not hold; `fault` says why. */
  readonly found: PlanAndMeter | null;
  readonly fault: string | null;
}

/** Reads receipts, a running gateway’s too, and sets them beside the plan. @throws Failure */
export async function openActuals(file: string, question: OpenedQuestion, options: Options): Promise<OpenedActuals> {
  const { lang, only } = options;
  if (only.receipts === undefined) throw new Failure(typeset(words[lang].noReceipts, lang));
  const names = oneOf(lang, 'by', only.by, ['person'] as const) === 'person';
  const scenario = producedScenario(question.calculation, options);
  const chain = await verifiedChain(only.receipts, lang);
  const { fault } = chain.verified;
  if (fault) return { scenario, chain, found: null, fault: faultText(fault, lang) };
  const { document, calculation, means } = question;
  const { campaign, catalogue } = calculation;
  const own = campaign.scenarios.find((s) => s.id === scenario)?.activities ?? [];
  const metered = meteredIn(
    chain.source,
    chain.verified.records,
    { campaign: campaign.id },
    { catalogue, taken: new Set(own.map((a) => a.id)) },
  );
  // What a running gateway is writing at this moment is no remark.
  const verified = chain.inUse ? { ...chain.verified, unfinished: null } : chain.verified;
  try {
    const found = planAndMeter({ document, calculation, means, scenario }, metered, verified, { names });
    return { scenario, chain, found, fault: null };
  } catch (error) {
    if (error instanceof RefusedChange) throw refusal(file, options, error.diagnostics);
    throw error;
  }
}

/** What `--json` says of the chain. */
export function chainJson({ chain, fault }: OpenedActuals) {
  const { path, inUse, verified } = chain;
  return {
    ...{ path, inUse, sound: verified.sound, fault: verified.fault && { ...verified.fault, message: fault } },
    ...{ ledger: verified.ledger, records: verified.records, receipts: verified.receipts, open: verified.open },
    ...{ withheld: verified.withheld, period: verified.period, head: verified.head, unfinished: verified.unfinished },
  };
}
