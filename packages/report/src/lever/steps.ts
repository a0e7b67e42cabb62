import type { Spread, Step } from '@contrechamp/engine';
import { type Lang, typeset } from '../lang.ts';
import type { Style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { amount, bar, costOfTonne, hasCosts, leverName } from './format.ts';
import { leverWords } from './words.ts';

/** Levers one on top of another, from today's footprint down: a waterfall. */
export function stepLines(today: Spread, steps: readonly Step[], lang: Lang, width: number, look: Style): string[] {
  const w = leverWords[lang];
  const priced = hasCosts(steps);
  const rows = steps.map((s) => [
    leverName(s, lang),
    amount(s.saving, lang),
    amount(s.after, lang),
    bar(s.after.median, today.median),
    ...(priced ? [costOfTonne(s.lever.cost, s.saving, lang)] : []),
  ]);
  const [lever, saved, left] = w.chainColumns;
  const heads = [
    { heading: lever },
    { heading: saved },
    { heading: left },
    { heading: '' },
    ...(priced ? [{ heading: w.cost, align: 'right' as const }] : []),
  ];
  const first = [w.now, '', amount(today, lang), bar(1, 1), ...(priced ? [''] : [])];
  return table(
    heads.map((h) => ({ ...h, heading: typeset(h.heading, lang) })),
    [first, ...rows],
    { width, heading: look.dim },
  );
}
