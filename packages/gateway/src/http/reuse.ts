import { pipeline } from 'node:stream/promises';
import { LedgerUnavailable } from '../ledger/port.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { Asked } from '../request/generation.ts';
import type { Call } from './call.ts';
import { markHeaders, markTold, wantsMark } from './care.ts';
import { unsentReceipt } from './metered.ts';
import type { Service } from './service.ts';

type Going = Extract<Verdict, { kind: 'send' }>;

/** An earlier answer to the same request, ready to be given again. */
export interface Earlier {
  readonly reuses: Receipt;
  give(): Promise<void>;
}

/** The earlier answer that a decision points to, where it is still kept. */
export async function earlierAnswer(
  call: Call,
  asked: Asked,
  verdict: Going,
  service: Service,
): Promise<Earlier | null> {
  const { reuses } = verdict;
  // An answer from before its pictures were to be marked does not do.
  if (reuses !== null && wantsMark(call) && markTold(reuses.provenance) === null) return null;
  const kept = reuses === null ? null : await service.answers.find(reuses.id);
  if (reuses === null || kept === null) return null;
  return {
    reuses,
    async give() {
      const { bearer, governor, response } = call;
      const now = service.now();
      const { steps } = verdict;
      const facts = { outcome: 'reused', steps, sent: reuses.sent, refusal: null, reuses: reuses.id } as const;
      const receipt = unsentReceipt(asked, bearer, now, facts);
      try {
        await service.ledger.record(receipt);
      } catch (error) {
        if (!(error instanceof LedgerUnavailable)) throw error;
      }
      call.noted.receipt = receipt.id;
      call.noted.outcome = 'reused';
      response.writeHead(200, {
        ...governor.headers(verdict),
        ...markHeaders(markTold(reuses.provenance)),
        'x-contrechamp-receipt': receipt.id,
        'content-type': 'application/json',
        'content-length': String(kept.size),
      });
      await pipeline(kept.read(), response).catch(() => response.destroy());
    },
  };
}
