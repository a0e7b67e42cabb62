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
  readonly facts: (f: Facts) => readonly string[];
}

export const workbookWords: Readonly<Record<Lang, WorkbookWords>> = {
  en: {
    sheets: ['Summary', 'Factors', 'Assumptions'],
    summary: [
      ...['Scenario', 'kgCO2e, central', 'median', '2.5 %', '97.5 %', 'ratio to the reference'],
      ...['ratio, median', '2.5 %', '97.5 %', 'reference lower'],
    ],
    lines: [
      ...['line', 'label', 'category', 'stage', 'kind', 'quantity', 'unit', 'factor', 'factor unit', 'kgCO2e'],
      ...['2.5 %', '97.5 %', 'factor id', 'match'],
    ],
    factors: [
      ...['id', 'name', 'value', 'parts', 'unit', 'uncertainty', 'stated by', 'source', 'version', 'year'],
      ...['geography', 'boundary', 'GWP', 'where in the source', 'address', 'licence', 'evidence', 'lines'],
    ],
    assumptions: ['scenario', 'share', 'grade', 'assumption', 'lines', 'path'],
    total: 'Total',
    byCategory: 'By category',
    lineNote:
      'kgCO2e = quantity × factor, a formula: change a quantity and totals follow. Intervals are drawn and do not.',
    summaryNote:
      'Central values and their ratio are formulas; medians, intervals and probabilities come from draws made at export and stay as they are.',
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
      ...['Scénario', 'kgCO2e, valeur centrale', 'médiane', '2,5 %', '97,5 %', 'rapport à la référence'],
      ...['rapport, médiane', '2,5 %', '97,5 %', 'référence plus basse'],
    ],
    lines: [
      ...['ligne', 'libellé', 'poste', 'étape', 'nature', 'quantité', 'unité', 'facteur', 'unité du facteur', 'kgCO2e'],
      ...['2,5 %', '97,5 %', 'identifiant du facteur', 'correspondance'],
    ],
    factors: [
      ...['identifiant', 'nom', 'valeur', 'parts', 'unité', 'incertitude', 'donnée par', 'source', 'version', 'année'],
      ...['géographie', 'périmètre', 'PRG', 'emplacement dans la source', 'adresse', 'licence', 'preuve', 'lignes'],
    ],
    assumptions: ['scénario', 'part', 'qualité', 'hypothèse', 'lignes', 'chemin'],
    total: 'Total',
    byCategory: 'Par poste',
    lineNote:
      'kgCO2e = quantité × facteur, une formule : changez une quantité et les totaux suivent. Les intervalles sont tirés et ne suivent pas.',
    summaryNote:
      'Les valeurs centrales et leur rapport sont des formules ; médianes, intervalles et probabilités viennent de tirages faits à l’export et restent tels quels.',
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
