import { endsOf, type SectorFigure, totalsApart } from '@contrechamp/engine';
import { listOf, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { countText, massText } from './format.ts';
import { figuresOf, figureText, type SectorRenderOptions, type SectorResult, shortSource } from './result.ts';
import { sectorWords } from './words.ts';

/** The figures that a sentence is about, by name: it is said when all of them are there. */
const spoken = {
  article: 'article/audiovisual',
  study: 'ecoprod/2020',
  without: 'carbone-4/2010',
  included: 'carbone-4/2010/with-receivers',
  digital: 'ademe-arcep/2020/digital',
} as const;

/** What the totals cover, how far apart they are, and what is known of the reasons. */
function sentences(result: SectorResult, { lang }: SectorRenderOptions): readonly string[] {
  const w = sectorWords[lang];
  const { facts } = result;
  const find = (id: string): SectorFigure | undefined => facts.figures.find((f) => f.id === id);
  const told = (f: SectorFigure): string => figureText(f, lang);
  const source = (f: SectorFigure): string => shortSource(facts, f);
  const apart = totalsApart(facts.figures);
  const [lowest, highest] = [find(apart?.lowest ?? ''), find(apart?.highest ?? '')];
  const [article, study] = [find(spoken.article), find(spoken.study)];
  const [without, included, digital] = [find(spoken.without), find(spoken.included), find(spoken.digital)];
  const making = figuresOf(facts, 'share')
    .filter((f) => f.part === 'making')
    .map((f) => {
      const of = f.of === undefined ? undefined : find(f.of);
      return w.makingPart(told(f), f.name[lang], of ? told(of) : null, source(f));
    });
  return [
    ...(apart && lowest && highest ? [w.apart(told(lowest), told(highest), formatFigures(apart.ratio, lang, 2))] : []),
    ...(article && study
      ? [
          w.tenfold(
            ...([told(article), source(article), told(study), source(study)] as const),
            formatFigures(endsOf(article)[0] / endsOf(study)[0], lang, 2),
          ),
        ]
      : []),
    ...(without && included ? [w.receivers(told(without), told(included))] : []),
    ...(digital ? [w.digital(told(digital), source(digital))] : []),
    ...(making.length > 0 ? [w.making(listOf(making, lang))] : []),
  ];
}

/** What the sector is published to emit in a year, and as many campaigns as would emit it. */
export function totalsBlock(result: SectorResult, options: SectorRenderOptions): string[] {
  const { lang, width, color } = options;
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const { asMany, perCampaign } = result.view.sum;
  const rows = figuresOf(result.facts, 'sector-year').map((f) => {
    const many = asMany.find((m) => m.figure === f.id);
    return [
      f.name[lang],
      figureText(f, lang),
      shortSource(result.facts, f),
      many ? countText(many.campaigns, lang, w) : '–',
      f.boundary[lang],
    ];
  });
  return [
    bold(typeset(w.totalsTitle, lang)),
    ...table(
      w.totalColumns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows.map((row) => row.map((cell) => typeset(cell, lang))),
      { width, heading: dim },
    ),
    '',
    ...sentences(result, options).flatMap((text) => wrap(typeset(text, lang), width)),
    ...wrap(typeset(w.asManyNote(massText(perCampaign, lang)), lang), width).map(dim),
  ];
}
