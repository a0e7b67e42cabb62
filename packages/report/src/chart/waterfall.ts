import { typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatMass, formatPercent } from '../number/format.ts';
import { massesOf } from './mass.ts';
import { widthOf } from './measure.ts';
import type { ChartNode } from './node.ts';
import { type ChartOptions, note, nothing, type Page, pageOf, picture, type Section, space } from './page.ts';
import { lens, plotHeading } from './panels.ts';
import { rowPlot } from './rows.ts';
import { linearScale, roundValues, type Scale } from './scale.ts';
import { line, text } from './svg.ts';
import { scenarioColour } from './theme.ts';
import { type WaterfallChartData, waterfallPanels } from './waterfall-data.ts';
import { panelRows } from './waterfall-rows.ts';
import { waterfallWords } from './waterfall-words.ts';
import { bandsNote, chartWords } from './words.ts';

function targetMark(target: number, x: Scale, page: Page) {
  const label = typeset(waterfallWords[page.lang].target(formatMass(target, page.lang)), page.lang);
  const at = x.at(target);
  const anchor = at + widthOf(label, 12) + 5 > page.right ? 'end' : 'start';
  return {
    height: 18,
    draw: (top: number, bottom: number): readonly ChartNode[] => [
      line(at, top - 14, at, bottom, {
        stroke: page.theme.ink,
        'stroke-width': 1,
        'stroke-dasharray': '4 3',
        'data-key': 'target',
      }),
      text(at + (anchor === 'end' ? -5 : 5), top - 5, label, { size: 12, fill: page.theme.ink, anchor }),
    ],
  };
}

function sections(data: WaterfallChartData, page: Page): readonly Section[] {
  const { lang } = page;
  const colour = scenarioColour(page.theme, data.colour);
  const panels = waterfallPanels(data);
  return panels.flatMap((panel, i): Section[] => {
    const x = linearScale({ low: 0, high: panel.end, from: page.left, to: page.right });
    const label = massesOf(panel.end, lang);
    const ticks = roundValues(0, panel.end, page.compact ? 3 : 5).map((value) => ({ value, label: label(value) }));
    const { target } = data;
    const head = target !== undefined && target <= panel.end ? targetMark(target, x, page) : undefined;
    const before = panels[i - 1];
    const heading =
      panel.magnified === 1
        ? waterfallWords[lang].heading
        : chartWords(lang).lens(formatInteger(panel.magnified, lang));
    return [
      ...(before ? [lens(before.end, panel.end, page)] : []),
      plotHeading(page, heading),
      rowPlot(panelRows(data, panel, { x, page, colour }), x, ticks, page, head),
    ];
  });
}

/** From today's footprint down to that of a plan, one row a lever. */
export function waterfallChart(data: WaterfallChartData, options: ChartOptions): ChartNode {
  const page = pageOf(options);
  const { lang } = page;
  const w = waterfallWords[lang];
  const { today, steps, end } = data;
  const share = formatPercent(Math.abs(today.median - end.median) / today.median, lang);
  const told = w.title(formatMass(today.median, lang), formatMass(end.median, lang), share, end.median > today.median);
  const drawn = sections(data, page);
  const spreads = [today, end, ...steps.map((s) => s.after)];
  return picture(page, typeset(told, lang), [
    ...(drawn.length === 0 ? [nothing(page, chartWords(lang).none)] : drawn),
    space(page.dense ? 0 : 14),
    note(page, `${bandsNote(spreads, lang)} ${w.legend}`),
  ]);
}
