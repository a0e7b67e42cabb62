import type { Bilingual } from '@contrechamp/engine';
import { type Lang, plain, typeset } from '../lang.ts';
import { style } from '../terminal/style.ts';
import { type Column, table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { actualsRemark } from './figures.ts';
import type { ActualsResult } from './result.ts';
import { budgetRows, modelRows, outcomeRows, personRows, sideTable } from './rows.ts';
import { actualsSentence, actualsTotals, actualsWhole, chainSentence, nameOf } from './say.ts';
import { actualsWords } from './words.ts';

export interface ActualsOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
  readonly draws: number;
  /** By the id of the scenario. */
  readonly names: ReadonlyMap<string, Bilingual>;
  /** The scenario that ratios refer to. */
  readonly reference: string;
}

const heads = (names: readonly string[], right: readonly number[], lang: Lang): Column[] =>
  names.map((heading, i) => ({ heading: typeset(heading, lang), align: right.includes(i) ? 'right' : 'left' }));

/** What was planned and what was metered, as a producer reads it in a terminal. */
export function renderActuals(result: ActualsResult, options: ActualsOptions): string {
  const { lang, width, color, names } = options;
  const { bold, dim } = style(color);
  const w = actualsWords[lang];
  const paragraph = (text: string, look = (line: string) => line): string[] =>
    wrap(typeset(text, lang), width).map(look);
  const section = (title: string, columns: readonly string[], right: readonly number[], rows: string[][]): string[] =>
    rows.length === 0
      ? []
      : ['', bold(typeset(title, lang)), ...table(heads(columns, right, lang), rows, { width, heading: dim })];
  const { outputs } = result.receipts;
  const sides = sideTable(result, lang);
  const whole = actualsWhole(result, options);
  return [
    bold(typeset(w.title(nameOf(names, result.scenario, lang)), lang)),
    ...paragraph(actualsSentence(result, options)),
    '',
    ...table(heads(sides.columns, sides.numbers, lang), sides.rows, { width, heading: dim }),
    ...actualsTotals(result, lang).flatMap((text) => wrap(text, width)),
    ...section(w.modelsTitle, w.modelColumns, [], modelRows(result.models, lang)),
    ...section(w.outcomesTitle, w.outcomeColumns, [1, 2, 3], outcomeRows(result, lang)),
    ...(Number.isInteger(outputs) ? [] : paragraph(w.halves, dim)),
    ...section(w.personsTitle, w.personColumns, [1, 2, 3], personRows(result, lang)),
    ...section(w.budgetsTitle, w.budgetColumns, [], budgetRows(result, lang)),
    ...(result.budgets.length > 0 ? paragraph(w.central, dim) : []),
    ...(whole.length > 0 ? ['', bold(typeset(w.totalTitle, lang))] : []),
    ...whole.flatMap((text) => wrap(text, width)),
    ...(result.remarks.length > 0 ? ['', bold(typeset(w.remarksTitle, lang))] : []),
    ...result.remarks.flatMap((r) => hanging('  ', actualsRemark(r, lang), width)),
    '',
    ...wrap(chainSentence(result, lang), width).map(dim),
  ].join('\n');
}

/** That receipts do not hold, in the place of what they would have said. */
export const renderBrokenChain = (
  scenario: string,
  fault: string,
  { lang, width, color, names }: Pick<ActualsOptions, 'lang' | 'width' | 'color' | 'names'>,
): string =>
  [
    style(color).bold(typeset(actualsWords[lang].title(nameOf(names, scenario, lang)), lang)),
    ...wrap(typeset(actualsWords[lang].broken(plain(fault)), lang), width),
  ].join('\n');
