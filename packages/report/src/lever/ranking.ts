import type { Knowledge, RankedLever, Ranking } from '@contrechamp/engine';
import { diagnosticMessage } from '../diagnostic/message.ts';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatPercent, formatProbability } from '../number/format.ts';
import { type Names, nameOf, type QuestionOptions } from '../question/options.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { amount, costOfTonne, hasCosts, leverName } from './format.ts';
import { knowledgeLines } from './knowledge.ts';
import { stepLines } from './steps.ts';
import { leverWords } from './words.ts';

/** Two ways that the catalogue has one and the same figure for. */
const isNothing = ({ alone }: RankedLever): boolean => alone.interval95[0] === 0 && alone.interval95[1] === 0;

const raises = ({ alone }: RankedLever): boolean => alone.median < 0;

function aloneTable(levers: readonly RankedLever[], draws: number, options: QuestionOptions): string[] {
  const { lang, width, color } = options;
  const w = leverWords[lang];
  const priced = hasCosts(levers);
  const rows = levers.map((l) => [
    l.lever.id,
    `${leverName(l, lang)}${raises(l) ? ' *' : ''}`,
    ...(isNothing(l)
      ? [w.noDifference, '', '']
      : [
          amount(l.alone, lang),
          formatPercent(l.alone.share.median, lang),
          formatProbability(l.alone.probability, lang, draws),
        ]),
    String(l.lever.effort),
    ...(priced ? [costOfTonne(l.lever.cost, l.alone, lang)] : []),
  ]);
  const { lever, saved, share, helps } = w.columns;
  const heads = [lever, '', saved, share, helps, w.effort, ...(priced ? [w.cost] : [])];
  return table(
    heads.map((heading, i) => ({
      heading: typeset(heading, lang),
      ...((i === 3 || i >= 5) && { align: 'right' as const }),
    })),
    rows,
    { width, heading: style(color).dim },
  );
}

/** Levers that raise the footprint here, with the reason that they give. */
function raising(levers: readonly RankedLever[], lang: Lang, width: number): string[] {
  const w = leverWords[lang];
  const found = levers.filter((l) => raises(l) && !l.lever.replace);
  return found.flatMap((l) =>
    hanging(
      '  ',
      typeset(`* ${leverName(l, lang)} – ${l.lever.mayRaise ? pick(l.lever.mayRaise, lang) : w.unsaid}`, lang),
      width,
    ),
  );
}

/** What every lever saves on a scenario, alone and one after another, and what would be worth measuring. */
export function renderRanking(
  r: Ranking,
  knowledge: Knowledge,
  names: Names,
  draws: number,
  options: QuestionOptions,
): string {
  const { lang, width, color } = options;
  const look = style(color);
  const w = leverWords[lang];
  const paragraph = (text: string): string[] => wrap(typeset(text, lang), width);
  const notes = raising(r.levers, lang, width);
  const blocked = r.blocked.flatMap((b) =>
    hanging(
      '  ',
      typeset(`${leverName(b, lang)} – ${b.diagnostics.map((d) => diagnosticMessage(d, lang).message)[0]}`, lang),
      width,
    ),
  );
  const rest = r.inapplicable.map((p) => p.lever.id).join(', ');
  return [
    ...paragraph(w.title(quote(nameOf(names, r.scenario, lang), lang))).map(look.bold),
    ...paragraph(w.today(amount(r.today, lang))),
    '',
    ...(r.levers.length === 0 ? paragraph(w.nothing) : [look.bold(w.alone), ...aloneTable(r.levers, draws, options)]),
    ...(notes.length > 0 ? ['', look.bold(w.mayRaise), ...notes] : []),
    ...(r.steps.length > 0
      ? ['', look.bold(r.ordered ? w.inOrder : w.chain), ...stepLines(r.today, r.steps, lang, width, look)]
      : []),
    '',
    ...knowledgeLines(knowledge, names, lang, width, look),
    ...(blocked.length > 0 ? ['', look.bold(w.blocked), ...blocked] : []),
    '',
    ...[
      ...(rest === '' ? [] : paragraph(`${w.inapplicable} ${rest}.`)),
      ...paragraph(w.efforts),
      ...paragraph(w.judgement),
    ].map(look.dim),
  ].join('\n');
}
