import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartText } from '../chart/node.ts';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import type { ReportOptions } from './context.ts';
import { reportDocument } from './document.ts';
import { finished } from './finish.ts';
import { reportHtml } from './html/render.ts';
import type { Block, Figure, ReportDocument, Table } from './model.ts';
import { shortened } from './names.ts';
import { licenceText, sourceTitle } from './source.ts';
import { typstSource } from './typst/render.ts';

const options: ReportOptions = { lang: 'en', version: '0.1.0', sha256: 'ab'.repeat(32), file: 'campaign.yaml' };

const documentOf = (draft = fourWays, more: Partial<ReportOptions> = {}): ReportDocument =>
  reportDocument({ result: comparisonOf(draft), reduction: null, sobriety: [] }, { ...options, ...more });

const blocksOf = (d: ReportDocument): readonly Block[] => [...d.summary, ...d.body];
const tablesOf = (d: ReportDocument): readonly Table[] => blocksOf(d).flatMap((b) => (b.kind === 'table' ? [b] : []));
const figuresOf = (d: ReportDocument): readonly Figure[] =>
  blocksOf(d).flatMap((b) => (b.kind === 'figure' ? [b] : []));

const [first] = fourWays.scenarios;
if (!first) throw new RangeError('no scenario');
const alone = { scenarios: [first] };

describe('what stands first', () => {
  it('is a bound that the draws carry, with the figures behind it', () => {
    const { cover } = documentOf();
    expect(cover?.sentence).toMatch(/^Producing 3 still images .*at least \d.* and at least \d/);
    expect(cover?.figures).toHaveLength(fourWays.scenarios.length);
    expect(cover?.figures[0]).toMatch(/^Fully AI-generated: 16\s+kg\s+CO₂e/u);
    expect(cover?.sentence).not.toContain('about');
  });

  it('is what one scenario emits, where there is nothing beside it', () => {
    const { cover } = documentOf(alone);
    expect(cover?.sentence).toContain('emits 5.2');
    expect(cover?.figures).toEqual([]);
  });

  it('says who made it, for whom and when, as far as it is known', () => {
    const date = '2026-11-26';
    expect(documentOf(fourWays, { date, brand: { name: 'Atelier' } }).cover?.made).toEqual([
      'Issued by Atelier, 26 November 2026',
    ]);
    expect(documentOf(fourWays, { date, lang: 'fr' }).cover?.made).toEqual(['Établi le 26 novembre 2026']);
    const result = comparisonOf(fourWays);
    const { calculation } = result;
    const asked = {
      ...result,
      calculation: { ...calculation, campaign: { ...calculation.campaign, client: 'Maison' } },
    };
    const { cover } = reportDocument({ result: asked, reduction: null, sobriety: [] }, { ...options, lang: 'fr' });
    expect(cover?.made).toEqual(['Pour Maison']);
  });

  it('draws its squares in tints of the ink on a ground that has a colour of its own', () => {
    const art = (cover: string): string =>
      chartText(documentOf(fourWays, { brand: { cover } }).cover?.art ?? { name: '', attributes: {}, children: [] });
    expect(art('#faf7f1')).toContain('#9c3f24');
    expect(art('#f37021')).not.toContain('#9c3f24');
  });
});

describe('a paper of one scenario', () => {
  it('speaks of no lens, and has no column for what is compared', () => {
    const paper = documentOf(alone);
    const captions = blocksOf(paper).flatMap((b) => ('caption' in b ? [b.caption] : []));
    expect(captions.join()).not.toMatch(/lens|reference/);
    for (const table of tablesOf(paper).slice(0, 2)) {
      for (const row of table.rows) expect(row.map((c) => c.text)).not.toContainEqual(['–']);
    }
    expect(tablesOf(documentOf())[0]?.columns).toHaveLength(5);
  });
});

describe('a comparison without small scenarios', () => {
  it('speaks of no lens either', () => {
    const near = { scenarios: fourWays.scenarios.slice(0, 2).map((s) => ({ ...s, lines: first.lines })) };
    const captions = (draft: typeof fourWays): string =>
      figuresOf(documentOf(draft))
        .map((f) => f.caption)
        .join();
    expect(captions(fourWays)).toContain('lens');
    expect(captions(near)).not.toContain('lens');
  });
});

