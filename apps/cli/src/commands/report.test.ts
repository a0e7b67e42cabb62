import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ContractResult,
  formatAmount,
  formatFigures,
  formatProbability,
  formatRatio,
  headline,
  type Lang,
} from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { close, pdfWords, poppler } from '../testing/paper-text.ts';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const example = join(root, 'examples/white-paper/campaign.yaml');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const minute = 120_000;

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const htmlWords = (file: string): string =>
  close(
    readFileSync(file, 'utf8')
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
  );

async function resultOf(lang: Lang): Promise<ContractResult> {
  return JSON.parse((await runCli('compare', example, '--json', '--lang', lang)).out) as ContractResult;
}

/** Every total, interval, ratio, difference and probability of a result, as people read them. */
function figuresOf({ scenarios, comparisons, contrechamp }: ContractResult, lang: Lang): readonly string[] {
  return [
    ...scenarios.map((s) => formatAmount(headline(s.total), lang)),
    ...comparisons.flatMap(({ ratio, difference, probabilityReferenceLower: p }) => {
      const bounds = ratio.interval95.map((x) => formatFigures(x ?? Number.NaN, lang, 2)).join('–');
      return [
        `${formatRatio(ratio.median ?? Number.NaN, lang)}[${bounds}]`,
        formatAmount({ central: difference.median, interval95: difference.interval95 }, lang),
        formatProbability(p, lang, contrechamp.draws),
      ];
    }),
  ];
}

const inFolder = (name: string): string => join(folder, name);

async function write(name: string, ...options: string[]): Promise<string> {
  const file = inFolder(name);
  expect(await runCli('report', example, '-o', file, ...options)).toMatchObject({ code: 0, out: '', err: '' });
  return file;
}

