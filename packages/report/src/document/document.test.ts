import { describe, expect, it } from 'vitest';
import { contrast } from '../chart/colour.ts';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import type { ReportOptions } from './context.ts';
import { reportDocument } from './document.ts';
import { reportHtml } from './html/render.ts';
import type { Block, ReportDocument, Rich } from './model.ts';
import { typstSource } from './typst/render.ts';

const options: ReportOptions = { lang: 'en', version: '0.1.0', sha256: 'ab'.repeat(32), file: 'campaign.yaml' };

const documentOf = (draft = fourWays, more: Partial<ReportOptions> = {}): ReportDocument =>
  reportDocument({ result: comparisonOf(draft), reduction: null, sobriety: [] }, { ...options, ...more });

const wordsOf = (text: Rich): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('strong' in part) return part.strong;
      if ('quiet' in part) return part.quiet;
      return 'code' in part ? part.code : part.note.text;
    })
    .join('');

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [wordsOf(block.text)];
    case 'bullets':
      return block.items.map(wordsOf);
    case 'facts':
      return block.items.flatMap(({ name, text }) => [name, wordsOf(text)]);
    case 'table':
      return [block.caption, ...block.columns.map((c) => c.heading), ...block.rows.flat().map((c) => wordsOf(c.text))];
    case 'figure':
      return [block.caption];
    case 'contents':
      return [];
  }
}

const sentencesOf = (d: ReportDocument): readonly string[] => [...d.summary, ...d.body].flatMap(textsOf);

const chaptersOf = (d: ReportDocument): readonly string[] =>
  [...d.summary, ...d.body].flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.text] : []));

/** What is left of a program without its strings: commands, and nothing else. */
const commandsOf = (main: string): string => main.replace(/"(?:[^"\\]|\\.)*"/g, '""');

const hostile = '#panic("x") ] $ * _ ` \\" <script>alert(1)</script> & {{ @note-1 </svg> // /* "';

/** Every colour of a part of a paper, whatever holds it. */
const coloursOf = (part: unknown): readonly string[] =>
  [...JSON.stringify(part).matchAll(/"(#[0-9a-f]{6})"/gi)].map(([, found = '']) => found);

