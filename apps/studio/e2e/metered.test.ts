import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { openJournal } from '@contrechamp/gateway';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from './cli.ts';
import { figure, root, Studio } from './studio.ts';

interface Spread {
  readonly median: number;
  readonly interval95: readonly [number, number];
}

interface Actuals {
  readonly actuals: {
    readonly chain: { readonly head: { readonly hash: string } };
    readonly metered: { readonly images: number; readonly co2e: Spread };
    readonly planned: { readonly co2e: Spread };
    readonly receipts: { readonly count: number };
  };
}

const example = join(root, 'examples/sober-generation');
const receipts = join(example, 'receipts.jsonl');
let scratch: string;
let studio: Studio;
let text: string;
let id: string;
let told: Actuals;

/** A ledger with the first generation of the example, as a gateway leaves it. */
async function ledger(): Promise<string> {
  const folder = join(scratch, 'receipts');
  const lines = (await readFile(receipts, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { journal } = await openJournal(folder, { clock: () => new Date('2026-09-18T08:00:00Z') });
  const { opening, amounts } = lines.find((l) => l.kind === 'opened').body;
  const { receipt } = lines.find((l) => l.body.receipt?.id === opening.id).body;
  await journal.open(opening, amounts);
  await journal.settle(receipt, amounts);
  await journal.close();
  return folder;
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'contrechamp-metered-'));
  studio = await Studio.open('--receipts', await ledger());
  text = await readFile(join(example, 'campaign.yaml'), 'utf8');
  id = await studio.create(text);
  told = cli<Actuals>('compare', 'examples/sober-generation/campaign.yaml', '--receipts', receipts);
});
afterAll(async () => {
  await studio.close();
  await rm(scratch, { recursive: true });
});

async function opened(page: Page, file = receipts): Promise<void> {
  await page.goto(`${studio.url}/c/${id}/sobriety`);
  await page.locator('.metered input[type=file]').setInputFiles(file, { timeout: 60_000 });
}

/** Numbers of a mass, in kilograms: `72 g CO₂e [17–310]`. */
function masses(shown: string): readonly (readonly number[])[] {
  const unit = { t: 1000, kg: 1, g: 0.001 } as const;
  return [...shown.matchAll(/([\d.,\u202f]+)\s?(t|kg|g)\sCO₂e \[([\d.,\s]+)–([\d.,\s]+)\]/g)].map((m) =>
    [m[1], m[3], m[4]].map((n) => Number((n ?? '').replace(/[\s\u202f]/g, '')) * unit[m[2] as 'g']),
  );
}

function expectShown(shown: readonly number[] | undefined, { median, interval95 }: Spread): void {
  for (const [i, wanted] of [median, ...interval95].entries()) {
    expect(Math.abs((shown?.[i] ?? Number.NaN) / wanted - 1), `${shown} for ${wanted}`).toBeLessThan(0.051);
  }
}

it('sets receipts beside the plan: the figures are the command line’s, and the chain is the same', async () => {
  const page = await studio.page();
  await opened(page);
  await page.locator('[data-figure="metered-chain"]').waitFor();
  const sentence = await figure(page, 'metered-sentence');
  const [metered, planned] = masses(sentence);
  expectShown(metered, told.actuals.metered.co2e);
  expectShown(planned, told.actuals.planned.co2e);
  expect(sentence).toContain(`${told.actuals.metered.images} of 320`);
  const chain = await figure(page, 'metered-chain');
  expect(chain).toContain(told.actuals.chain.head.hash);
  expect(chain).toContain(`${told.actuals.receipts.count} receipts`);
  await page.locator('.metered svg [data-key="planned"]').first().waitFor();
  // Another plan: the same receipts stand against it.
  const more = await studio.create(text.replace('count: 240 ± 30 %', 'count: 480 ± 30 %'));
  await page.goto(`${studio.url}/c/${more}/sobriety`);
  await page.locator('.metered input[type=file]').setInputFiles(receipts);
  await page.locator('[data-figure="metered-chain"]').waitFor();
  expect(await figure(page, 'metered-sentence')).toContain('105.5 of 560');
  await page.context().close();
});

