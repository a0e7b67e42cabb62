import type { Amounts } from '../meter/footprint.ts';
import type { Annotation, Opening, Receipt } from '../receipt/receipt.ts';
import type { LineContent } from './read-line.ts';
import { bodySchemas } from './schema.ts';
import type { WrittenTotals } from './totals.ts';

/** A reservation, as a checkpoint carries it on. */
export interface OpenReservation {
  readonly opening: Opening;
  readonly amounts: Amounts;
}

/** How a segment begins: all that is needed to go on without reading the segments before it. */
export interface Checkpoint {
  /** Version of this format. */
  readonly format: 1;
  /** Random name of the ledger, so that two of them never have a hash in common. */
  readonly ledger: string;
  readonly segment: number;
  readonly totals: WrittenTotals;
  readonly open: readonly OpenReservation[];
}

/** Bytes after the last whole record, kept beside the journal when it was opened again. */
export interface SetAside {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What each kind of record holds. */
export interface Bodies {
  readonly checkpoint: Checkpoint;
  readonly opened: OpenReservation;
  readonly settled: { readonly receipt: Receipt; readonly amounts: Amounts };
  /** A settlement that the journal wrote itself, for an opening that a crash left open. */
  readonly interrupted: { readonly receipt: Receipt; readonly amounts: Amounts };
  readonly recorded: { readonly receipt: Receipt };
  readonly annotated: { readonly annotation: Annotation };
  readonly recovered: { readonly setAside: readonly SetAside[] };
}

export type RecordKind = keyof Bodies;

export type LedgerRecord = { readonly [K in RecordKind]: { readonly kind: K; readonly body: Bodies[K] } }[RecordKind];

const isKind = (kind: string): kind is RecordKind => Object.hasOwn(bodySchemas, kind);

/** What a line says, checked; a text names what is wrong with it: `receipt.outputs: …`. */
export function readRecord({ kind, body }: LineContent): LedgerRecord | string {
  if (!isKind(kind)) return `kind: ${JSON.stringify(kind)}`;
  const read = bodySchemas[kind].safeParse(body);
  if (read.success) return { kind, body } as LedgerRecord;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}
