import type { Catalogue, GenerationRules, GridSeries } from '@contrechamp/engine';
import type { Spent } from '../ledger/port.ts';
import type { Meter } from '../meter/meter.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import type { Adapter } from '../provider/adapter.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { Sent } from '../request/generation.ts';
import type { Refusal } from './decision.ts';
import type { Wishes } from './verdict.ts';

/** A configured adapter, and what whoever runs the gateway knows of it. */
export interface Service {
  readonly adapter: Adapter;
  /** Models that it serves, by the names that it knows them by; null: by what the registry says of its provider. */
  readonly models: readonly string[] | null;
  /** Accelerator of one’s own machines: `h100`, `rtx-4090`. */
  readonly hardware?: string | undefined;
}

/** Everything that a decision looks at beside the request; nothing here changes anything. */
export interface PolicyContext {
  readonly rules: GenerationRules;
  readonly catalogue: Catalogue;
  readonly services: readonly Service[];
  readonly meter: Meter;
  readonly prices: readonly DeclaredPrice[];
  readonly campaign: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly wishes: Wishes;
  /** Hourly series of a country’s grid, where the campaign has one. */
  readonly seriesOf: (country: string) => GridSeries | null;
  readonly spent: (scope: { readonly person?: string; readonly day?: string }) => Spent;
  /** What the service of a place has no way to do of this; null where nothing stands against it. */
  readonly objection: (sent: Sent) => Refusal | null;
  /** The latest delivered receipt of an identical request of the campaign. */
  readonly delivered: (fingerprint: string) => Receipt | null;
}
