import type { CampaignComparison } from '@contrechamp/engine';
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
}

/** Scenarios as a workbook whose products, sums and ratios are formulas: the files to pack as one `.xlsx`. */
export function workbookFiles(
  result: CampaignComparison,
  scenarios: readonly string[],
  { lang, version }: WorkbookOptions,
): readonly ExportFile[] {
  const words = workbookWords[lang];
  const chosen = result.footprints.filter((f) => scenarios.includes(f.scenario.id));
  const ids = chosen.map((f) => f.scenario.id);
  const [summary = '', factors = '', assumptions = '', ...own] = sheetNames([...words.sheets, ...ids]);
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
  ]);
}
