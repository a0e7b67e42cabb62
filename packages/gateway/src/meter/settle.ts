import type { Outcome, Receipt } from '../receipt/receipt.ts';
import type { Sent } from '../request/generation.ts';
import { type Amounts, type GenerationFootprint, noAmounts } from './footprint.ts';
import type { Meter } from './meter.ts';
import type { Money, Usage } from './usage.ts';

/** What a generation is expected to take, before it is asked for. */
export interface Prospect {
  readonly estimate: GenerationFootprint;
  /** By the configured prices, all outputs together; null where no price is known. */
  readonly price: Money | null;
  readonly amounts: Amounts;
}

/** What it took. */
export interface Settlement {
  readonly footprint: GenerationFootprint | null;
  readonly basis: Receipt['basis'];
  readonly outputs: number;
  readonly cost: Money | null;
  readonly amounts: Amounts;
}

export interface Ended {
  readonly sent: Sent;
  readonly prospect: Prospect;
  readonly outcome: Outcome;
  readonly usage: Usage | null;
  /** Whether accelerators may have worked. */
  readonly computed: boolean;
}

/** An output that failed after computing began, and of which the service reports nothing, counts half. */
const failedShare = 0.5;

const nothing: Settlement = { footprint: null, basis: 'nothing', outputs: 0, cost: null, amounts: noAmounts };

/** Amounts that count against budgets. */
export function amountsOf(sent: Sent, outputs: number, footprint: GenerationFootprint, cost: Money | null): Amounts {
  const video = sent.operation === 'video';
  return {
    images: video ? 0 : outputs,
    seconds: video ? outputs * (sent.seconds ?? 0) : 0,
    co2e: footprint.co2e.central,
    energy: footprint.energy ?? 0,
    money: cost ? [cost] : [],
  };
}

/**
 * What is charged: what the service says, in the money that was reserved; else the configured price of the outputs
 * counted. A cost in other money (credits) is kept where no price was configured.
 */
function costOf({ sent, prospect, usage }: Ended, outputs: number): Money | null {
  const { price } = prospect;
  const reported = usage?.cost ?? null;
  if (reported && (!price || reported.currency === price.currency)) return reported;
  return price && { amount: (price.amount * outputs) / sent.n, currency: price.currency };
}

/** Whether the service reports what all of it took together, failed outputs included. */
const reports = (usage: Usage | null): boolean =>
  [usage?.energyWh, usage?.computeSeconds, usage?.outputTokens].some((x) => (x ?? 0) > 0);

/** Outputs that count, failed ones at half; 0 when nothing was computed. */
function outputsOf({ sent, outcome, usage, computed }: Ended): number {
  const returned = usage?.outputs ?? 0;
  switch (outcome) {
    case 'delivered':
      return returned > 0 ? returned : sent.n;
    case 'partial':
    case 'failed': {
      if (outcome === 'failed' && !computed && returned === 0 && !reports(usage)) return 0;
      return returned + failedShare * Math.max(0, sent.n - returned);
    }
    case 'abandoned':
    case 'timeout':
      return computed || returned > 0 || reports(usage) ? Math.max(sent.n, returned) : 0;
    case 'interrupted':
      return sent.n;
    case 'reused':
    case 'refused':
      return 0;
  }
}

/**
 * What a generation counts for, by how it ended.
 *
 * | outcome | outputs counted | footprint |
 * |---|---|---|
 * | delivered | those returned | what the service reports, else the estimate of each |
 * | partial | those returned, and half of the others | the same |
 * | failed before computing | none | nothing |
 * | failed | half, and half more for each that came | what the service reports, else that share of the estimate |
 * | abandoned by the caller | all asked: the service runs on | what the service reports, else the estimate |
 * | timeout, interrupted | all asked | the estimate |
 * | abandoned or timeout, before computing | none | nothing |
 * | reused, refused | none | nothing |
 *
 * @throws DiagnosticError when the engine refuses what was sent; the estimate would have been refused before
 */
export function settle(meter: Meter, ended: Ended): Settlement {
  const { sent, prospect, outcome, usage } = ended;
  const outputs = outputsOf(ended);
  if (outputs === 0) return nothing;
  const cost = costOf(ended, outputs);
  // What was read before a timeout is not what was computed by its end.
  const trusted = outcome === 'timeout' || outcome === 'interrupted' ? null : usage;
  const { footprint, read } = meter.measure(sent, outputs, trusted);
  const asEstimated = !read && outputs === sent.n;
  return {
    footprint: asEstimated ? prospect.estimate : footprint,
    basis: read ? 'usage' : 'estimate',
    outputs,
    cost,
    amounts: amountsOf(sent, outputs, asEstimated ? prospect.estimate : footprint, cost),
  };
}
