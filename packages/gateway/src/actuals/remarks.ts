import type { Diagnostic } from '@contrechamp/engine';
import type { Verification } from '../receipt/verify.ts';
import type { Metered, MeteredEntry } from './metered.ts';

/** Something to know about figures that rest on receipts; each has words in both languages. */
export interface ActualsRemark {
  readonly code:
    | 'no-receipts'
    | 'withheld'
    | 'under-way'
    | 'torn'
    | 'not-computed'
    | 'figures-moved'
    | 'operator-unknown'
    | 'unpriced';
  readonly params: Readonly<Record<string, string | number>>;
}

interface Facts {
  /** kgCO2e of all entries that were computed, central. */
  readonly now: number;
  /** Of the catalogue. */
  readonly release: string;
  readonly refused: readonly { readonly from: MeteredEntry; readonly refused: Diagnostic }[];
}

/** Figures of today and of the receipts are the same up to this share. */
const same = 0.005;

const grams = 1000;

function moved(written: number, { now, release }: Facts, releases: readonly string[]): readonly ActualsRemark[] {
  const before = written / grams;
  if (before === 0 || Math.abs(now / before - 1) <= same) return [];
  return [{ code: 'figures-moved', params: { written: before, now, releases: releases.join(', '), release } }];
}

/** What readers of the figures would want to know before they trust them. */
export function remarksOf(
  { tally, spending }: Metered,
  verified: Verification,
  facts: Facts,
): readonly ActualsRemark[] {
  const found: ActualsRemark[] = [];
  const say = (code: ActualsRemark['code'], params: ActualsRemark['params'] = {}): void => {
    found.push({ code, params });
  };
  if (tally.receipts === 0) say('no-receipts', { others: [...tally.others].toSorted().join(', ') });
  if (tally.withheld > 0) say('withheld', { count: tally.withheld });
  if (spending.underWay > 0) say('under-way', { count: spending.underWay });
  if (verified.unfinished) say('torn', { file: verified.unfinished.file, bytes: verified.unfinished.bytes });
  for (const { from, refused } of facts.refused) {
    const { outputs, receipts, written, entry } = from;
    const params = { model: String(entry.model), outputs, receipts, written: written / grams };
    say('not-computed', { ...params, problem: refused.code, region: String(entry.region ?? '') });
  }
  const left = facts.refused.reduce((sum, { from }) => sum + from.written, 0);
  found.push(...moved(tally.written - left, facts, [...tally.releases].toSorted()));
  for (const service of [...tally.unknownServices].toSorted()) say('operator-unknown', { service });
  if (tally.unpriced > 0) say('unpriced', { outputs: tally.unpriced });
  return found;
}
