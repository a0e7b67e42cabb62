import type { Amount } from '@contrechamp/engine';
import { type Lang, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';
import { columns, padEnd } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';

export interface Bar {
  readonly label: string;
  readonly amount: Amount;
}

/** One scale with its bars; `magnified` is 1 for the first, linear picture. */
export interface Panel {
  readonly magnified: number;
  /** kgCO2e at the right end. */
  readonly end: number;
  readonly bars: readonly Bar[];
}

/** A bar whose centre lies in the first eighth of the scale is shown again under the magnifier. */
const small = 1 / 8;
const mostPanels = 3;
const ends = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const magnifications = [10, 8, 6, 5, 4, 3, 2.5, 2, 1.5, 1.2, 1];

const decade = (x: number): number => 10 ** Math.floor(Math.log10(x));

/** The next round number that holds `x`. */
const roundUp = (x: number): number => decade(x) * (ends.find((end) => end * decade(x) >= x * (1 - 1e-12)) ?? 10);

/** The largest round whole magnification that is not above `x`. */
function magnification(x: number): number {
  const unit = decade(x);
  const found = magnifications.map((m) => m * unit).find((m) => m <= x * (1 + 1e-12) && Number.isInteger(m));
  return found ?? 1;
}

const top = (bars: readonly Bar[]): number =>
  Math.max(...bars.map((b) => Math.max(b.amount.central, b.amount.interval95[1])));

/** The same bars on one linear scale and, for those too small to read there, under one or two magnifiers. */
export function panels(bars: readonly Bar[]): readonly Panel[] {
  const high = top(bars);
  if (!(high > 0 && high < Number.POSITIVE_INFINITY)) return [];
  const whole = roundUp(high);
  const found: Panel[] = [{ magnified: 1, end: whole, bars }];
  while (found.length < mostPanels) {
    const last = found.at(-1);
    const left = (last?.bars ?? []).filter((b) => b.amount.central > 0 && b.amount.central < small * (last?.end ?? 0));
    if (left.length === 0) break;
    const magnified = magnification(whole / top(left));
    if (magnified <= (last?.magnified ?? 1)) break;
    found.push({ magnified, end: whole / magnified, bars: left });
  }
  return found;
}

/** Heavy up to the lower bound, dashed to the centre, the centre, light dashes to the upper bound. */
export function drawBar({ central, interval95: [low, high] }: Amount, end: number, width: number): string {
  const cell = (x: number): number => Math.min(Math.max(Math.round((x / end) * (width - 1)), 0), width - 1);
  const centre = cell(central);
  const from = Math.min(cell(low), centre);
  const to = Math.max(cell(high), centre);
  return `${'━'.repeat(from)}${'╍'.repeat(centre - from)}┃${'┄'.repeat(to - centre)}`;
}

/** Round steps from 0: at least two, with labels that fit. */
function axis(end: number, width: number, lang: Lang): string {
  const unit = decade(end);
  const step = [2, 1, 0.5].map((s) => s * unit).find((s) => end / s >= 2) ?? end;
  const count = Math.floor(end / step + 1e-9);
  const every = Math.ceil(count / 4);
  let line = '0';
  for (let i = every; i <= count; i += every) {
    const label = formatMass(i * step, lang, 2);
    const at = Math.round(((i * step) / end) * (width - 1));
    const start = Math.min(at - Math.floor(columns(label) / 2), width - columns(label));
    if (start > columns(line) + 1) line = padEnd(line, start) + label;
  }
  return line;
}

const words = {
  en: {
    linear: 'To one scale',
    magnified: (n: string) => `The small end, magnified ${n} times`,
    legend: '━ up to the lower bound  ┃ median  ╍ ┄ 95 % interval',
  },
  fr: {
    linear: 'À la même échelle',
    magnified: (n: string) => `Les plus petits, grossis ${n} fois`,
    legend: '━ jusqu’à la borne basse  ┃ médiane  ╍ ┄ intervalle à 95 %',
  },
};

export interface BarsOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly heading: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Bars of every scenario in at most `width` columns. */
export function renderBars(bars: readonly Bar[], { lang, width, heading, dim }: BarsOptions): string[] {
  const found = panels(bars);
  if (found.length === 0) return [];
  const text = words[lang];
  const labelWidth = Math.min(Math.max(...bars.map((b) => columns(b.label))), Math.floor(width * 0.34));
  const barWidth = width - labelWidth - 2;
  const blocks = found.map(({ magnified, end, bars: shown }) => [
    heading(magnified === 1 ? text.linear : text.magnified(formatInteger(magnified, lang))),
    ...shown.flatMap(({ label, amount }) =>
      wrap(label, labelWidth).map((line, i) =>
        i === 0 ? `${padEnd(line, labelWidth)}  ${drawBar(amount, end, barWidth)}` : line,
      ),
    ),
    dim(`${' '.repeat(labelWidth + 2)}${axis(end, barWidth, lang)}`),
  ]);
  const legend = wrap(typeset(text.legend, lang).replaceAll(/([━┃╍┄]) /g, '$1\u00a0'), width).map(dim);
  return [...blocks.flatMap((block) => [...block, '']), ...legend];
}
