import { type Category, type FieldSpec, headSpecs, type TypeSpec, typeSpecs } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { columnsOf, type FieldsOfType, type FormColumn, rowColumn } from './column.ts';

export const activityTables = [
  ...['travel', 'freight', 'lodging', 'energy', 'equipment', 'sets', 'generation', 'post', 'other'],
] as const;
export const tableIds = [
  ...(['campaign', 'deliverables', 'scenarios'] as const),
  ...(['travel', 'freight', 'lodging', 'energy', 'equipment', 'sets', 'generation', 'post', 'other'] as const),
  ...(['exclusions', 'grids', 'levers'] as const),
] as const;
export type TableId = (typeof tableIds)[number];

/** The table that a producer would look for an activity in. */
export const tableOfCategory: Readonly<Record<Category, TableId>> = {
  travel: 'travel',
  transport: 'travel',
  freight: 'freight',
  accommodation: 'lodging',
  catering: 'lodging',
  energy: 'energy',
  equipment: 'equipment',
  'sets-and-costumes': 'sets',
  generation: 'generation',
  'post-production': 'post',
  data: 'post',
  waste: 'other',
  other: 'other',
};

export const tableNames: Readonly<Record<Lang, Readonly<Record<TableId, string>>>> = {
  en: {
    campaign: 'Campaign',
    deliverables: 'Deliverables',
    scenarios: 'Scenarios',
    travel: 'Travel and transport',
    freight: 'Freight',
    lodging: 'Lodging and meals',
    energy: 'Energy and offices',
    equipment: 'Equipment',
    sets: 'Sets and costumes',
    generation: 'AI generation',
    post: 'Post-production and data',
    other: 'Waste and other',
    exclusions: 'Left out',
    grids: 'Electricity by country',
    levers: 'Levers',
  },
  fr: {
    campaign: 'Campagne',
    deliverables: 'Livrables',
    scenarios: 'Scénarios',
    travel: 'Voyages et transports',
    freight: 'Fret',
    lodging: 'Hébergement et repas',
    energy: 'Énergie et bureaux',
    equipment: 'Matériel',
    sets: 'Décors et costumes',
    generation: 'Génération par IA',
    post: 'Postproduction et données',
    other: 'Déchets et autres',
    exclusions: 'Exclusions',
    grids: 'Électricité par pays',
    levers: 'Leviers',
  },
};

/**
 * A table of the form: `pairs` has a field a row, `rows` an entry a row, `activities` an entry of an inventory a row,
 * those of several types together.
 */
export interface FormTable {
  readonly id: TableId;
  readonly kind: 'pairs' | 'rows' | 'activities';
  readonly columns: readonly FormColumn[];
  /** Types of activity that the table holds. */
  readonly types: readonly TypeSpec[];
}

const without = (fields: readonly FieldSpec[], ...names: string[]): readonly FieldSpec[] =>
  fields.filter((f) => !names.includes(f.name));

/** Common fields in the order in which a producer fills them in. */
const lastFields = ['stage', 'country', 'by', 'primary', 'source', 'note', 'quality', 'id', 'factor'];

function activities(id: TableId): FormTable {
  const types = typeSpecs().filter((t) => tableOfCategory[t.category as Category] === id);
  const columns = columnsOf(types);
  const named = (key: string): readonly FormColumn[] => columns.filter((c) => c.key === key);
  const own = columns.filter((c) => c.key !== 'label' && !lastFields.includes(c.key));
  return {
    ...{ id, kind: 'activities', types },
    columns: [
      ...[rowColumn('#order'), rowColumn('#scenario'), rowColumn('#type'), ...named('label'), ...own],
      ...[...lastFields.flatMap(named), rowColumn('#other')],
    ],
  };
}

function make(): readonly FormTable[] {
  const heads = headSpecs();
  const untyped = (fields: readonly FieldSpec[]): readonly FieldsOfType[] => [{ type: '', fields }];
  const table = (id: TableId, kind: 'pairs' | 'rows', columns: readonly FormColumn[]): FormTable => ({
    ...{ id, kind, columns, types: [] },
  });
  const other = rowColumn('#other');
  const scenario = rowColumn('#scenario');
  return [
    table('campaign', 'pairs', [...columnsOf(untyped(without(heads.campaign, 'deliverables', 'grid'))), other]),
    table('deliverables', 'rows', columnsOf(untyped(heads.deliverable))),
    table('scenarios', 'rows', [...columnsOf(untyped(without(heads.scenario, 'grid', 'excluded'))), other]),
    ...activityTables.map((id) => activities(id as TableId)),
    table('exclusions', 'rows', [scenario, ...columnsOf(untyped(heads.exclusion))]),
    table('grids', 'rows', [scenario, rowColumn('#country'), ...columnsOf(untyped(heads.grid))]),
    table('levers', 'rows', [rowColumn('#lever')]),
  ];
}

let made: ReadonlyMap<TableId, FormTable> | null = null;

/** Every table of the form, in the order of its sheets: made from the schema of campaign files. */
export function formTables(): ReadonlyMap<TableId, FormTable> {
  made ??= new Map(make().map((t) => [t.id, t]));
  return made;
}
