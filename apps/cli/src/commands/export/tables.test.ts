import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult, Disclosure } from '@contrechamp/report';
import papaparse from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const campaign = fileURLToPath(new URL('../../../../../examples/tv-commercial/campaign.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, string>>;

async function rowsOf(format: string, lang: 'en' | 'fr', ...options: string[]): Promise<readonly Row[]> {
  const { code, out, err } = await runCli(
    'export',
    campaign,
    '--format',
    format,
    '--lang',
    lang,
    '--draws',
    '100',
    ...options,
  );
  expect([code, err]).toEqual([0, '']);
  const { data, errors } = papaparse.parse<Row>(out.trimEnd(), { header: true, delimiter: lang === 'fr' ? ';' : ',' });
  expect(errors).toEqual([]);
  return data;
}

const contract = async (...options: string[]): Promise<ContractResult> => {
  const { out } = await runCli('compare', campaign, '--json', '--draws', '100', '--lang', 'en', ...options);
  return JSON.parse(out) as ContractResult;
};

const number = (text = '', lang: 'en' | 'fr' = 'en'): number => Number(lang === 'fr' ? text.replace(',', '.') : text);

describe('line items as CSV', () => {
  it.each(['en', 'fr'] as const)('multiply to every figure and add up to every total, in %s', async (lang) => {
    const rows = await rowsOf('csv', lang);
    const { scenarios } = await contract();
    const names = lang === 'fr' ? (['quantité', 'facteur'] as const) : (['quantity', 'factor'] as const);
    for (const row of rows) {
      const kg = number(row.kgCO2e, lang);
      const product = number(row[names[0]], lang) * number(row[names[1]], lang);
      expect(Math.abs(product - kg)).toBeLessThanOrEqual(1e-9 * kg);
    }
    for (const { id, total } of scenarios) {
      const own = rows.filter((r) => (r.scenario ?? r.scénario) === id);
      expect(own.reduce((s, r) => s + number(r.kgCO2e, lang), 0)).toBeCloseTo(total.central, 6);
    }
  });

  it('hold one scenario when asked, and a byte order mark in a file alone', async () => {
    const rows = await rowsOf('csv', 'en', '--scenario', 'sober');
    expect(new Set(rows.map((r) => r.scenario))).toEqual(new Set(['sober']));
    const target = join(folder, 'lines.csv');
    expect((await runCli('export', campaign, '--format', 'csv', '--draws', '100', '-o', target)).code).toBe(0);
    expect(readFileSync(target, 'utf8').startsWith('\ufeff')).toBe(true);
    expect((await runCli('export', campaign, '--format', 'csv', '--draws', '100', '-o', target)).code).toBe(2);
  });
});

describe('columns of the Bilan Carbone framework', () => {
  it('file every source under the post of the role, with both uncertainties and the source', async () => {
    const rows = await rowsOf('bilan-carbone', 'en');
    const { scenarios } = await contract();
    expect(rows).toHaveLength(scenarios.reduce((n, s) => n + s.lineItems.length, 0));
    for (const row of rows) {
      expect(row.post).not.toBe('');
      expect(row['factor source']).not.toBe('');
      expect(row['activity data type']).toMatch(/^(estimated|measured or invoiced)$/);
      const gsd2 = row['factor uncertainty (GSD²)'];
      if (gsd2 !== '') expect(number(gsd2)).toBeGreaterThanOrEqual(1);
    }
    const posts = new Set(rows.map((r) => r.post));
    expect(posts.size).toBeGreaterThan(4);
    const brand = await rowsOf('bilan-carbone', 'en', '--role', 'brand');
    expect(new Set(brand.map((r) => r.post)).size).toBeLessThan(posts.size);
    expect(rows.reduce((s, r) => s + number(r.kgCO2e), 0)).toBeCloseTo(
      scenarios.reduce((s, x) => s + x.total.central, 0),
      5,
    );
  });

  it('agree on the uncertainty of a factor whose source states ± 10 %', async () => {
    const [row] = (await rowsOf('bilan-carbone', 'en')).filter((r) =>
      r['emission factor']?.includes('France, average consumption mix'),
    );
    expect(number(row?.['factor uncertainty (GSD²)'])).toBeCloseTo(1.1, 4);
    expect(row?.['factor uncertainty (level)']).toBe('very low');
  });
});

describe('what a client reports', () => {
  it.each(['usual', 'sober'])(
    'has scopes and categories that add up to our total for %s, both ways for electricity',
    async (id) => {
      const args = ['export', campaign, '--format', 'csrd', '--scenario', id, '--draws', '100', '--lang', 'en'];
      const told = JSON.parse((await runCli(...args)).out) as Disclosure;
      const scenarioOf = async (...options: string[]) =>
        (await contract('--role', 'brand', ...options)).scenarios.find((s) => s.id === id);
      const [location, market] = [
        await scenarioOf('--electricity', 'location'),
        await scenarioOf('--electricity', 'market'),
      ];
      const sum = (x: Disclosure['byScope']) => Object.values(x).reduce((s, { central }) => s + central, 0);
      expect(told.role).toBe('brand');
      expect(told.gross.locationBased.central).toBe((location?.total.central ?? 0) / 1000);
      expect(told.gross.marketBased.central).toBe((market?.total.central ?? 0) / 1000);
      expect(sum(told.byScope)).toBeCloseTo(told.gross.locationBased.central, 9);
      expect(sum(told.byScope3Category)).toBeCloseTo(told.byScope['3']?.central ?? 0, 9);
      expect(Object.keys(told.byScope3Category)).toContain('1');
      expect(told.primaryDataShare).toBe(location?.evidence.primary);
      const producer = JSON.parse((await runCli(...args, '--role', 'producer')).out) as Disclosure;
      expect(Object.keys(producer.byScope3Category).length).toBeGreaterThan(Object.keys(told.byScope3Category).length);
      expect((await runCli('export', campaign, '--format', 'csrd', '--lang', 'en')).err).toContain('--scenario');
    },
  );
});

describe('export', () => {
  it('as JSON is the contract of compare', async () => {
    const { out } = await runCli('compare', campaign, '--json', '--draws', '100', '--lang', 'fr');
    expect((await runCli('export', campaign, '--format', 'json', '--draws', '100', '--lang', 'fr')).out).toBe(out);
  });

  it.each([
    ['en', 'Formats: json'],
    ['fr', 'Formats\u00a0: json'],
  ])('lists its formats, in %s', async (lang, list) => {
    const { code, err } = await runCli('export', campaign, '--format', 'pdf', '--lang', lang);
    expect([code, err.includes(list)]).toEqual([2, true]);
    for (const format of ['csv', 'bilan-carbone', 'xlsx', 'openlca', 'csrd', 'pact']) expect(err).toContain(format);
    expect((await runCli('export', campaign, '--lang', lang)).code).toBe(2);
    expect((await runCli('export', campaign, '--format', 'constructor', '--lang', lang)).code).toBe(2);
  });

  it('refuses a scenario that does not exist', async () => {
    const { code, err } = await runCli('export', campaign, '--format', 'csv', '--scenario', 'sobre', '--lang', 'en');
    expect([code, err.includes('sober')]).toEqual([2, true]);
  });
});
