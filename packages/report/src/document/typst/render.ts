import { contrast } from '../../chart/colour.ts';
import { chartText } from '../../chart/node.ts';
import { themes } from '../../chart/theme.ts';
import { coverGround, coverInk, isDark } from '../document.ts';
import type { Block, Cover, Figure, Logo, ReportDocument, Table } from '../model.ts';
import { cellCode, content, literal, type Notes } from './code.ts';
import { typstStyle } from './style.ts';

/** A paper as a Typst project: its text, and the pictures that it names. */
export interface TypstSource {
  readonly main: string;
  readonly files: readonly { readonly path: string; readonly text?: string; readonly base64?: string }[];
}

interface Setting {
  readonly document: ReportDocument;
  readonly notes: Notes;
  readonly pictures: string[];
  /** What the contents do not name: it stands on their own page, or on the summary's. */
  readonly unlisted: ReadonlySet<Block>;
}

const column = 150;
/** In millimetres, with room for a caption: under the heading of a chapter, and elsewhere. */
const tallest = { first: 186, later: 207 } as const;
/** A table of so many rows stays on one page. */
const mostWholeRows = 10;

/** As wide as the column, unless the page would be too short for it. */
function widthFor({ chart }: Figure, most: number): string {
  const { width = 1, height = 1 } = chart.attributes;
  return `${Math.min(column, (most * Number(width)) / Number(height)).toFixed(1)}mm`;
}

function pathFor(svg: string, { pictures }: Setting): string {
  pictures.push(svg);
  return literal(`/picture-${pictures.length}.svg`);
}

function figure(f: Figure, before: Block | undefined, s: Setting): string {
  const path = pathFor(chartText(f.chart), s);
  const { figure: kind } = s.document.words;
  return `#picture(${path}, ${literal(f.alternative)}, ${widthFor(f, before?.kind === 'heading' ? tallest.first : tallest.later)}, ${literal(kind)}, ${literal(f.caption)})`;
}

function table(t: Table, s: Setting): string {
  const columns = t.columns.map((c) => `${c.share}fr`).join(', ');
  const heads = t.columns.map((c) => literal(c.heading)).join(', ');
  const cells = t.rows.map((row) => `  ${row.map((c) => `${cellCode(c, s.notes)},`).join(' ')}`).join('\n');
  const { table: kind } = s.document.words;
  return `#data(${literal(kind)}, ${literal(t.caption)}, ${t.dense === true}, ${t.whole === true || (t.dense !== true && t.rows.length <= mostWholeRows)}, (${columns},), (${heads},), (\n${cells}\n))`;
}

function block(b: Block, before: Block | undefined, next: Block | undefined, s: Setting): string {
  switch (b.kind) {
    case 'heading': {
      const listed = next?.kind !== 'contents' && !s.unlisted.has(b);
      return `#heading(level: ${b.level}, outlined: ${listed}, bookmarked: true, ${literal(b.text)})`;
    }
    case 'paragraph': {
      const by = b.look ?? 'para';
      return `#${by}${content(b.text, s.notes)}`;
    }
    case 'bullets':
      return `#items(${b.items.map((item) => content(item, s.notes)).join(', ')})`;
    case 'facts':
      return `#facts(${b.dense ? 'dense: true, ' : ''}${b.items.map((i) => `(${literal(i.name)}, ${content(i.text, s.notes)})`).join(', ')})`;
    case 'contents':
      return '#outline(title: none, depth: 2)';
    case 'figure':
      return figure(b, before, s);
    case 'table':
      return table(b, s);
  }
}

const blocks = (all: readonly Block[], s: Setting): string =>
  all.map((b, i) => block(b, all[i - 1], all[i + 1], s)).join('\n\n');

const turns = {
  own: '#pagebreak(weak: true)\n',
  same: '#v(13mm, weak: true)\n',
  room: '#chapter()\n',
} as const;

/** Chapters begin on a page of their own where they ask for one, or where too little is left of the one before. */
function body(all: readonly Block[], s: Setting): string {
  return all
    .map((b, i) => {
      const chapter = b.kind === 'heading' && b.level === 1;
      const turn = chapter ? turns[b.page ?? 'room'] : '';
      return `${turn}${block(b, all[i - 1], all[i + 1], s)}`;
    })
    .join('\n\n');
}

const logoPath = ({ type }: Logo): string => `/logo.${type}`;

/** Logo, else name; nothing where neither is given. */
function mark({ brand }: ReportDocument, ink: string): string {
  const { logo, name } = brand;
  if (logo) {
    return `#image(${literal(logoPath(logo))}, alt: ${literal(name ?? 'logo')}, height: 15mm, width: 60mm, fit: "contain")`;
  }
  return name === undefined
    ? ''
    : `#text(font: sans, size: 10pt, weight: 600, tracking: 0.12em, fill: ${ink}, ${literal(name)})`;
}

/** A logo made for a dark cover would not be seen on white: the name stands for it, where there is one. */
function onWhite(d: ReportDocument): ReportDocument {
  const { logo, name, ...brand } = d.brand;
  const hidden = logo && name !== undefined && isDark(brand.cover ?? coverGround);
  return hidden ? { ...d, brand: { ...brand, name } } : d;
}

/** Of an accent beside the ground that it is drawn on. */
const visible = 1.6;

/** A line ends between words only, not at a hyphen of one. */
const unbroken = (title: string): string => title.replaceAll('-', '-\u2060');

