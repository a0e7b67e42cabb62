import type { Lang } from '../lang.ts';

interface FactorWords {
  readonly source: string;
  readonly year: string;
  readonly locator: string;
  readonly licence: string;
  readonly geography: string;
  readonly boundary: string;
  readonly gwp: string;
  readonly evidence: string;
  readonly uncertainty: string;
  readonly factor: string;
  readonly match: string;
  readonly parts: string;
  readonly attributes: string;
  readonly note: string;
  readonly url: string;
  readonly review: string;
  readonly attribution: string;
  readonly value: string;
  readonly exact: string;
  readonly interval: string;
  readonly wider: (gsd2: string) => string;
  readonly from: string;
  readonly columns: readonly string[];
}

export const factorWords: Readonly<Record<Lang, FactorWords>> = {
  en: {
    source: 'source',
    year: 'year',
    locator: 'where',
    licence: 'licence',
    geography: 'geography',
    boundary: 'boundary',
    gwp: 'warming',
    evidence: 'evidence',
    uncertainty: 'uncertainty',
    factor: 'record',
    match: 'match',
    parts: 'parts',
    attributes: 'for',
    note: 'note',
    url: 'address',
    review: 'review by',
    attribution: 'attribution',
    value: 'value',
    exact: 'exact',
    interval: '95 % interval',
    wider: (gsd2) => `interval widened by GSD² ${gsd2}`,
    from: 'from',
    columns: ['Record', 'Name', 'Value', 'Where', 'Year'],
  },
  fr: {
    source: 'source',
    year: 'année',
    locator: 'repère',
    licence: 'licence',
    geography: 'géographie',
    boundary: 'périmètre',
    gwp: 'réchauffement',
    evidence: 'preuve',
    uncertainty: 'incertitude',
    factor: 'fiche',
    match: 'correspondance',
    parts: 'parts',
    attributes: 'pour',
    note: 'note',
    url: 'adresse',
    review: 'à revoir',
    attribution: 'mention',
    value: 'valeur',
    exact: 'exacte',
    interval: 'intervalle à 95 %',
    wider: (gsd2) => `intervalle élargi d’un GSD² de ${gsd2}`,
    from: 'à partir de',
    columns: ['Fiche', 'Nom', 'Valeur', 'Où', 'Année'],
  },
};
