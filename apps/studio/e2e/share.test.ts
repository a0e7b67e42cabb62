import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atRest, figure, root, Studio, visit } from './studio.ts';

let studio: Studio;
let id: string;
let text: string;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
  text = await readFile(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');
});
afterAll(() => studio.close());

const scenarios = ['south-africa', 'marseille', 'paris-studio', 'ai'];
const totals = async (page: Page): Promise<readonly string[]> =>
  Promise.all(scenarios.map((s) => figure(page, `total-${s}`)));

async function fileFrom(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function linkFrom(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy a link that holds the campaign' }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect.poll(() => field.inputValue()).toContain('#c=');
  return field.inputValue();
}

it('exports the campaign file and opens it again with the same figures', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const before = await totals(page);
  const exported = await fileFrom(page, 'Campaign file (YAML)');
  expect(exported).toBe(text);
  const file = join(studio.data, 'again.yaml');
  await writeFile(file, exported);
  await page.goto(studio.url);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.waitForURL(/\/c\/(?!.*\/)/);
  expect(page.url()).not.toContain(id);
  await atRest(page);
  expect(await totals(page)).toEqual(before);
  await page.context().close();
});

it('exports line items that add up to the totals', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const [head = '', ...rows] = (await fileFrom(page, 'Line items (CSV)')).replace('\ufeff', '').trim().split('\r\n');
  const contract = JSON.parse(await fileFrom(page, 'Result (JSON)')) as {
    readonly scenarios: readonly { readonly id: string; readonly total: { readonly central: number } }[];
  };
  const at = head.split(',').indexOf('kgCO2e');
  for (const scenario of contract.scenarios) {
    const sum = rows
      .filter((r) => r.startsWith(`${scenario.id},`))
      // Words before the figures hold no comma in the reference campaign; those behind them may.
      .reduce((total, r) => total + Number(r.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.[at]?.replace(/,$/, '')), 0);
    expect(sum).toBeCloseTo(scenario.total.central, 6);
  }
  await page.context().close();
});

it('carries the whole campaign in a link and sends nothing of it to the server', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const before = await totals(page);
  const link = await linkFrom(page);
  const reader = await studio.page();
  const sent: string[] = [];
  reader.on('request', (r) => sent.push(`${r.method()} ${r.url()} ${r.postData() ?? ''}`));
  await visit(reader, link);
  expect(await totals(reader)).toEqual(before);
  expect(sent.filter((r) => r.includes('/api/'))).toEqual([]);
  expect(sent.filter((r) => !r.startsWith('GET '))).toEqual([]);
  await reader.getByRole('link', { name: 'Edit', exact: true }).click();
  await reader.getByRole('button', { name: 'Change People flying' }).waitFor();
  await reader.getByRole('link', { name: 'Compare', exact: true }).click();
  await reader.getByRole('button', { name: 'Save a copy' }).click();
  await reader.waitForURL(/\/c\//);
  await atRest(reader);
  expect(await studio.text(reader.url().split('/').at(-1) ?? '')).toBe(text);
  await page.context().close();
  await reader.context().close();
});

it('refuses a link that was cut, changed or forged, with a sentence', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const link = await linkFrom(page);
  const [base = '', code = ''] = link.split('#c=');
  const middle = Math.floor(code.length / 2);
  const flipped = code[middle] === 'A' ? 'B' : 'A';
  const bad = [
    code.slice(0, middle),
    code.slice(0, -1),
    `${code.slice(0, middle)}${flipped}${code.slice(middle + 1)}`,
    'AAAA',
    '',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    `${'A'.repeat(200_000)}`,
  ];
  for (const [i, fragment] of bad.entries()) {
    const reader = await studio.page();
    await reader.goto(`${base}?${i}#c=${fragment}`);
    await reader.getByRole('heading', { name: 'This link is not whole.' }).waitFor();
    await reader.context().close();
  }
  await page.context().close();
});

it('stops unfolding a link that would fill the memory', async () => {
  const page = await studio.page();
  await page.goto(studio.url);
  const fragment = await page.evaluate(async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024);
    const packed = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
    const whole = [0, 0, 0, 0, ...new Uint8Array(await packed.arrayBuffer())];
    return btoa(whole.map((b) => String.fromCharCode(b)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  });
  await page.goto(`${studio.url}/draft#c=${fragment}`);
  await page.getByRole('heading', { name: 'This link is not whole.' }).waitFor();
  await page.context().close();
});

it('saves a picture as SVG and as PNG', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const take = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: `Save this picture as ${format}` })
        .first()
        .click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const svg = (await take('SVG')).toString('utf8');
  expect(svg).toMatch(/^<svg xmlns/);
  expect(svg).toContain('Location shoot in South');
  const png = await take('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2000);
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
