import { type Decisive, type Outcome, type Support, type WhatToMeasure, whatToMeasure } from '@contrechamp/engine';
import { type Lang, listOf, quote } from '../lang.ts';
import { whatToDo } from '../lever/knowledge.ts';
import { formatFigures } from '../number/figures.ts';
import { formatInterval, formatProbability } from '../number/format.ts';
import { type Names, nameOf } from '../question/options.ts';
import { labels } from '../text/labels.ts';
import { prettyUnit } from '../text/units.ts';
import { measureWords } from './measure-words.ts';
import { amountLess } from './reader.ts';

/** Two figures, on the safe side of a bound: a value that is read from it is still enough. */
function safely(value: number, side: 'at-most' | 'at-least'): number {
  if (!(Math.abs(value) > 0) || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const steps = value / step;
  const round = side === 'at-most' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9);
  return Number((round * step).toPrecision(3));
}

const withUnit = (number: string, symbol: string, lang: Lang): string => {
  const unit = symbol === '1' ? '' : prettyUnit(symbol, lang);
  return unit === '' ? number : `${number} ${unit}`;
};

function strongest({ atLeast, atLeastPercent }: Outcome, lang: Lang): string {
  const w = measureWords[lang];
  if (atLeastPercent === null) return w.none;
  return quote(`${lang === 'fr' ? 'au moins' : 'at least'} ${amountLess(atLeast, atLeastPercent, lang)}`, lang);
}

function unknownText(u: Decisive, draws: number, lang: Lang): readonly string[] {
  const w = measureWords[lang];
  const { symbol } = u.parameter.unit;
  const figure = (x: number): string => formatFigures(x, lang, 2);
  const range = `${figure(u.median)} ${formatInterval(u.interval95.map(figure))}`;
  const head = `${whatToDo(u, lang)} (${w.today(withUnit(range, symbol, lang))}).`;
  if (!u.measurable) return [head];
  const told = u.enough
    ? w.enough(
        u.enough.side,
        withUnit(figure(safely(u.enough.value, u.enough.side)), symbol, lang),
        formatProbability(u.enough.chance, lang, draws),
      )
    : w.notAlone(strongest(u.atMedian, lang), formatProbability(u.atMedian.probability, lang, draws));
  return [head, told];
}

/** A sentence, a thing to find out, or what is said of it. */
export interface MeasureText {
  readonly text: string;
  readonly look: 'sentence' | 'item' | 'under';
}

const sentences = (...texts: readonly string[]): readonly MeasureText[] =>
  texts.map((text) => ({ text, look: 'sentence' }));

/** What would have to be measured for a claim to hold; nothing where it holds. */
export function measureTexts(support: Support, what: string, names: Names, lang: Lang): readonly MeasureText[] {
  const found = whatToMeasure(support);
  if (!found) return [];
  const w = measureWords[lang];
  const { draws } = support.lower.comparison;
  const { missing, today, unknowns, together } = found;
  const categories = listOf(
    missing.map((c) => labels[lang].category[c]),
    lang,
  );
  const probability = formatProbability(today.probability, lang, draws);
  const measurable = unknowns.filter((u) => u.measurable);
  const alone = formatProbability(support.probability, lang, draws);
  const scenario = quote(nameOf(names, support.claim.scenario, lang), lang);
  return [
    ...(missing.length > 0 ? sentences(w.missing(scenario, categories, alone)) : []),
    ...(unknowns.length > 0
      ? sentences(missing.length > 0 ? w.withMissing(what, probability) : w.goal(what, probability))
      : sentences(w.nothing)),
    ...unknowns.flatMap((u) =>
      unknownText(u, draws, lang).map((text, i): MeasureText => ({ text, look: i === 0 ? 'item' : 'under' })),
    ),
    ...(together
      ? sentences(
          w.together(
            measurable.length > 1,
            strongest(together, lang),
            formatProbability(together.probability, lang, draws),
          ),
          w.eitherWay,
        )
      : []),
  ];
}

const outcomeJson = ({ probability, atLeast, atLeastPercent }: Outcome) => ({ probability, atLeast, atLeastPercent });

/** The same as other programs read it; values in the unit given. */
export function measureJson(support: Support, lang: Lang) {
  const found: WhatToMeasure | null = whatToMeasure(support);
  if (!found) return null;
  return {
    missing: found.missing,
    today: outcomeJson(found.today),
    unknowns: found.unknowns.map((u) => ({
      ...{ stream: u.parameter.stream, label: u.parameter.label[lang], unit: u.parameter.unit.symbol },
      factor: u.parameter.origin.kind === 'catalogue' ? u.parameter.origin.match.factor.id : null,
      ...{ contribution: u.contribution, median: u.median, interval95: u.interval95, measurable: u.measurable },
      ...{ atMedian: outcomeJson(u.atMedian), enough: u.enough },
    })),
    together: found.together ? outcomeJson(found.together) : null,
  };
}
