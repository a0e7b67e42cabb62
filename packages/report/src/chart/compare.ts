import { type CampaignComparison, type Footprint, quantilesOf } from '@contrechamp/engine';
import { type Bar, type Panel, panels } from '../comparison/bars.ts';
import { sentence } from '../comparison/sentence.ts';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatAmount, headline } from '../number/format.ts';
import { ticks } from './axis.ts';
import { element, line, lines, rect, text } from './svg.ts';
import { sans, scenarioColour, serif, type Theme, type ThemeName, themes } from './theme.ts';

export interface ChartOptions {
  readonly lang: Lang;
  readonly theme: ThemeName;
}

/** Everything in the units of the picture, which is as wide as a text column of a report. */
const layout = { width: 960, margin: 40, labels: 236, row: 68, strip: 22, gap: 52, axis: 34 } as const;
const plot = layout.width - 2 * layout.margin - layout.labels;
const left = layout.margin + layout.labels;

/** Bands of draws, widest first, and how dark each is. */
const bands = [
  { from: 0.025, to: 0.975, opacity: 0.16 },
  { from: 0.1, to: 0.9, opacity: 0.2 },
  { from: 0.25, to: 0.75, opacity: 0.3 },
] as const;

const words = {
  en: {
    one: 'To one scale',
    lens: (n: string) => `The small end of the first scale, magnified ${n} times`,
    legend: 'Bands hold 50, 80 and 95 of 100 draws; the line is the median.',
  },
  fr: {
    one: 'À la même échelle',
    lens: (n: string) => `Le début de la première échelle, grossi ${n} fois`,
    legend: 'Les bandes contiennent 50, 80 et 95 tirages sur 100 ; le trait est la médiane.',
  },
};

interface Row extends Bar {
  readonly footprint: Footprint;
  readonly colour: string;
}

/** Draws as nested bands and a median, clipped where a scale ends. */
function strip({ footprint, colour }: Row, end: number, y: number): string {
  const x = (kg: number): number => left + (plot * Math.min(Math.max(kg, 0), end)) / end;
  const ps = bands.flatMap((b) => [b.from, b.to]);
  const quantiles = quantilesOf(footprint.draws, ps);
  const shapes = bands.map(({ opacity }, i) => {
    const [low = 0, high = 0] = [quantiles[2 * i], quantiles[2 * i + 1]];
    const width = Math.max(x(high) - x(low), 1.5);
    return rect(x(low), y, width, layout.strip, { fill: colour, 'fill-opacity': opacity, rx: 1 });
  });
  const middle = x(footprint.total.median);
  const stem = line(left, y + layout.strip / 2, middle, y + layout.strip / 2, {
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-opacity': 0.55,
  });
  const mark = line(middle, y - 4, middle, y + layout.strip + 4, { stroke: colour, 'stroke-width': 2.5 });
  return [stem, ...shapes, mark].join('');
}

function rowOf(row: Row, end: number, y: number, theme: Theme, lang: Lang): string {
  const names = lines(row.label, 27).slice(0, 2);
  const label = names.map((name, i) =>
    text(layout.margin, y + 9 + i * 17, name, { 'font-family': serif, 'font-size': 15.5, fill: theme.ink }),
  );
  const figure = text(layout.margin, y + 9 + names.length * 17, formatAmount(headline(row.footprint.total), lang), {
    'font-family': sans,
    'font-size': 12,
    fill: theme.ink,
  });
  return [...label, figure, strip(row, end, y)].join('');
}

function axisOf(end: number, top: number, bottom: number, theme: Theme, lang: Lang): string {
  return ticks(end, lang)
    .map(({ kg, label }, i) => {
      const x = left + (plot * kg) / end;
      const anchor = i === 0 ? 'start' : x > left + plot - 20 ? 'end' : 'middle';
      const rule = line(x, top, x, bottom, { stroke: theme.rule, 'stroke-width': 1 });
      const style = { 'font-family': sans, 'font-size': 11.5, fill: theme.faint, 'text-anchor': anchor };
      return rule + text(x, bottom + 17, label, style);
    })
    .join('');
}

/** The part of one scale that the next one shows larger, as light falls through a lens. */
function lens(from: Panel, to: Panel, top: number, bottom: number, theme: Theme): string {
  const x = left + (plot * to.end) / from.end;
  const points = `${left},${top} ${x},${top} ${left + plot},${bottom} ${left},${bottom}`;
  return element('polygon', { points, fill: theme.faint, 'fill-opacity': 0.09 });
}

function panelOf(panel: Panel, y: number, theme: Theme, lang: Lang): string {
  const shown = panel.bars as readonly Row[];
  const w = words[lang];
  const title = panel.magnified === 1 ? w.one : w.lens(formatInteger(panel.magnified, lang));
  const heading = text(left, y, typeset(title, lang), { 'font-family': sans, 'font-size': 12, fill: theme.faint });
  const top = y + 18;
  const bottom = top + shown.length * layout.row;
  const body = shown.map((row, i) => rowOf(row, panel.end, top + 16 + i * layout.row, theme, lang));
  return [heading, axisOf(panel.end, top, bottom, theme, lang), ...body].join('');
}

const heightOf = (panel: Panel): number => 18 + panel.bars.length * layout.row + layout.axis;

/** The comparison of a campaign as a picture: a sentence, one honest scale, and lenses for what is too small to see. */
export function comparisonChart(result: CampaignComparison, { lang, theme: name }: ChartOptions): string {
  const theme = themes[name];
  const rows = result.footprints.map(
    (footprint, i): Row => ({
      label: pick(footprint.scenario.name, lang),
      amount: headline(footprint.total),
      footprint,
      colour: scenarioColour(theme, i),
    }),
  );
  const title = lines(sentence(result, lang), 92);
  const head = layout.margin + 8 + title.length * 25;
  let y = head + 28;
  const parts: string[] = [];
  let before: { readonly panel: Panel; readonly bottom: number } | null = null;
  for (const panel of panels(rows)) {
    if (before) parts.push(lens(before.panel, panel, before.bottom + layout.axis - 8, y - 16, theme));
    parts.push(panelOf(panel, y, theme, lang));
    before = { panel, bottom: y + heightOf(panel) - layout.axis };
    y += heightOf(panel) + layout.gap;
  }
  const height = y + 12;
  const words1 = title.map((t, i) =>
    text(layout.margin, layout.margin + 12 + i * 25, t, { 'font-family': serif, 'font-size': 18.5, fill: theme.ink }),
  );
  const note = { 'font-family': sans, 'font-size': 11.5, fill: theme.faint };
  const { catalogue } = result.calculation;
  const colophon = `Contrechamp · ${catalogue.release} · ${formatInteger(result.draws, lang)} · ${result.seed}`;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${layout.width} ${Math.round(height)}`,
      width: layout.width,
      height: Math.round(height),
      role: 'img',
      'aria-label': sentence(result, lang),
    },
    rect(0, 0, layout.width, height, { fill: theme.paper }),
    ...words1,
    ...parts,
    text(layout.margin, height - 22, typeset(words[lang].legend, lang), note),
    text(layout.width - layout.margin, height - 22, colophon, { ...note, 'text-anchor': 'end' }),
  )}\n`;
}
