import { LedgerUnavailable } from '../ledger/port.ts';
import type { Asked } from '../request/generation.ts';
import type { Call } from './call.ts';
import type { Verdict } from './governor.ts';
import { type Means, Metered, unsentReceipt } from './metered.ts';
import { neverAgain, Problem } from './problem.ts';

type Refusal = Extract<Verdict, { kind: 'refuse' }>;

/** Keeps the receipt of a refusal and makes the answer that tells it. */
export async function refusal(call: Call, asked: Asked, verdict: Refusal, means: Means): Promise<Problem> {
  const { bearer, governor, lang } = call;
  const now = means.now();
  const receipt = unsentReceipt(asked, bearer, now, { ...verdict, outcome: 'refused', reuses: null, sent: null });
  call.noted.receipt = receipt.id;
  call.noted.outcome = 'refused';
  call.noted.fault = verdict.refusal.code;
  const { status, message } = governor.explain(verdict.refusal, lang);
  const explained = governor.headers(verdict, bearer, now);
  try {
    await means.ledger.record(receipt);
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
  }
  const { code } = verdict.refusal;
  return new Problem(status, message, {
    type: 'contrechamp_refusal',
    code: code.replaceAll('-', '_'),
    headers: { ...explained, ...neverAgain, 'x-contrechamp-receipt': receipt.id },
  });
}

const unavailable = {
  en: (reason: string) =>
    `Nothing was generated: the gateway cannot keep a receipt of it (${reason}). Whoever runs the gateway must free space or repair the disk.`,
  fr: (reason: string) =>
    `Rien n’a été généré : la passerelle ne peut en garder le reçu (${reason}). Qui tient la passerelle doit libérer de la place ou réparer le disque.`,
};

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
    if (!(error instanceof LedgerUnavailable)) throw error;
    call.noted.fault = 'ledger-unavailable';
    throw new Problem(507, unavailable[call.lang](error.reason), {
      type: 'contrechamp_refusal',
      code: 'ledger_unavailable',
      headers: neverAgain,
    });
  }
}
