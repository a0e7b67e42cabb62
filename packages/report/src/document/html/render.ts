import { type ChartNode, element } from '../../chart/node.ts';
import { themes } from '../../chart/theme.ts';
import { coverGround, coverInk } from '../document.ts';
import type { Block, Cover, ReportDocument, Table } from '../model.ts';
import { htmlStyle } from './style.ts';
import { cellNodes, type HtmlNotes, htmlText, logoNode, nodesOf, safeColour } from './tree.ts';

/** A face that the page holds, as WOFF. */
export interface WebFont {
  readonly family: string;
  readonly weight: number;
  readonly base64: string;
}

interface Setting {
  readonly document: ReportDocument;
  readonly notes: HtmlNotes;
  readonly chapters: readonly string[];
  figures: number;
  tables: number;
}

const idOf = (chapter: number): string => `chapter-${chapter + 1}`;

function table(t: Table, s: Setting): ChartNode {
  s.tables += 1;
  const wide = t.columns.reduce((sum, c) => sum + c.share, 0);
  const widths = t.columns.map((c) => element('col', { style: `width:${((100 * c.share) / wide).toFixed(1)}%` }));
  const head = t.columns.map((c) => element('th', { scope: 'col' }, c.heading));
  const rows = t.rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((c, i) =>
        i === 0 && c.text.length > 0 && c.text[0] !== ''
          ? element('th', { scope: 'row' }, ...cellNodes(c, s.notes))
          : element('td', {}, ...cellNodes(c, s.notes)),
      ),
    ),
  );
  return element(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': t.caption },
    element(
      'table',
      { class: t.dense ? 'dense' : undefined },
      element('caption', {}, element('b', {}, `${s.document.words.table} ${s.tables}`), t.caption),
      element('colgroup', {}, ...widths),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

const classed = (chart: ChartNode, name: string): ChartNode => ({
  ...chart,
  attributes: { ...chart.attributes, class: name },
});

function block(b: Block, s: Setting): ChartNode {
  switch (b.kind) {
    case 'heading': {
      const id = b.level === 1 ? idOf(s.chapters.indexOf(b.text)) : undefined;
      return element(b.level === 1 ? 'h2' : 'h3', { id, class: b.page }, b.text);
    }
    case 'paragraph':
      return element('p', { class: b.look }, ...nodesOf(b.text, s.notes));
    case 'bullets':
      return element('ul', {}, ...b.items.map((item) => element('li', {}, ...nodesOf(item, s.notes))));
    case 'facts':
      return element(
        'dl',
        {},
        ...b.items.flatMap(({ name, text }) => [element('dt', {}, name), element('dd', {}, ...nodesOf(text, s.notes))]),
      );
    case 'contents': {
      const links = s.chapters
        .map((text, i) => element('li', {}, element('a', { href: `#${idOf(i)}` }, text)))
        .filter((_, i) => s.chapters[i] !== s.document.words.contents);
      return element('nav', { 'aria-label': s.document.words.contents }, element('ol', {}, ...links));
    }
    case 'figure':
      s.figures += 1;
      return element(
        'figure',
        {},
        classed(b.chart, 'wide'),
        classed(b.narrow, 'narrow'),
        element('figcaption', {}, element('b', {}, `${s.document.words.figure} ${s.figures}`), b.caption),
      );
    case 'table':
      return table(b, s);
  }
}

function mark({ brand }: ReportDocument): readonly ChartNode[] {
  if (brand.logo) return [logoNode(brand.logo, brand.name ?? 'logo')];
  return brand.name === undefined ? [] : [element('p', { class: 'sans name' }, brand.name)];
}

const cover = (c: Cover, d: ReportDocument): ChartNode =>
  element(
    'header',
    { class: 'cover' },
    element(
      'div',
      {},
      ...mark(d),
      element('p', { class: 'sans' }, c.kicker),
      element('h1', {}, c.title),
      element('p', {}, c.sentence),
      ...c.figures.map((text) => element('p', { class: 'sans' }, text)),
    ),
    element('figure', {}, c.art, element('figcaption', { style: 'color:inherit' }, c.artNote)),
    element('div', {}, ...[...c.made, c.foot].map((text) => element('p', { class: 'sans' }, text))),
  );

function notes(s: Setting): readonly ChartNode[] {
  if (s.notes.size === 0) return [];
  const items = [...s.notes.values()].map(({ text, number }) =>
    element('li', { id: `note-${number}` }, `${text} `, element('a', { href: `#from-${number}` }, '↑')),
  );
  return [
    element('section', { class: 'notes' }, element('h3', {}, s.document.words.notes), element('ol', {}, ...items)),
  ];
}

const face = ({ family, weight, base64 }: WebFont): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(data:font/woff;base64,${base64}) format('woff')}`;

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The paper as one page that needs nothing else: no script, no network, its fonts and pictures in it. */
export function reportHtml(document: ReportDocument, fonts: readonly WebFont[]): string {
  const all = [...document.summary, ...document.body];
  const chapters = all.flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.text] : []));
  const s: Setting = { document, notes: new Map(), chapters, figures: 0, tables: 0 };
  const { brand } = document;
  const ground = safeColour(brand.cover ?? coverGround);
  const style = htmlStyle(safeColour(brand.accent ?? themes.print.ink), ground, coverInk(ground));
  const top = document.cover ? [cover(document.cover, document)] : [];
  const head = document.cover ? [] : [...mark(document), element('h1', {}, document.title)];
  const told = document.cover ? all : all.slice(1);
  const body = [
    ...top,
    element('main', {}, ...head, ...told.map((b) => block(b, s)), ...notes(s)),
    element('footer', {}, document.running),
  ];
  const metas = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, document.title),
  ];
  return `<!doctype html>
<html lang="${document.lang}">
<head>
${metas.map(htmlText).join('\n')}
<style>${fonts.map(face).join('\n')}${style}</style>
</head>
<body>
${body.map(htmlText).join('\n')}
</body>
</html>
`;
}
