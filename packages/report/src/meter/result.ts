import type { Interval } from '@contrechamp/engine';
import type { ContractAssumption } from '../contract/contract.ts';

/** What `contrechamp meter` found in a folder, as other programs read it. Paths are those inside the folder. */
export interface MeterResult {
  readonly contrechamp: {
    readonly version: string;
    readonly catalogue: string;
    readonly seed: number;
    readonly draws: number;
  };
  /** What is counted once. */
  readonly count: 'generations' | 'images' | 'files';
  readonly files: readonly MeterFile[];
  readonly entries: readonly MeterEntry[];
  /** Sums of the entries of one model, the heaviest first. */
  readonly models: readonly MeterModel[];
  /** Null where nothing was generated. */
  readonly total: MeterTotal | null;
  /** Of the total, what files tell of, and what those of unknown origin may have taken; null where there is none. */
  readonly told: MeterAmount | null;
  readonly unknown: MeterAmount | null;
  readonly remarks: readonly MeterRemark[];
  readonly assumptions: readonly ContractAssumption[];
}

/** Median and 95 % interval of the draws. */
export interface MeterAmount {
  readonly unit: 'kgCO2e';
  readonly median: number;
  readonly interval95: Interval;
}

export interface MeterTotal extends MeterAmount {
  /** At the central parameters. */
  readonly central: number;
  readonly energy_kWh: number | null;
  readonly water_L: number | null;
}

export const meterOrigins = ['generated', 'edited', 'captured', 'other', 'unknown', 'unread', 'not-media'] as const;
export type MeterOrigin = (typeof meterOrigins)[number];

/**
 * What becomes of a file in the count: `counted` · `copy` or `version` of another · `not-generated` · `left-out` because
 * it was asked · `billed` in an export of usage · in a `receipt` of the gateway · `unread` · `not-media`.
 */
export type MeterRole =
  | 'counted'
  | 'copy'
  | 'version'
  | 'not-generated'
  | 'left-out'
  | 'billed'
  | 'receipt'
  | 'unread'
  | 'not-media';

export interface MeterFile {
  readonly path: string;
  readonly format: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  readonly origin: MeterOrigin;
  readonly evidence: 'recorded' | 'signed' | 'declared' | 'named' | 'none';
  /** Where in the file it was read. */
  readonly from: string;
  readonly tool: string | null;
  readonly model: {
    readonly name: string | null;
    readonly id: string | null;
    readonly title: string | null;
    readonly by: 'listed' | 'exact' | 'family' | 'unknown';
  } | null;
  readonly passes: readonly {
    readonly kind: 'generate' | 'refine' | 'detail' | 'enlarge';
    readonly width: number | null;
    readonly height: number | null;
    readonly steps: number | null;
  }[];
  readonly digitalSourceType: { readonly value: string; readonly from: string } | null;
  readonly c2pa: {
    readonly state: 'absent' | 'linked' | 'unchecked' | 'valid' | 'invalid';
    readonly signer: string | null;
    readonly signerListed: boolean | null;
    readonly signed: string | null;
    readonly generator: string | null;
    readonly failures: readonly string[];
  } | null;
  readonly camera: string | null;
  readonly sha256: string | null;
  readonly role: MeterRole;
  /** The file that it is a copy or a version of, or the receipt that it is in. */
  readonly of: string | null;
  readonly problems: readonly { readonly code: string; readonly at: string }[];
}

/** An activity that can be pasted into a campaign, and what it rests on. */
export interface MeterEntry {
  readonly activity: Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };
  readonly outputs: number;
  readonly files: readonly string[];
}

export interface MeterModel {
  /** Id of the registry, or the name that was read. */
  readonly model: string;
  readonly title: string;
  /**
   * `unlisted`: not in the registry; `service`: by which service is told, and not by which model;
   * `untold`: neither; `origin`: files that say nothing.
   */
  readonly kind: 'listed' | 'unlisted' | 'service' | 'untold' | 'origin' | 'enlarging';
  readonly images: number;
  readonly clips: number;
  readonly co2e: MeterAmount;
}

export const remarkCodes = [
  'discards',
  'kept-share',
  'batch-mates',
  'copies',
  'versions',
  'origin-unknown',
  'origin-ignored',
  'named-only',
  'model-family',
  'model-unlisted',
  'edits',
  'detail-once',
  'seal-broken',
  'seal-unchecked',
  'seal-linked',
  'signer-unlisted',
  'conflicts',
  'size-unknown',
  'seconds-unknown',
  'region-open-only',
  'watermarks',
  'usage-covers',
  'usage-exceeded',
  'receipts-hold',
  'receipts-hold-none',
  'receipts-unhashed',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** Something to know about the count; its message is in the language that was asked for. */
export interface MeterRemark {
  readonly code: RemarkCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}
