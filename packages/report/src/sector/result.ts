import type { HeadingView, SectorFacts, SectorFigure, SectorView } from '@contrechamp/engine';
import { endsOf } from '@contrechamp/engine';
import { type Lang, thin } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';

/** Why the way that counts is this one: the campaign has no other, somebody asked, or it is the reference. */
export type Chosen = 'only' | 'asked' | 'reference';

/** A sector view with what names it: files, why each way counts, published figures and the areas they speak of. */
export interface SectorResult {
  readonly view: SectorView;
  readonly facts: SectorFacts;
  readonly areas: HeadingView;
  /** By id of the campaign. */
  readonly ways: ReadonlyMap<string, { readonly file: string; readonly chosen: Chosen }>;
}

export interface SectorRenderOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
}

/** `AdGreen 2023`: who publishes a figure, and the year it is of. */
export function shortSource({ sources }: SectorFacts, figure: SectorFigure): string {
  const source = sources.find((s) => s.id === figure.source);
  return `${source?.publisher ?? figure.source} ${figure.year}`;
}

const perMillion = 1e6;
const kgPerTonne = 1000;

/** A published figure as it is printed: `6.2 t CO₂e`, `7–10 t CO₂e`, `72.1 %`, `1.7 Mt`. */
export function figureText(figure: SectorFigure, lang: Lang): string {
  const ends = [...new Set(endsOf(figure))];
  const range = (write: (x: number) => string): string => ends.map(write).join('–');
  switch (figure.measures) {
    case 'share':
      return `${range((x) => formatNumber(x, lang))}${thin}%`;
    case 'sector-year':
    case 'other-sector':
      return `${range((x) => megatonnes(x, lang))}${thin}Mt`;
    default: {
      const [low = 0, high] = ends;
      const figures = String(high ?? low).replace(/^0\.|\D/g, '').length;
      const mass = formatMass((high ?? low) * kgPerTonne, lang, figures);
      return high === undefined ? mass : `${formatNumber(low, lang)}–${mass}`;
    }
  }
}

/** As printed where that is short, else two figures: `17`, `17.2`, `0.31`. */
function megatonnes(tonnes: number, lang: Lang): string {
  const short = formatNumber(tonnes / perMillion, lang, 3);
  return tonnes < perMillion ? formatFigures(tonnes / perMillion, lang, 2) : short;
}

/** A published figure of some kinds. */
export type FigureOf<M extends SectorFigure['measures']> = SectorFigure & { readonly measures: M };

export const figuresOf = <M extends SectorFigure['measures']>(
  { figures }: SectorFacts,
  ...measures: readonly M[]
): readonly FigureOf<M>[] =>
  figures.filter((f): f is FigureOf<M> => (measures as readonly string[]).includes(f.measures));
