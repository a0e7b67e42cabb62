import { causes, type SectorPart, type SectorShare } from '@contrechamp/engine';
import { typeset } from '../lang.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { shareText } from './format.ts';
import { figuresOf, figureText, type SectorRenderOptions, type SectorResult, shortSource } from './result.ts';
import { sectorWords } from './words.ts';

const travelArea = 'travel-and-transport';
const areaParts: readonly SectorPart[] = [travelArea, 'spaces', 'materials', 'disposal', 'flights'];

/** Published shares by activity area, a column for each source and year, the newest first. */
function publishedColumns(result: SectorResult) {
  const shares = figuresOf(result.facts, 'share').filter((f) => areaParts.includes(f.part));
  const sources = [...new Set(shares.map((f) => shortSource(result.facts, f)))];
  return sources.map((heading) => ({
    heading,
    of: (part: string): SectorShare | undefined =>
      shares.find((f) => f.part === part && shortSource(result.facts, f) === heading),
  }));
}

/** Activity areas: ours with intervals, theirs as printed. */
export function areasBlock(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const { shares } = result.view.sum;
  const published = publishedColumns(result);
  const row = (name: string, own: string, part: string): string[] => [
    name,
    own,
    ...published.map(({ of }) => {
      const figure = of(part);
      return figure ? figureText(figure, lang) : '–';
    }),
  ];
  const rows = result.areas.headings.flatMap(({ id, name }) => [
    row(name[lang], shareText(shares.areas[id], lang), id),
    ...(id === travelArea ? [row(`  ${w.flights}`, shareText(shares.flights, lang), 'flights')] : []),
  ]);
  const heads = [...w.shareColumns, ...published.map((p) => p.heading)];
  return [
    bold(typeset(w.sharesTitle, lang)),
    ...table(
      heads.map((heading) => ({ heading: typeset(heading, lang) })),
      rows,
      { width, heading: dim },
    ),
    ...wrap(typeset(w.sharesNote, lang), width).map(dim),
  ];
}

const partsOfCause: Readonly<Record<(typeof causes)[number], readonly SectorPart[]>> = {
  travel: [travelArea],
  equipment: ['equipment'],
  data: ['data'],
  rest: [],
};

/** What the white paper names as causes, in ours and in the published shares that come nearest. */
export function causesBlock(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const shares = figuresOf(result.facts, 'share');
  const rows = causes.map((cause) => {
    const published = shares
      .filter((f) => partsOfCause[cause].includes(f.part))
      .map((f) => `${figureText(f, lang)} ${f.name[lang]} (${shortSource(result.facts, f)})`);
    return [
      w.causes[cause],
      shareText(result.view.sum.shares.causes[cause], lang),
      cause === 'rest' ? '' : published.join(lang === 'fr' ? ' ; ' : '; ') || w.none,
    ];
  });
  return [
    bold(typeset(w.causesTitle, lang)),
    ...wrap(typeset(w.causesNote, lang), width),
    ...table(
      w.causeColumns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows.map((row) => row.map((cell) => typeset(cell, lang))),
      { width, heading: dim },
    ),
  ];
}
