import { type Expression, product } from '../../calculation/expression.ts';
import type { FactorMatch } from '../../factor/resolve.ts';
import type { Bilingual } from '../../factor/schema.ts';
import type { Category } from '../../inventory/vocabulary.ts';
import { type ActivityContext, unit } from '../context.ts';
import { gridFactor, hourEffect } from '../grid.ts';
import type { Situation } from '../line.ts';

interface ElectricityDraft {
  readonly key: string;
  readonly label: Bilingual;
  /** Electric energy, displayed in kWh. */
  readonly energy: Expression;
  readonly subPost?: string;
  readonly situation?: Situation;
  readonly country?: string;
  readonly category?: Category;
  /** A factor other than the grid's: a supply contract, panels on the roof. */
  readonly use?: FactorMatch;
  /** When it is drawn, as the campaign writes it. */
  readonly at?: string;
  readonly water?: Expression;
  readonly adpe?: Expression;
}

/** Adds electricity × what a kilowatt-hour emits where it is drawn. */
export function electricityLine(context: ActivityContext, draft: ElectricityDraft): void {
  const country = draft.country ?? context.country;
  const own = context.activity.factor !== undefined || draft.use !== undefined;
  const effect = own || draft.at === undefined ? [] : hourEffect(context, country, draft.at);
  context.line({
    key: draft.key,
    label: draft.label,
    quantity:
      effect.length === 0
        ? draft.energy
        : product([draft.energy, ...effect], {
            label: { en: 'energy, weighted by its hour', fr: 'énergie, pondérée par son heure' },
            display: unit('kWh'),
          }),
    use:
      context.activity.factor === undefined
        ? (draft.use ?? gridFactor(context, country, draft.at))
        : context.emissionFactor({ topic: 'grid' }),
    subPost: draft.subPost ?? 'Electricite',
    situation: draft.situation ?? 'operated',
    energy: draft.energy,
    country,
    ...(draft.category && { category: draft.category }),
    ...(draft.water && { water: draft.water }),
    ...(draft.adpe && { adpe: draft.adpe }),
  });
}
