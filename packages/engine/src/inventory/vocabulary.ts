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

/** GHG Protocol scope 2: the grid as it is (`location`), or as it was bought (`market`). */
export const electricityMethods = ['location', 'market'] as const;
export type ElectricityMethod = (typeof electricityMethods)[number];

/** How far along a campaign is: guessed from a handful of answers, planned at quote, known at final cost. */
export const campaignStates = ['early', 'provisional', 'final'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Who carries an activity out or pays for it, and whose view of the inventory is wanted. */
export const roles = ['brand', 'agency', 'producer'] as const;
export type Role = (typeof roles)[number];
