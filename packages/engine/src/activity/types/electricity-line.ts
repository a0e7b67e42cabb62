import type { Expression } from '../../calculation/expression.ts';
import type { FactorMatch } from '../../factor/resolve.ts';
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
  /** A factor other than the grid's: a supply contract, panels on the roof. */
  readonly use?: FactorMatch;
}

/**
 * What a kilowatt-hour of a country emits. Location-based: the national body's own figure first, else Ember's.
 * Market-based: the residual mix, what is left once contracts are taken out, where it is published.
 */
export function gridFactor(context: ActivityContext, country: string): FactorMatch {
  if (context.options.electricity === 'market') {
    const residual = { topic: 'residual-mix', country };
    if (context.hasLocal(residual)) return context.find(residual);
    context.assume('electricity-residual-missing', 'fair', { country });
  }
  return context.find({ topic: 'grid', order: { set: ['official', 'ember'] }, country });
}

/** Adds electricity × what a kilowatt-hour emits where it is drawn. */
export function electricityLine(context: ActivityContext, draft: ElectricityDraft): void {
  context.line({
    key: draft.key,
    label: draft.label,
    quantity: draft.energy,
    use:
      context.activity.factor === undefined
        ? (draft.use ?? gridFactor(context, draft.country ?? context.country))
        : context.emissionFactor({ topic: 'grid' }),
    subPost: draft.subPost ?? 'Electricite',
    situation: draft.situation ?? 'operated',
    energy: draft.energy,
    ...(draft.category && { category: draft.category }),
  });
}
