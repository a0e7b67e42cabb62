import type { Calculation } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';

interface Facts {
  readonly version: string;
  readonly release: string;
  readonly draws: number;
  readonly seed: number;
  readonly publisher: string;
  readonly options: Calculation['options'];
}

interface WorkbookWords {
  readonly sheets: readonly [summary: string, factors: string, assumptions: string];
  readonly summary: readonly string[];
  readonly lines: readonly string[];
  readonly factors: readonly string[];
  readonly assumptions: readonly string[];
  readonly total: string;
  readonly byCategory: string;
  readonly lineNote: string;
  readonly summaryNote: string;
  /** How the central values and the medians that stand beside each other differ. */
  readonly twoValues: readonly string[];
  readonly totalMedian: string;
  readonly facts: (f: Facts) => readonly string[];
}

export const workbookWords: Readonly<Record<Lang, WorkbookWords>> = {
  en: {
    sheets: ['Summary', 'Factors', 'Assumptions'],
    summary: [
      ...['Scenario', 'kgCO2e, central value', 'kgCO2e, median of the draws', 'kgCO2e, 2.5 %', 'kgCO2e, 97.5 %'],
      ...['ratio of the central values', 'ratio to the reference, median of the draws'],
      ...['ratio, 2.5 %', 'ratio, 97.5 %', 'draws in which the reference is lower'],
    ],
    lines: [
      ...['line', 'label', 'category', 'stage', 'kind', 'quantity', 'unit', 'factor', 'factor unit'],
      ...['kgCO2e, central value', 'kgCO2e, 2.5 %', 'kgCO2e, 97.5 %', 'factor id', 'match'],
    ],
    factors: [
      ...['id', 'name', 'value', 'parts', 'unit', '95 % interval', 'stated by', 'source', 'version', 'year'],
      ...['geography', 'boundary', 'GWP', 'where in the source', 'address', 'licence', 'evidence', 'lines'],
    ],
    assumptions: ['scenario', 'share', 'grade', 'assumption', 'lines', 'path'],
    total: 'Total, of the central values',
    totalMedian: 'Total, median of the draws',
    byCategory: 'By category',
    lineNote:
      'kgCO2e = quantity × factor, a formula: change a quantity and totals follow. Intervals are drawn and do not.',
    summaryNote:
      'Central values and their ratio are formulas; medians, intervals and probabilities come from draws made at export and stay as they are.',
    twoValues: [
      'Central value: every quantity and every factor at its central estimate; a formula, which follows what you change.',
      'Median of the draws: half of the draws lie below it; it is what compare, the studio and the white paper tell.',
      'They differ, and their ratios more so, because what is not known is lopsided: an estimate can be far too low more easily than far too high. To cite a figure, take the median.',
    ],
    facts: ({ version, release, draws, seed, publisher, options }) => [
      `Contrechamp ${version}, catalogue ${release}, ${draws} draws, seed ${seed}`,
      `Flights, hotels, cars: ${publisher} first`,
      `Contrails: ${options.radiativeForcing ? 'counted' : 'left out'}`,
      `Training of models: ${options.training ? 'counted' : 'left out'}`,
      `Manufacture of equipment: ${options.embodied ? 'counted' : 'left out'}`,
      `Electricity: ${options.electricity === 'location' ? 'grid as it is (location-based)' : 'as bought (market-based)'}`,
    ],
  },
  fr: {
    sheets: ['Synthèse', 'Facteurs', 'Hypothèses'],
    summary: [
      ...['Scénario', 'kgCO2e, valeur centrale', 'kgCO2e, médiane des tirages', 'kgCO2e, 2,5 %', 'kgCO2e, 97,5 %'],
      ...['rapport des valeurs centrales', 'rapport à la référence, médiane des tirages'],
      ...['rapport, 2,5 %', 'rapport, 97,5 %', 'tirages où la référence est plus basse'],
    ],
    lines: [
      ...['ligne', 'libellé', 'poste', 'étape', 'nature', 'quantité', 'unité', 'facteur', 'unité du facteur'],
      ...['kgCO2e, valeur centrale', 'kgCO2e, 2,5 %', 'kgCO2e, 97,5 %', 'identifiant du facteur', 'correspondance'],
    ],
    factors: [
      ...[
        'identifiant',
        'nom',
        'valeur',
        'parts',
        'unité',
        'intervalle à 95 %',
        'donné par',
        'source',
        'version',
        'année',
      ],
      ...['géographie', 'périmètre', 'PRG', 'emplacement dans la source', 'adresse', 'licence', 'preuve', 'lignes'],
    ],
    assumptions: ['scénario', 'part', 'qualité', 'hypothèse', 'lignes', 'chemin'],
    total: 'Total, des valeurs centrales',
    totalMedian: 'Total, médiane des tirages',
    byCategory: 'Par poste',
    lineNote:
      'kgCO2e = quantité × facteur, une formule : changez une quantité et les totaux suivent. Les intervalles sont tirés et ne suivent pas.',
    summaryNote:
      'Les valeurs centrales et leur rapport sont des formules ; médianes, intervalles et probabilités viennent de tirages faits à l’export et restent tels quels.',
    twoValues: [
      'Valeur centrale : chaque quantité et chaque facteur à son estimation centrale ; une formule, qui suit vos changements.',
      'Médiane des tirages : la moitié des tirages sont au-dessous ; c’est elle que donnent compare, le studio et le livre blanc.',
      'Elles diffèrent, et leurs rapports plus encore, car ce qu’on ignore est dissymétrique : une estimation peut plus aisément être bien trop basse que bien trop haute. Pour citer un chiffre, prenez la médiane.',
    ],
    facts: ({ version, release, draws, seed, publisher, options }) => [
      `Contrechamp ${version}, catalogue ${release}, ${draws} tirages, graine ${seed}`,
      `Vols, hôtels, voitures : ${publisher} d’abord`,
      `Traînées de condensation : ${options.radiativeForcing ? 'comptées' : 'laissées de côté'}`,
      `Entraînement des modèles : ${options.training ? 'compté' : 'laissé de côté'}`,
      `Fabrication du matériel : ${options.embodied ? 'comptée' : 'laissée de côté'}`,
      `Électricité : ${options.electricity === 'location' ? 'réseau tel quel (fondée sur la localisation)' : 'telle qu’achetée (fondée sur le marché)'}`,
    ],
  },
};
