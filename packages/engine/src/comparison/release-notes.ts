import type { Diagnostic } from '../diagnostic.ts';
import type { Calculation } from '../footprint/compile.ts';
import { changesBetween } from './change.ts';

/** What a later release of the catalogue would change in a campaign that is computed under an older one. */
export function releaseNotes(calculation: Calculation, later: Calculation): readonly Diagnostic[] {
  const [used, release] = [calculation.catalogue.release, later.catalogue.release];
  if (used === release) return [];
  return changesBetween(calculation, later).map(({ id, before, after }) => ({
    code: 'catalogue-newer',
    severity: 'info',
    path: 'campaign.catalogue',
    params: { used, release, scenario: id, before: before ?? 0, after: after ?? 0 },
  }));
}
