import type { Lang } from '../lang.ts';

const tiers: Readonly<Record<string, readonly [string, string]>> = {
  T0: ['reported by the provider', 'déclarée par le fournisseur'],
  T1: ['metered on the machine', 'relevée sur la machine'],
  T2: ['measured on the same model', 'mesurée sur ce modèle'],
  T3: ['from its compute time', 'd’après son temps de calcul'],
  T4: ['from the operations of a model of published size', 'd’après les opérations d’un modèle de taille publiée'],
  T5: ['from its tokens', 'd’après ses jetons'],
  T6: ['from its class of models, not measured', 'd’après sa classe de modèles, sans mesure'],
  T7: ['from what was spent on it', 'd’après ce qui a été dépensé'],
};

/** What a tier of evidence rests on, in a few words. */
export const tierBasis = (tier: string, lang: Lang): string => tiers[tier]?.[lang === 'en' ? 0 : 1] ?? tier;

/** The same, with the code of the tier. */
export function tierText(tier: string, lang: Lang): string {
  const code = lang === 'en' ? `evidence tier ${tier}` : `niveau de preuve ${tier}`;
  return tiers[tier] ? `${tierBasis(tier, lang)} (${code})` : code;
}
