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

/** The parameters that the interval of a scenario comes from, the largest first. */
export function sensitivityLines(footprint: Footprint, lang: Lang, width: number, look: Style): string[] {
  const parameters = parametersOf(footprint.lines.map(({ line }) => line.co2e));
  const told = footprint.sensitivity.slice(0, most).flatMap(({ parameter, contribution }) => {
    const found = parameters.get(parameter);
    if (!found || !(contribution >= least)) return [];
    const text = typeset(`${pick(found.label, lang)} (${whereabouts(found, lang)})`, lang);
    return hanging(`  ${formatPercent(contribution, lang).padStart(7)}  `, text, width);
  });
  return told.length === 0 ? [] : ['', ...hanging('', explanationWords[lang].sensitivity, width, look.bold), ...told];
}