describe('names', () => {
  it('are set as sentences are, on the cover, in headings and in pictures', () => {
    const name = { en: 'x', fr: 'Par IA : une manière ?' };
    const draft = { scenarios: fourWays.scenarios.map((s, i) => (i === 0 ? { ...s, name } : s)) };
    const written = JSON.stringify(documentOf(draft, { lang: 'fr' }));
    expect(written).toContain('Par IA\u00a0: une manière\u202f?');
    expect(written).not.toContain('manière ?');
  });

  it('are cut between words where the foot of a page ends', () => {
    expect(shortened('Short')).toBe('Short');
    const long = shortened(`${'word '.repeat(30)}end`);
    expect(long).toMatch(/^(?:word )+word…$/);
    expect(long.length).toBeLessThan(90);
  });

  it('of the cover break no word at its hyphen', () => {
    const result = comparisonOf(fourWays);
    const { calculation } = result;
    const named = { ...calculation, campaign: { ...calculation.campaign, name: { en: 'eau-de-parfum', fr: 'x' } } };
    const paper = reportDocument({ result: { ...result, calculation: named }, reduction: null, sobriety: [] }, options);
    expect(typstSource(paper).main).toContain('eau-\u2060de-\u2060parfum');
  });
});

describe('parts of a footprint', () => {
  const [stages, categories] = tablesOf(documentOf()).slice(2);
  if (!stages || !categories) throw new RangeError('too few tables');

  it('end with the sum of the lines and the median beside it', () => {
    for (const { rows } of [stages, categories]) {
      expect(rows.at(-1)?.[0]?.text).toEqual([{ strong: 'Sum of lines, central values' }]);
      expect(rows.at(-1)?.[1]).toMatchObject({
        text: [{ strong: '5.2\u202ft\u00a0CO₂e' }],
        small: 'median 5.2\u202ft\u00a0CO₂e',
      });
    }
  });

  it('have bars of one scale: the same share is the same length, whatever it weighs', () => {
    const whole = stages.rows[0]?.slice(1).map((c) => c.bar?.to ?? 0) ?? [];
    expect(whole).toHaveLength(4);
    for (const to of whole) expect(to).toBeCloseTo(whole[0] ?? 0);
    const travel = categories.rows.find((r) => r[0]?.text[0] === 'Travel')?.[1]?.bar?.to ?? 0;
    const catering = categories.rows.find((r) => r[0]?.text[0] === 'Catering')?.[1]?.bar?.to ?? 0;
    expect(travel / catering).toBeCloseTo(5100 / 102);
  });

  it('are told largest share first', () => {
    const shares = categories.rows.slice(0, -1).map((r) => Math.max(...r.map((c) => c.bar?.to ?? 0)));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });
});

describe('lines of one name', () => {
  it('are told apart by their stage', () => {
    const lines = [
      { id: 'a/meals', kg: 20 },
      { id: 'b/meals', kg: 10 },
    ];
    const paper = documentOf({ scenarios: [{ ...first, lines }, ...fourWays.scenarios.slice(1)] });
    const rows = tablesOf(paper).flatMap((t) => t.rows.filter((r) => r[0]?.text[0] === 'Meals'));
    expect(rows.filter((r) => r[0]?.small === 'Shoot')).toHaveLength(2);
    expect(rows.filter((r) => r[0]?.small === undefined).length).toBeGreaterThan(0);
  });
});

describe('pictures', () => {
  it.each(['en', 'fr'] as const)('say in words what every scenario emits, in %s', (lang) => {
    const paper = documentOf(fourWays, { lang });
    const [areas, scale] = figuresOf(paper);
    for (const text of [areas?.alternative, scale?.alternative, paper.cover?.artAlternative]) {
      for (const { name } of fourWays.scenarios) expect(text).toContain(name?.[lang]);
      expect(text?.match(/CO₂e/g)).toHaveLength(4);
    }
    for (const { alternative } of figuresOf(paper)) expect(alternative).toMatch(/\d.*CO₂e/);
  });

  it('are drawn again for a telephone, where nothing has to be scrolled to', () => {
    for (const { chart, narrow } of figuresOf(documentOf())) {
      expect(Number(narrow.attributes.width)).toBeLessThanOrEqual(342);
      expect(Number(chart.attributes.width)).toBeGreaterThan(500);
    }
    const html = reportHtml(documentOf(), []);
    expect(html.match(/class="narrow"/g)).toHaveLength(figuresOf(documentOf()).length);
  });
});

describe('a page of a browser', () => {
  it('says which row a cell belongs to', () => {
    const html = reportHtml(documentOf(), []);
    expect(html).toMatch(/<th scope="row"><span class="swatch"[^>]*><\/span><strong>Location shoot in South Africa/);
    expect(html).not.toContain('<tr><td><strong>');
  });
});

