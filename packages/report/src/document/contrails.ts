import { type Amount, type CampaignComparison, type Footprint, quantilesOf } from '@contrechamp/engine';

/** A scenario without the contrails of aircraft: medians of draws with their bounds. */
export interface WithoutContrails {
  readonly total: Amount;
  /** To the reference, which is without them too; null for the reference itself. */
  readonly ratio: Amount | null;
}

const flies = ({ lines }: Footprint): boolean => lines.some(({ line }) => line.kind === 'contrails');

function amountOf(draws: Float64Array): Amount {
  const [low = 0, central = 0, high = 0] = quantilesOf(draws, [0.025, 0.5, 0.975]);
  return { central, interval95: [low, high] };
}

function drawsOf({ samples }: CampaignComparison, { lines, draws }: Footprint): Float64Array {
  const left = draws.slice();
  for (const { line } of lines) {
    if (line.kind !== 'contrails') continue;
    const column = samples.column(line.co2e);
    for (let i = 0; i < left.length; i++) left[i] = (left[i] ?? 0) - (column[i] ?? 0);
  }
  return left;
}

/** Scenarios whose footprint, or whose ratio, is another one without contrails: both are told, as nobody has settled it. */
export function withoutContrails(result: CampaignComparison): ReadonlyMap<string, WithoutContrails> {
  const reference = result.footprints.find((f) => f.scenario.id === result.calculation.campaign.reference);
  const found = new Map<string, WithoutContrails>();
  if (!reference) return found;
  const base = drawsOf(result, reference);
  for (const f of result.footprints) {
    if (!flies(f) && !flies(reference)) continue;
    const own = f === reference ? base : drawsOf(result, f);
    const ratio = f === reference ? null : amountOf(own.map((x, i) => x / (base[i] ?? 0)));
    found.set(f.scenario.id, { total: amountOf(own), ratio });
  }
  return found;
}
