import type { RuleBasis } from './rule.ts';

/** The Union as a whole, as understood on this day. */
const read = { country: 'EU', checked: '2026-11-23' } as const;
/** Directive (EU) 2024/825 reaches consumers only, and what was on the market before has no respite. */
const empowering = { ...read, from: '2026-09-27', audiences: ['consumer'], effect: 'refuse' } as const;
const directive = (en: string, fr: string) => ({
  en: `Directive (EU) 2024/825, amending 2005/29/EC: ${en}`,
  fr: `directive (UE) 2024/825, modifiant la directive 2005/29/CE : ${fr}`,
});

export const basesEu: readonly RuleBasis[] = [
  {
    id: 'eu-generic',
    rule: 'J1',
    ...empowering,
    reading: 'excerpt',
    source: directive('Annex I, 4a', 'annexe I, 4 bis'),
  },
  { id: 'eu-part', rule: 'J2', ...empowering, reading: 'excerpt', source: directive('Annex I, 4b', 'annexe I, 4 ter') },
  {
    ...{ id: 'eu-offset', rule: 'J3', ...empowering, reading: 'excerpt' },
    source: directive('Annex I, claims based on offsetting', 'annexe I, allégations fondées sur la compensation'),
  },
  {
    ...{ id: 'eu-future', rule: 'J4', ...empowering, reading: 'excerpt' },
    source: directive('Article 6(2)(d)', 'article 6, paragraphe 2, point d)'),
  },
  {
    ...{ id: 'eu-label', rule: 'J6', ...empowering, reading: 'excerpt' },
    source: directive('Annex I, sustainability labels', 'annexe I, labels de développement durable'),
  },
  {
    ...{ id: 'eu-comparison-service', rule: 'J5', ...empowering, reading: 'to-confirm', effect: 'unsupported' },
    source: directive('Article 7(7)', 'article 7, paragraphe 7'),
  },
  {
    ...{ id: 'eu-comparison-base', rule: 'J5', ...read, from: null, audiences: ['consumer'], effect: 'refuse' },
    reading: 'excerpt',
    source: {
      en: 'Commission guidance on Directive 2005/29/EC, 2.5.7',
      fr: 'orientations de la Commission sur la directive 2005/29/CE, 2.5.7',
    },
  },
  {
    ...{ id: 'eu-comparative-advertising', rule: 'J5', ...read, from: null, effect: 'refuse', reading: 'to-confirm' },
    source: { en: 'Directive 2006/114/EC, Article 4', fr: 'directive 2006/114/CE, article 4' },
  },
];

/** Countries where the law of the Union applies. */
export const union: readonly string[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];
