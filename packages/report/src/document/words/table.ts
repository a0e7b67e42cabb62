import type { Assumption, LineKind } from '@contrechamp/engine';

type Texts = readonly string[];
type Terms = readonly (readonly [name: string, text: string])[];

/** The words of a paper. Whoever adds a sentence writes it in both languages. */
export interface ReportWords {
  readonly kicker: string;
  readonly months: Texts;
  date(day: number, month: string, year: number): string;
  readonly artNote: string;
  preparedFor(client: string): string;
  issued(by: string | null, date: string | null): string;
  coverFoot(release: string): string;
  readonly contents: string;
  readonly notes: string;
  readonly figure: string;
  readonly table: string;
  readonly key: string;
  readonly keys: Terms;

  readonly minute: string;
  readonly areas: string;
  summaryTable(contrails: boolean): string;
  readonly summaryAlone: string;
  without(amount: string): string;
  ratios(name: string, ratio: string): string;
  both(without: string, counted: string): string;
  readonly holds: string;
  readonly holdsPlain: string;
  missing(category: string, counted: string, silent: string, several: boolean): string;
  readonly remember: string;
  mainCause(scenario: string, cause: string): string;
  mainCauseAlone(cause: string): string;
  unsure(scenario: string, share: string, what: string): string;
  more(levers: string): string;
  named(levers: string): string;
  readonly counted: string;
  readonly estimate: string;

  readonly compared: string;
  readonly comparisonFigure: string;
  readonly comparisonFigureOne: string;
  readonly alone: string;
  readonly aloneFigure: string;
  readonly aloneTable: string;
  readonly comparisonTable: string;
  readonly comparisonColumns: Texts;
  readonly howToRead: string;
  readonly publishedLead: string;

  readonly origin: string;
  readonly originLead: string;
  readonly categoryTable: string;
  readonly stageTable: string;
  assumed(what: string, figures: string): string;
  fieldDefault(entry: string, field: string, value: string): string;
  readonly sum: string;
  sumMedian(median: string): string;
  sumNote(lowest: string, highest: string): string;
  readonly sumNoteBoth: string;
  linesTable(shown: string, all: string): string;
  readonly linesColumns: Texts;

  readonly difference: string;
  readonly differenceLead: string;
  differenceFigure(scenario: string, reference: string): string;
  differenceSum(sum: string, median: string): string;
  readonly differenceNote: string;
  readonly variance: string;
  readonly varianceTable: string;
  readonly varianceColumns: Texts;

  reduction(scenario: string): string;
  readonly reductionNone: string;
  readonly waterfall: string;
  readonly stepsTable: string;
  readonly certainty: {
    exact(measures: string): string;
    allSeen(measures: string): string;
    inexact(measures: string): string;
  };
  readonly lowers: string;
  readonly levers: string;
  readonly leversTable: string;
  readonly raise: string;

  readonly sobriety: string;
  sobrietyFigures(scenario: string, generation: string, total: string): string;
  readonly madeTable: string;
  /** Null: half of them. */
  fewer(percent: string | null): string;
  made(scenario: string, made: string, used: string, unknown: string): string;
  readonly madeUnits: { readonly energy: string; readonly water: string; readonly metals: string };
  readonly madeNames: { readonly energy: string; readonly water: string; readonly metals: string };
  readonly sobrietyTable: string;

  readonly method: string;
  readonly methodTexts: (unit: string, draws: string) => Terms;
  readonly switches: string;
  readonly switchesTable: string;
  readonly switchesColumns: Texts;
  readonly counts: { readonly yes: string; readonly no: string };
  readonly kinds: Readonly<Record<Exclude<LineKind, 'operation'>, string>>;
  readonly electricity: string;
  readonly publisher: string;
  readonly boundary: string;
  stages(list: string): string;
  excluded(scenario: string, list: string): string;
  readonly offsets: string;

  readonly assumptions: string;
  readonly assumptionsLead: string;
  readonly assumptionsTable: string;
  assumptionsOf(scenario: string): string;
  readonly assumptionsColumns: Texts;
  readonly assumptionsGrades: Readonly<Record<Assumption['grade'], string>>;
  readonly assumptionsRest: string;

  readonly factors: string;
  factorsLead(count: string): string;
  readonly factorsTable: string;
  readonly factorsColumns: Texts;
  readonly sources: string;
  readonly sourcesTable: string;
  readonly sourcesColumns: Texts;
  readonly ownFactor: string;

  readonly limits: string;
  readonly limitTexts: Texts;
  readonly limitGeneration: string;
  readonly evidence: string;
  readonly check: string;

  readonly glossary: string;
  readonly terms: Terms;

  readonly colophon: string;
  readonly colophonNames: {
    readonly campaign: string;
    readonly hash: string;
    readonly dossier: string;
    readonly catalogue: string;
    readonly sampling: string;
    readonly program: string;
    readonly fonts: string;
    readonly again: string;
  };
  dossier(file: string): string;
  sampling(draws: string, seed: string): string;
  readonly fonts: string;
  readonly again: string;
}