describe('report', () => {
  it.each(['fr', 'en'] as const)(
    'holds every figure of the comparison, in %s, as a PDF and as a page',
    async (lang) => {
      const figures = figuresOf(await resultOf(lang), lang);
      expect(figures).toHaveLength(13);
      const [pdf, html] = [await write(`${lang}.pdf`, '--lang', lang), await write(`${lang}.html`, '--lang', lang)];
      for (const words of [pdfWords(pdf), htmlWords(html)]) {
        for (const figure of figures) expect(words).toContain(close(figure));
      }
    },
    minute,
  );

  it(
    'names every factor with its source and licence, and what it was computed from',
    async () => {
      const { scenarios, contrechamp } = await resultOf('en');
      const words = pdfWords(
        existsSync(inFolder('en.pdf')) ? inFolder('en.pdf') : await write('en.pdf', '--lang', 'en'),
      );
      for (const { lineItems } of scenarios) {
        for (const { factor } of lineItems) {
          for (const fact of [factor.id, factor.source.split(', ')[0] ?? '', factor.licence]) {
            expect(words).toContain(close(fact));
          }
        }
      }
      expect(words).toContain(createHash('sha256').update(readFileSync(example)).digest('hex'));
      expect(words).toContain(close(`catalogue ${contrechamp.catalogue}`));
      expect(words).toContain(close('10 000 draws, seed 1'));
    },
    minute,
  );

  it.each(['fr', 'en'] as const)(
    'has no page that is nearly empty, and cuts no name, in %s',
    async (lang) => {
      const name = `${lang}.pdf`;
      const file = existsSync(inFolder(name)) ? inFolder(name) : await write(name, '--lang', lang);
      const pages = poppler('pdftotext', '-layout', file, '-').split('\f').slice(1, -1);
      expect(pages.length).toBeGreaterThan(10);
      // A colophon may stand alone at the end.
      for (const [i, page] of pages.slice(0, -1).entries()) {
        const lines = page.split('\n').filter((l) => /\S/.test(l));
        expect(lines.length, `page ${i + 2}`).toBeGreaterThan(15);
      }
      expect(pages.join('')).not.toContain('…');
    },
    minute,
  );

  it(
    'is one page with --summary, and holds every total and ratio',
    async () => {
      const file = await write('summary.pdf', '--summary', '--lang', 'fr');
      expect(poppler('pdfinfo', file)).toMatch(/Pages:\s+1\n/);
      const words = pdfWords(file);
      const result = await resultOf('fr');
      const needed = figuresOf({ ...result, comparisons: [] }, 'fr');
      for (const figure of needed) expect(words).toContain(close(figure));
      for (const { ratio } of result.comparisons) expect(words).toContain(close(formatRatio(ratio.median ?? 0, 'fr')));
    },
    minute,
  );

  it(
    'is a tagged PDF of PDF/UA-1, with the brand on it, and the same bytes every time',
    async () => {
      const logo =
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>';
      writeFileSync(inFolder('logo.svg'), logo);
      writeFileSync(
        inFolder('brand.yaml'),
        'name: Maison Exemple\nlogo: logo.svg\naccent: "#8a1538"\ncover: "#10233a"\n',
      );
      const options = ['--draws', '200', '--lang', 'en', '--date', '2026-01-31', '--brand', inFolder('brand.yaml')];
      const [a, b] = [await write('a.pdf', ...options), await write('b.pdf', ...options)];
      expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
      expect(poppler('pdfinfo', a)).toMatch(/Tagged:\s+yes/);
      expect(poppler('pdfinfo', a)).toMatch(/Author:\s+Maison Exemple/);
      expect(poppler('pdfinfo', '-meta', a)).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(poppler('pdftotext', a, '-')).toContain('31 January 2026');
      const page = readFileSync(await write('a.html', ...options), 'utf8');
      expect(page).toContain(`data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}`);
      expect(page).toContain('#10233a');
    },
    minute,
  );

  it(
    'prints names as they are written, whatever they hold',
    async () => {
      const file = inFolder('hostile.yaml');
      const name = '#panic() *b* $x$ <script>alert(1)</script> \\" @a';
      const text = readFileSync(example, 'utf8')
        .replace('{ en: Studio in Paris, fr: Studio à Paris }', JSON.stringify(name))
        .replace(/name: \{ en: Three visuals[^}]*\}/, 'name: 漢字 の キャンペーン');
      writeFileSync(file, text);
      const [pdf, html] = [inFolder('hostile.pdf'), inFolder('hostile.html')];
      const told = await runCli('report', file, '--draws', '200', '--lang', 'en', '-o', pdf);
      expect(told.code).toBe(0);
      expect(told.err).toContain('not an accessible one');
      expect(pdfWords(pdf)).toContain(close(name));
      expect((await runCli('report', file, '--draws', '200', '--lang', 'en', '-o', html)).code).toBe(0);
      expect(readFileSync(html, 'utf8')).not.toMatch(/<script/i);
      expect(htmlWords(html)).toContain(close(name));
    },
    minute,
  );

  it.each([
    ['livre-blanc.pdf', 'fr'],
    ['white-paper.pdf', 'en'],
  ] as const)('is kept beside the reference campaign, up to date: %s', async (name, lang) => {
    const words = pdfWords(join(root, 'examples/white-paper', name));
    const result = await resultOf(lang);
    for (const figure of figuresOf(result, lang)) expect(words).toContain(close(figure));
    expect(words).toContain(createHash('sha256').update(readFileSync(example)).digest('hex'));
    expect(words).toContain(close(`catalogue ${result.contrechamp.catalogue}`));
  });

  it('writes a new file and never over one', async () => {
    const file = inFolder('kept.html');
    writeFileSync(file, 'mine');
    const { code, err } = await runCli('report', example, '--draws', '200', '-o', file, '--lang', 'en');
    expect([code, readFileSync(file, 'utf8')]).toEqual([2, 'mine']);
    expect(err).toContain('exists already');
  });

  it('refuses what it cannot write, and says how to', async () => {
    const cases: readonly (readonly [options: readonly string[], says: string])[] = [
      [[], '-o PAPER.pdf'],
      [['-o', inFolder('x.docx')], '.pdf or .html'],
      [['-o', inFolder('x.pdf'), '--date', '2026-02-30'], 'YEAR-MONTH-DAY'],
      [['-o', inFolder('x.pdf'), '--brand', inFolder('none.yaml')], 'none.yaml'],
      [['-o', inFolder('x.pdf'), '--brand', example], 'Unrecognized key'],
      [['-o', inFolder('x.pdf'), '--target', 'half'], '-50%'],
    ];
    for (const [options, says] of cases) {
      const { code, err } = await runCli('report', example, '--draws', '200', '--lang', 'en', ...options);
      expect(code).toBe(2);
      expect(err).toContain(says);
    }
    expect(existsSync(inFolder('x.pdf'))).toBe(false);
  });

  it('refuses a logo that is not what its name says', async () => {
    writeFileSync(inFolder('fake.png'), '<svg/>');
    writeFileSync(inFolder('cut.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect');
    for (const [logo, says] of [
      ['fake.png', 'SVG, PNG or JPEG'],
      ['missing.png', 'no such picture'],
      ['brand.gif', 'SVG, PNG or JPEG'],
      ['cut.svg', 'damaged'],
    ]) {
      writeFileSync(inFolder('bad.yaml'), `logo: ${logo}\n`);
      const options = ['--lang', 'en', '--brand', inFolder('bad.yaml'), '-o', inFolder('bad.pdf')];
      const { code, err } = await runCli('report', example, '--draws', '200', ...options);
      expect(code).toBe(2);
      expect(err).toContain(says);
    }
  });

  it('gives the paper as data with --json', async () => {
    const { code, out } = await runCli('report', example, '--json', '--draws', '200', '--lang', 'en');
    expect(code).toBe(0);
    const document = JSON.parse(out) as { readonly title: string; readonly body: readonly unknown[] };
    expect(document.title).toBe('Three visuals for a cosmetics brand');
    expect(document.body.length).toBeGreaterThan(30);
  });
});
