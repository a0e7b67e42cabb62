import { define } from '../define.ts';

export const csvMessages = define(
  {
    columns: [
      ...['scenario', 'scenario name', 'line', 'activity', 'label', 'category', 'stage', 'kind'],
      ...['quantity', 'quantity unit', 'factor', 'factor unit', 'kgCO2e', 'kgCO2e 2.5 %', 'kgCO2e 97.5 %'],
      ...['factor id', 'source', 'year', 'geography', 'match', 'licence'],
    ],
  },
  {
    columns: [
      ...['scénario', 'nom du scénario', 'ligne', 'activité', 'libellé', 'poste', 'étape', 'nature'],
      ...['quantité', 'unité de la quantité', 'facteur', 'unité du facteur', 'kgCO2e', 'kgCO2e 2,5 %', 'kgCO2e 97,5 %'],
      ...['identifiant du facteur', 'source', 'année', 'géographie', 'correspondance', 'licence'],
    ],
  },
);
