import type { Lang } from '../lang.ts';

interface ExplanationWords {
  readonly columns: readonly string[];
  readonly operation: Readonly<Record<'product' | 'quotient' | 'sum' | 'power' | 'constant' | 'parameter', string>>;
  readonly assumptions: string;
  readonly inFile: string;
  readonly byDefault: string;
  quality(gsd2: string): string;
  readonly geodesic: string;
  readonly rail: string;
  part(name: string): string;
  readonly above: string;
  readonly measured: string;
  sumOfLines(amount: string): string;
  readonly sensitivity: string;
}

export const explanationWords: Readonly<Record<Lang, ExplanationWords>> = {
  en: {
    columns: ['Item', 'What', 'Emissions [95 %]', 'Share', 'Factor'],
    operation: {
      product: 'product',
      quotient: 'quotient',
      sum: 'sum',
      power: 'power',
      constant: 'constant',
      parameter: 'parameter',
    },
    assumptions: 'Assumptions',
    inFile: 'in the file',
    byDefault: 'default of',
    quality: (gsd2) => `five quality scores, GSD² ${gsd2}`,
    geodesic: 'geodesic on the WGS84 ellipsoid',
    rail: 'published rail distance',
    part: (name) => `part of the factor: ${name}`,
    above: 'provenance above',
    measured: 'given without a margin',
    sensitivity: 'Where the interval comes from (share of the variance of ranks): what to measure first',
    sumOfLines: (amount) => `median of the draws; the lines below, at their central values, add up to ${amount}`,
  },
  fr: {
    columns: ['Ligne', 'Quoi', 'Émissions [95 %]', 'Part', 'Facteur'],
    operation: {
      product: 'produit',
      quotient: 'quotient',
      sum: 'somme',
      power: 'puissance',
      constant: 'constante',
      parameter: 'paramètre',
    },
    assumptions: 'Hypothèses',
    inFile: 'dans le fichier',
    byDefault: 'défaut de',
    quality: (gsd2) => `cinq notes de qualité, GSD² de ${gsd2}`,
    geodesic: 'géodésique sur l’ellipsoïde WGS84',
    rail: 'distance ferroviaire publiée',
    part: (name) => `part du facteur : ${name}`,
    above: 'provenance ci-dessus',
    measured: 'donnée sans marge',
    sensitivity: 'D’où vient l’intervalle (part de la variance des rangs) : que mesurer d’abord',
    sumOfLines: (amount) =>
      `médiane des tirages ; la somme des lignes ci-dessous, à leur valeur centrale, est de ${amount}`,
  },
};
