import type { Catalogue } from '@contrechamp/engine';
import { Sum } from '../ledger/sum.ts';
import { noAmounts } from '../meter/footprint.ts';
import type { Money } from '../meter/usage.ts';
import type { Outcome, Receipt } from '../receipt/receipt.ts';
import type { ChainedReceipt } from '../receipt/selection.ts';
import { operatorOf } from './operator.ts';

/** Receipts of one kind: those that ended in one way, or were asked for by one person. */
export interface Share {
  receipts: number;
  /** Images and clips that count, delivered or not; half of one that failed. */
  outputs: number;
  /** Images and clips that the service returned. */
  returned: number;
}

/** One record of the chain. */
export interface RecordPlace {
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const none = (): Share => ({ receipts: 0, outputs: 0, returned: 0 });

function add<K>(to: Map<K, Share>, key: K, { outputs, returned }: Omit<Share, 'receipts'>): void {
  const share = to.get(key) ?? none();
  to.set(key, share);
  share.receipts += 1;
  share.outputs += outputs;
  share.returned += returned;
}

/** Outputs that reached the gateway whole, and the caller where there was one. */
function returnedOf({ outcome, outputs, usage }: Receipt): number {
  if (outcome === 'delivered') return outputs;
  return outcome === 'partial' ? (usage?.outputs ?? 0) : 0;
}

/** Counts receipts of one campaign. */
export class Tally {
  readonly outcomes = new Map<Outcome, Share>();
  readonly persons = new Map<string, Share>();
  readonly refusals = new Map<string, number>();
  /** Releases of the catalogue that receipts were computed with. */
  readonly releases = new Set<string>();
  /** Services of which neither receipts nor catalogue say who computes. */
  readonly unknownServices = new Set<string>();
  /** Other campaigns of the chain. */
  readonly others = new Set<string>();
  /** Lines of the chain whose content was left out. */
  withheld = 0;
  receipts = 0;
  /** Of the outputs that count, those whose figure rests on what the service reported. */
  read = 0;
  outputs = 0;
  /** Outputs that count and that nobody gave a price for. */
  unpriced = 0;
  /** gCO2e, central, as the receipts say. */
  written = 0;
  first: RecordPlace | null = null;
  last: RecordPlace | null = null;
  readonly #money = new Sum();

  add({ seq, hash, receipt }: ChainedReceipt, catalogue: Catalogue): void {
    const { at, outcome, person, refusal, outputs, footprint, basis, cost } = receipt;
    this.receipts += 1;
    this.first ??= { seq, hash, at };
    this.last = { seq, hash, at };
    const share = { outputs, returned: returnedOf(receipt) };
    add(this.outcomes, outcome, share);
    add(this.persons, person, share);
    if (refusal) this.refusals.set(refusal.code, (this.refusals.get(refusal.code) ?? 0) + 1);
    if (!footprint || outputs === 0) return;
    this.outputs += outputs;
    this.written += footprint.co2e.central;
    this.releases.add(footprint.catalogue);
    if (basis === 'usage') this.read += outputs;
    if (cost) this.#money.add({ ...noAmounts, money: [cost] });
    else this.unpriced += outputs;
    if (receipt.sent && !operatorOf(catalogue, receipt)) this.unknownServices.add(receipt.sent.provider);
  }

  /** What services charged, by currency. */
  get money(): readonly Money[] {
    return this.#money.amounts().money;
  }
}
