import {
  activityDefinitions,
  type Bilingual,
  type Calculation,
  type Campaign,
  type CampaignComparison,
  type Catalogue,
  compareCampaign,
  compile,
  type Diagnostic,
  type Document,
  type Means,
  type PublishedRatio,
  parseCampaign,
  readDocument,
  releaseNotes,
} from '@contrechamp/engine';
import { renderDiagnostics } from '@contrechamp/report';
import { archivedReleases, loadCatalogue, loadRelease } from './catalogue/load.ts';
import { Failure } from './failure.ts';
import { type NamedSeries, readSeries } from './grid-series.ts';
import type { Options } from './options.ts';
import { publishedIn, readPublished } from './published.ts';
import { readTextFile } from './text-file.ts';

const isError = (d: Diagnostic): boolean => d.severity === 'error';

interface OpenFile {
  readonly text: string;
  readonly series: (campaign: Campaign) => NamedSeries;
  readonly parsed: ReturnType<typeof parseCampaign>;
}

/** Diagnostics of a file, ready to print. */
export function refusal(file: string, options: Options, diagnostics: readonly Diagnostic[], text?: string): Failure {
  const { lang, color } = options;
  return new Failure(renderDiagnostics(diagnostics, { file, lang, color, ...(text !== undefined && { text }) }));
}

function open(file: string, options: Options): OpenFile {
  const read = readTextFile(file);
  if ('diagnostic' in read) throw refusal(file, options, [read.diagnostic]);
  return parsedText(file, read.text, (campaign) => readSeries(campaign, file), options);
}

function parsedText(file: string, text: string, series: OpenFile['series'], options: Options): OpenFile {
  const parsed = parseCampaign(text, activityDefinitions);
  if (!parsed.campaign) throw refusal(file, options, parsed.diagnostics, text);
  return { text, series, parsed };
}

/**
 * `complete` refuses a campaign that the catalogue cannot answer in full; without it, activities that another release
 * answers are left out, and their lines then show as new.
 */
function calculate(
  file: string,
  { text, parsed, series }: OpenFile,
  catalogue: Catalogue,
  options: Options,
  complete = true,
): Calculation {
  if (!parsed.campaign) throw refusal(file, options, parsed.diagnostics, text);
  const grids = series(parsed.campaign);
  const calculation = compile(parsed.campaign, catalogue, {
    series: grids.series,
    method: options.method,
    radiativeForcing: options.radiativeForcing,
    training: options.training,
    embodied: options.embodied,
    electricity: options.electricity,
  });
  const unread = new Set(grids.diagnostics.map((d) => d.path));
  const told = [...grids.diagnostics, ...calculation.diagnostics.filter((d) => !unread.has(d.path))];
  const located = told.map((d): Diagnostic => {
    const position = d.position ?? parsed.position(d.path);
    return position ? { ...d, position } : d;
  });
  const fatal = located.filter((d) => isError(d) && (complete || d.code !== 'factor-missing'));
  if (fatal.length > 0) throw refusal(file, options, fatal, text);
  return { ...calculation, diagnostics: located };
}

/** Reads and compiles a campaign under one catalogue. @throws Failure with the diagnostics, ready to print */
export const compileFile = (file: string, catalogue: Catalogue, options: Options, complete = true): Calculation =>
  calculate(file, open(file, options), catalogue, options, complete);

/** The release that `--catalogue` names, else the one that the campaign pins and that is kept, else the current one. */
function chosenCatalogue({ parsed }: OpenFile, options: Options): Catalogue {
  const current = loadCatalogue(options.lang);
  if (options.catalogue !== undefined) return loadRelease(options.catalogue, options.lang);
  const pinned = parsed.campaign?.catalogue;
  if (pinned === undefined || pinned === current.release || !archivedReleases().includes(pinned)) return current;
  return loadRelease(pinned, options.lang);
}

/**
 * The release that two states of one campaign are compared under: `--catalogue`, else the one that both pin, else the
 * current one.
 */
export function commonCatalogue(files: readonly string[], options: Options): Catalogue {
  const pins = new Set(files.map((file) => open(file, options).parsed.campaign?.catalogue));
  const [pin, ...others] = pins;
  const current = loadCatalogue(options.lang);
  if (options.catalogue !== undefined) return loadRelease(options.catalogue, options.lang);
  const kept = pin !== undefined && others.length === 0 && archivedReleases().includes(pin);
  return kept && pin !== current.release ? loadRelease(pin, options.lang) : current;
}

