import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from './cli.ts';
import { atRest, figure, Studio, visit } from './studio.ts';

let studio: Studio;
let id: string;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
});
afterAll(() => studio.close());

it('opens on the reference campaign: four scenarios, a sentence, a picture with its intervals', async () => {
  const page = await studio.page();
  await page.goto(studio.url);
  await page.getByRole('link', { name: 'Three visuals for a cosmetics brand' }).click();
  await atRest(page);
  expect(await figure(page, 'sentence')).toMatch(/^“Fully AI-generated” emits .+ for 3 still images\./);
  for (const scenario of ['south-africa', 'marseille', 'paris-studio', 'ai']) {
    expect(await figure(page, `total-${scenario}`)).toMatch(/CO₂e \[.+–.+\]$/);
    expect(await page.locator(`svg [data-key="${scenario}"] [data-mark="band"]`).count()).toBeGreaterThanOrEqual(3);
  }
  await page.context().close();
});

it('shows the figures of the command line, to the last digit', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Share', exact: true })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Result (JSON)' }).click()),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const own: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const theirs: unknown = cli('compare', 'examples/white-paper/campaign.yaml', '--lang', 'en', '--seed', '1');
  expect(own).toEqual(theirs);
  await page.context().close();
});

it('speaks French once asked, and keeps speaking it', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('heading', { name: 'Les chiffres' }).waitFor();
  expect(await figure(page, 'sentence')).toMatch(/^« Production entièrement générée par IA » émet /);
  await page.reload();
  await page.getByRole('heading', { name: 'Les chiffres' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  await page.context().close();
});

it('follows a choice of method: without contrails, flights emit less, and trains as before', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const [away, near] = [await figure(page, 'total-south-africa'), await figure(page, 'total-marseille')];
  await page.locator('label').filter({ hasText: 'Contrails of aircraft' }).click();
  await page.waitForFunction(
    (before) => !document.querySelector('[data-figure="total-south-africa"]')?.textContent?.includes(before),
    away.slice(0, 4),
  );
  await atRest(page);
  expect(await figure(page, 'total-south-africa')).not.toBe(away);
  expect(await figure(page, 'total-marseille')).toBe(near);
  await page.getByRole('button', { name: 'Back to the method of the file' }).click();
  await page.waitForFunction(
    (before) =>
      document.querySelector('[data-figure="total-south-africa"]')?.textContent?.replace(/\s+/g, ' ') === before,
    away,
  );
  await page.context().close();
});

it('opens a figure down to its source', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  await page.getByRole('button', { name: 'Explain the footprint of Location shoot in South Africa' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Flight', exact: true }).click();
  await dialog.locator('summary').filter({ hasText: 'ADEME' }).first().click();
  expect(await dialog.locator('dl').first().textContent()).toMatch(/licence/i);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.context().close();
});

it('writes a choice of method into the file when asked, so that it travels with it', async () => {
  const own = await studio.create(await studio.text(id));
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${own}`);
  const before = await figure(page, 'total-south-africa');
  await page.locator('label').filter({ hasText: 'Contrails of aircraft' }).click();
  await page.getByRole('button', { name: 'Write it into the file' }).click();
  await expect.poll(() => studio.text(own)).toContain('options: { radiativeForcing: false }');
  await page.getByRole('button', { name: 'Write it into the file' }).waitFor({ state: 'detached' });
  await atRest(page);
  expect(await figure(page, 'total-south-africa')).not.toBe(before);
  await page.context().close();
});

it('goes back from an explanation to the page, not away from it', async () => {
  const page = await studio.page({ width: 390, height: 844 });
  await visit(page, `${studio.url}/c/${id}`);
  await page.getByRole('button', { name: 'Explain the footprint of Studio in Paris' }).click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(page.url()).toBe(`${studio.url}/c/${id}`);
  await page.getByRole('button', { name: 'Explain the footprint of Studio in Paris' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(page.url()).toBe(`${studio.url}/c/${id}`);
  await page.context().close();
});

it('says of two scenarios that are the same that they are', async () => {
  const own = await studio.create(await studio.text(id));
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${own}/edit`);
  await page.getByRole('radio', { name: 'Fully AI-generated' }).click();
  await page.getByRole('button', { name: 'Scenario, Campaign' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate the scenario' }).click();
  await page.getByRole('radio', { name: 'Fully AI-generated (copy)' }).waitFor();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.locator('[data-figure="total-ai-2"]').waitFor();
  await atRest(page);
  const sentence = await figure(page, 'sentence');
  expect(sentence).toContain('“Fully AI-generated (copy)” emits exactly the same.');
  expect(sentence).not.toContain('not the lowest');
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
