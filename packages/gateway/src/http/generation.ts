import { LedgerUnavailable } from '../ledger/port.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Asked } from '../request/generation.ts';
import type { Call } from './call.ts';
import { type Means, Metered, unsentReceipt } from './metered.ts';
import { neverAgain, Problem } from './problem.ts';

type Refusal = Extract<Verdict, { kind: 'refuse' }>;

/** Keeps the receipt of a refusal and makes the answer that tells it. */
export async function refusal(call: Call, asked: Asked, verdict: Refusal, means: Means): Promise<Problem> {
  const { bearer, governor, lang } = call;
  const now = means.now();
  const { steps, refusal: reason } = verdict;
  const facts = { outcome: 'refused', steps, refusal: reason, reuses: null, sent: null } as const;
  const receipt = unsentReceipt(asked, bearer, now, facts);
  call.noted.receipt = receipt.id;
  call.noted.outcome = 'refused';
  call.noted.fault = verdict.refusal.code;
  const { status, message, type, code, param } = governor.explain(verdict.refusal, lang);
  try {
    await means.ledger.record(receipt);
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
  }
  return new Problem(status, message, {
    ...{ type, code },
    ...(param === null ? {} : { param }),
    headers: { ...governor.headers(verdict), ...neverAgain, 'x-contrechamp-receipt': receipt.id },
  });
}

/**
 * Opens a generation in the ledger, in the turn of its decision.
 * @throws Problem when the ledger cannot keep it
 */
export async function opened(
  call: Call,
  asked: Asked,
  verdict: Extract<Verdict, { kind: 'send' }>,
  means: Means,
): Promise<Metered> {
  try {
    const metered = await Metered.open(asked, call.bearer, verdict, means);
    call.noted.receipt = metered.id;
    call.noted.provider = verdict.sent.provider;
    return metered;
  } catch (error) {
    throw unavailable(call, error);
  }
}

/** What a caller is told when the ledger cannot be read or written; any other error as it is. */
export function unavailable(call: Call, error: unknown): unknown {
  if (!(error instanceof LedgerUnavailable)) return error;
  call.noted.fault = 'ledger-unavailable';
  const refusal = { code: 'ledger-unavailable', params: { reason: error.reason } } as const;
  const { status, message, type, code } = call.governor.explain(refusal, call.lang);
  return new Problem(status, message, { type, code, headers: neverAgain });
}
