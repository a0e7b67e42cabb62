import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from './cli.ts';
import { atRest, figure, root, Studio } from './studio.ts';

interface Spread {
  readonly median: number;
  readonly interval95: readonly [number, number];
}

let studio: Studio;
let text: string;

beforeAll(async () => {
  studio = await Studio.open();
  text = await readFile(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');
});
afterAll(() => studio.close());

/** The numbers of a mass in a text, in kilograms: `8.6 t CO₂e [6.3–14]`. */
function masses(shown: string): readonly number[] {
  const found = /([\d.,]+)\s?(t|kg|g)\s?CO₂e \[([\d.]+)–([\d.]+)\]/.exec(shown);
  const unit = { t: 1000, kg: 1, g: 0.001 }[found?.[2] ?? ''] ?? Number.NaN;
  return [found?.[1], found?.[3], found?.[4]].map((n) => Number(n) * unit);
}

/** A figure on screen is the figure of the command line, rounded: within half of the last of two digits. */
function expectShown(shown: string, { median, interval95 }: Spread): void {
  for (const [i, wanted] of [median, ...interval95].entries()) {
    const own = masses(shown)[i] ?? Number.NaN;
    expect(Math.abs(own / wanted - 1), `${shown} for ${wanted}`).toBeLessThan(0.051);
  }
}

const main = (page: Page) => page.locator('main');

it('pulls a lever: the figure is the command line’s, the text takes it with its comments, undo gives all back', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/reduce`);
  const lever = page.locator('[data-lever="hire-locally"]');
  await lever.waitFor();
  const plan = cli<{ readonly after: Spread; readonly saved: Spread }>(
    ...['levers', 'examples/white-paper/campaign.yaml', '--scenario', 'south-africa', '--with', 'hire-locally'],
  );
  expectShown(await figure(page, 'saved-hire-locally'), plan.saved);
  await lever.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() =>
    document.querySelector('[data-figure="sentence"]')?.textContent?.includes('with the lever pulled'),
  );
  const sentence = await figure(page, 'sentence');
  expectShown(sentence.slice(sentence.indexOf('pulled')), plan.after);
  await main(page).getByRole('button', { name: 'Write into the campaign' }).first().click();
  await expect.poll(() => studio.text(id)).toContain('# Levers applied: hire-locally');
  expect(await studio.text(id)).toContain('# One campaign, four ways.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => studio.text(id)).toBe(text);
  await page.context().close();
});

it('finds the way to a target that the command line finds', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/reduce`);
  await page.locator('[data-lever="hire-locally"]').waitFor();
  const plan = cli<{ readonly after: Spread; readonly pulls: readonly { readonly lever: unknown }[] }>(
    ...['levers', 'examples/white-paper/campaign.yaml', '--scenario', 'south-africa', '--target=-50%', '--stay'],
  );
  await main(page).getByRole('button', { name: 'Find the shortest way' }).first().click();
  await page
    .getByText(/The target of −50\s?% is reached/)
    .first()
    .waitFor();
  await page.waitForFunction(() =>
    /with the 2 levers pulled/.test(document.querySelector('[data-figure="sentence"]')?.textContent ?? ''),
  );
  const sentence = await figure(page, 'sentence');
  expectShown(sentence.slice(sentence.indexOf('pulled')), plan.after);
  for (const lever of ['hire-locally', 'local-equipment']) {
    expect(await page.locator(`[data-lever="${lever}"]`).getByRole('switch').isChecked()).toBe(true);
  }
  await page.context().close();
});

it('says until how many images AI stays the lower one, as the command line does', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/sobriety`);
  await page.waitForFunction(() =>
    /up to/.test(document.querySelector('[data-figure="break-even"]')?.textContent ?? ''),
  );
  const found = cli<{ readonly answers: readonly { readonly crossing: number }[] }>(
    ...['break-even', 'examples/white-paper/campaign.yaml', '--scenario', 'ai', '--against', 'paris-studio'],
    ...['--vary', 'images'],
  );
  const shown = Number((/up to ([\d\s.,]+)/.exec(await figure(page, 'break-even'))?.[1] ?? '').replace(/[\s,]/g, ''));
  expect(Math.abs(shown / (found.answers[0]?.crossing ?? 0) - 1)).toBeLessThan(0.05);
  await page.context().close();
});

it('makes an early estimate into a campaign that compares two ways', async () => {
  const page = await studio.page({ lang: 'fr' });
  await page.goto(`${studio.url}/?estimate`);
  await page.getByLabel('Comment s’appelle la campagne ?').fill('Été 2027 : « lumière » <b>');
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await page.waitForURL(/\/c\//);
  await atRest(page);
  expect(await page.locator('[data-figure^="total-"]').count()).toBe(2);
  await page.getByText('Été 2027 : « lumière » <b>').first().waitFor();
  await page.context().close();
});

it('finds a factor and shows where it comes from', async () => {
  const page = await studio.page();
  await page.goto(`${studio.url}/factors`);
  await page.getByRole('searchbox').fill('long-haul business');
  await page
    .getByRole('link', { name: /business/i })
    .first()
    .click();
  await page.waitForURL(/\/factors\/.+/);
  await main(page)
    .getByText(/licence/i)
    .first()
    .waitFor();
  await page.reload();
  await main(page)
    .getByText(/licence/i)
    .first()
    .waitFor();
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
