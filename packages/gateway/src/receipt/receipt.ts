import type { Operator } from '../meter/entry.ts';
import type { GenerationFootprint } from '../meter/footprint.ts';
import type { Money, Usage } from '../meter/usage.ts';
import type { Refusal, Step } from '../policy/decision.ts';
import type { Asked, Sent } from '../request/generation.ts';

/**
 * How a generation ended. `delivered`: the whole answer was ready for the caller. `partial`: fewer outputs than asked.
 * `failed`: the service said no or broke off. `abandoned`: the caller hung up and the service ran on. `timeout`: no
 * answer in time. `interrupted`: the gateway died meanwhile, so its estimate stands. `reused`: an earlier answer.
 */
export const outcomes = [
  'delivered',
  'partial',
  'failed',
  'abandoned',
  'timeout',
  'interrupted',
  'reused',
  'refused',
] as const;
export type Outcome = (typeof outcomes)[number];

/** State of the provenance of one output, as it passed through, and what the file can be known by. */
export interface ProvenanceState {
  readonly c2pa: 'absent' | 'present' | 'valid' | 'broken' | 'not-seen';
  /** IPTC digital source type, last part of its URI: `trainedAlgorithmicMedia`. */
  readonly sourceType: string | null;
  /** Captured, modified with AI, or made by AI; null where nothing says. */
  readonly status: 'captured' | 'ai-modified' | 'fully-ai' | null;
  /**
   * What became of a mark that was asked for. `iptc`: the gateway wrote it. `kept`: the picture was marked already, by its
   * manifest or its XMP, and passed unchanged. `not-possible`: an address, a clip, a file that cannot take it. Absent where
   * none was asked for.
   */
  readonly marked?: 'iptc' | 'kept' | 'not-possible';
  /** Who signed the manifest, by the certificate; once it was checked. */
  readonly signer?: string;
  /**
   * SHA-256 of the file as the caller received it, marked where it was; hex. Null where only its address passed, or what
   * passed was no file or broke off. Absent in receipts written before it was kept.
   */
  readonly sha256?: string | null;
}

/** More pictures than this in one answer are counted, and their provenance is not kept: a receipt has an end. */
export const mostProvenance = 1_000;

/** Who asked, for which campaign. */
export interface Bearer {
  readonly campaign: string;
  readonly person: string;
  /** Public id of the gateway key; never the key. */
  readonly key: string;
}

/** Written, and on disk, before anything is asked of a service. */
export interface Opening extends Bearer {
  /** Sortable by time; the same in everything that concerns this generation. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly asked: Asked;
  readonly sent: Sent;
  readonly steps: readonly Step[];
  readonly estimate: GenerationFootprint;
  /** Who computes, as the estimate takes it. Openings written before it was kept lack it. */
  readonly operator?: Operator;
  /** What the estimate costs by the configured prices; null where no price is known. */
  readonly price: Money | null;
}

/** One metered generation, on disk before the last byte of the answer leaves. */
export interface Receipt extends Bearer {
  readonly id: string;
  readonly at: string;
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  readonly outcome: Outcome;
  readonly asked: Asked;
  /** Null for a refusal. */
  readonly sent: Sent | null;
  readonly steps: readonly Step[];
  readonly refusal: Refusal | null;
  /** Outputs that were computed and count against budgets, delivered or not. */
  readonly outputs: number;
  readonly usage: Usage | null;
  readonly estimate: GenerationFootprint | null;
  /** What is counted; the estimate, or the share of it that the outcome counts, where `basis` says so. */
  readonly footprint: GenerationFootprint | null;
  /** What `footprint` rests on. */
  readonly basis: 'usage' | 'estimate' | 'nothing';
  /** Who computed, as the footprint takes it; absent where nothing was sent, and in receipts written before it was kept. */
  readonly operator?: Operator;
  readonly cost: Money | null;
  readonly provenance: readonly ProvenanceState[];
  /** Id that the service gave its answer. */
  readonly upstreamId: string | null;
  readonly upstreamStatus: number | null;
  /** Receipt whose answer was used again. */
  readonly reuses: string | null;
}

/** Something learnt later about a receipt, such as the validity of a signature. */
export interface Annotation {
  readonly receipt: string;
  readonly at: string;
  readonly provenance: readonly ProvenanceState[];
}
