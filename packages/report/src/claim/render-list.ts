import type { Sayable, Setting } from '@contrechamp/engine';
import { pick, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import type { Names } from '../question/options.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { findingWords } from './finding-text.ts';
import type { ClaimOptions } from './render.ts';
import { renderWords } from './render-words.ts';
import { settingText } from './view.ts';

/** What may be said of every pair of scenarios, and what stands in the way. */
export function renderSayable(
  pairs: readonly Sayable[],
  setting: Setting,
  names: Names,
  { lang, width, color }: ClaimOptions,
): string {
  const w = renderWords[lang];
  const { bold, dim } = style(color);
  const reasons: string[] = [];
  const mark = (text: string): string => {
    if (!reasons.includes(text)) reasons.push(text);
    return `(${reasons.indexOf(text) + 1})`;
  };
  const name = (id: string): string => {
    const found = names.get(id);
    return found ? pick(found, lang) : id;
  };
  const rows = pairs.map((pair) => {
    const blocking = pair.assessment.findings.filter((f) => f.effect === 'refuse' || f.effect === 'unsupported');
    const marks = blocking.map((f) => {
      const { message, remedy } = findingWords(f, names, lang);
      return mark(`${message} ${remedy}`.trim());
    });
    return [
      name(pair.scenario),
      name(pair.than),
      pair.atLeast === null ? '–' : `×${formatNumber(pair.atLeast, lang)}`,
      pair.atLeastPercent === null ? w.listNone : typeset(`−${formatNumber(pair.atLeastPercent, lang)} %`, lang),
      marks.length === 0 ? w.ready : marks.join(' '),
    ];
  });
  const read = settingText(setting, lang);
  const notes = reasons.flatMap((text, i) => hanging(`  (${i + 1}) `, text, width));
  return [
    bold(typeset(w.listTitle, lang)),
    '',
    ...table(
      w.listColumns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows,
      { width, heading: dim },
    ),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
    ...wrap(typeset(w.draftFor, lang), width),
    ...wrap(read, width).map(dim),
    ...wrap(typeset(w.notLaw, lang), width).map(dim),
  ].join('\n');
}
