import { type Catalogue, freshId } from '@contrechamp/engine';
import type { Entry } from '../meter/entry.ts';
import type { ChainSource } from '../receipt/chain.ts';
import { type ChainedReceipt, type ReadRecord, readChain, type Selection } from '../receipt/selection.ts';
import { receiptOf } from '../receipt/verify.ts';
import { entryOfGroup, type ReceiptGroup, ReceiptGroups } from './groups.ts';
import { Spending } from './spending.ts';
import { Tally } from './tally.ts';

/** One entry of a campaign, and the receipts that it stands for. */
export interface MeteredEntry {
  readonly entry: Entry & { readonly id: string };
  readonly outputs: number;
  readonly receipts: number;
  /** When its first and its last receipt were opened; ISO 8601, UTC. */
  readonly first: string;
  readonly last: string;
  /** gCO2e, central, as the receipts say. */
  readonly written: number;
  /** What persons and outcomes have of `written`, by `sharesOf`. */
  readonly shares: ReadonlyMap<string, number>;
}

/** What the receipts of one campaign say together. */
export interface Metered {
  readonly entries: readonly MeteredEntry[];
  readonly tally: Tally;
  readonly spending: Spending;
}

/** Names of the parts of an entry. */
export const sharesOf = {
  outcome: (outcome: string): string => `outcome ${outcome}`,
  person: (person: string): string => `person ${person}`,
};

const idOf = (model: string): string =>
  `metered-${model
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '')}`;

/** Entries with ids that are taken neither by each other nor in `taken`. */
function named(catalogue: Catalogue, groups: readonly ReceiptGroup[], taken: ReadonlySet<string>): MeteredEntry[] {
  const used = new Set<unknown>(taken);
  return groups.map((group) => {
    const id = freshId(idOf(group.sent.model), used);
    used.add(id);
    const { outputs, receipts, first, last, written, shares } = group;
    const entry = { id, ...entryOfGroup(catalogue, group) };
    return { entry, outputs, receipts, first, last, written, shares };
  });
}

const isSelected = ({ from, before }: Selection, at: string): boolean =>
  (from === undefined || at >= from) && (before === undefined || at < before);

function settlementOf({ record, line }: ReadRecord): ChainedReceipt | null {
  const receipt = record && receiptOf(record);
  if (!receipt || 'withheld' in line) return null;
  const amounts = record.kind === 'settled' || record.kind === 'interrupted' ? record.body.amounts : null;
  return { seq: line.content.seq, hash: line.hash, receipt, amounts };
}

/**
 * Reads a sound chain up to its record `last`: the receipts of a campaign as entries, counted, and as they weigh on
 * budgets. `taken` are ids of the scenario that the entries would stand in.
 */
export function meteredIn(
  source: ChainSource,
  last: number,
  selection: Selection & { readonly campaign: string },
  { catalogue, taken = new Set() }: { readonly catalogue: Catalogue; readonly taken?: ReadonlySet<string> },
): Metered {
  const groups = new ReceiptGroups(catalogue);
  const [tally, spending] = [new Tally(), new Spending(selection.campaign)];
  for (const read of readChain(source, last)) {
    if ('withheld' in read.line) tally.withheld += 1;
    const { record } = read;
    if (record?.kind === 'opened' && record.body.opening.campaign === selection.campaign) {
      if (isSelected(selection, record.body.opening.at)) spending.open(record.body.opening, record.body.amounts);
    }
    const found = settlementOf(read);
    if (!found) continue;
    const { receipt, amounts } = found;
    if (receipt.campaign !== selection.campaign) tally.others.add(receipt.campaign);
    else if (isSelected(selection, receipt.at)) {
      if (amounts) spending.settle(receipt, amounts);
      groups.add(found, [sharesOf.outcome(receipt.outcome), sharesOf.person(receipt.person)]);
      tally.add(found, catalogue);
    }
  }
  const ordered = groups.all.toSorted((a, b) =>
    a.sent.model === b.sent.model ? 0 : a.sent.model < b.sent.model ? -1 : 1,
  );
  return { entries: named(catalogue, ordered, taken), tally, spending };
}
