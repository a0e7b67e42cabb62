import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { unzip, zip } from '@contrechamp/proof';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure, root, Studio, visit } from './studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const contrechamp = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'apps/cli/bin/contrechamp.js'), ...args], { cwd: root, encoding: 'utf8' });

const campaign = 'examples/hybrid/campaign.yaml';

function workbook(name: string, lang: string): string {
  const file = join(studio.data, name);
  contrechamp('export', campaign, '--format', 'xlsx', '-o', file, '--draws', '100', '--lang', lang);
  return file;
}

/** The workbook with a word of a cell replaced, as somebody types it. */
function spoilt(file: string, from: RegExp, to: string): string {
  let found = 0;
  const files = unzip(readFileSync(file)).map(({ path, bytes }) => {
    const text = Buffer.from(bytes).toString('utf8');
    if (!path.startsWith('xl/worksheets/') || !from.test(text)) return { path, bytes };
    found += 1;
    return { path, bytes: Buffer.from(text.replace(from, to)) };
  });
  expect(found).toBeGreaterThan(0);
  const other = file.replace('.xlsx', '-broken.xlsx');
  writeFileSync(other, zip(files));
  return other;
}

/** As Excel writes it on Windows, without the rows whose mark is not in that encoding. */
function windows1252(text: string): Buffer {
  const rows = text.replace(/^\ufeff/, '').split('\n');
  const own = rows.filter((row) => !row.includes('↳')).join('\n');
  const named = own.replace(/^(Name in English|Nom en anglais)([,;])[^,;\n]*/m, '$1$2Été');
  return Buffer.from(named.replaceAll('’', '\x92').replace(/[^\0-\xff]/g, '?'), 'latin1');
}

const count = async (): Promise<number> =>
  ((await (await fetch(`${studio.url}/api/v1/campaigns`)).json()) as readonly unknown[]).length;

describe.each([
  { lang: 'en', open: 'Open the campaign', done: 'is imported.', not: 'is not imported.', cell: /sheet “[^”]+”, cell/ },
  {
    ...{ lang: 'fr' as const, open: 'Ouvrir la campagne', done: 'est importé.', not: 'n’est pas importé.' },
    cell: /feuille «\s[^»]+\s», cellule/,
  },
] as const)('the workbook that was exported, in $lang', ({ lang, open, done, not, cell }) => {
  it('is imported, and gives the same figures', async () => {
    const file = workbook(`good-${lang}.xlsx`, lang);
    const page = await studio.page({ lang });
    await page.goto(studio.url);
    const before = await count();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.waitForURL(/\/c\//);
    expect(await count()).toBe(before + 1);
    await page.waitForSelector('[data-draws="resting"]', { state: 'attached' });
    const imported = await figure(page, 'sentence');
    const original = await studio.create(readFileSync(join(root, campaign), 'utf8'));
    await visit(page, `${studio.url}/c/${original}`);
    expect(imported).toBe(await figure(page, 'sentence'));
    await page.context().close();
  });

  it('is refused cell by cell where it is broken, and nothing is saved', async () => {
    const file = spoilt(
      workbook(`bad-${lang}.xlsx`, lang),
      lang === 'en' ? />still image</ : />image fixe</,
      '>oil painting<',
    );
    const page = await studio.page({ lang });
    await page.goto(studio.url);
    const before = await count();
    await page.locator('input[type="file"]').setInputFiles(file);
    const alert = page.getByRole('alert').filter({ hasText: not });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(cell);
    expect(await alert.textContent()).toContain('oil painting');
    expect(await count()).toBe(before);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
    await page.context().close();
  });

  it('tells how a form in an old encoding was read, before it is opened', async () => {
    const csv = join(studio.data, `form-${lang}.csv`);
    contrechamp('template', '--kind', 'generative-ai', '--format', 'csv', '-o', csv, '--lang', lang);
    writeFileSync(csv, windows1252(readFileSync(csv, 'utf8')));
    const page = await studio.page({ lang });
    await page.goto(studio.url);
    await page.locator('input[type="file"]').setInputFiles(csv);
    const told = page.getByRole('status').filter({ hasText: done });
    await told.filter({ hasText: 'Windows-1252' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
    await told.getByRole('link', { name: open }).click();
    await page.waitForURL(/\/c\//);
    await page.context().close();
  });
});

it('says of a workbook of 17 MB that it is too large, without sending it', async () => {
  const page = await studio.page();
  await page.goto(studio.url);
  const large = join(studio.data, 'large.xlsx');
  writeFileSync(large, Buffer.alloc(17_000_000));
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/import')) sent += 1;
  });
  await page.locator('input[type="file"]').setInputFiles(large);
  await page.getByRole('alert').filter({ hasText: 'too large (17 MB)' }).waitFor();
  expect(sent).toBe(0);
  await page.context().close();
});
