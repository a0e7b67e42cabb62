import type { DrawnSpread, SectorShares } from '@contrechamp/engine';
import type { Cell } from '../export/table/csv.ts';
import { type Lang, pick } from '../lang.ts';
import { figuresOf, figureText, type SectorResult, shortSource } from './result.ts';
import { sectorWords } from './words.ts';

const bounds = ['2.5 %', '97.5 %'] as const;
const spreadCells = (s: DrawnSpread | null | undefined): Cell[] =>
  s ? [s.median, s.interval95[0], s.interval95[1]] : [null, null, null];

/** A campaign a row and their sum last; the first row names the columns. */
export function sectorRows(result: SectorResult, lang: Lang): readonly Cell[][] {
  const w = sectorWords[lang];
  const { view, areas, facts, ways } = result;
  const projects = figuresOf(facts, 'project');
  const written = (bound: string): string => (lang === 'fr' ? bound.replace('.', ',') : bound);
  const shareHeads = areas.headings.flatMap(({ name }) =>
    [null, ...bounds].map((b) => w.csvShare(name[lang], b === null ? null : written(b))),
  );
  const shareCells = ({ areas: own }: SectorShares): Cell[] => areas.headings.flatMap(({ id }) => spreadCells(own[id]));
  const heads = [
    ...w.csv,
    ...shareHeads,
    ...projects.map((f) => w.csvRatio(`${shortSource(facts, f)}, ${figureText(f, lang)}`)),
  ];
  const rows = view.campaigns.map((c): Cell[] => [
    ...[c.campaign.id, pick(c.campaign.name, lang), ways.get(c.campaign.id)?.file ?? null],
    ...[c.scenario.id, w.chosen[ways.get(c.campaign.id)?.chosen ?? 'reference'], c.campaign.period],
    c.calculation.catalogue.release,
    ...spreadCells(c.total),
    c.shootDays,
    ...shareCells(c.shares),
    ...projects.map((f) => c.beside.find((b) => b.figure === f.id)?.ratios[0]?.median ?? null),
  ]);
  const { sum } = view;
  const last: Cell[] = [
    ...[w.csvSum, null, null, null, null, null, null],
    ...spreadCells(sum.total),
    null,
    ...shareCells(sum.shares),
    ...projects.map(() => null),
  ];
  return [heads, ...rows, last];
}
