import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, Studio, startServer } from './studio.ts';

let studio: Studio;
let id: string;
let folder: string;
let campaign: string;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
  folder = await mkdtemp(join(tmpdir(), 'contrechamp-prove-'));
  // As the studio names the file of this campaign: the colophon of the paper tells it.
  campaign = join(folder, 'three-visuals-for-a-cosmetics-brand.yaml');
  await writeFile(campaign, await studio.text(id));
});
afterAll(async () => {
  await studio.close();
  await rm(folder, { recursive: true });
});

let files = 0;

/** The file that the command line writes for the campaign of the studio. */
async function written(...args: string[]): Promise<Buffer> {
  files += 1;
  const target = join(folder, `file-${files}${args[0] === 'report' ? '.pdf' : ''}`);
  const bin = join(root, 'apps/cli/bin/contrechamp.js');
  const [command = '', ...options] = args;
  execFileSync(process.execPath, [bin, command, campaign, '-o', target, ...options], { stdio: 'pipe' });
  return readFile(target);
}

/** What the command line prints; exit code 1 is an answer too. */
function printed(...args: string[]): string {
  const bin = join(root, 'apps/cli/bin/contrechamp.js');
  try {
    return execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What comes of a press, and its name. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<readonly [bytes: Buffer, name: string]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return [await bytesOf(download), download.suggestedFilename()];
}

async function open(reader: Parameters<Studio['page']>[0] = {}, path = `/c/${id}/prove`): Promise<Page> {
  const page = await studio.page(reader);
  await page.goto(`${studio.url}${path}`);
  await page.locator('[data-draws="resting"]').waitFor();
  await page.locator('[data-claim="resting"]').waitFor();
  return page;
}

const grave = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('makes the white paper of the command line, to the last byte, with its date, its target and its brand', async () => {
  const page = await open();
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>';
  await writeFile(join(folder, 'logo.svg'), logo);
  await writeFile(
    join(folder, 'brand.yaml'),
    'name: Maison Exemple\nlogo: logo.svg\naccent: "#8a1538"\ncover: "#10233a"\n',
  );
  await page.getByRole('radio', { name: 'Français' }).click();
  await page.getByLabel('Date on the cover').fill('2026-01-31');
  await page.getByLabel('Name on the cover').fill('Maison Exemple');
  await page.getByLabel('Ground of the cover').fill('#10233a');
  await page.getByLabel('Rules and marks').fill('#8a1538');
  await page.locator('input[type=file]').setInputFiles(join(folder, 'logo.svg'));
  await page.getByText('logo.svg').waitFor();
  const slider = page.getByRole('slider', { name: 'The plan aims at a reduction of' });
  await slider.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  const [pdf, name] = await downloaded(page, () => button(page, 'PDF').click());
  expect(name).toBe('three-visuals-for-a-cosmetics-brand-white-paper.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const brand = join(folder, 'brand.yaml');
  const options = ['--lang', 'fr', '--date', '2026-01-31', '--target', '-30%', '--brand', brand];
  expect(pdf.equals(await written('report', ...options))).toBe(true);
  await page.getByText('is with your downloads').waitFor();
  await page.context().close();
});

it('shows the cover as it will be, in the language and the colours of the paper', async () => {
  const page = await open();
  const cover = page.locator('[data-cover]');
  expect(await cover.getAttribute('data-cover')).toBe('Three visuals for a cosmetics brand');
  await page.getByRole('radio', { name: 'Français' }).click();
  await page.locator('[data-cover="Trois visuels pour une marque de cosmétiques"]').waitFor();
  await page.getByLabel('Ground of the cover').fill('#10233a');
  await page.waitForFunction(
    () => (document.querySelector('[data-cover]') as HTMLElement | null)?.style.background === 'rgb(16, 35, 58)',
  );
  await page.getByLabel('Date on the cover').fill('2026-01-31');
  await cover.getByText('31 janvier 2026').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'One page' }).click();
  await cover.waitFor({ state: 'detached' });
  const [html, name] = await downloaded(page, () => button(page, 'Page of a browser (HTML)').click());
  expect(name).toBe('three-visuals-for-a-cosmetics-brand-summary.html');
  expect(html.toString('utf8')).toContain('<html lang="fr">');
  await page.context().close();
});

