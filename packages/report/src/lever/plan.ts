import type { Plan } from '@contrechamp/engine';
import { type Lang, quote, thin, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import { formatProbability, probabilityInWords } from '../number/format.ts';
import { type Names, nameOf, type QuestionOptions } from '../question/options.ts';
import { style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { editLines } from './edits.ts';
import { amount, shareText } from './format.ts';
import { stepLines } from './steps.ts';
import { leverWords } from './words.ts';

const formatPercentExact = (percent: number, lang: Lang): string => `${formatNumber(percent, lang)}${thin}%`;

/** Whether a plan reaches what was asked of it, in words. */
export function verdict(
  { question, target, exact, reached, probability, pulls }: Plan,
  draws: number,
  lang: Lang,
): string {
  const w = leverWords[lang];
  if (pulls.length === 0) return w.none;
  if (target === null || probability === null) return question === 'chosen' ? w.asked : w.best;
  const percent = formatPercentExact(100 * target, lang);
  if (reached) return w.reached(percent, probabilityInWords(probability, lang, draws));
  return (exact ? w.missed : w.notFound)(percent, formatProbability(probability, lang, draws));
}

/** Whether a better way was ruled out; nothing to say of levers that somebody chose. */
export function certainty({ question, exact, reached, considered }: Plan, lang: Lang): string {
  const w = leverWords[lang];
  if (question === 'chosen') return '';
  if (!exact) return w.inexact(considered);
  return question === 'target' && reached ? w.exact(considered) : w.allSeen(considered);
}

/** From what to what a plan takes the footprint. */
export function outcome(plan: Plan, lang: Lang): string {
  const w = leverWords[lang];
  const [before, after] = [amount(plan.today, lang), amount(plan.after, lang)];
  if (plan.pulls.length === 0) return w.today(before);
  return w.planned(plan.pulls.length, before, after, shareText(plan.saving, lang), plan.saving.share.median < 0);
}

/** The way to a target: levers in order, what they change, and whether a better way was ruled out. */
export function renderPlan(plan: Plan, names: Names, draws: number, { lang, width, color }: QuestionOptions): string {
  const look = style(color);
  const w = leverWords[lang];
  const paragraph = (text: string): string[] => wrap(typeset(text, lang), width);
  const head = [
    ...paragraph(w.title(quote(nameOf(names, plan.scenario, lang), lang))).map(look.bold),
    ...paragraph(outcome(plan, lang)),
    ...paragraph(verdict(plan, draws, lang)),
  ];
  if (plan.pulls.length === 0) return head.join('\n');
  return [
    ...head,
    '',
    ...stepLines(plan.today, plan.steps, lang, width, look),
    '',
    look.bold(w.edits),
    ...editLines(plan.edits, lang, width),
    '',
    ...paragraph(`${w.total(plan.effort)} ${certainty(plan, lang)}`.trim()).map(look.dim),
  ].join('\n');
}
