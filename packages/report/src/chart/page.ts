import { type Lang, typeset } from '../lang.ts';
import { balanced, widthOf, wrapped } from './measure.ts';
import { type ChartNode, element } from './node.ts';
import { paragraph, rect, text } from './svg.ts';
import { sans, type Theme, type ThemeName, themes } from './theme.ts';

export interface ChartOptions {
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** Of the picture, in CSS pixels: 320 (a phone) to 1200; anything beyond is brought back to these. */
  readonly width: number;
  /** Whether the sentence stands above the picture; true when left out. */
  readonly title?: boolean;
  /** Rows close to each other, no margin and no note: for a paper, which has its own margin and says how to read a picture. */
  readonly dense?: boolean;
}

/** The room that a picture has, in the units that it is drawn in. */
export interface Page {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly width: number;
  readonly margin: number;
  /** Labels stand above what they name, as there is no room beside it. */
  readonly compact: boolean;
  /** From and to where values are drawn. */
  readonly left: number;
  readonly right: number;
  readonly titled: boolean;
  readonly dense: boolean;
}

const narrowest = 320;
const widest = 1200;
const roomy = 640;
const denseEnd = 12;

export function pageOf({ lang, theme, width: asked, title = true, dense = false }: ChartOptions): Page {
  const width = Math.min(Math.max(Math.round(Number.isFinite(asked) ? asked : roomy), narrowest), widest);
  const compact = width < roomy;
  // A picture that stands in a page has the margins of the page.
  const margin = dense ? 0 : !title ? 14 : compact ? 18 : width < 900 ? 28 : 40;
  const labels = compact ? 0 : Math.min(Math.max(Math.round(width * 0.245), 176), 250);
  return {
    lang,
    theme: themes[theme],
    width,
    margin,
    compact,
    left: margin + labels,
    // The mark of the last value stands inside the picture, and half of its words.
    right: width - margin - (dense ? denseEnd : 0),
    titled: title,
    dense,
  };
}

/** A part of a picture, as wide as the page. */
export interface Section {
  readonly height: number;
  draw(y: number): readonly ChartNode[];
}

export const space = (height: number): Section => ({ height, draw: () => [] });

/** The serif runs narrower than the sans that widths are estimated for. */
const serifShare = 0.95;

/** What the picture says, in words. */
function heading(page: Page, words: string): Section {
  const size = page.compact ? 17 : 19;
  const leading = Math.round(size * 1.36);
  const measure = Math.min(page.width - 2 * page.margin, 820);
  const lines = balanced(words, measure / serifShare, size);
  const style = { size, fill: page.theme.ink, face: 'serif' } as const;
  return {
    height: lines.length * leading + 22,
    draw: (y) => paragraph(page.margin, y + size, lines, leading, style),
  };
}

/** What bands and lines stand for, and what the picture was computed from: on one line where both fit. */
export function note(page: Page, legend: string, colophon = ''): Section {
  if (page.dense) return space(0);
  const size = 11.5;
  const style = { size, fill: page.theme.faint };
  const inner = page.width - 2 * page.margin;
  const [left, right] = [legend, colophon].map((words) => typeset(words, page.lang));
  if (left && right && widthOf(left, size) + widthOf(right, size) + 30 <= inner) {
    return {
      height: 26,
      draw: (y) => [
        text(page.margin, y + 16, left, style),
        text(page.width - page.margin, y + 16, right, { ...style, anchor: 'end' }),
      ],
    };
  }
  const lines = [left, right].flatMap((words) => (words ? wrapped(words, inner, size) : []));
  return {
    height: lines.length * 16 + 10,
    draw: (y) => paragraph(page.margin, y + 16, lines, 16, style),
  };
}

/** Words where a picture would be, when there is nothing to draw. */
export const nothing = (page: Page, words: string): Section => ({
  height: 30,
  draw: (y) => [text(page.margin, y + 16, typeset(words, page.lang), { size: 13, fill: page.theme.faint })],
});

/** Sections one under another, on paper. */
export function picture(page: Page, title: string, sections: readonly Section[]): ChartNode {
  const pad = page.titled ? page.margin : Math.min(page.margin, 12);
  const shown = page.titled ? [heading(page, title), ...sections] : sections;
  let y = pad;
  const drawn: ChartNode[] = [];
  for (const section of shown) {
    drawn.push(...section.draw(y));
    y += section.height;
  }
  const height = Math.ceil(y + Math.min(pad, 20));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${page.width} ${height}`,
      width: page.width,
      height,
      role: 'img',
      'aria-label': title,
      'font-family': sans,
    },
    rect(0, 0, page.width, height, { fill: page.theme.paper }),
    ...drawn,
  );
}
