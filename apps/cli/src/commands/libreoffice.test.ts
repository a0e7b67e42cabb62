import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, parseCampaign } from '@contrechamp/engine';
import { workbookTables } from '@contrechamp/proof';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { EditableWorkbook } from '../testing/editable-workbook.ts';
import { savedByLibreOffice } from '../testing/libreoffice.ts';
import { runCli } from '../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
const saved = join(folder, 'saved');
mkdirSync(saved);
afterAll(() => rmSync(folder, { recursive: true }));

const campaignOf = (file: string) => parseCampaign(readFileSync(file, 'utf8'), activityDefinitions).campaign;

async function exported(example: string, name: string): Promise<string> {
  const target = join(folder, name);
  const args = ['export', join(examples, example, 'campaign.yaml'), '--format', 'xlsx', '-o', target, '--draws', '100'];
  expect(await runCli(...args, '--lang', 'en')).toMatchObject({ code: 0, err: '' });
  return target;
}

async function contractOf(example: string): Promise<ContractResult> {
  const { out } = await runCli('compare', join(examples, example, 'campaign.yaml'), '--json', '--draws', '100');
  return JSON.parse(out) as ContractResult;
}

/** Numbers of a column of a sheet, by row counted from 1. */
function numbers(file: string, sheet: string, column: number): ReadonlyMap<number, number> {
  const found = workbookTables(readFileSync(file), 'en').find((s) => s.name === sheet);
  return new Map(
    (found?.rows ?? []).flatMap(({ index, cells }) => {
      const cell = cells.get(column);
      return cell?.kind === 'number' ? [[index + 1, cell.value] as const] : [];
    }),
  );
}

const close = (found: number | undefined, wanted: number): void =>
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));

/** Takes the values away that formulas bring. */
function withoutValues(file: string): EditableWorkbook {
  const book = new EditableWorkbook(readFileSync(file));
  for (const part of [...book.parts.keys()].filter((p) => p.startsWith('xl/worksheets/'))) {
    book.put(part, book.text(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return book;
}

const quantity = 5;
const co2e = 9;

describe('a workbook opened in LibreOffice', () => {
  it.each(['white-paper', 'every-activity', 'tv-commercial', 'heavy-video', 'hybrid'])(
    'gives our totals, computed there: %s',
    async (example) => {
      const bare = join(folder, `${example}.xlsx`);
      writeFileSync(bare, withoutValues(await exported(example, `${example}-whole.xlsx`)).bytes());
      expect(numbers(bare, 'Summary', 1).size).toBe(0);
      const { scenarios } = await contractOf(example);
      const opened = savedByLibreOffice(bare, 'xlsx', saved);
      const totals = numbers(opened, 'Summary', 1);
      for (const [i, { id, total, lineItems }] of scenarios.entries()) {
        close(totals.get(i + 4), total.central);
        const lines = numbers(opened, id, co2e);
        for (const [row, line] of lineItems.entries()) close(lines.get(row + 4), line.co2e.central);
      }
    },
  );

  it('follows a quantity that is changed there', async () => {
    const book = withoutValues(await exported('white-paper', 'changed-whole.xlsx'));
    const [first] = (await contractOf('white-paper')).scenarios;
    const file = join(folder, 'changed.xlsx');
    writeFileSync(file, book.bytes());
    const before = numbers(file, 'south-africa', quantity).get(4) ?? Number.NaN;
    writeFileSync(file, book.set('south-africa', 'F4', 3 * before).bytes());
    const total = numbers(savedByLibreOffice(file, 'xlsx', saved), 'Summary', 1).get(4);
    close(total, (first?.total.central ?? 0) + 2 * (first?.lineItems[0]?.co2e.central ?? Number.NaN));
  });

  it('and saved there imports as the same campaign', async () => {
    for (const example of ['white-paper', 'every-activity']) {
      const opened = savedByLibreOffice(await exported(example, `again-${example}.xlsx`), 'xlsx', saved);
      const target = join(folder, `${example}.yaml`);
      expect(await runCli('import', opened, '-o', target, '--lang', 'en')).toMatchObject({ code: 0, err: '' });
      expect(campaignOf(target)).toEqual(campaignOf(join(examples, example, 'campaign.yaml')));
    }
  });
});

describe('a form opened in LibreOffice', () => {
  it.each(['en', 'fr'])('keeps its lists, and imports once it is saved there (%s)', async (lang) => {
    const [form, starter, target] = ['form.xlsx', 'starter.yaml', 'form.yaml'].map((n) => join(folder, `${lang}-${n}`));
    if (!form || !starter || !target) throw new Error('no names');
    for (const file of [form, starter]) {
      expect(await runCli('template', '--kind', 'photo-shoot', '-o', file, '--lang', lang)).toMatchObject({ code: 0 });
    }
    const opened = savedByLibreOffice(form, 'xlsx', saved);
    expect(await runCli('import', opened, '-o', target, '--lang', 'en')).toMatchObject({ code: 0, err: '' });
    expect(campaignOf(target)).toEqual(campaignOf(starter));
    const [before, after] = [form, opened].map((file) => new EditableWorkbook(readFileSync(file)));
    const lists = (book: EditableWorkbook | undefined): number =>
      [...(book?.parts.keys() ?? [])]
        .filter((part) => part.startsWith('xl/worksheets/sheet'))
        .reduce((n, part) => n + (book?.text(part).match(/type="list"/g)?.length ?? 0), 0);
    expect(lists(before)).toBeGreaterThan(50);
    expect(lists(after)).toBe(lists(before));
  });
});
