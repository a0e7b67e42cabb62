import type { Document } from '@contrechamp/engine';
import { sheetNames } from '../../export/workbook/sheet.ts';
import { workbookWords } from '../../export/workbook/words.ts';
import type { Lang } from '../../lang.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import type { FoundRow } from '../sheet/locate.ts';
import { pairsRow } from '../sheet/pairs.ts';
import type { ReadSheet } from '../sheet/read-sheet.ts';
import { type TableId, tableNames } from '../table.ts';
import { fieldsIn } from '../value/flow.ts';
import { formWords } from '../workbook/words.ts';
import { activityColumns, entriesOf, rowText } from './activities.ts';
import { type ReadEntry, readEntry } from './entry.ts';
import { columnsOfPart, languageOf, type Part, type Recognised, recognised, rowsOfPart } from './recognise.ts';
import { type OwnedRow, ownedRows, scenarioFinder } from './scenario.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A campaign read from tables, before the engine has looked at it. */
export interface FormReading {
  readonly document: Document;
  readonly lang: Lang;
  /** Where a path of the document stands, or would stand if it were given. */
  place(path: string): TablePlace | null;
  readonly problems: readonly TableProblem[];
  /** Cells that are formulas: the value that each had when the file was saved was taken. */
  readonly computed: number;
  /** Sheets of somebody's own: neither of the form nor of the results that an export puts beside it. */
  readonly unread: readonly string[];
}

