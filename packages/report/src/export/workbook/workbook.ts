import type { CampaignComparison, Document } from '@contrechamp/engine';
import { formSheetNames, formSheets } from '../../form/workbook/sheets.ts';
import { filledForm } from '../../form/write/form.ts';
import type { Lang } from '../../lang.ts';
import type { ExportFile } from '../file.ts';
import { assumptionSheet, factorSheet } from './fact-sheets.ts';
import { officeOpenFiles } from './office-open.ts';
import { scenarioSheet } from './scenario-sheet.ts';
import { sheetNames } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { workbookWords } from './words.ts';

export interface WorkbookOptions {
  readonly lang: Lang;
  /** Version of the program that answers. */
  readonly version: string;
  /** The campaign file as data: the workbook then holds it whole, to be changed and imported. */
  readonly document?: Document;
}

/**
 * Scenarios as a workbook whose products, sums and ratios are formulas: the files to pack as one `.xlsx`.
 * @throws TooLongForCell when the campaign holds a text that no cell can
 */
export function workbookFiles(
  result: CampaignComparison,
  scenarios: readonly string[],
  { lang, version, document }: WorkbookOptions,
): readonly ExportFile[] {
  const words = workbookWords[lang];
  const chosen = result.footprints.filter((f) => scenarios.includes(f.scenario.id));
  const ids = chosen.map((f) => f.scenario.id);
  const form = document ? formSheets(filledForm(document, lang), lang) : [];
  const reserved = document ? formSheetNames(lang) : [];
  const names = sheetNames([...reserved, ...words.sheets, ...ids]).slice(reserved.length);
  const [summary = '', factors = '', assumptions = '', ...own] = names;
  const made = chosen.map((footprint, i) => {
    const name = own[i] ?? '';
    return { footprint, name, ...scenarioSheet(footprint, name, lang) };
  });
  const totals = made.map(({ footprint, name, total }) => ({ footprint, sheet: name, total }));
  return officeOpenFiles([
    summarySheet(result, totals, summary, version, lang),
    ...made.map(({ sheet }) => sheet),
    factorSheet(result, ids, factors, lang),
    assumptionSheet(result, ids, assumptions, lang),
    ...form,
  ]);
}
