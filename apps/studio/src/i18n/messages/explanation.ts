import { define } from '../define.ts';

export const explanation = define(
  {
    title: 'Explanation',
    loading: 'Tracing the calculation…',
    gone: 'This figure is no longer in the campaign.',
    source: 'source',
    provenance: 'Where it comes from',
    record: 'Open the record of the factor',
    assumptions: 'Assumptions',
    allLines: 'All lines of the scenario',
    ofScenario: (share: string) => `${share} of the scenario`,
    sumOfLines: (amount: string) =>
      `Median of the draws. The lines below, at their central values, add up to ${amount}.`,
    line: 'Line',
    amount: 'Emissions [95 %]',
    share: 'Share',
    sensitivity: 'Where the interval comes from: what to measure first',
  },
  {
    title: 'Explication',
    loading: 'On remonte le calcul…',
    gone: 'Ce chiffre n’est plus dans la campagne.',
    source: 'source',
    provenance: 'D’où il vient',
    record: 'Ouvrir la fiche du facteur',
    assumptions: 'Hypothèses',
    allLines: 'Toutes les lignes du scénario',
    ofScenario: (share: string) => `${share} du scénario`,
    sumOfLines: (amount: string) =>
      `Médiane des tirages. Les lignes ci-dessous, à leur valeur centrale, font ${amount}.`,
    line: 'Ligne',
    amount: 'Émissions [95 %]',
    share: 'Part',
    sensitivity: 'D’où vient l’intervalle : que mesurer d’abord',
  },
);