class FormReader {
  readonly problems: TableProblem[] = [];
  readonly places = new Map<string, TablePlace>();
  readonly #lang: Lang;
  readonly #found: readonly Recognised[];
  readonly #report = (p: TableProblem): void => {
    this.problems.push(p);
  };

  constructor(found: readonly Recognised[], lang: Lang) {
    this.#found = found;
    this.#lang = lang;
  }

  #rows(part: Part): readonly (readonly FoundRow[])[] {
    return rowsOfPart(this.#found, part, this.#lang, this.#report);
  }

  #has(part: Part): boolean {
    if (this.#found.some((f) => f.part === part)) return true;
    this.#report({ code: 'sheet-missing', place: null, params: { sheet: tableNames[this.#lang][part as TableId] } });
    return false;
  }

  /** A path that nothing is given for stands where it would be given. */
  #empty(part: Part, path: string): void {
    const sheet = this.#found.find((f) => f.part === part)?.sheet;
    if (sheet) this.places.set(path, { sheet: sheet.name });
  }

  /** Takes an entry over at its path; a name in one language alone is a name. */
  #keep(entry: ReadEntry, path: string): Fields {
    for (const [own, place] of entry.places) this.places.set(`${path}.${own}`, place);
    this.problems.push(...entry.problems);
    const { name } = entry.fields;
    const given = typeof name === 'object' && name !== null ? Object.values(name) : [];
    return given.length === 1 ? { ...entry.fields, name: given[0] } : entry.fields;
  }

  #entry(row: FoundRow, part: Part, path: string): Fields {
    this.places.set(path, row.place);
    return this.#keep(readEntry([row], columnsOfPart(part), '', this.#lang), path);
  }

  campaign(): Fields {
    const sheet = this.#has('campaign') && this.#found.find((f) => f.part === 'campaign')?.sheet;
    const row = sheet && pairsRow(sheet, columnsOfPart('campaign'), this.#lang, this.#report);
    const head = row ? this.#entry(row, 'campaign', 'campaign') : {};
    const rows = this.#has('deliverables') ? this.#rows('deliverables').flat() : [];
    if (rows.length === 0) {
      this.#empty('deliverables', 'campaign.deliverables');
      return head;
    }
    const path = (i: number): string => `campaign.deliverables[${i}]`;
    return { ...head, deliverables: rows.map((r, i) => this.#entry(r, 'deliverables', path(i))) };
  }

  /** What the campaign (−1) or a scenario knows of electricity, by country. */
  #grid(rows: readonly OwnedRow[], owner: number): Fields {
    const own = rows.filter((r) => r.owner === owner);
    if (own.length === 0) return {};
    const path = owner < 0 ? 'campaign' : `scenarios[${owner}]`;
    const seen = new Set<string>();
    const countries = own.map(({ row }): [string, Fields] => {
      const place = row.cells.get('#country')?.place ?? row.place;
      const country = rowText(row, '#country', this.#report);
      if (country === '') this.#report({ code: 'cell-empty', place, params: { what: 'country' } });
      if (seen.has(country)) this.#report({ code: 'entry-twice', place, params: { value: country } });
      seen.add(country);
      return [country, this.#entry(row, 'grids', `${path}.grid.${country}`)];
    });
    return { grid: Object.fromEntries(countries) };
  }

  #excluded(rows: readonly OwnedRow[], owner: number): Fields {
    const own = rows.filter((r) => r.owner === owner);
    const path = (i: number): string => `scenarios[${owner}].excluded[${i}]`;
    return own.length === 0 ? {} : { excluded: own.map(({ row }, i) => this.#entry(row, 'exclusions', path(i))) };
  }

  /** The entries of each scenario: numbered ones in the order of their numbers, then the others as they come. */
  #activities(heads: readonly Fields[]): readonly (readonly Fields[])[] {
    const find = scenarioFinder(heads, this.#report);
    const last = Number.POSITIVE_INFINITY;
    const entries = this.#rows('activities')
      .flatMap((rows) => entriesOf(rows, this.#lang, this.#report))
      .map((e) => ({ ...e, owner: e.scenario === '' ? null : find(e.scenario, e.scenarioPlace) }))
      .toSorted((a, b) => (a.order === b.order ? 0 : (a.order ?? last) - (b.order ?? last)));
    return heads.map((_, owner) =>
      entries
        .filter((e) => e.owner === owner)
        .map(({ type, rows, place }, i) => {
          const path = `scenarios[${owner}].activities[${i}]`;
          const entry = readEntry(rows, activityColumns(), type.type, this.#lang);
          this.places.set(path, place);
          this.places.set(`${path}.type`, place);
          return { type: type.type, ...this.#keep(entry, path) };
        }),
    );
  }

  /** Scenarios with all that is theirs, and the grid of the campaign. */
  scenarios(): { readonly scenarios: readonly Fields[]; readonly grid: Fields } {
    const rows = this.#has('scenarios') ? this.#rows('scenarios').flat() : [];
    if (rows.length === 0) this.#empty('scenarios', 'scenarios');
    const heads = rows.map((row, i) => this.#entry(row, 'scenarios', `scenarios[${i}]`));
    for (const [i, { id }] of heads.entries()) {
      if (id === undefined || heads.findIndex((h) => h.id === id) === i) continue;
      const place = this.places.get(`scenarios[${i}].id`) ?? null;
      this.#report({ code: 'entry-twice', place, params: { value: String(id) } });
    }
    const grids = ownedRows(this.#rows('grids').flat(), heads, 'campaign', this.#report);
    const exclusions = ownedRows(this.#rows('exclusions').flat(), heads, null, this.#report);
    const activities = this.#activities(heads);
    const scenarios = heads.map((head, i) => ({
      ...{ ...head, ...this.#excluded(exclusions, i), ...this.#grid(grids, i) },
      activities: activities[i] ?? [],
    }));
    return { scenarios, grid: this.#grid(grids, -1) };
  }

  levers(): Fields {
    const levers = this.#rows('levers')
      .flat()
      .map((row, i) => {
        const { cell, place } = row.cells.get('#lever') ?? { cell: undefined, place: row.place };
        this.places.set(`levers[${i}]`, place);
        return cell ? fieldsIn(cell, place, this.#report) : null;
      });
    return levers.length === 0 ? {} : { levers };
  }
}

/** A path and those that it stands in: `a.b[2].c`, `a.b[2]`, `a.b`, `a`. */
function* outwards(path: string): Iterable<string> {
  for (let rest = path; rest !== ''; rest = rest.replace(/(?:\.|^)[^.[\]]+$|\[[^\]]*\]$/, '')) yield rest;
}

const computedIn = (found: readonly Recognised[]): number =>
  found
    .flatMap(({ sheet }) => sheet.rows.flatMap((row) => [...row.cells.values()]))
    .filter((cell) => cell.kind !== 'broken' && cell.computed).length;

/** Names of sheets that hold no data of a campaign: help, lists, and the results of an export. */
const besides = (scenarios: readonly Fields[]): ReadonlySet<string> => {
  const words = (['en', 'fr'] as const).flatMap((l) => [
    ...Object.values(formWords[l].sheets),
    ...workbookWords[l].sheets,
  ]);
  const ids = scenarios.map((s) => String(s.id ?? ''));
  return new Set([...words, ...ids, ...sheetNames([...words, ...ids])].map((name) => name.toLowerCase()));
};

/**
 * A campaign from the sheets of a workbook or the tables of a CSV file; null where none of them is ours. `otherwise` is
 * the language where headings tell none.
 */
export function readForm(sheets: readonly ReadSheet[], otherwise: Lang): FormReading | null {
  const found = sheets.flatMap((sheet) => recognised(sheet) ?? []);
  if (found.length === 0) return null;
  const lang = languageOf(found, otherwise);
  const reader = new FormReader(found, lang);
  const head = reader.campaign();
  const { scenarios, grid } = reader.scenarios();
  const { places } = reader;
  const known = besides(scenarios);
  return {
    document: { contrechamp: 1, campaign: { ...head, ...grid }, scenarios, ...reader.levers() },
    ...{ lang, problems: reader.problems },
    place: (path) => [...outwards(path)].map((p) => places.get(p)).find((p) => p !== undefined) ?? null,
    computed: computedIn(found),
    unread: sheets
      .filter((s) => !found.some((f) => f.sheet === s) && !known.has(s.name.toLowerCase()))
      .map((s) => s.name),
  };
}
