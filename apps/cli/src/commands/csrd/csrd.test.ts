import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult, Disclosure } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

/** An example as a campaign for a client, with what else is changed in it. */
function campaign(example: string, name: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  const text = readFileSync(join(examples, example, 'campaign.yaml'), 'utf8');
  const changed = changes.reduce((t, [from, to]) => {
    if (!t.includes(from)) throw new RangeError(`${example} holds no ${from}`);
    return t.replace(from, to);
  }, text);
  writeFileSync(at(name), changed);
  return at(name);
}

const period = (year: number) => `\n  period: ${year}`;
const forClient = (year: number, client = 'Maison Exemple', to = year) =>
  [period(year), `\n  client: ${client}${period(to)}`] as const;

const shoot = campaign('white-paper', 'shoot.yaml', forClient(2025, 'Maison Exemple', 2026), [
  '\n  - id: marseille',
  '\n  - id: marseille\n    made: true',
]);
const film = campaign('tv-commercial', 'film.yaml', forClient(2026));
const outdoor = campaign('hybrid', 'outdoor.yaml', forClient(2026, 'Alpine Example'));

const quick = ['--draws', '400', '--lang', 'en'];
const refused = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await runCli('csrd', ...args);
  expect([code, out]).toEqual([2, '']);
  return err;
};
const told = async (...args: string[]): Promise<Disclosure> => {
  const { code, out } = await runCli('csrd', ...args, '--json', ...quick);
  expect(code).toBe(0);
  return JSON.parse(out) as Disclosure;
};
const totalOf = async (file: string, scenario: string, ...options: string[]): Promise<number> => {
  const { scenarios } = JSON.parse(
    (await runCli('compare', file, '--json', ...quick, ...options)).out,
  ) as ContractResult;
  return (scenarios.find((s) => s.id === scenario)?.total.central ?? Number.NaN) / 1000;
};
const both = [shoot, film, '--scenario', 'tv-commercial=sober'];

describe('what a client reports of a year', () => {
  it('is the sum of what was made in each campaign, both ways for electricity', async () => {
    const found = await told(...both);
    for (const [electricity, { central }] of [
      ['location', found.gross.locationBased],
      ['market', found.gross.marketBased],
    ] as const) {
      const alone = [
        await totalOf(shoot, 'marseille', '--electricity', electricity),
        await totalOf(film, 'sober', '--electricity', electricity),
      ];
      expect(central).toBeCloseTo((alone[0] ?? 0) + (alone[1] ?? 0), 9);
    }
    expect(found.campaigns.map((c) => [c.id, c.scenario.id, c.state])).toEqual([
      ['white-paper', 'marseille', null],
      ['tv-commercial', 'sober', 'provisional'],
    ]);
    expect([found.client, found.year, found.role, found.date]).toEqual(['Maison Exemple', 2026, 'brand', null]);
  });

  it('files it by scope and category, tells contrails apart, and every publication with its vintages', async () => {
    const flown = [shoot, film, '--scenario', 'tv-commercial=usual'];
    const found = await told(...flown, '--role', 'producer');
    const sum = (x: Disclosure['byScope']): number => Object.values(x).reduce((s, { central }) => s + central, 0);
    expect(sum(found.byScope)).toBeCloseTo(found.gross.locationBased.central, 9);
    expect(sum(found.byScope3Category)).toBeCloseTo(found.byScope['3']?.central ?? 0, 9);
    for (const { median, interval95 } of [...Object.values(found.byScope), ...Object.values(found.byScope3Category)]) {
      expect(median >= interval95[0] && median <= interval95[1]).toBe(true);
    }
    const { contrails, gross } = found;
    expect((contrails?.included.central ?? 0) + (contrails?.grossWithout.locationBased.central ?? 0)).toBeCloseTo(
      gross.locationBased.central,
      9,
    );
    expect((await told(...flown, '--no-radiative-forcing')).contrails).toBeNull();
    expect(found.sources.reduce((s, { share }) => s + share, 0)).toBeCloseTo(1, 9);
    for (const { vintages, figures } of found.sources) {
      expect(vintages[0]).toBeLessThanOrEqual(vintages[1]);
      expect(figures).toBeGreaterThan(0);
    }
  });

  it('is one page, in French and in English, as PDF and as HTML, with its date and the share of measured data', async () => {
    for (const [lang, date, words] of [
      ['fr', '31 janvier 2027', 'Maison Exemple, 2026'],
      ['en', '31 January 2027', 'Maison Exemple, 2026'],
    ] as const) {
      for (const end of ['pdf', 'html']) {
        const file = at(`page-${lang}.${end}`);
        const options = ['-o', file, '--draws', '400', '--lang', lang, '--date', '2027-01-31'];
        expect(await runCli('csrd', ...both, ...options)).toEqual({ code: 0, out: '', err: '' });
        const text =
          end === 'html' ? readFileSync(file, 'utf8') : execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
        const spaced = text.replace(/[\s\u00a0\u202f]+/gu, ' ');
        for (const said of [words, date, 'SHA-256', lang === 'fr' ? 'Données primaires' : 'Primary data']) {
          expect(spaced).toContain(said);
        }
      }
      const info = execFileSync('pdfinfo', [at(`page-${lang}.pdf`)], { encoding: 'utf8' });
      expect(info).toMatch(/Pages:\s+1\n/);
    }
  });

  it('is written as JSON to a file too, never over one', async () => {
    const target = ['-o', at('page.json')];
    expect((await runCli('csrd', ...both, ...target, ...quick)).code).toBe(0);
    expect(JSON.parse(readFileSync(at('page.json'), 'utf8'))).toEqual(await told(...both));
    expect((await runCli('csrd', ...both, ...target, ...quick)).code).toBe(2);
  });

  it('is of the client and the year that are asked for, and says what it leaves aside', async () => {
    const all = [shoot, film, outdoor, '--scenario', 'tv-commercial=sober', ...quick, '--json'];
    expect(await refused(...all)).toContain('Maison Exemple, Alpine Example');
    const { code, out, err } = await runCli('csrd', ...all, '--client', 'Maison Exemple');
    expect([code, err.includes('outdoor.yaml')]).toEqual([0, true]);
    expect((JSON.parse(out) as Disclosure).campaigns).toHaveLength(2);
    const older = campaign('tv-commercial', 'older.yaml', forClient(2026, 'Maison Exemple', 2024));
    expect(await refused(shoot, older, ...quick, '--json')).toContain('2024, 2026');
    expect(await refused(shoot, '--year', '2023', ...quick, '--json')).toContain('2026');
    expect(await refused(shoot, '--client', 'Nobody', ...quick, '--json')).toContain('Maison Exemple');
  });
});

