import { DiagnosticError } from '@contrechamp/engine';
import type { Receipt } from '../receipt/receipt.ts';
import type { Coefficient } from './coefficient.ts';
import type { Range } from './footprint.ts';
import { type Meter, summed, type Term } from './meter.ts';

/** What many generations took together. */
export interface Aggregate {
  /** gCO2e. */
  readonly co2e: Range;
  /** Watt-hours; null when one of them is unknown. */
  readonly energy: number | null;
  readonly generations: number;
}

type Counted = Pick<Receipt, 'sent' | 'footprint' | 'outputs' | 'usage' | 'basis'>;

interface Shared {
  readonly coefficient: () => Coefficient;
  times: number;
}

/** A receipt’s terms, stretched to its own central value; null when the engine no longer answers for it. */
function termsOf(meter: Meter, { sent, footprint, outputs, usage, basis }: Counted): readonly Term[] | null {
  if (!sent || !footprint) return null;
  try {
    const terms = meter.terms(sent, outputs, basis === 'usage' ? usage : null);
    const now = terms.reduce((sum, t) => sum + t.of().generation.co2e.central * t.times, 0);
    return now > 0 ? terms.map((t) => ({ ...t, times: (t.times * footprint.co2e.central) / now })) : null;
  } catch (error) {
    if (error instanceof DiagnosticError) return null;
    throw error;
  }
}

/**
 * Sums receipts. All generations by one model share its unknown: ten thousand have the relative interval of one, and
 * models share those of the grid and of the overheads. Central values are those of the receipts, whatever the catalogue
 * says today; only their spread is drawn again. A receipt that can no longer be drawn (its region is gone from the
 * catalogue) keeps its own interval, moving with all others.
 */
export function aggregate(meter: Meter, receipts: Iterable<Counted>): Aggregate {
  const shared = new Map<string, Shared>();
  const apart = { central: 0, low: 0, high: 0 };
  let central = 0;
  let energy: number | null = 0;
  let generations = 0;
  for (const receipt of receipts) {
    const { footprint } = receipt;
    if (!footprint) continue;
    generations += 1;
    energy = energy === null || footprint.energy === null ? null : energy + footprint.energy;
    const terms = termsOf(meter, receipt);
    if (!terms) {
      apart.central += footprint.co2e.central;
      apart.low += footprint.co2e.low;
      apart.high += footprint.co2e.high;
      continue;
    }
    central += footprint.co2e.central;
    for (const { key, times, of } of terms) {
      const found = shared.get(key);
      if (found) found.times += times;
      else shared.set(key, { coefficient: () => of().generation, times });
    }
  }
  const { low, high } = summed(
    [...shared.values()].map(({ coefficient, times }) => ({ coefficient: coefficient(), times })),
  );
  return {
    co2e: { central: central + apart.central, low: low + apart.low, high: high + apart.high },
    energy,
    generations,
  };
}