/** Points, and the leading that a title of so many lines needs. */
function titleLook(title: string): { readonly size: number; readonly leading: string } {
  if (title.length <= 40) return { size: 38, leading: '0.34em' };
  return title.length <= 90 ? { size: 31, leading: '0.42em' } : { size: 22, leading: '0.5em' };
}

function cover(c: Cover, s: Setting): string {
  const ground = s.document.brand.cover ?? coverGround;
  const ink = `rgb(${literal(coverInk(ground))})`;
  const art = pathFor(chartText(c.art), s);
  const kicker = `#text(font: sans, size: 8.6pt, ${literal(c.kicker)})`;
  const own = mark(s.document, ink);
  const heads = own === '' ? kicker : `${own}\n#v(1fr)\n${kicker}\n#v(4mm)`;
  const { width = 1, height = 1 } = c.art.attributes;
  const { accent } = s.document.brand;
  const seen = accent !== undefined && contrast(accent, ground) >= visible;
  const { size, leading } = titleLook(c.title);
  const figures = c.figures
    .map(
      (text) => `      #block(width: 140mm, above: 0mm, below: 1.5mm, text(font: sans, size: 7.8pt, ${literal(text)}))`,
    )
    .join('\n');
  const made = c.made
    .map((text) => `      #block(above: 0mm, below: 1.6mm, text(font: sans, size: 8.4pt, ${literal(text)}))`)
    .join('\n');
  return `#page(fill: rgb(${literal(ground)}), header: none, footer: none, margin: (left: 34mm, right: 26mm, top: 26mm, bottom: 22mm))[
  #set text(fill: ${ink})
  #grid(rows: (auto, 1fr, auto), columns: 100%, align: (_, row) => left + if row == 1 { bottom } else { top },
    [
      #block(height: 34mm)[${heads}]
      #block(width: 140mm, { set par(leading: ${leading}); text(size: ${size}pt, weight: 400, ${literal(unbroken(c.title))}) })
      #v(6mm)
      #balanced(128mm, { set par(leading: 0.6em); text(size: 13.6pt, ${literal(c.sentence)}) })
      #v(7mm)
${figures}
      #v(8mm)
    ],
    layout(size => image(${art}, alt: ${literal(c.artAlternative)},
      width: calc.min(size.width, size.height * ${(Number(width) / Number(height)).toFixed(4)}))),
    [
      #v(2.6mm)
      #text(font: sans, size: 7.4pt, ${literal(c.artNote)})
      #v(8mm)
      #line(length: 14mm, stroke: 1.4pt + ${seen ? 'accent' : ink})
      #v(2.4mm)
${made}
      #text(font: sans, size: 8.4pt, ${literal(c.foot)})
    ],
  )
]`;
}

function dateCode(date: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined) return 'none';
  return `datetime(year: ${Number(year)}, month: ${Number(month)}, day: ${Number(day)})`;
}

function head(d: ReportDocument): string {
  const short = d.cover === null;
  const accent = d.brand.accent ?? themes.print.ink;
  const top = short ? '15mm' : '32mm';
  const running = `text(font: sans, size: 7.2pt, fill: faint`;
  return `#let accent = rgb(${literal(accent)})
#set document(title: ${literal(d.title)}, author: ${literal(d.author)}, date: ${dateCode(d.date)})
#set text(lang: ${literal(d.lang)})
${typstStyle}
#set page(paper: "a4", margin: (left: 34mm, right: 26mm, top: ${top}, bottom: ${short ? '20mm' : '28mm'}), header-ascent: 40%,
  header: ${
    short
      ? 'none'
      : `context {
    let begun = query(heading.where(level: 1)).filter(h => {
      h.location().page() == here().page() and h.location().position().y < 60mm
    })
    let before = query(selector(heading.where(level: 1)).before(here()))
    if begun.len() == 0 and before.len() > 0 { ${running}, before.last().body) }
  }`
  },
  footer: context { ${running}, grid(columns: (1fr, auto), column-gutter: 8mm, ${literal(d.running)},
    text(fill: ink, number-width: "tabular", counter(page).display()))) })`;
}

/** The paper in Typst's own language, and its pictures. Nothing of the campaign is ever read as markup. */
export function typstSource(document: ReportDocument): TypstSource {
  const contents = document.body.findIndex((b) => b.kind === 'contents');
  const chapter = document.body.findIndex((b, i) => i > contents && b.kind === 'heading' && b.level === 1);
  const beside = [...document.summary, ...document.body.slice(0, Math.max(chapter, 0))];
  const unlisted = new Set(beside.filter((b) => b.kind === 'heading' && b.level === 2));
  const s: Setting = { document, notes: new Map(), pictures: [], unlisted };
  const { logo } = document.brand;
  const short = document.cover === null;
  const page = [...(short ? [`${mark(onWhite(document), 'ink')}\n#v(4mm)`] : []), blocks(document.summary, s)];
  const main = [
    head(document),
    ...(document.cover ? [cover(document.cover, s)] : []),
    `#fitted[\n${page.join('\n\n')}\n]`,
    body(document.body, s),
  ].join('\n\n');
  return {
    main,
    files: [
      ...s.pictures.map((text, i) => ({ path: `/picture-${i + 1}.svg`, text })),
      ...(logo ? [{ path: logoPath(logo), base64: logo.base64 }] : []),
    ],
  };
}
