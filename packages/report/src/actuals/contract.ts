import type { Comparison, GenerationSide } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { actualsRemark } from './figures.ts';
import type { ActualsResult } from './result.ts';

/** JSON has no NaN and no infinity. */
const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

const side = ({ images, clips, co2e, energy, water }: GenerationSide) => ({
  ...{ images, clips, co2e: { unit: 'kgCO2e', ...co2e }, energy_kWh: energy, water_L: water },
});

const comparison = ({ ratio, ...rest }: Comparison) => ({
  ...rest,
  ratio: { median: finite(ratio.median), interval95: ratio.interval95.map(finite) },
});

const units = { images: 'image', seconds: 's', co2e: 'gCO2e', energy: 'Wh', money: '' } as const;

/** Planned and metered as other programs read it: full precision, masses in kgCO2e, null where nothing is known. */
export function actualsContract(result: ActualsResult, lang: Lang) {
  const { planned, metered, difference, total, models, comparisons, remarks, entries, receipts } = result;
  const unit = 'kgCO2e' as const;
  const amount = <T extends object>(drawn: T) => ({ unit, ...drawn });
  return {
    ...{ campaign: result.campaign, scenario: result.scenario, receipts },
    ...{ planned: side(planned), metered: side(metered), difference: amount(difference), share: result.share },
    probabilityAbove: result.probabilityAbove,
    total: { planned: amount(total.planned), actual: amount(total.actual) },
    comparisons: comparisons.map(comparison),
    models: models.map((m) => ({
      ...m,
      planned: m.planned && side(m.planned),
      metered: m.metered && side(m.metered),
    })),
    persons: result.persons,
    budgets: result.budgets.map(({ currency, ...budget }) => ({ ...budget, unit: currency ?? units[budget.limit] })),
    deliverables: result.deliverables,
    entries,
    remarks: remarks.map((r) => ({ ...r, message: actualsRemark(r, lang) })),
  };
}
