import type { Rebound } from '@contrechamp/engine';
import { type Lang, quote, typeset } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatAmount, formatInterval, formatPercent, formatProbability, formatRatio } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { type Names, nameOf, type QuestionOptions } from './options.ts';

const words = {
  en: {
    title: (scenario: string, against: string) =>
      `If ${scenario} made more images because they are cheap, what would be left of its advantage over ${against}?`,
    columns: ['Deliverables', 'Footprint, median [95 %]', 'Other ÷ this one', 'This one lower'],
    times: (k: string) => `× ${k}`,
    limit: (median: string, interval: string) => `The advantage is gone at ${median} times as many ${interval}.`,
    none: 'There is no advantage to lose.',
    growing: (share: string) =>
      `What grows with the number: generation, post-production and delivery, ${share} of its footprint. The other scenario stays as it is.`,
  },
  fr: {
    title: (scenario: string, against: string) =>
      `Si ${scenario} produisait davantage d’images parce qu’elles coûtent peu, que resterait-il de son avantage sur ${against} ?`,
    columns: ['Livrables', 'Empreinte, médiane [95 %]', 'Autre ÷ celui-ci', 'Celui-ci plus bas'],
    times: (k: string) => `× ${k}`,
    limit: (median: string, interval: string) => `L’avantage disparaît à ${median} fois plus ${interval}.`,
    none: 'Il n’y a pas d’avantage à perdre.',
    growing: (share: string) =>
      `Ce qui croît avec le nombre : génération, post-production et livraison, soit ${share} de son empreinte. L’autre scénario reste tel quel.`,
  },
};

const bounds = (interval: readonly number[], lang: Lang): string =>
  formatInterval(interval.map((x) => formatFigures(x, lang, 2)));

/** What is left of an advantage when cheap images multiply. */
export function renderRebound(
  r: Rebound,
  names: Names,
  draws: number,
  { lang, width, color }: QuestionOptions,
): string {
  const { bold, dim } = style(color);
  const w = words[lang];
  const title = w.title(quote(nameOf(names, r.scenario, lang), lang), quote(nameOf(names, r.against, lang), lang));
  const rows = r.rows.map((row) => [
    w.times(formatNumber(row.times, lang)),
    formatAmount({ central: row.total.median, interval95: row.total.interval95 }, lang),
    `${formatRatio(row.ratio.median, lang)} ${bounds(row.ratio.interval95, lang)}`,
    formatProbability(row.probabilityLower, lang, draws),
  ]);
  const limit = r.limit ? w.limit(formatFigures(r.limit.median, lang, 2), bounds(r.limit.interval95, lang)) : w.none;
  return [
    ...wrap(typeset(title, lang), width).map(bold),
    '',
    ...table(
      w.columns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows,
      { width, heading: dim },
    ),
    '',
    ...wrap(typeset(limit, lang), width),
    ...wrap(typeset(w.growing(formatPercent(r.growing, lang)), lang), width).map(dim),
  ].join('\n');
}
