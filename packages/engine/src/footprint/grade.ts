import type { Assumption, AssumptionCode, Line } from '../activity/line.ts';
import type { Amount } from './breakdown.ts';
import type { CompiledScenario } from './compile.ts';

interface LineAmount {
  readonly line: Line;
  readonly co2e: Amount;
}

/** Stand-ins: another thing, another place, or a price where a physical figure should be. */
const standInCodes: readonly AssumptionCode[] = [
  'factor-proxy',
  'factor-other-region',
  'equipment-by-price',
  'spend-proxy',
];
const assumedCodes: readonly AssumptionCode[] = ['factor-assumed'];

/** Shares of a scenario's central total, 0 to 1; a line counts whole as soon as one of its figures is of that kind. */
export interface EvidenceShares {
  /** Lines that rest on a stand-in. */
  readonly proxies: number;
  /** Lines that rest on a figure that we assume ourselves. */
  readonly assumed: number;
  /** Lines whose activity data the campaign calls measured or invoiced. */
  readonly primary: number;
}

function shareOf(lines: readonly LineAmount[], total: number, holds: (line: LineAmount) => boolean): number {
  if (!(total > 0)) return 0;
  return lines.filter(holds).reduce((sum, l) => sum + l.co2e.central, 0) / total;
}

/** How much of a footprint rests on what kind of evidence. */
export function evidenceShares(
  { scenario, assumptions }: CompiledScenario,
  lines: readonly LineAmount[],
  total: number,
) {
  const touched = (codes: readonly AssumptionCode[]): ReadonlySet<string> =>
    new Set(assumptions.filter((a: Assumption) => codes.includes(a.code)).flatMap((a) => a.lines));
  const standIns = touched(standInCodes);
  const assumed = touched(assumedCodes);
  const primary = new Set(scenario.activities.filter((a) => a.primary).map((a) => a.id));
  return {
    proxies: shareOf(lines, total, ({ line }) => standIns.has(line.id)),
    assumed: shareOf(lines, total, ({ line }) => assumed.has(line.id)),
    primary: shareOf(lines, total, ({ line }) => primary.has(line.activity)),
  } satisfies EvidenceShares;
}
