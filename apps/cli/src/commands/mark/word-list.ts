import type { CredentialFaultCode, MarkHindrance } from '@contrechamp/provenance';

/** Every text of the command. */
export interface MarkWords {
  readonly usage: string;
  missing(file: string): string;
  unread(file: string, reason: string): string;
  large(file: string, megabytes: string): string;
  twice(name: string): string;
  exists(file: string): string;
  unwritable(file: string, reason: string): string;
  sourceType(text: string, all: string): string;
  unsaid(file: string, all: string): string;
  impossible(file: string, because: MarkHindrance): string;
  readonly both: string;
  credentials(file: string, code: CredentialFaultCode, detail: string): string;
  brokenManifest(file: string, codes: string): string;
  uncheckedManifest(file: string, reason: string): string;
  readonly elsewhere: string;
  unsigned(file: string, reason: string): string;
  noReceipt(id: string, path: string): string;
  noFootprint(id: string, reused: string | null): string;
  tooMany(id: string, outputs: string, count: number, files: string): string;
  readonly receiptWithout: string;
  readonly changedWithout: string;
  notDelivered(id: string, names: string, n: number): string;
  changed(id: string, names: string, n: number): string;
  readonly outcomes: Readonly<Record<MarkedAs, string>>;
  readonly columns: readonly [string, string, string];
  signedBy(name: string): string;
  readonly notSigned: string;
  written(count: string, n: number, folder: string): string;
  readonly untrusted: string;
}

/** What became of one file. */
export type MarkedAs = 'marked' | 'said' | 'manifest' | 'manifest-added';
