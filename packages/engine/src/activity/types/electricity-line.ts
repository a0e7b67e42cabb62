import type { Expression } from '../../calculation/expression.ts';
import type { Bilingual } from '../../factor/schema.ts';
import type { Category } from '../../inventory/vocabulary.ts';
import type { ActivityContext } from '../context.ts';
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
}

/** The grid factor of a country: the national body's own figure first, else Ember's. */
export const gridFactor = (context: ActivityContext, country: string) =>
  context.find({ topic: 'grid', order: { set: ['official', 'ember'] }, country });

/** Adds electricity × grid intensity (location-based) of the country where it is drawn. */
export function electricityLine(context: ActivityContext, draft: ElectricityDraft): void {
  context.line({
    key: draft.key,
    label: draft.label,
    quantity: draft.energy,
    use:
      context.activity.factor === undefined
        ? gridFactor(context, draft.country ?? context.country)
        : context.emissionFactor({ topic: 'grid' }),
    subPost: draft.subPost ?? 'Electricite',
    situation: draft.situation ?? 'operated',
    energy: draft.energy,
    ...(draft.category && { category: draft.category }),
  });
}
