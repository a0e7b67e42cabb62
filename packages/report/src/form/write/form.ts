import { activityDefinition, type Category, type Document } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import { type FormTable, formTables, type TableId, tableOfCategory } from '../table.ts';
import { dataCell, textCell, type WrittenRow, writeEntry } from './entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Says that a row goes on with the entry above: a further thing of its list. */
export const continued = '↳';

/** A table of the form and its rows; for `pairs`, one row whose cells go below each other. */
export interface FilledTable {
  readonly table: FormTable;
  readonly rows: readonly WrittenRow[];
}

const isRecord = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);
const listOf = (v: unknown): readonly Fields[] => (Array.isArray(v) ? v.filter(isRecord) : []);

/** One name for all languages is the same name in each. */
const named = (fields: Fields): Fields =>
  typeof fields.name === 'string' ? { ...fields, name: { fr: fields.name, en: fields.name } } : fields;

const without = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

class FormWriter {
  readonly #lang: Lang;
  readonly #rows = new Map<TableId, WrittenRow[]>();

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  add(id: TableId, ...rows: readonly WrittenRow[]): void {
    this.#rows.set(id, [...(this.#rows.get(id) ?? []), ...rows]);
  }

  #columns(id: TableId) {
    return formTables().get(id)?.columns ?? [];
  }

  head(id: TableId, fields: Fields): void {
    this.add(id, ...writeEntry(named(fields), this.#columns(id), '', this.#lang));
  }

  /** The rows of a list, or null where one of them has something that no cell holds. */
  #listed(id: TableId, list: unknown, before: WrittenRow): readonly WrittenRow[] | null {
    if (!Array.isArray(list) || list.length === 0 || !list.every(isRecord)) return null;
    const rows = list.map((item) => {
      const [row = new Map()] = writeEntry(item, this.#columns(id), '', this.#lang);
      return row.has('#other') || row.size === 0 ? null : new Map([...before, ...row]);
    });
    return rows.includes(null) ? null : (rows as WrittenRow[]);
  }

  /** Puts a list into its table and tells whether it could. */
  list(id: TableId, list: unknown, before: WrittenRow = new Map()): boolean {
    const rows = this.#listed(id, list, before);
    if (rows) this.add(id, ...rows);
    return rows !== null;
  }

  grid(grid: unknown, scenario: string | null): boolean {
    if (!isRecord(grid)) return false;
    const rows = Object.entries(grid).map(([country, fields]) => {
      const before = new Map([...owner(scenario), ['#country', textCell(country)] as const]);
      return this.#listed('grids', [fields], before)?.[0] ?? null;
    });
    if (rows.length === 0 || rows.includes(null)) return false;
    this.add('grids', ...(rows as WrittenRow[]));
    return true;
  }

  activity(fields: Fields, scenario: string, place: number): void {
    const { type, ...rest } = fields;
    const definition = activityDefinition(String(type));
    const id = tableOfCategory[(definition?.category ?? 'other') as Category];
    const rows = writeEntry(rest, this.#columns(id), String(type), this.#lang);
    this.add(
      id,
      ...rows.map((row, i) => {
        const name = i === 0 ? activityName(String(type), this.#lang) : continued;
        const id = rows[0]?.get('id');
        return new Map([
          ['#order', { kind: 'number', value: place }],
          ['#scenario', textCell(scenario)],
          ['#type', textCell(name)],
          ...(id ? [['id', id] as const] : []),
          ...row,
        ]);
      }),
    );
  }

  tables(): readonly FilledTable[] {
    return [...formTables().values()].map((table) => ({ table, rows: this.#rows.get(table.id) ?? [] }));
  }
}

const owner = (scenario: string | null): WrittenRow =>
  scenario === null ? new Map() : new Map([['#scenario', textCell(scenario)]]);

/**
 * A campaign file, given as data, as tables that hold all of it: reading them gives the same campaign. Comments and the
 * order of fields are not kept. @throws TooLongForCell
 */
export function filledForm(document: Document, lang: Lang): readonly FilledTable[] {
  const writer = new FormWriter(lang);
  const campaign = isRecord(document.campaign) ? document.campaign : {};
  const held = [
    ...(writer.list('deliverables', campaign.deliverables) ? ['deliverables'] : []),
    ...(writer.grid(campaign.grid, null) ? ['grid'] : []),
  ];
  writer.head('campaign', without(campaign, held));
  for (const scenario of listOf(document.scenarios)) {
    const id = String(scenario.id ?? '');
    const nothing = Array.isArray(scenario.excluded) && scenario.excluded.length === 0;
    const tabled = [
      'activities',
      ...(nothing || writer.list('exclusions', scenario.excluded, owner(id)) ? ['excluded'] : []),
      ...(writer.grid(scenario.grid, id) ? ['grid'] : []),
    ];
    writer.head('scenarios', without(scenario, tabled));
    for (const [i, activity] of listOf(scenario.activities).entries()) writer.activity(activity, id, i + 1);
  }
  for (const lever of Array.isArray(document.levers) ? document.levers : []) {
    writer.add('levers', new Map([['#lever', dataCell(lever)]]));
  }
  return writer.tables();
}
