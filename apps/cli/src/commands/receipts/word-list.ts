import type { Outcome } from '@contrechamp/gateway';

/** Every text of `receipts`, so that neither language can lack one. */
export interface ReceiptWords {
  readonly usage: string;
  readonly one: string;
  readonly nothing: (path: string) => string;
  readonly noLedger: (path: string) => string;
  readonly unread: (path: string, reason: string) => string;
  readonly unsound: (path: string, fault: string) => string;
  readonly day: (option: string) => string;
  readonly backwards: (from: string, to: string) => string;
  readonly badHead: (text: string) => string;
  readonly sound: (records: string, count: number) => string;
  readonly soundButTorn: (records: string) => string;
  readonly broken: (fault: string) => string;
  readonly soundUntil: (record: string) => string;
  readonly ledger: (id: string) => string;
  readonly receipts: (n: string, count: number, from: string, to: string) => string;
  readonly noReceipts: string;
  readonly underWay: (n: string, count: number) => string;
  readonly leftOpen: (n: string, count: number) => string;
  readonly withheld: (n: string, count: number) => string;
  readonly unfinished: (bytes: string, count: number, file: string) => string;
  readonly beingWritten: (bytes: string, count: number) => string;
  readonly head: (record: string, hash: string) => string;
  readonly noteHead: string;
  readonly headFound: string;
  readonly columns: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly noneFound: string;
  readonly total: (
    n: string,
    count: number,
    images: { readonly text: string; readonly count: number },
    wattHours: string,
    grams: string,
  ) => string;
  readonly cut: (shown: string, count: number, all: string) => string;
  readonly counted: string;
  readonly findWhat: string;
  readonly noFile: (file: string) => string;
  readonly isFolder: (file: string) => string;
  readonly inReceipt: (id: string, output: number, of: number) => string;
  readonly again: (n: string, count: number) => string;
  readonly share: string;
  readonly notFound: string;
  readonly changedSince: string;
  readonly unhashed: (n: string, count: number) => string;
  readonly whichFormat: (formats: string) => string;
  readonly noFormat: (name: string, near: string, formats: string) => string;
  readonly exists: (file: string) => string;
  readonly unwritable: (file: string, reason: string) => string;
}
