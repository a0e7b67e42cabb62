import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '@contrechamp/proof';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { Spreadsheet } from '../../testing/spreadsheet.ts';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function workbookOf(campaign: string, lang: 'en' | 'fr', ...options: string[]) {
  const target = join(folder, `${++made}.xlsx`);
  const args = ['export', campaign, '--format', 'xlsx', '-o', target, '--draws', '200', '--lang', lang, ...options];
  expect(await runCli(...args)).toMatchObject({ code: 0, err: '' });
  const bytes = readFileSync(target);
  const files = unzip(bytes).map(({ path, bytes: b }) => [path, Buffer.from(b).toString('utf8')] as const);
  return { bytes, book: new Spreadsheet(new Map(files)) };
}

async function contractOf(campaign: string): Promise<ContractResult> {
  const { out } = await runCli('compare', campaign, '--json', '--draws', '200', '--lang', 'en');
  return JSON.parse(out) as ContractResult;
}

describe('a workbook', () => {
  it.each(['white-paper', 'every-activity', 'tv-commercial', 'heavy-video', 'hybrid'])(
    'of %s computes our totals from its own quantities and factors',
    async (example) => {
      const campaign = join(examples, example, 'campaign.yaml');
      const { book } = await workbookOf(campaign, 'en');
      const { scenarios } = await contractOf(campaign);
      expect(book.names.slice(0, scenarios.length + 3)).toEqual([
        ...['Summary', ...scenarios.map((s) => s.id), 'Factors', 'Assumptions'],
      ]);
      scenarios.forEach(({ id, total, byCategory, lineItems }, i) => {
        expect(book.compute('Summary', `B${i + 4}`)).toBeCloseTo(total.central, 6);
        lineItems.forEach(({ co2e }, row) => {
          expect(book.compute(id, `J${row + 4}`)).toBeCloseTo(co2e.central, 6);
        });
        const last = 4 + lineItems.length;
        expect(book.formula(id, `J${last}`)).toBe(`SUM(J4:J${last - 1})`);
        Object.values(byCategory).forEach(({ central }, row) => {
          expect(book.compute(id, `J${last + 3 + row}`)).toBeCloseTo(central, 6);
        });
      });
      for (const { sheet, cell, cached } of book.formulas()) {
        expect({ sheet, cell, close: Math.abs(book.compute(sheet, cell) - cached) <= 1e-9 * Math.abs(cached) }).toEqual(
          {
            ...{ sheet, cell, close: true },
          },
        );
      }
    },
  );

  it('follows a quantity that somebody changes', async () => {
    const { book } = await workbookOf(join(examples, 'white-paper/campaign.yaml'), 'en');
    const before = book.compute('Summary', 'B4');
    const line = book.compute('south-africa', 'J4');
    book.change('south-africa', 'F4', 3 * book.compute('south-africa', 'F4'));
    expect(book.compute('Summary', 'B4')).toBeCloseTo(before + 2 * line, 6);
    expect(book.compute('Summary', 'F4')).toBeCloseTo(book.compute('Summary', 'B4') / book.compute('Summary', 'B7'), 9);
  });

  it('tells every factor with its source, and every assumption', async () => {
    const campaign = join(examples, 'white-paper/campaign.yaml');
    const { book } = await workbookOf(campaign, 'fr');
    const { scenarios } = await contractOf(campaign);
    const factors = new Set(book.column('Facteurs', 'A'));
    for (const { factor } of scenarios.flatMap((s) => s.lineItems)) expect(factors).toContain(factor.id);
    const told = scenarios.reduce((n, s) => n + s.assumptions.length, 0);
    expect(book.column('Hypothèses', 'D')).toHaveLength(told + 1);
    expect(
      book
        .column('Facteurs', 'P')
        .slice(1)
        .every((licence) => licence !== ''),
    ).toBe(true);
  });

  it('has the same bytes each time, and one scenario when asked', async () => {
    const campaign = join(examples, 'white-paper/campaign.yaml');
    expect((await workbookOf(campaign, 'en')).bytes.equals((await workbookOf(campaign, 'en')).bytes)).toBe(true);
    const { book } = await workbookOf(campaign, 'en', '--scenario', 'marseille');
    expect(book.names.slice(0, 5)).toEqual(['Summary', 'marseille', 'Factors', 'Assumptions', 'Read me']);
    expect((await runCli('export', campaign, '--format', 'xlsx', '--lang', 'fr')).err).toContain('-o');
  });

  it('stays readable with names that XML and spreadsheets reserve', async () => {
    const text = readFileSync(join(examples, 'heavy-video/campaign.yaml'), 'utf8');
    const file = join(folder, 'odd.json');
    const { parse } = await import('yaml');
    const odd = parse(text) as { scenarios: { name: unknown }[] };
    for (const s of odd.scenarios) s.name = { en: '<b>&"quotes"', fr: '=1+1' };
    writeFileSync(file, JSON.stringify(odd));
    const { book } = await workbookOf(file, 'en');
    expect(book.column('Summary', 'A').slice(3)[0]).toBe('<b>&"quotes"');
    const { out } = await runCli('export', file, '--format', 'csv', '--lang', 'fr', '--draws', '100');
    expect(out).toContain("'=1+1");
  });
});
