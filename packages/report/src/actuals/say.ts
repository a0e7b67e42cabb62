import type { Bilingual, GenerationSide } from '@contrechamp/engine';
import { type Lang, listOf, pick, quote, typeset } from '../lang.ts';
import { formatFigures, formatInteger } from '../number/figures.ts';
import { formatPercent, formatRatio, probabilityInWords } from '../number/format.ts';
import { countText, daysText, moneyText, outputsText, spreadText } from './figures.ts';
import type { ActualsResult } from './result.ts';
import { actualsWords } from './words.ts';

export const nameOf = (names: ReadonlyMap<string, Bilingual>, id: string, lang: Lang): string => {
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
  { lang, draws }: { readonly lang: Lang; readonly draws: number },
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

interface RatioOptions {
  readonly lang: Lang;
  /** By the id of the scenario. */
  readonly names: ReadonlyMap<string, Bilingual>;
  /** The scenario that ratios refer to. */
  readonly reference: string;
}

/** Ratios of the comparison with what was metered in place of what was planned. */
export function actualRatios({ comparisons }: ActualsResult, { lang, names, reference }: RatioOptions): string | null {
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

/** What stands below the two sides: for each delivered, what was charged, what the figures rest on. */
export function actualsTotals(result: ActualsResult, lang: Lang): readonly string[] {
  const w = actualsWords[lang];
  const { receipts } = result;
  const some = receipts.outputs > 0;
  return [
    ...(some ? [generatedForEach(result, lang)] : []),
    ...(receipts.money.length > 0 ? [w.cost(moneyText(receipts.money, lang))] : []),
    ...(some ? [w.basis(formatPercent(receipts.read / receipts.outputs, lang))] : []),
  ].map((text) => typeset(text, lang));
}

/** The whole scenario, as planned and with what was metered; and the ratios of the comparison then. */
export function actualsWhole(result: ActualsResult, options: RatioOptions): readonly string[] {
  const { lang } = options;
  if (result.receipts.outputs === 0) return [];
  const { planned, actual } = result.total;
  const ratios = actualRatios(result, options);
  const total = actualsWords[lang].total(spreadText(planned, lang), spreadText(actual, lang));
  return [typeset(total, lang), ...(ratios === null ? [] : [ratios])];
}