it('shows the receipts behind it by model and by end, opens one with the keyboard, and names nobody unasked', async () => {
  const page = await studio.page();
  await opened(page);
  await page.locator('[data-receipt]').first().waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/Zoé|Malik/);
  await page.getByRole('button', { name: /How it ended/ }).click();
  await page.getByRole('option', { name: 'refused by the rules' }).click();
  await expect.poll(() => page.locator('[data-receipt]').count()).toBe(1);
  const open = page.locator('[data-receipt] button');
  await open.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.locator('[data-figure="receipt"]').waitFor();
  expect(await sheet.textContent()).toMatch(/allows 4 at most|at most 4/i);
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.locator('label.switch', { hasText: 'Show who asked' }).click();
  await page.locator('[data-receipt]', { hasText: 'Malik' }).waitFor();
  await page.locator('[data-figure="metered-persons"]', { hasText: 'Zoé' }).waitFor();
  await page.context().close();
});

it('says what is wrong with a chain that does not hold, and takes nothing from it', async () => {
  const bad = join(scratch, 'bad.jsonl');
  await writeFile(bad, (await readFile(receipts, 'utf8')).replace('"outputs":4', '"outputs":1'));
  const page = await studio.page({ lang: 'fr' });
  await opened(page, bad);
  const alert = page.locator('.metered [role="alert"]');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/rien n’en est tiré.*ligne 3.*a été modifié/);
  expect(await page.locator('[data-figure="metered-sentence"]').count()).toBe(0);
  // A good one after it is taken.
  await page.locator('.metered input[type=file]').setInputFiles(receipts);
  await page.locator('[data-figure="metered-chain"]').waitFor();
  expect(await page.locator('.metered [role="alert"]').count()).toBe(0);
  await page.context().close();
});

it('reads the receipts of the gateway beside the server', async () => {
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/sobriety`);
  await page.getByRole('button', { name: 'Read the gateway’s receipts' }).click();
  await page.locator('[data-figure="metered-chain"]').waitFor();
  expect(await figure(page, 'metered-sentence')).toContain('4 of 320');
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('button', { name: 'Read the gateway’s receipts' }).waitFor();
  expect(await page.locator('[data-figure="metered-sentence"]').count()).toBe(0);
  await page.context().close();
});

it('is accessible in both languages and themes, and fits a phone', async () => {
  for (const lang of ['en', 'fr'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await studio.page({ lang, theme, width: theme === 'dark' ? 320 : 1280, height: 800 });
      await opened(page);
      await page.locator('[data-receipt]').first().waitFor();
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).include('.metered').analyze();
      const grave = violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
      expect(grave).toEqual([]);
      const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      expect(scroll).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  }
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});

for (const [lang, label] of [
  ['en', 'With the receipts: receipts.jsonl'],
  ['fr', 'Avec les reçus : receipts.jsonl'],
] as const) {
  it(`packs the receipts into the dossier where somebody says so, as the command line does, in ${lang}`, async () => {
    const page = await studio.page({ lang });
    await opened(page);
    await page.locator('.metered figure, .metered svg').first().waitFor();
    await page.locator(`a[href="/c/${id}/prove"]`).first().click();
    const item = page.locator('[data-file="dossier"]');
    await item.locator('.switch').click();
    expect((await item.locator('.switch').textContent())?.replace(/\s/g, ' ')).toBe(label.replace(/\s/g, ' '));
    const { violations } = await new AxeBuilder({ page }).include('[data-file="dossier"]').analyze();
    expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
    const [made] = await Promise.all([page.waitForEvent('download'), item.getByRole('button').first().click()]);
    const ours = join(scratch, `ours-${lang}.zip`);
    await made.saveAs(ours);
    const theirs = join(scratch, `theirs-${lang}.zip`);
    const source = 'examples/sober-generation/campaign.yaml';
    cli('dossier', source, '-o', theirs, '--receipts', receipts, '--lang', lang);
    expect((await readFile(ours)).equals(await readFile(theirs))).toBe(true);
    expect(cli<{ verdict: string; receipts: { kind: string } }>('verify', ours)).toMatchObject({
      ...{ verdict: 'identical', receipts: { kind: 'sound' } },
    });
    await page.context().close();
  });
}