describe('what cannot be reported is refused', () => {
  const wordless = join(examples, 'hybrid/campaign.yaml');
  const twice = campaign('white-paper', 'twice.yaml', forClient(2025, 'Maison Exemple', 2026));
  const bare = campaign('tv-commercial', 'bare.yaml', forClient(2026), [
    '\n  reference: usual',
    '\n  reference: usual\n  options: { radiativeForcing: false }',
  ]);
  const doubled = campaign(
    'white-paper',
    'doubled.yaml',
    forClient(2025),
    ['\n  - id: marseille', '\n  - id: marseille\n    made: true'],
    ['\n  - id: ai', '\n  - id: ai\n    made: true'],
  );

  it.each([
    ['no client', [wordless], 'client: Example Brand', 'client: Marque Exemple'],
    ['no scenario that was made', [film], 'made: true', 'made: true'],
    ['an unknown scenario', [film, '--scenario', 'sobre'], 'Did you mean “sober”', 'Vouliez-vous dire «\u00a0sober'],
    ['a scenario of no campaign here', [film, '--scenario', 'tv=sober'], 'tv-commercial', 'tv-commercial'],
    ['one campaign twice', [shoot, twice], 'counted twice', 'compterait deux fois'],
    ['two scenarios made', [doubled], 'alternatives', 'variantes'],
    ['other choices', [shoot, bare, '--scenario', 'tv-commercial=sober'], '--radiative-forcing', '--radiative-forcing'],
    ['no file', [], 'contrechamp csrd', 'contrechamp csrd'],
    ['a year that is none', [film, '--year', 'last'], 'such as 2026', 'comme 2026'],
  ])('%s', async (_, args, english, french) => {
    for (const [lang, says] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      const target = at('refused.pdf');
      expect(await refused(...args, '--draws', '100', '--lang', lang, '-o', target)).toContain(says);
      expect(existsSync(target)).toBe(false);
    }
  });

  it('says where to write a page, and only as what it can be', async () => {
    expect(await refused(...both, ...quick)).toContain('-o PAPER.pdf');
    expect(await refused(...both, ...quick, '-o', at('page.docx'))).toContain('.pdf or .html');
  });
});