describe('assumptions', () => {
  const base = { path: 'scenarios[0].activities[0]', lines: ['a/meals'] };
  const assumed = (factor: string, line: string) => ({
    ...{ code: 'factor-assumed' as const, grade: 'weak' as const, path: base.path, lines: [line] },
    params: { factor, topic: 'service-life', asked: '' },
  });
  const draft = {
    scenarios: [
      {
        ...first,
        lines: [
          { id: 'a/meals', kg: 60 },
          { id: 'b/meals', kg: 39.97 },
          { id: 'c/meals', kg: 0.03 },
        ],
        assumptions: [
          assumed('camera', 'a/meals'),
          assumed('lens', 'a/meals'),
          {
            ...base,
            code: 'field-default' as const,
            grade: 'good' as const,
            params: { activity: 'stage', field: 'season', value: 'all-year' },
          },
          { ...base, code: 'commute-alone' as const, grade: 'fair' as const, params: {}, lines: ['c/meals'] },
        ],
      },
      ...fourWays.scenarios.slice(1),
    ],
  };
  const paper = documentOf(draft, { lang: 'fr' });
  const rows = tablesOf(paper).flatMap((t) => (t.columns[0]?.heading === 'Hypothèse' ? t.rows : []));

  it('are told in the words of the forms', () => {
    expect(rows.map((r) => r[0]?.text[0])).toContain('Stage, saison\u00a0: faute de précision, moyenne de l’année.');
  });

  it('of one kind stand in one row, and a line that rests on two of them counts once', () => {
    const lives = rows.filter((r) => String(r[0]?.text[0]).startsWith('Durée de vie'));
    expect(lives).toHaveLength(1);
    expect(String(lives[0]?.[0]?.text[0])).toMatch(/camera.*lens/);
    expect(lives[0]?.[1]?.text[0]).toBe('60\u202f%');
  });

  it('are grouped by how well they are founded, those of no weight in one paragraph', () => {
    const heads = paper.body.flatMap((b) => (b.kind === 'heading' && b.level === 2 ? [b.text] : []));
    expect(heads.filter((text) => /^Hypothèses/.test(text))).toEqual([
      'Hypothèses fragiles',
      'Hypothèses bien fondées',
    ]);
    const small = paper.body.flatMap((b) =>
      b.kind === 'paragraph' && b.look === 'small' ? [JSON.stringify(b.text)] : [],
    );
    expect(small.join()).toMatch(/Sous 0,1.*Une seule personne par voiture/);
  });
});

describe('sources', () => {
  const source = { id: 'x', publisher: 'ADEME', title: 'Base Carbone, version 23.11', version: '23.11', year: 2026 };
  const rest = { licence: 'terms not seen; single figures quoted', attribution: '' };

  it('tell a version and a year once', () => {
    expect(sourceTitle({ ...source, ...rest } as never)).toBe('ADEME, Base Carbone, version 23.11, 2026');
    const dated = { ...source, title: 'Factors 2025', version: '2025', year: 2025, ...rest };
    expect(sourceTitle(dated as never)).toBe('ADEME, Factors 2025');
  });

  it('leave no remark of ours in English in a French paper', () => {
    const folder = new URL('../../../../catalogue/sources/', import.meta.url);
    const licences = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^\s*licence: "?(.*?)"?$/gm)])
      .map(([, licence = '']) => licence);
    expect(licences.length).toBeGreaterThan(30);
    for (const licence of licences) {
      const text = licenceText({ ...source, ...rest, licence } as never, 'fr');
      expect(text).not.toMatch(/\b(?:figures?|seen|quoted|model|the|of|under|and|for|code\))\b/);
    }
  });

  it('have our remarks in the language of the paper', () => {
    expect(licenceText({ ...source, ...rest } as never, 'fr')).toBe('conditions non vues ; chiffres isolés, cités');
    expect(licenceText({ ...source, ...rest } as never, 'en')).toBe(rest.licence);
  });
});

describe('the last touch', () => {
  it('says bounds with a minus in words, and begins no line with a point', () => {
    const paper = documentOf(fourWays, { lang: 'fr' });
    const lead: Block = { kind: 'paragraph', text: ['260 kg [−140\u202f–\u202f760] · suite'] };
    expect(finished({ ...paper, summary: [lead] }).summary).toEqual([
      { kind: 'paragraph', text: ['260 kg [−140\u00a0à\u00a0760]\u00a0· suite'] },
    ]);
  });
});
