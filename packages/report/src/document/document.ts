import { areasChart } from '../chart/areas.ts';
import { contrast } from '../chart/colour.ts';
import { comparisonChartData } from '../chart/data.ts';
import { inkOn, themes } from '../chart/theme.ts';
import { sentence } from '../comparison/sentence.ts';
import { pick } from '../lang.ts';
import { areasOptions, type Context, type ReportInput, type ReportOptions, say } from './context.ts';
import { dateText } from './date.ts';
import type { Block, Cover, ReportDocument } from './model.ts';
import { assumptions } from './section/assumptions.ts';
import { compared, difference } from './section/compared.ts';
import { factors } from './section/factors.ts';
import { colophon, glossary, limits } from './section/limits.ts';
import { method } from './section/method.ts';
import { origin } from './section/origin.ts';
import { reduction, sober } from './section/reduction.ts';
import { keys, summary } from './section/summary.ts';
import { reportWords } from './words/index.ts';

/** Of the cover, where no brand has its own. */
export const coverGround = themes.light.paper;

/** Ink on a ground: the darkest or the lightest of ours, whichever reads better. */
export const coverInk = (ground: string): string => inkOn(themes.print, ground);

/** Whether a ground asks for light words, and for the lighter colours of the scenarios. */
export const isDark = (ground: string): boolean => contrast(ground, '#ffffff') > contrast(ground, '#000000');

function coverOf(c: Context, title: string): Cover {
  const { w, result, lang, data, options } = c;
  const ground = options.brand?.cover ?? coverGround;
  return {
    kicker: say(c, w.kicker),
    title,
    sentence: sentence(result, lang),
    art: areasChart(data, {
      ...{ ...areasOptions(lang), theme: isDark(ground) ? 'dark' : 'print', height: 400 },
      ...{ ground, ink: coverInk(ground) },
    }),
    artAlternative: sentence(result, lang),
    artNote: say(c, w.artNote),
    foot: say(c, w.coverFoot(dateText(options.date, lang), result.calculation.catalogue.release)),
  };
}

function chapters(c: Context): readonly Block[] {
  return [
    keys,
    compared,
    origin,
    difference,
    reduction,
    sober,
    method,
    assumptions,
    factors,
    limits,
    glossary,
    colophon,
  ].flatMap((chapter) => chapter(c));
}

/** A comparison as a paper: cover, one page to understand it, chapters. Every figure comes from the one result given. */
export function reportDocument(input: ReportInput, options: ReportOptions): ReportDocument {
  const { lang, brand = {} } = options;
  const w = reportWords[lang];
  const c: Context = { ...input, lang, w, options, data: comparisonChartData(input.result, lang) };
  const title = pick(input.result.calculation.campaign.name, lang);
  const short = options.summary === true;
  return {
    lang,
    title,
    author: brand.name ?? 'Contrechamp',
    date: options.date ?? null,
    brand,
    running: w.running(title),
    cover: short ? null : coverOf(c, title),
    summary: summary(c),
    body: short ? [] : chapters(c),
    words: { contents: w.contents, notes: w.notes, figure: w.figure, table: w.table },
  };
}
