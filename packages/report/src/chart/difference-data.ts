import { type CampaignComparison, type Footprint, quantilesOf } from '@contrechamp/engine';
import { type Lang, pick } from '../lang.ts';
import { labelOf, labels } from '../text/labels.ts';

export interface DifferencePart {
  readonly key: string;
  readonly label: string;
  /** Scenario − reference, kgCO2e. */
  readonly difference: number;
  readonly interval95?: readonly [number, number];
}

export interface DifferenceSide {
  readonly id: string;
  readonly name: string;
  /** Its place in the file. */
  readonly colour: number;
}

/** What a scenario emits more, or less, than the reference, and where. */
export interface DifferenceChartData {
  readonly scenario: DifferenceSide;
  readonly reference: DifferenceSide;
  readonly total: Omit<DifferencePart, 'key' | 'label'>;
  readonly parts: readonly DifferencePart[];
}

/** Draws of each category, summed line by line. */
function columns(result: CampaignComparison, footprint: Footprint): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const { line } of footprint.lines) {
    const column = result.samples.column(line.co2e);
    const sum = sums.get(line.category);
    sums.set(line.category, sum ? sum.map((x, i) => x + (column[i] ?? 0)) : column.slice());
  }
  return sums;
}

function intervalOf(a: Float64Array | undefined, b: Float64Array | undefined): readonly [number, number] {
  const draws = a ? a.map((x, i) => x - (b?.[i] ?? 0)) : (b ?? Float64Array.of(0)).map((x) => -x);
  const [low = 0, high = 0] = quantilesOf(draws, [0.025, 0.975]);
  return [low, high];
}

/**
 * The difference of a scenario and the reference by category: central values, which add up, and intervals of the
 * difference draw by draw, as what both share cancels out. Null when there is no such scenario.
 */
export function differenceChartData(
  result: CampaignComparison,
  scenario: string,
  lang: Lang,
): DifferenceChartData | null {
  const { footprints, calculation } = result;
  const found = footprints.findIndex((f) => f.scenario.id === scenario);
  const base = footprints.findIndex((f) => f.scenario.id === calculation.campaign.reference);
  const [own, reference] = [footprints[found], footprints[base]];
  const compared = result.comparisons.find((c) => c.scenario === scenario);
  if (!own || !reference || !compared) return null;
  const [mine, theirs] = [columns(result, own), columns(result, reference)];
  const side = ({ scenario: s }: Footprint, colour: number): DifferenceSide => ({
    id: s.id,
    name: pick(s.name, lang),
    colour,
  });
  const keys = [...new Set([...Object.keys(own.byCategory), ...Object.keys(reference.byCategory)])];
  return {
    scenario: side(own, found),
    reference: side(reference, base),
    total: { difference: compared.difference.median, interval95: compared.difference.interval95 },
    parts: keys.map((key) => ({
      key,
      label: labelOf(labels[lang].category, key),
      difference: (own.byCategory[key]?.central ?? 0) - (reference.byCategory[key]?.central ?? 0),
      interval95: intervalOf(mine.get(key), theirs.get(key)),
    })),
  };
}