/** What the current release would change, for a campaign that is computed under an older one. */
function notesOn(file: string, opened: OpenFile, calculation: Calculation, options: Options): readonly Diagnostic[] {
  const current = loadCatalogue(options.lang);
  if (calculation.catalogue.release === current.release) return [];
  return releaseNotes(calculation, calculate(file, opened, current, options, false));
}

/** A campaign to ask questions of: the file as data, its calculation, and the means to compute a changed one. */
export interface OpenedQuestion {
  readonly text: string;
  readonly document: Document;
  readonly calculation: Calculation;
  readonly means: Means;
  readonly names: ReadonlyMap<string, Bilingual>;
}

/** @throws Failure with the diagnostics, ready to print */
export function openQuestion(file: string, options: Options): OpenedQuestion {
  const opened = open(file, options);
  const catalogue = chosenCatalogue(opened, options);
  return questionOf(file, opened, calculate(file, opened, catalogue, options), options);
}

function questionOf(file: string, opened: OpenFile, calculation: Calculation, options: Options): OpenedQuestion {
  const { catalogue } = calculation;
  return {
    text: opened.text,
    document: readDocument(opened.text),
    calculation,
    means: {
      catalogue,
      options: { ...calculation.options, series: readSeries(calculation.campaign, file).series },
      ...(options.seed !== undefined && { seed: options.seed }),
      ...(options.draws !== undefined && { draws: options.draws }),
    },
    names: new Map(calculation.scenarios.map(({ scenario }) => [scenario.id, scenario.name])),
  };
}

/** Reads and compiles a campaign under the release that it is computed with. @throws Failure as above */
export function openCalculation(file: string, options: Options): Calculation {
  const opened = open(file, options);
  return calculate(file, opened, chosenCatalogue(opened, options), options);
}

/** Reads, compiles, samples and compares the campaign of a file. @throws Failure with the diagnostics, ready to print */
export function openCampaign(file: string, options: Options): CampaignComparison {
  const opened = open(file, options);
  return comparisonOf(file, opened, calculate(file, opened, chosenCatalogue(opened, options), options), options);
}

/** Both of the above from one reading of the file. @throws Failure with the diagnostics, ready to print */
export function openBoth(
  file: string,
  options: Options,
): { readonly result: CampaignComparison; readonly question: OpenedQuestion } {
  const opened = open(file, options);
  const calculation = calculate(file, opened, chosenCatalogue(opened, options), options);
  return {
    result: comparisonOf(file, opened, calculation, options),
    question: questionOf(file, opened, calculation, options),
  };
}

function comparisonOf(file: string, opened: OpenFile, calculation: Calculation, options: Options): CampaignComparison {
  const notes = notesOn(file, opened, calculation, options);
  const published = options.published === undefined ? [] : readPublished(options.published, calculation.campaign);
  return compared({ ...calculation, diagnostics: [...calculation.diagnostics, ...notes] }, published, options);
}

/** Samples and compares a compiled campaign as the options say. */
export const compared = (calculation: Calculation, published: readonly PublishedRatio[], options: Options) =>
  compareCampaign(calculation, {
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.draws !== undefined && { draws: options.draws }),
    ...(options.role && { role: options.role }),
    published,
  });

/** A campaign that is not read from a folder: its text, and whatever it refers to. */
export interface CampaignText {
  /** Names the text in messages. */
  readonly file: string;
  readonly text: string;
  readonly series: (campaign: Campaign) => NamedSeries;
  readonly published?: { readonly file: string; readonly text: string };
}

/** Compares a campaign under one catalogue, and nothing else: no note on later releases. @throws Failure as above */
export function compareText(given: CampaignText, catalogue: Catalogue, options: Options): CampaignComparison {
  const { file, published } = given;
  const calculation = calculate(file, parsedText(file, given.text, given.series, options), catalogue, options);
  const ratios = published ? publishedIn(published.text, published.file, calculation.campaign) : [];
  return compared(calculation, ratios, options);
}

/** A campaign file as data, as it was written. @throws Failure with the diagnostics, ready to print */
export const documentOf = (file: string, options: Options): Document => readDocument(open(file, options).text);

/** Number or path of the release that a campaign file would be computed with. @throws Failure on a bad file */
export function chosenRelease(file: string, options: Options): string {
  return options.catalogue ?? chosenCatalogue(open(file, options), options).release;
}