describe('a paper in greys', () => {
  const brand = { name: 'Atelier', accent: '#c8102e', cover: '#0b3d2e' };
  const [colour, grey] = [documentOf(fourWays, { brand }), documentOf(fourWays, { brand, style: 'grey' })];

  it('has no colour left, on white, and the words of the other', () => {
    const { brand: own, ...rest } = grey;
    expect(own).toEqual({ name: 'Atelier', cover: '#ffffff' });
    expect(coloursOf(rest).length).toBeGreaterThan(100);
    expect(coloursOf(rest).filter((c) => !/^#(..)\1\1$/.test(c))).toEqual([]);
    expect(coloursOf(colour.body).filter((c) => !/^#(..)\1\1$/.test(c)).length).toBeGreaterThan(100);
    expect(sentencesOf(grey)).toEqual(sentencesOf(colour));
  });

  it('keeps what is lighter lighter', () => {
    const [before, after] = [coloursOf(colour.body), coloursOf(grey.body)];
    expect(after.length).toBe(before.length);
    for (const [i, c] of before.entries()) {
      expect(Math.abs(contrast(c, '#ffffff') - contrast(after[i] ?? '', '#ffffff'))).toBeLessThan(0.25);
    }
  });
});

describe('a paper', () => {
  it('tells the chapters in the order in which a client reads them', () => {
    expect(chaptersOf(documentOf())).toEqual([
      'In one minute',
      'Contents',
      'The scenarios compared',
      'Where it comes from',
      'What explains the difference',
      'Method, in plain words',
      'Assumptions and their weight',
      'Factors and their sources',
      'Limits',
      'Glossary',
      'Colophon',
    ]);
  });

  it('is one page without a cover when a summary is asked for, and says what it was computed from', () => {
    const short = documentOf(fourWays, { summary: true });
    expect([short.cover, short.body]).toEqual([null, []]);
    const said = sentencesOf(short).join('\n');
    for (const fact of [options.sha256, 'catalogue', 'seed 1', '0.1.0']) expect(said).toContain(fact);
  });

  it('prints the date that it is given, and none otherwise', () => {
    for (const [lang, day] of [
      ['en', '1 February 2026'],
      ['fr', '1ᵉʳ février 2026'],
    ] as const) {
      const dated = { date: '2026-02-01', lang };
      expect(documentOf(fourWays, dated).cover?.made.join()).toContain(day);
      expect(sentencesOf(documentOf(fourWays, { ...dated, summary: true })).join()).toContain(day);
    }
    expect(documentOf().cover?.made).toEqual([]);
  });

  it('names every factor with its source, place, year, match and licence', () => {
    const table = documentOf().body.find((b) => b.kind === 'table' && b.columns[0]?.heading === 'Figure');
    if (table?.kind !== 'table') throw new RangeError('no table of factors');
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) {
      expect(row).toHaveLength(6);
      for (const { text } of row) expect(wordsOf(text)).toMatch(/\S/);
      expect(row.at(-1)?.small).toMatch(/\S/);
    }
  });

  it('draws a bar under every part of a footprint, no longer than its column, within its own bounds', () => {
    const bars = documentOf()
      .body.flatMap((b) => (b.kind === 'table' ? b.rows.flat() : []))
      .flatMap(({ bar }) => (bar ? [bar] : []));
    expect(bars.length).toBeGreaterThan(5);
    for (const { to, interval } of bars) {
      const [low, high] = interval;
      expect(low).toBeLessThanOrEqual(high);
      for (const share of [to, low, high]) expect(share >= 0 && share <= 1).toBe(true);
    }
    expect(Math.max(...bars.map((b) => b.interval[1]))).toBe(1);
    const { main } = typstSource(documentOf());
    expect(main.match(/barred\(\[/g)).toHaveLength(bars.length);
    expect(reportHtml(documentOf(), []).match(/class="bar"/g)).toHaveLength(bars.length);
  });

  it('keeps to French typography in French', () => {
    for (const text of sentencesOf(documentOf(fourWays, { lang: 'fr' }))) {
      expect(text).not.toMatch(/ [:;?!»]|« |"|'/);
      expect(text).not.toMatch(/\d %/);
    }
  });

  it('stands when one scenario is alone, and when nothing is emitted', () => {
    const [first] = fourWays.scenarios;
    if (!first) throw new RangeError('no scenario');
    for (const lines of [first.lines, [{ kg: 0 }]]) {
      const alone = documentOf({ scenarios: [{ ...first, lines }] });
      expect(chaptersOf(alone)).not.toContain('What explains the difference');
      expect(typstSource(alone).main).not.toMatch(/NaN|Infinity|undefined/);
      expect(reportHtml(alone, [])).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('somebody else’s words', () => {
  const name = { en: hostile, fr: hostile };
  const draft = {
    ...fourWays,
    scenarios: fourWays.scenarios.map((s) => ({ ...s, name })),
  };
  const document = documentOf(draft, { file: hostile, brand: { name: hostile } });

  it('are strings to Typst, never commands', () => {
    const { main, files } = typstSource(document);
    const commands = commandsOf(main);
    expect(commands).not.toMatch(/panic|script|alert/);
    expect(main).toContain('#panic(\\"x\\")');
    for (const { text = '' } of files) expect(text).not.toContain('<script');
    const plain = { en: 'x', fr: 'x' };
    const tame = documentOf(
      { ...draft, scenarios: draft.scenarios.map((s) => ({ ...s, name: plain })) },
      { brand: { name: 'x' } },
    );
    const named = (text: string): ReadonlySet<string> => new Set(text.match(/#[\w-]+/g));
    expect(named(commands)).toEqual(named(commandsOf(typstSource(tame).main)));
  });

  it('are text to a browser, never elements', () => {
    const html = reportHtml(document, []);
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const tags = (text: string): readonly string[] => [...text.matchAll(/<(\w+)/g)].map(([, tag = '']) => tag);
    expect(new Set(tags(html))).toEqual(new Set([...tags(reportHtml(documentOf(), [])), 'p']));
  });
});

describe('a page of a browser', () => {
  const html = reportHtml(documentOf(), [{ family: 'Inter', weight: 400, base64: 'AAAA' }]);

  it('needs nothing but itself', () => {
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /(?:src|href)="(?!#|data:)|url\((?!data:)|@import/,
    );
  });

  it('links its contents and its notes to what they name', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(ids).toContain(target);
  });
});
