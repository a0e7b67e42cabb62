import type { Bilingual } from '@contrechamp/engine';

/** A campaign file as it is to be kept. Null where the text does not tell: what was last known then stays. */
export interface Draft {
  readonly text: string;
  readonly name: Bilingual | null;
  readonly scenarios: number | null;
  readonly valid: boolean;
}

export interface CampaignEntry {
  readonly id: string;
  readonly name: Bilingual;
  /** ISO 8601, as are all times. */
  readonly created: string;
  readonly updated: string;
  readonly revision: number;
  readonly scenarios: number;
  readonly valid: boolean;
}

export interface StoredCampaign extends CampaignEntry {
  readonly text: string;
}

export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly updated: string;
}

export interface Change {
  readonly draft: Draft;
  /** The revision that the change was made from. */
  readonly revision: number;
  readonly label: string | null;
}

/** `stale`: somebody else saved since the revision that the change was made from; nothing is stored. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly updated: string }
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'unknown' };

export interface VersionEntry {
  readonly revision: number;
  readonly saved: string;
  readonly label: string | null;
}

export interface StoredVersion extends VersionEntry {
  readonly text: string;
}

/** How many versions without a label are kept; those with one all are. */
export const unlabelledVersions = 200;

/** The store does not answer: no space, no right, no file. Nothing of the work under way is stored. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly reason: string;

  constructor(reason: string, cause: unknown) {
    super(`the store does not answer (${reason})`, { cause });
    this.reason = reason;
  }
}

/** Campaigns and their versions. What a promise has answered survives the end of the process, whatever ends it. */
export interface CampaignStore {
  /** The one saved last comes first. */
  list(): Promise<readonly CampaignEntry[]>;
  create(draft: Draft): Promise<Saved>;
  read(id: string): Promise<StoredCampaign | null>;
  /** The same text without a label makes no new revision. */
  save(id: string, change: Change): Promise<SaveOutcome>;
  /** False when there is no such campaign. */
  remove(id: string): Promise<boolean>;
  /** The latest first; null when there is no such campaign. */
  versions(id: string): Promise<readonly VersionEntry[] | null>;
  version(id: string, revision: number): Promise<StoredVersion | null>;
  label(id: string, revision: number, label: string | null): Promise<VersionEntry | null>;
  /** Creates the campaign in a store that was never seeded and holds none. */
  seed(draft: Draft): Promise<void>;
  close(): Promise<void>;
}
