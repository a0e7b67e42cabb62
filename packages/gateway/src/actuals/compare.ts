import {
  type Actuals,
  actuals,
  type Calculation,
  type Diagnostic,
  type Document,
  type Means,
  refusalOf,
} from '@contrechamp/engine';
import type { Verification } from '../receipt/verify.ts';
import { type Metered, type MeteredEntry, sharesOf } from './metered.ts';
import { remarksOf } from './remarks.ts';

/** A campaign as it was computed, and the means to compute it again with other entries. */
export interface PlannedCampaign {
  readonly document: Document;
  readonly calculation: Calculation;
  readonly means: Means;
  /** The scenario that is being produced. */
  readonly scenario: string;
}

/** What of an entry the engine answers for under this catalogue, or why not. */
interface Answered {
  readonly from: MeteredEntry;
  readonly refused: Diagnostic | null;
}

function answered({ calculation, scenario, means }: PlannedCampaign, { entries }: Metered): readonly Answered[] {
  const series = means.options?.series;
  return entries.map((from) => ({ from, refused: refusalOf(calculation, scenario, from.entry, series) }));
}

const grams = 1000;

/** What one person, or one outcome, has of the entries: their figures in the proportion of what the receipts say. kgCO2e. */
function shareOf(key: string, entries: readonly (readonly [MeteredEntry, number])[]): number {
  return entries.reduce((sum, [{ shares, written }, kg]) => sum + (kg * (shares.get(key) ?? 0)) / (written || 1), 0);
}

const delivered = ({ campaign }: Calculation): number => campaign.deliverables.reduce((sum, d) => sum + d.count, 0);

/** The models of the comparison with the receipts behind each. */
function modelsOf(found: Actuals, entries: readonly MeteredEntry[]) {
  const { catalogue } = found.calculation;
  return found.models.map((model) => {
    const own = entries.filter(({ entry }) => {
      const task = entry.type === 'video-generation' ? 'video' : 'image';
      const listed = task === 'video' ? catalogue.videoModel : catalogue.imageModel;
      const name = String(entry.model);
      const id = (listed.call(catalogue, name) ?? listed.call(catalogue, name.toLowerCase()))?.id ?? name;
      return task === model.task && id === model.id;
    });
    const [first = null] = own.map((e) => e.first).toSorted();
    const last =
      own
        .map((e) => e.last)
        .toSorted()
        .at(-1) ?? null;
    return { ...model, receipts: own.reduce((sum, e) => sum + e.receipts, 0), first, last };
  });
}

/**
 * What a scenario plans to generate beside what the receipts of its campaign say, computed by the engine with the receipts
 * as entries. Masses are in kgCO2e, energy in kWh, water in litres. Persons are named only where `names` says so.
 * @throws RefusedChange when the campaign is refused
 */
export function planAndMeter(
  campaign: PlannedCampaign,
  metered: Metered,
  verified: Verification,
  { names }: { readonly names: boolean },
) {
  const { document, calculation, means, scenario } = campaign;
  const { tally, spending } = metered;
  const all = answered(campaign, metered);
  const counted = all.flatMap(({ from, refused }) => (refused ? [] : [from]));
  const found = actuals(document, { scenario, entries: counted.map((e) => e.entry) }, means);
  const weighed = counted.map((entry, i) => [entry, found.entries[i] ?? 0] as const);
  const now = found.entries.reduce((sum, kg) => sum + kg, 0);
  const { images, clips } = found.metered;
  const deliverables = delivered(calculation);
  const budgets = spending.uses(calculation.campaign.generation?.budgets ?? []);
  return {
    ...{ campaign: calculation.campaign.id, scenario, catalogue: calculation.catalogue.release },
    receipts: {
      ...{ count: tally.receipts, outputs: tally.outputs, read: tally.read, first: tally.first, last: tally.last },
      ...{ underWay: spending.underWay, money: tally.money, unpriced: tally.unpriced, head: verified.head },
      outcomes: [...tally.outcomes].map(([outcome, share]) => ({
        ...{ outcome, ...share },
        co2e: shareOf(sharesOf.outcome(outcome), weighed),
      })),
      refusals: [...tally.refusals].map(([code, count]) => ({ code, count })),
    },
    ...{ planned: found.planned, metered: found.metered, difference: found.difference, share: found.share },
    ...{ probabilityAbove: found.probabilityAbove, total: found.total, comparisons: found.comparisons },
    models: modelsOf(found, counted),
    persons: names
      ? [...tally.persons]
          .map(([person, share]) => ({ person, ...share, co2e: shareOf(sharesOf.person(person), weighed) }))
          .toSorted((a, b) => b.co2e - a.co2e || (a.person < b.person ? -1 : 1))
      : null,
    budgets: budgets.map((use) => ({ ...use, person: names ? use.person : null })),
    deliverables: { count: deliverables, outputsForEach: ((images ?? 0) + (clips ?? 0)) / deliverables },
    entries: weighed.map(([{ entry, outputs, receipts, first, last, written }, kg]) => ({
      ...{ activity: entry, outputs, receipts, first, last, central: kg, written: written / grams },
    })),
    remarks: remarksOf(metered, verified, {
      now,
      release: calculation.catalogue.release,
      refused: all.flatMap(({ from, refused }) => (refused ? [{ from, refused }] : [])),
    }),
    /** The campaign with what was metered in place of what was planned. */
    inPlace: { document: found.document, calculation: found.calculation },
  };
}

export type PlanAndMeter = ReturnType<typeof planAndMeter>;
