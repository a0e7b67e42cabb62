import { formatAmount, formatFigures, formatPercent, type Lang, probabilityInWords } from '@contrechamp/report';
import type { ReduceWords } from '../../i18n/messages/reduce.ts';
import type { Drawn, PlanView, UsableLever } from '../../worker/methods/lever-view.ts';
import type { Found } from './state.ts';

interface Spread {
  readonly median: number;
  readonly interval95: readonly [number, number];
}

/** `8.6 t CO₂e [6.3–14]`. */
export const amountOf = ({ median, interval95 }: Spread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

/** The same with the other sign: what is added where less than nothing is saved. */
export const negated = ({ median, interval95: [low, high], quantiles }: Drawn): Drawn => ({
  median: 0 - median,
  interval95: [0 - high, 0 - low],
  quantiles: quantiles.toReversed().map((q) => 0 - q),
});

/** A part of the footprint that is set by hand: a whole number of percent. */
export const targetText = (target: number, lang: Lang): string => formatPercent(Math.round(100 * target) / 100, lang);

export const shareOf = ({ saving }: PlanView, lang: Lang): string => formatPercent(Math.abs(saving.share.median), lang);

/** What the levers that are pulled come to. */
export function lede(plan: PlanView, target: number, draws: number, w: ReduceWords, lang: Lang): string {
  const told = w.lede(
    plan.levers.length,
    amountOf(plan.today, lang),
    amountOf(plan.after, lang),
    shareOf(plan, lang),
    plan.saving.share.median < 0,
  );
  if (plan.probability === null || plan.saving.share.median < 0) return told;
  return `${told} ${w.gone(targetText(target, lang), probabilityInWords(plan.probability, lang, draws))}`;
}

/** What there is before any lever is pulled, and where the most is to be had. */
export function idleLede(
  scenario: string,
  today: Spread,
  here: readonly UsableLever[],
  name: (lever: UsableLever) => string,
  w: ReduceWords,
  lang: Lang,
): string {
  const [largest] = here;
  const most = largest && largest.alone.median > 0 ? largest : null;
  const told = w.idleLede(scenario, amountOf(today, lang));
  if (!most) return `${told} ${w.noLever}`;
  const { alone } = most;
  return `${told} ${w.largest(name(most), amountOf(alone, lang), formatPercent(alone.share.median, lang))}`;
}

function certainty({ question, exact, reached, considered }: PlanView, w: ReduceWords): string {
  if (!exact) return w.inexact(considered);
  return question === 'target' && reached ? w.exact(considered) : w.allSeen(considered);
}

/** Whether the target is reached, how surely nothing better was missed, and what remains where it is not. */
export function verdict({ plan }: Found, draws: number, w: ReduceWords, lang: Lang): readonly string[] {
  if (plan.levers.length === 0) return [w.none];
  const after = amountOf(plan.after, lang);
  const share = shareOf(plan, lang);
  if (plan.target === null || plan.probability === null) return [w.best(after, share), certainty(plan, w)];
  const target = targetText(plan.target, lang);
  const chance = probabilityInWords(plan.probability, lang, draws);
  if (plan.reached) return [w.reached(target, chance), certainty(plan, w)];
  return [(plan.exact ? w.missed : w.notFound)(target, after, share, chance), certainty(plan, w)];
}

/** EUR2026 is euros of that year; there is no room for years. */
export const moneyText = (amount: number, currency: string, lang: Lang): string =>
  `${formatFigures(amount, lang, 2)}\u202f${currency.replace(/\d{4}$/, '')}`;
