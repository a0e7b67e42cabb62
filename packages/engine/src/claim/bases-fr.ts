import type { RuleBasis } from './rule.ts';

/** France, on top of the Union. The act that transposes Directive 2024/825 had not been found on that day. */
const read = { country: 'FR', checked: '2026-11-23', from: null } as const;

export const basesFr: readonly RuleBasis[] = [
  {
    ...{ id: 'fr-misleading', rule: 'J1', ...read, effect: 'refuse', reading: 'excerpt', audiences: ['consumer'] },
    source: { en: 'Code de la consommation, L121-2', fr: 'code de la consommation, L121-2' },
  },
  {
    ...{ id: 'fr-packaging', rule: 'J1', ...read, effect: 'refuse', reading: 'excerpt', media: ['packaging'] },
    source: { en: 'Code de l’environnement, L541-9-1', fr: 'code de l’environnement, L541-9-1' },
  },
  {
    ...{ id: 'fr-arpp', rule: 'J1', ...read, from: '2020-08-01', effect: 'refuse', reading: 'excerpt' },
    source: {
      en: 'ARPP, recommendation “Développement durable” v3',
      fr: 'ARPP, recommandation « Développement durable » v3',
    },
  },
  {
    ...{ id: 'fr-neutral', rule: 'J3', ...read, effect: 'refuse', reading: 'excerpt' },
    source: {
      en: 'Code de l’environnement, L229-68 and D229-106 (decree 2022-539)',
      fr: 'code de l’environnement, L229-68 et D229-106 (décret 2022-539)',
    },
  },
  {
    ...{ id: 'fr-arpp-base', rule: 'J5', ...read, from: '2020-08-01', effect: 'refuse', reading: 'excerpt' },
    source: {
      en: 'ARPP, recommendation “Développement durable” v3, 3.6',
      fr: 'ARPP, recommandation « Développement durable » v3, 3.6',
    },
  },
  {
    ...{ id: 'fr-comparative-advertising', rule: 'J5', ...read, effect: 'refuse', reading: 'to-confirm' },
    source: { en: 'Code de la consommation, L122-1', fr: 'code de la consommation, L122-1' },
  },
  {
    ...{
      id: 'fr-professionals',
      rule: 'J2',
      ...read,
      effect: 'refuse',
      reading: 'to-confirm',
      audiences: ['business'],
    },
    source: {
      en: 'Code de la consommation, L121-5: misleading practices between professionals',
      fr: 'code de la consommation, L121-5 : pratiques trompeuses entre professionnels',
    },
  },
  {
    ...{ id: 'fr-shifting', rule: 'J8', ...read, effect: 'refuse', reading: 'excerpt' },
    source: { en: 'DGCCRF on environmental claims', fr: 'DGCCRF, allégations environnementales' },
  },
  {
    ...{ id: 'fr-yearly', rule: 'J7', ...read, effect: 'unsupported', reading: 'excerpt' },
    source: { en: 'decree 2022-539: yearly update', fr: 'décret 2022-539 : mise à jour annuelle' },
  },
];
