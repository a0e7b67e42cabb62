import { firstPrev, type Line, type ReadLine, type WithheldLine } from '../ledger/read-line.ts';
import { type LedgerRecord, readRecord } from '../ledger/record.ts';
import { LedgerState } from '../ledger/state.ts';
import type { ChainSource } from './chain.ts';
import { type Fault, type LinkedLine, linkFault, type Place } from './fault.ts';
import type { Receipt } from './receipt.ts';

/** Bytes after the last whole line. */
export interface Unfinished {
  readonly file: string;
  readonly bytes: number;
}

export interface Verification {
  /** No line was changed, left out, put in or moved, as far as the chain can tell. */
  readonly sound: boolean;
  /** The first line that is not as it should be. */
  readonly fault: Fault | null;
  /** Random name of the ledger. */
  readonly ledger: string | null;
  readonly records: number;
  /** Receipts: settled, interrupted, and those without an opening. */
  readonly receipts: number;
  /** Openings without settlement: under way, or left by a crash. */
  readonly open: number;
  /** Lines whose content was left out; what they say is not known, that they are there is. */
  readonly withheld: number;
  /** Time of the first receipt's opening and of the last one's; null without receipts. */
  readonly period: readonly [from: string, to: string] | null;
  /** The last line that holds. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** In a folder: what a write under way, a crash or a cut left after the last whole line. */
  readonly unfinished: Unfinished | null;
}

type Checked = { readonly fault: Fault } | { readonly line: Line | WithheldLine; readonly place: Place };

/** What was seen so far. */
class Reading {
  seq = 0;
  hash = firstPrev;
  ledger: string | null = null;
  receipts = 0;
  withheld = 0;
  from: string | null = null;
  to: string | null = null;
  readonly state = new LedgerState();
  readonly #settled = new Set<string>();

  take({ content }: Line, place: Place): Fault | null {
    const record = readRecord(content);
    if (typeof record === 'string') return { code: 'not-a-record', place, detail: record };
    if (record.kind === 'checkpoint' && this.withheld > 0) return null;
    if (record.kind === 'checkpoint') this.ledger ??= record.body.ledger;
    const again = this.#again(record);
    if (again) return { code: again, place, detail: idOf(record) };
    const contradiction = this.state.apply(record);
    if (contradiction) return { code: contradiction, place, detail: idOf(record) };
    const receipt = receiptOf(record);
    if (receipt) this.#count(receipt, record.kind !== 'recorded');
    return null;
  }

  #again(record: LedgerRecord): 'opened-twice' | 'settled-twice' | null {
    if (record.kind === 'opened') return this.#settled.has(record.body.opening.id) ? 'opened-twice' : null;
    if (record.kind !== 'settled' && record.kind !== 'interrupted') return null;
    return this.#settled.has(record.body.receipt.id) ? 'settled-twice' : null;
  }

  #count({ id, at }: Receipt, settles: boolean): void {
    this.receipts += 1;
    if (settles) this.#settled.add(id);
    if (this.from === null || at < this.from) this.from = at;
    if (this.to === null || at > this.to) this.to = at;
  }
}

export function receiptOf(record: LedgerRecord): Receipt | null {
  return record.kind === 'settled' || record.kind === 'interrupted' || record.kind === 'recorded'
    ? record.body.receipt
    : null;
}

const idOf = (record: LedgerRecord): string | null =>
  record.kind === 'opened' ? record.body.opening.id : (receiptOf(record)?.id ?? null);

/**
 * Proves a chain: every line has the hash of what it says and names the line before it, every settlement follows its
 * opening and comes once, every checkpoint has the sums of what stands before it. What was cut off at the end cannot be
 * seen from the chain; `head`, a hash noted elsewhere, shows it.
 */
export function verifyChain(
  source: ChainSource,
  { head = null }: { readonly head?: string | null } = {},
): Verification {
  const reading = new Reading();
  let [ordinal, headSeen]: [number, boolean] = [0, head === null];
  let [fault, unfinished]: [Fault | null, Unfinished | null] = [null, null];
  for (const [i, { file, lines }] of source.parts.entries()) {
    let number = 0;
    for (const { bytes, complete } of lines()) {
      number += 1;
      if (!complete && i === source.parts.length - 1) {
        unfinished = { file, bytes: bytes.length };
        if (source.kind === 'file')
          fault = { code: 'cut-short', place: { file, line: number, seq: null }, detail: null };
        break;
      }
      const checked = check(source.readLine, bytes, { file, line: number, seq: null });
      fault = step(reading, checked, () => linkFault(allLines(source), ordinal));
      if (fault) break;
      ordinal += 1;
      headSeen ||= reading.hash === head;
    }
    if (fault) break;
  }
  if (!fault && reading.seq === 0) fault = { code: 'empty', place: null, detail: null };
  if (!fault && !headSeen) fault = { code: 'head-not-found', place: null, detail: head };
  const { ledger, receipts, withheld, state, from, to, seq, hash } = reading;
  return {
    ...{ sound: fault === null, fault, ledger, records: seq, receipts, open: state.reservations.length, withheld },
    period: from !== null && to !== null ? [from, to] : null,
    head: seq > 0 ? { seq, hash } : null,
    unfinished: source.kind === 'folder' ? unfinished : null,
  };
}

/** Follows one line. `broken` looks at the whole chain for the reason of a link that does not hold. */
function step(reading: Reading, checked: Checked, broken: () => Fault): Fault | null {
  if ('fault' in checked) return checked.fault;
  const { line, place } = checked;
  const seq = seqOf(line);
  if (line.prev !== reading.hash) return broken();
  if (seq !== reading.seq + 1)
    return { code: 'misnumbered', place: { ...place, seq }, detail: String(reading.seq + 1) };
  const fault = 'withheld' in line ? null : reading.take(line, { ...place, seq });
  if (fault) return fault;
  if ('withheld' in line) reading.withheld += 1;
  reading.seq = seq;
  reading.hash = line.hash;
  return null;
}

function check(readLine: ReadLine, bytes: Uint8Array, place: Place): Checked {
  const line = readLine(bytes);
  return typeof line === 'string' ? { fault: { code: line, place, detail: null } } : { line, place };
}

const seqOf = (line: Line | WithheldLine): number => ('withheld' in line ? line.seq : line.content.seq);

function allLines({ parts, readLine }: ChainSource): LinkedLine[] {
  return parts.flatMap(({ file, lines }) =>
    [...lines()].map(({ bytes }, i): LinkedLine => {
      const line = readLine(bytes);
      const place = { file, line: i + 1 };
      if (typeof line === 'string') return { place: { ...place, seq: null }, prev: null, hash: null };
      return { place: { ...place, seq: seqOf(line) }, prev: line.prev, hash: line.hash };
    }),
  );
}
