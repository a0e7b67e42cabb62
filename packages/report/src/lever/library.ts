import type { Lever, LeverParameter } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import type { QuestionOptions } from '../question/options.ts';
import { style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { leverWords } from './words.ts';

const words = {
  en: { title: (n: number) => `${n} levers`, conflicts: 'not together with', raises: 'may raise the footprint:' },
  fr: { title: (n: number) => `${n} leviers`, conflicts: 'exclut', raises: 'peut alourdir l’empreinte :' },
};

function parameterText(lever: Lever, p: LeverParameter, lang: Lang): string {
  const range = p.choices ? p.choices.join(' | ') : p.low === undefined ? '' : `${p.low}–${p.high}`;
  const initial = p.default === '' ? '' : ` = ${p.default}`;
  return `${lever.id}.${p.id}${initial}${range === '' ? '' : ` [${range}]`} – ${pick(p.label, lang)}`;
}

/** Every lever of the library: what it changes, on what evidence, and how far it can be set to go. */
export function renderLibrary(levers: readonly Lever[], { lang, width, color }: QuestionOptions): string {
  const look = style(color);
  const w = words[lang];
  const entries = levers.flatMap((lever) => [
    '',
    `${look.bold(lever.id)}  ${pick(lever.name, lang)} · ${leverWords[lang].effort.toLowerCase()} ${lever.effort}`,
    ...hanging('  ', typeset(pick(lever.text, lang), lang), width),
    ...hanging('  ', typeset(pick(lever.evidence, lang), lang), width).map(look.dim),
    ...lever.parameters.flatMap((p) => hanging('    ', typeset(parameterText(lever, p, lang), lang), width)),
    ...(lever.mayRaise ? hanging('  ', typeset(`${w.raises} ${pick(lever.mayRaise, lang)}`, lang), width) : []),
    ...(lever.conflicts.length > 0 ? hanging('  ', `${w.conflicts} ${lever.conflicts.join(', ')}`, width) : []),
  ]);
  return [
    look.bold(w.title(levers.length)),
    ...entries,
    '',
    ...wrap(typeset(leverWords[lang].efforts, lang), width),
  ].join('\n');
}
