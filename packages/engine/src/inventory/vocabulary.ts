/** Life-cycle stages of a campaign, in order. */
export const stages = ['pre-production', 'shoot', 'generation', 'post-production', 'delivery', 'end-of-life'] as const;
export type Stage = (typeof stages)[number];

/** What a producer would file an emission under. */
export const categories = [
  'travel',
  'transport',
  'freight',
  'accommodation',
  'catering',
  'energy',
  'equipment',
  'sets-and-costumes',
  'generation',
  'post-production',
  'data',
  'waste',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const productionMethods = [
  'location-shoot',
  'studio-shoot',
  'virtual-production',
  'generative-ai',
  'hybrid',
] as const;
export type ProductionMethod = (typeof productionMethods)[number];

/** The publishers whose method a campaign may follow where they differ. */
export const factorMethods = ['ademe', 'desnz'] as const;
export type FactorMethod = (typeof factorMethods)[number];
