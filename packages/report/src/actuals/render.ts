import type { Bilingual, GenerationSide } from '@contrechamp/engine';
import { type Lang, listOf, pick, plain, quote, typeset } from '../lang.ts';
import { formatFigures, formatInteger } from '../number/figures.ts';
import { formatPercent, formatRatio, probabilityInWords } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { type Column, table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { actualsRemark, countText, daysText, moneyText, outputsText, spreadText } from './figures.ts';
import type { ActualsResult } from './result.ts';
import { budgetRows, modelRows, outcomeRows, personRows, sideRows } from './rows.ts';
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

const nameOf = (names: ActualsOptions['names'], id: string, lang: Lang): string => {
  const name = names.get(id);
  return quote(name ? pick(name, lang) : id, lang);
};

/** `143 of 320 planned images`; nothing of what was neither planned nor made. */
function ofPlan(p: GenerationSide, m: GenerationSide, kind: 'images' | 'clips', lang: Lang): readonly string[] {
  const w = actualsWords[lang];
  const [planned, made] = [p[kind], m[kind] ?? 0];
  if (planned === 0 && made === 0) return [];
  const alone = outputsText(kind === 'images' ? made : 0, kind === 'clips' ? made : 0, lang);
  if (planned === null) return [alone];
  if (planned === 0) return [w.notPlanned(alone)];
  return [w.ofPlan(countText(made, lang), countText(planned, lang), w[kind](lang === 'fr' ? made : planned))];
}

/** The sentence that says it: how much of the plan was generated, what that emits, and how surely it is above. */
export function actualsSentence(
  result: ActualsResult,
  { lang, draws }: Pick<ActualsOptions, 'lang' | 'draws'>,
): string {
  const { planned: p, metered: m, share, probabilityAbove, receipts } = result;
  const w = actualsWords[lang];
  if (receipts.outputs === 0) return typeset(w.nothingMetered, lang);
  const amount = spreadText(m.co2e, lang);
  const made = w.generated(listOf([...ofPlan(p, m, 'images', lang), ...ofPlan(p, m, 'clips', lang)], lang));
  if (!share) return typeset(`${made}, ${amount}. ${w.nothingPlanned}`, lang);
  const odds = probabilityInWords(probabilityAbove, lang, draws);
  return typeset(w.sentence(made, amount, spreadText(p.co2e, lang), odds), lang);
}

/** Ratios of the comparison with what was metered in place of what was planned. */
export function actualRatios(
  { comparisons }: ActualsResult,
  { lang, names, reference }: ActualsOptions,
): string | null {
  if (comparisons.length === 0) return null;
  const list = comparisons.map((c) => `${nameOf(names, c.scenario, lang)} ${formatRatio(c.ratio.median, lang)}`);
  return typeset(actualsWords[lang].against(nameOf(names, reference, lang), listOf(list, lang)), lang);
}

/** The chain behind the figures: how many receipts, from when to when, and up to which record it holds. */
export function chainSentence({ receipts }: ActualsResult, lang: Lang): string {
  const { count, first, last, head } = receipts;
  const w = actualsWords[lang];
  const [seq, hash] = [formatInteger(head?.seq ?? 0, lang), head?.hash ?? ''];
  if (!first || !last) return typeset(w.emptyChain(seq, hash), lang);
  return typeset(w.chain(formatInteger(count, lang), count, daysText(first.at, last.at, lang), seq, hash), lang);
}

function generatedForEach({ planned: p, deliverables }: ActualsResult, lang: Lang): string {
  const planned = p.images === null || p.clips === null ? null : (p.images + p.clips) / deliverables.count;
  const shown = (x: number): string => formatFigures(x, lang, 2);
  return actualsWords[lang].each(shown(deliverables.outputsForEach), planned === null ? null : shown(planned));
}

const heads = (names: readonly string[], right: readonly number[], lang: Lang): Column[] =>
  names.map((heading, i) => ({ heading: typeset(heading, lang), align: right.includes(i) ? 'right' : 'left' }));

/** Clips have no column where there are none, nor have images. */
function sideTable(
  result: ActualsResult,
  { lang, width }: ActualsOptions,
  heading: (line: string) => string,
): string[] {
  const { planned, metered } = result;
  const empty = (kind: 'images' | 'clips'): boolean => planned[kind] === 0 && metered[kind] === 0;
  const kept = [0, ...(empty('images') ? [] : [1]), ...(empty('clips') ? [] : [2]), 3, 4, 5];
  const pick = <T>(row: readonly T[]): T[] => kept.map((i) => row[i] as T);
  const rows = sideRows(result, lang).map(pick);
  return table(pick(heads(actualsWords[lang].columns, [1, 2, 4, 5], lang)), rows, { width, heading });
}

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
  const { receipts, metered, total } = result;
  const ratios = actualRatios(result, options);
  const some = receipts.outputs > 0;
  return [
    bold(typeset(w.title(nameOf(names, result.scenario, lang)), lang)),
    ...paragraph(actualsSentence(result, options)),
    '',
    ...sideTable(result, options, dim),
    ...(some ? paragraph(generatedForEach(result, lang)) : []),
    ...(receipts.money.length > 0 ? paragraph(w.cost(moneyText(receipts.money, lang))) : []),
    ...(some ? paragraph(w.basis(formatPercent(receipts.read / receipts.outputs, lang)), dim) : []),
    ...section(w.modelsTitle, w.modelColumns, [], modelRows(result.models, lang)),
    ...section(w.outcomesTitle, w.outcomeColumns, [1, 2, 3], outcomeRows(result, lang)),
    ...(some && !Number.isInteger(receipts.outputs) ? paragraph(w.halves, dim) : []),
    ...section(w.personsTitle, w.personColumns, [1, 2, 3], personRows(result, lang)),
    ...section(w.budgetsTitle, w.budgetColumns, [], budgetRows(result, lang)),
    ...(result.budgets.length > 0 ? paragraph(w.central, dim) : []),
    ...(metered.co2e.central > 0
      ? [
          ...['', bold(typeset(w.totalTitle, lang))],
          ...paragraph(w.total(spreadText(total.planned, lang), spreadText(total.actual, lang))),
          ...(ratios === null ? [] : wrap(ratios, width)),
        ]
      : []),
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
