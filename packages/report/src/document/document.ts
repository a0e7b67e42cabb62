import { areasChart } from '../chart/areas.ts';
import { contrast } from '../chart/colour.ts';
import { comparisonChartData } from '../chart/data.ts';
import { inkOn, themes } from '../chart/theme.ts';
import { pick, plain, typeset } from '../lang.ts';
import { areasOptions, type Context, described, type ReportInput, type ReportOptions, say } from './context.ts';
import { withoutContrails } from './contrails.ts';
import { dateText } from './date.ts';
import { finished, inGreys } from './finish.ts';
import { referenceSentence, strongestSentences } from './headline.ts';
import type { Block, Cover, ReportDocument } from './model.ts';
import { everyFootprint, shortened, withTypesetNames } from './names.ts';
import { assumptions } from './section/assumptions.ts';
import { compared, difference } from './section/compared.ts';
import { factors } from './section/factors.ts';
import { colophon, glossary, limits } from './section/limits.ts';
import { method } from './section/method.ts';
import { origin } from './section/origin.ts';
import { reduction, sober } from './section/reduction.ts';
import { keys, ratiosText, summary } from './section/summary.ts';
import { reportWords } from './words/index.ts';

/** Of the cover, where no brand has its own. */
export const coverGround = themes.light.paper;

/** Ink on a ground: the darkest or the lightest of ours, whichever reads better. */
export const coverInk = (ground: string): string => inkOn(themes.print, ground);

/** Whether a ground asks for light words, and for the lighter colours of the scenarios. */
export const isDark = (ground: string): boolean => contrast(ground, '#ffffff') > contrast(ground, '#000000');

/** A ground with a colour of its own: those of the scenarios would fight with it. */
function isColourful(ground: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) > mostTinted;
}
const mostTinted = 60;

function coverOf(c: Context, title: string): Cover {
  const { w, result, lang, data, options } = c;
  const ground = (options.style === 'grey' ? '#ffffff' : options.brand?.cover) ?? coverGround;
  const ink = coverInk(ground);
  const [sentence = referenceSentence(result, lang)] = c.said;
  const { client } = result.calculation.campaign;
  const date = dateText(options.date, lang);
  const by = options.brand?.name;
  return {
    kicker: say(c, w.kicker),
    title,
    sentence,
    figures: ratiosText(c),
    art: described(
      areasChart(data, {
        ...{ ...areasOptions(lang), theme: isDark(ground) ? 'dark' : 'print', height: 400, named: false },
        ...{ ground, ink, ...(isColourful(ground) && { only: ink }) },
      }),
      data.sentence,
    ),
    artAlternative: data.sentence,
    artNote: say(c, w.artNote),
    made: [
      ...(client === undefined ? [] : [say(c, w.preparedFor(plain(client)))]),
      ...(by === undefined && date === null ? [] : [say(c, w.issued(by === undefined ? null : plain(by), date))]),
    ],
    foot: say(c, w.coverFoot(result.calculation.catalogue.release)),
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
  const result = withTypesetNames(input.result, lang);
  const data = { ...comparisonChartData(result, lang), sentence: everyFootprint(result, lang) };
  const c: Context = {
    ...input,
    result,
    lang,
    w,
    options,
    data,
    said: strongestSentences(result, lang),
    contrails: withoutContrails(result),
  };
  const title = typeset(pick(result.calculation.campaign.name, lang), lang);
  const short = options.summary === true;
  const document = finished({
    lang,
    title,
    author: brand.name ?? 'Contrechamp',
    date: options.date ?? null,
    brand,
    running: shortened(title),
    cover: short ? null : coverOf(c, title),
    summary: summary(c),
    body: short ? [] : chapters(c),
    words: { contents: w.contents, notes: w.notes, figure: w.figure, table: w.table },
  });
  return options.style === 'grey' ? inGreys(document) : document;
}
