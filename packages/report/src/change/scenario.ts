import type { LineChange, ParameterChange, ScenarioChange } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatInteger, formatNumber } from '../number/figures.ts';
import { formatMass, formatPercent } from '../number/format.ts';
import { type Style, style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging } from '../terminal/wrap.ts';
import { withUnit } from '../text/units.ts';
import { changeWords } from './words.ts';

export interface ChangeOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
}

const shownLines = 12;
const shownCauses = 4;

const mass = (kg: number | null, lang: Lang): string => (kg === null ? '–' : formatMass(kg, lang, 3));

/** `+12 kg CO₂e (+8 %)`. */
function difference(before: number | null, after: number | null, lang: Lang): string {
  const delta = (after ?? 0) - (before ?? 0);
  if (delta === 0) return '=';
  const sign = delta < 0 ? '−' : '+';
  const share = before ? ` (${sign}${formatPercent(Math.abs(delta / before), lang)})` : '';
  return `${sign}${formatMass(Math.abs(delta), lang, 2)}${share}`;
}

function cause(c: ParameterChange, lang: Lang): string {
  const words = changeWords[lang];
  const name = pick(c.label, lang);
  const shown = (x: number): string => withUnit(formatNumber(x, lang), c.unit, lang, x);
  if (c.before === null) return words.appeared(name, shown(c.after ?? 0));
  if (c.after === null) return words.vanished(name, shown(c.before));
  return words.moved(name, shown(c.before), shown(c.after));
}

function causes(line: LineChange, { lang, width }: ChangeOptions, { dim }: Style): string[] {
  if (line.before === null || line.after === null) return [];
  const told = line.causes.slice(0, shownCauses).map((c) => cause(c, lang));
  const texts = told.length > 0 ? told : [changeWords[lang].unexplained];
  return texts.flatMap((text) => hanging('    ', typeset(text, lang), width, dim));
}

/** One scenario before and after, line by line, with what moved each line. */
export function renderScenarioChange(change: ScenarioChange, options: ChangeOptions): string[] {
  const { lang, width, color } = options;
  const styles = style(color);
  const words = changeWords[lang];
  const title = styles.bold(pick(change.name, lang));
  if (change.lines.length === 0) return [title, `  ${words.same} ${mass(change.after, lang)}`];
  const shown = change.lines.slice(0, shownLines);
  const rows = [
    [words.total, mass(change.before, lang), mass(change.after, lang), difference(change.before, change.after, lang)],
    ...shown.map((l) => [l.id, mass(l.before, lang), mass(l.after, lang), difference(l.before, l.after, lang)]),
  ];
  const left = change.lines.length - shown.length;
  const told = shown.flatMap((l) => {
    const found = causes(l, options, styles);
    return found.length > 0 ? [`  ${l.id}`, ...found] : [];
  });
  return [
    title,
    ...table(
      words.columns.map((heading, i) => ({ heading: typeset(heading, lang), align: i === 0 ? 'left' : 'right' })),
      rows,
      { width, heading: styles.dim },
    ),
    ...(left > 0 ? [words.more(formatInteger(left, lang))] : []),
    ...told,
  ];
}
