import { type Ledger, LedgerUnavailable } from '../ledger/port.ts';
import type { Usage } from '../meter/usage.ts';
import type { CampaignGovernor } from '../policy/governor.ts';
import type { Verdict } from '../policy/verdict.ts';
import { newId } from '../receipt/id.ts';
import {
  type Bearer,
  mostProvenance,
  type Opening,
  type Outcome,
  type ProvenanceState,
  type Receipt,
} from '../receipt/receipt.ts';
import type { Asked } from '../request/generation.ts';

export interface Means {
  readonly governor: CampaignGovernor;
  readonly ledger: Ledger;
  readonly now: () => Date;
}

export interface Ending {
  readonly outcome: Outcome;
  readonly usage?: Usage | null;
  /** Whether accelerators may have worked. */
  readonly computed: boolean;
  readonly provenance?: readonly ProvenanceState[];
  readonly upstreamId?: string | null;
  readonly upstreamStatus?: number | null;
}

type Going = Extract<Verdict, { kind: 'send' }>;

/** One generation under way: open in the ledger, to be settled once. */
export class Metered {
  readonly id: string;
  readonly verdict: Going;
  readonly #at: string;
  readonly #asked: Asked;
  readonly #bearer: Bearer;
  readonly #means: Means;
  #outcome: Outcome | null = null;

  private constructor(asked: Asked, bearer: Bearer, verdict: Going, means: Means) {
    const now = means.now();
    this.id = newId(now);
    this.#at = now.toISOString();
    this.#asked = asked;
    this.#bearer = bearer;
    this.verdict = verdict;
    this.#means = means;
  }

  /**
   * Reserves what the generation is expected to take. Call it in the same turn as the decision: the amounts count at
   * once, the promise resolves when they are on disk.
   * @throws LedgerUnavailable when they cannot be kept: nothing may then be sent
   */
  static async open(asked: Asked, bearer: Bearer, verdict: Going, means: Means): Promise<Metered> {
    const metered = new Metered(asked, bearer, verdict, means);
    const { sent, steps, prospect } = verdict;
    const { estimate, price, amounts } = prospect;
    const opening: Opening = {
      ...{ id: metered.id, at: metered.#at, ...bearer, asked, sent, steps, estimate },
      ...metered.#operator,
      price,
    };
    await means.ledger.open(opening, amounts);
    return metered;
  }

  get #operator(): Pick<Opening, 'operator'> {
    const operator = this.#means.governor.operator(this.verdict.sent.provider);
    return operator ? { operator } : {};
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  /** Resolves when the receipt is on disk, or cannot be: its opening is, and stands for it then. Later calls do nothing. */
  async settle(ending: Ending): Promise<void> {
    if (this.#outcome !== null) return;
    const { outcome, computed, usage = null } = ending;
    this.#outcome = outcome;
    const { sent, steps, prospect } = this.verdict;
    const { governor, ledger, now } = this.#means;
    const { footprint, basis, outputs, cost, amounts } = governor.settle({ sent, prospect, outcome, usage, computed });
    const receipt: Receipt = {
      ...{ id: this.id, at: this.#at, endedAt: now().toISOString(), ...this.#bearer },
      ...{ outcome, asked: this.#asked, sent, steps, refusal: null, outputs, usage },
      ...{
        estimate: prospect.estimate,
        footprint,
        basis,
        ...this.#operator,
        cost,
        provenance: (ending.provenance ?? []).slice(0, mostProvenance),
      },
      ...{ upstreamId: ending.upstreamId ?? null, upstreamStatus: ending.upstreamStatus ?? null, reuses: null },
    };
    try {
      await ledger.settle(receipt, amounts);
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
    }
  }
}

/** The receipt of a request that was not sent: refused, or answered with an earlier answer. */
export function unsentReceipt(
  asked: Asked,
  bearer: Bearer,
  now: Date,
  facts: Pick<Receipt, 'outcome' | 'steps' | 'refusal' | 'reuses' | 'sent'>,
): Receipt {
  return {
    ...{ id: newId(now), at: now.toISOString(), endedAt: now.toISOString(), ...bearer, asked, ...facts },
    ...{ outputs: 0, usage: null, estimate: null, footprint: null, basis: 'nothing', cost: null, provenance: [] },
    ...{ upstreamId: null, upstreamStatus: null },
  };
}
