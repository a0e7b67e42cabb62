import type { Ledger } from '../ledger/port.ts';
import type { Lines } from './lines.ts';

/** What every route works with. */
export interface Service {
  readonly ledger: Ledger;
  readonly lines: Lines;
  readonly now: () => Date;
  /** How long a generation may take in all. */
  readonly totalMilliseconds: number;
}
