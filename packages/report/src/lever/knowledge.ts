import type { Flip, Knowledge, Narrowing, Parameter } from '@contrechamp/engine';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import { formatPercent } from '../number/format.ts';
import { type Names, nameOf } from '../question/options.ts';
import type { Style } from '../terminal/style.ts';
import { hanging } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { prettyUnit } from '../text/units.ts';
import { leverWords } from './words.ts';

const shown = 3;
const colon: Readonly<Record<Lang, string>> = { en: ':', fr: ' :' };
const mostFlips = 3;

/** Contrails and the like: no production can find out more about them. */
const isScience = ({ origin }: Parameter): boolean => origin.kind === 'catalogue' && origin.part === 'contrails';

/** The entry of the file that a quantity belongs to: `kit, `. */
const entryOf = ({ id }: Parameter): string => {
  const [, entry] = /^activity:[^/]+\/([^/]+)\//.exec(id) ?? [];
  return entry === undefined ? '' : `${entry}, `;
};

/** An unknown, and what a production can do about it. */
export function whatToDo({ parameter: p }: Pick<Narrowing, 'parameter'>, lang: Lang): string {
  const w = leverWords[lang];
  const { origin } = p;
  if (origin.kind !== 'catalogue') return `${entryOf(p)}${pick(p.label, lang)}${colon[lang]} ${w.own}`;
  const part = origin.part === undefined ? '' : ` (${labels[lang].part[origin.part]})`;
  return `${pick(p.label, lang)}${part}${colon[lang]} ${isScience(p) ? w.science : w.ask} ${origin.match.factor.id}`;
}

const flipText = ({ parameter: p, value }: Flip, lang: Lang): string =>
  `${entryOf(p)}${pick(p.label, lang)} ${leverWords[lang].at(`${formatNumber(value, lang, 2)} ${prettyUnit(p.unit.symbol, lang)}`)}`;

/** The unknowns that are worth the trouble of finding out, and by how much each would narrow the interval. */
export function knowledgeTexts(
  { narrowings }: Pick<Knowledge, 'narrowings'>,
  lang: Lang,
): readonly { readonly narrows: string; readonly what: string }[] {
  const findable = narrowings.filter((n) => !isScience(n.parameter)).slice(0, shown);
  const beyond = narrowings.filter((n) => isScience(n.parameter)).slice(0, 1);
  return [...findable, ...beyond]
    .filter((n) => n.narrows > 0)
    .map((n) => ({
      narrows: leverWords[lang].narrows(formatPercent(n.narrows, lang)),
      what: typeset(whatToDo(n, lang), lang),
    }));
}

/** The same for a terminal, with what would turn the ranking. */
export function knowledgeLines(k: Knowledge, names: Names, lang: Lang, width: number, look: Style): string[] {
  const w = leverWords[lang];
  const rows = knowledgeTexts(k, lang).flatMap(({ narrows, what }) =>
    hanging(`  ${narrows.padStart(14)}  `, what, width),
  );
  const name = (id: string): string => quote(nameOf(names, id, lang), lang);
  const flips = k.rankings.flatMap((r) =>
    r.flips.slice(0, mostFlips).map((f) => w.flips(name(r.lower), name(r.higher), flipText(f, lang))),
  );
  const verdict = k.rankings.length === 0 ? [] : flips.length === 0 ? [w.firm] : flips;
  return [look.bold(w.learn), ...rows, ...verdict.flatMap((text) => hanging('  ', typeset(text, lang), width))];
}
