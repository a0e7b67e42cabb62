import { type Line, textOf, type WithheldLine, withhold } from '../ledger/read-line.ts';
import { type LedgerRecord, readRecord } from '../ledger/record.ts';
import type { Amounts } from '../meter/footprint.ts';
import type { ChainSource } from './chain.ts';
import type { ProvenanceState, Receipt } from './receipt.ts';
import { receiptOf } from './verify.ts';

/** Which receipts: those of a campaign, opened from one instant on and before another; ISO 8601, UTC. */
export interface Selection {
  readonly campaign?: string;
  readonly from?: string;
  readonly before?: string;
}

/** A receipt as the chain holds it. */
export interface ChainedReceipt {
  readonly seq: number;
  readonly hash: string;
  /** With what was learnt of its provenance later. */
  readonly receipt: Receipt;
  /** What counts against budgets; null for what had no opening: nothing. */
  readonly amounts: Amounts | null;
}

export interface ReadRecord {
  readonly text: string;
  readonly line: Line | WithheldLine;
  readonly record: LedgerRecord | null;
}

/** The lines of a sound chain up to its record `last`, so that a second reading sees what the first one saw. */
export function* readChain({ parts, readLine }: ChainSource, last: number): Generator<ReadRecord, void, void> {
  for (const part of parts) {
    for (const { bytes } of part.lines()) {
      const line = readLine(bytes);
      if (typeof line === 'string') return;
      const record = 'withheld' in line ? null : readRecord(line.content);
      if (typeof record === 'string') return;
      const seq = 'withheld' in line ? line.seq : line.content.seq;
      if (seq > last) return;
      yield { text: textOf(bytes), line, record };
    }
  }
}

const isSelected = ({ campaign, from, before }: Selection, of: { readonly campaign: string; readonly at: string }) =>
  (campaign === undefined || of.campaign === campaign) &&
  (from === undefined || of.at >= from) &&
  (before === undefined || of.at < before);

function latestProvenance(source: ChainSource, last: number): ReadonlyMap<string, readonly ProvenanceState[]> {
  const latest = new Map<string, readonly ProvenanceState[]>();
  for (const { record } of readChain(source, last)) {
    if (record?.kind === 'annotated') latest.set(record.body.annotation.receipt, record.body.annotation.provenance);
  }
  return latest;
}

/** The receipts of a sound chain up to its record `last`, in the order in which they were written. */
export function* receiptsOf(source: ChainSource, last: number, selection: Selection): Generator<ChainedReceipt> {
  const provenance = latestProvenance(source, last);
  for (const { line, record } of readChain(source, last)) {
    const receipt = record && receiptOf(record);
    if (!receipt || 'withheld' in line || !isSelected(selection, receipt)) continue;
    const learnt = provenance.get(receipt.id);
    const amounts = record.kind === 'settled' || record.kind === 'interrupted' ? record.body.amounts : null;
    yield {
      ...{ seq: line.content.seq, hash: line.hash, amounts },
      receipt: learnt ? { ...receipt, provenance: learnt } : receipt,
    };
  }
}

/** Whether a record may be shown to whoever asked for a selection. */
function isShown(record: LedgerRecord, selection: Selection, shown: ReadonlySet<string>): boolean {
  switch (record.kind) {
    case 'opened':
      return isSelected(selection, record.body.opening);
    case 'annotated':
      return shown.has(record.body.annotation.receipt);
    case 'checkpoint':
      // It holds the sums of every campaign, but for the first one, which names the ledger.
      return record.body.segment === 1;
    case 'recovered':
      return true;
    default:
      return isSelected(selection, record.body.receipt);
  }
}

/**
 * The chain as lines of JSON, that verify by themselves. Where a part of it was selected, every other line is left in
 * place without its content: its hash still links its neighbours, and who reads it learns no more than that it is there.
 */
export function* chainText(source: ChainSource, last: number, selection: Selection): Generator<string> {
  const all = Object.values(selection).every((value) => value === undefined);
  const shown = new Set<string>();
  for (const { text, line, record } of readChain(source, last)) {
    if (all || !record || 'withheld' in line) yield `${text}\n`;
    else if (isShown(record, selection, shown)) {
      const receipt = receiptOf(record);
      if (receipt) shown.add(receipt.id);
      yield `${text}\n`;
    } else yield withhold(line);
  }
}