it('says that a paper is being made, lets it be given up, and makes the next one', async () => {
  const page = await open();
  let finished = 0;
  page.on('download', () => {
    finished += 1;
  });
  await button(page, 'PDF').click();
  await page.locator('[data-making="paper"] progress').waitFor();
  await button(page, 'Give it up').click();
  await page.locator('[data-making]').waitFor({ state: 'detached' });
  const [csv] = await downloaded(page, () => button(page, 'Download: Line items').click());
  expect(csv.length).toBeGreaterThan(1_000);
  expect(finished).toBe(1);
  await page.context().close();
});

it('gives the paper to whoever asked, on whatever page they are meanwhile', async () => {
  const page = await open();
  const [pdf] = await downloaded(page, async () => {
    await button(page, 'PDF').click();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
  });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

it('judges “323 times less” as the command line does, and says why', async () => {
  const page = await open();
  const sentence = 'Producing the visuals with AI emits 323 times less CO2e than a shoot in South Africa.';
  await page.getByLabel('Day of publication').fill('2026-11-26');
  await page.getByLabel('Sentence').fill(sentence);
  await page.locator('[data-verdict="refused"]').waitFor();
  await page.locator('[data-claim="resting"]').waitFor();
  const found = await page
    .locator('[data-finding]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('data-finding')));
  expect(found).toEqual(expect.arrayContaining(['J5 category-missing', 'J9 too-many-figures']));
  expect(await page.locator('.verdict').textContent()).toContain('true in 98\u202f% of draws');
  const theirs = printed('claim', campaign, sentence, '--json', '--lang', 'en', '--date', '2026-11-26');
  const [data] = await downloaded(page, () => button(page, 'Save as data (JSON)').click());
  expect(data.toString('utf8')).toBe(theirs);
  expect(await page.locator('main').textContent()).not.toMatch(/\bcompliant\b/i);
  expect(await grave(page)).toEqual([]);
  await page.context().close();
});

it('follows the setting: a promise is judged under the rules of the day and the country', async () => {
  const page = await open({ lang: 'fr' });
  await page.getByLabel('Phrase').fill('Nos visuels sont neutres en carbone.');
  await page.locator('[data-verdict="refused"]').waitFor();
  await page.getByLabel('Pays').selectOption('GB');
  await page.getByLabel('Dite à').selectOption('business');
  await page.getByLabel('Jour de publication').fill('2025-03-01');
  await page.getByText('Lu comme publié dans ce pays : GB, à des professionnels, le 2025-03-01').waitFor();
  await page.locator('[data-claim="resting"]').waitFor();
  const options = ['--json', '--lang', 'fr', '--date', '2025-03-01', '--country', 'GB', '--audience', 'business'];
  const theirs = printed('claim', campaign, 'Nos visuels sont neutres en carbone.', ...options);
  const [data] = await downloaded(page, () => button(page, 'Enregistrer comme données (JSON)').click());
  expect(data.toString('utf8')).toBe(theirs);
  await page.context().close();
});

it('tells what may be said of each pair, with wording to copy in both languages', async () => {
  const context = await studio.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${studio.url}/c/${id}/prove`);
  await page.locator('[data-pair="ai south-africa"]').waitFor();
  expect(await page.locator('[data-pair]').count()).toBe(6);
  expect(await page.locator('[data-pair="ai south-africa"]').textContent()).toContain('×340');
  await page.locator('[data-pair="paris-studio marseille"] button').press('Enter');
  const wording = page.locator('[data-draft="fr"]');
  const sentence = await wording.locator('.copy-text--lead p').textContent();
  expect(sentence).toMatch(/^La production des visuels en studio à Paris .+ émet au moins 4,7 fois moins de CO₂e/);
  await page.getByRole('button', { name: 'Copy: In French', exact: true }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
  // What is proposed passes its own check.
  await page.getByLabel('Sentence').fill(sentence ?? '');
  await page.locator('[data-verdict="supported-with"]').waitFor();
  expect(await grave(page)).toEqual([]);
  await context.close();
});

it('gives every export of the command line, to the last byte', async () => {
  const page = await open();
  for (const [label, options] of [
    ['Workbook', ['xlsx']],
    ['Line items', ['csv']],
    ['Bilan Carbone®', ['bilan-carbone']],
    ['openLCA', ['openlca']],
    ['Result', ['json']],
    ['CSRD', ['csrd', '--scenario', 'south-africa']],
  ] as const) {
    const [bytes] = await downloaded(page, () => button(page, `Download: ${label}`).click());
    const [format, ...more] = options;
    expect([label, bytes.equals(await written('export', '--format', format, '--lang', 'en', ...more))]).toEqual([
      label,
      true,
    ]);
  }
  await page.getByLabel('Scenarios').selectOption('marseille');
  await page.getByLabel('Whose footprint').selectOption('brand');
  const [bytes] = await downloaded(page, () => button(page, 'Download: Bilan Carbone®').click());
  const options = ['--format', 'bilan-carbone', '--lang', 'en', '--scenario', 'marseille', '--role', 'brand'];
  expect(bytes.equals(await written('export', ...options))).toBe(true);
  await page.context().close();
});

it('packs the dossier of the command line, with its hash to cite', async () => {
  const page = await open({ lang: 'fr' });
  const [bytes] = await downloaded(page, () => button(page, 'Télécharger : Dossier de preuve').click());
  expect(bytes.equals(await written('dossier', '--lang', 'fr'))).toBe(true);
  const seal = createHash('sha256').update(bytes).digest('hex');
  await page.locator(`[data-seal="${seal}"]`).waitFor();
  const file = join(folder, 'dossier.zip');
  await writeFile(file, bytes);
  expect(printed('verify', file, '--lang', 'en')).toMatch(/^Identical/);
  await page.context().close();
});

it('asks for what only the owner of a PACT footprint knows, field by field', async () => {
  const page = await open();
  await button(page, 'Download: PACT 3').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make the footprint' }).click();
  await dialog.getByText('This is needed.').first().waitFor();
  expect(await dialog.getByText('This is needed.').count()).toBe(10);
  const fields = {
    companyName: 'Maison Exemple',
    companyIds: 'maison',
    productNameCompany: 'Visuals',
    productIds: 'urn:product:example:visuals',
    productDescription: 'Three visuals',
    created: '2026-01-31',
    referencePeriodStart: '2025-01-01',
    referencePeriodEnd: '2025-12-31',
    crossSectoralStandards: 'ISO14067',
    exemptedEmissionsPercent: '0',
  };
  for (const [name, value] of Object.entries(fields)) await dialog.locator(`#pact-${name}`).fill(value);
  await dialog.getByRole('button', { name: 'Make the footprint' }).click();
  await dialog.getByText('“maison” is no URN').waitFor();
  await page.waitForTimeout(300);
  expect(await grave(page)).toEqual([]);
  await dialog.locator('#pact-companyIds').fill('urn:company:example:maison');
  const [bytes] = await downloaded(page, () => dialog.getByRole('button', { name: 'Make the footprint' }).click());
  const set = Object.entries({ ...fields, companyIds: 'urn:company:example:maison' }).flatMap(([k, v]) => [
    '--set',
    `${k}=${v}`,
  ]);
  const options = ['--format', 'pact', '--scenario', 'south-africa', '--lang', 'en', ...set];
  expect(bytes.equals(await written('export', ...options))).toBe(true);
  await page.context().close();
});

it('says in place what keeps a file from being made: a mistake in the campaign, a logo, a stopped server', async () => {
  const own = await studio.create(await studio.text(id));
  const page = await open({}, `/c/${own}/prove`);
  await writeFile(join(folder, 'note.txt'), 'no picture');
  await page.locator('input[type=file]').setInputFiles(join(folder, 'note.txt'));
  await page.getByText('This file is no SVG, PNG or JPEG').waitFor();
  await writeFile(join(folder, 'cut.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect');
  await page.locator('input[type=file]').setInputFiles(join(folder, 'cut.svg'));
  await button(page, 'PDF').click();
  await page.getByRole('alert').getByText('The file of the logo is damaged').waitFor();
  await button(page, 'Take it away').click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByText('Show the text of the file').click();
  await page.getByRole('textbox', { name: 'Text of the campaign file' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('unknown: 1');
  await page.locator('[data-save="saved"]').waitFor();
  await page.getByRole('link', { name: 'Prove', exact: true }).click();
  await button(page, 'Download: Workbook').click();
  const row = page.locator('[data-file="xlsx"]');
  await row.getByText('One thing in the campaign has to be put right.').waitFor();
  expect(await row.getByRole('listitem').textContent()).toMatch(/^line \d+ · .*unknown/);
  await button(page, 'Undo').click();
  const { server } = studio;
  const port = Number(new URL(server.url).port);
  await server.stop();
  await button(page, 'Download: Workbook').click();
  await page.getByRole('alert').getByText('The studio’s program does not answer').waitFor();
  studio.server = await startServer(studio.data, port);
  const [bytes] = await downloaded(page, () => button(page, 'Download: Workbook').click());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
