import { type Footprint, type Parameter, parametersOf } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatPercent } from '../number/format.ts';
import type { Style } from '../terminal/style.ts';
import { hanging } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { explanationWords } from './words.ts';

const most = 5;
const least = 0.01;

/** A parameter as a person finds it again: the record of the catalogue, or the field of the file. */
function whereabouts({ origin }: Parameter, lang: Lang): string {
  if (origin.kind !== 'catalogue') return origin.path;
  const { match, part } = origin;
  return part === undefined ? match.factor.id : `${match.factor.id}, ${labels[lang].part[part]}`;
}

interface Uncertain {
  readonly contribution: number;
  /** The figure, and where a person finds it again. */
  readonly text: string;
}

/** The figures that the interval of a scenario comes from, the largest contribution to its variance first. */
export function sensitivities(footprint: Footprint, lang: Lang, count = most): readonly Uncertain[] {
  const parameters = parametersOf(footprint.lines.map(({ line }) => line.co2e));
  return footprint.sensitivity.slice(0, count).flatMap(({ parameter, contribution }) => {
    const found = parameters.get(parameter);
    if (!found || !(contribution >= least)) return [];
    return [{ contribution, text: typeset(`${pick(found.label, lang)} (${whereabouts(found, lang)})`, lang) }];
  });
}

/** The parameters that the interval of a scenario comes from, the largest first. */
export function sensitivityLines(footprint: Footprint, lang: Lang, width: number, look: Style): string[] {
  const told = sensitivities(footprint, lang).flatMap(({ contribution, text }) =>
    hanging(`  ${formatPercent(contribution, lang).padStart(7)}  `, text, width),
  );
  return told.length === 0 ? [] : ['', ...hanging('', explanationWords[lang].sensitivity, width, look.bold), ...told];
}
