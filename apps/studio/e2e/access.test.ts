import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from './pages.ts';
import { Studio, visit } from './studio.ts';

let studio: Studio;
let id: string;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
});
afterAll(() => studio.close());

describe('nothing serious or critical for axe', () => {
  for (const lang of ['en', 'fr'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      for (const { name } of pagesOf('')) {
        it(`on the page ${name}, in ${lang}, ${theme}`, async () => {
          const { path, ready } = pagesOf(id).find((p) => p.name === name) ?? { path: '/', ready: 'main' };
          const page = await studio.page({ lang, theme });
          await page.goto(`${studio.url}${path}`);
          await page.locator(ready).first().waitFor({ state: 'attached' });
          await page.waitForTimeout(400);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const grave = violations
            .filter((v) => v.impact === 'serious' || v.impact === 'critical')
            .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
          expect(grave).toEqual([]);
          await page.context().close();
        });
      }
    }
  }

  it('in what opens over the pages', async () => {
    const page = await studio.page();
    await visit(page, `${studio.url}/c/${id}`);
    const check = async (what: string) => {
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
      const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
      expect(grave.map((v) => `${what}: ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await page.getByRole('button', { name: 'Explain the footprint of Studio in Paris' }).click();
    await check('explanation');
    await page.goto(`${studio.url}/c/${id}/edit`);
    await page.getByRole('button', { name: 'Change Manufacture of the equipment' }).click();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
    await page.getByRole('button', { name: 'Add an activity' }).click();
    await check('activities');
    await page.getByRole('button', { name: 'Paste rows' }).click();
    await check('paste');
    for (const item of ['Scenario', 'Campaign']) {
      await page.getByRole('button', { name: 'Scenario, Campaign' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      await check(item);
    }
    await page.context().close();
  });
});

describe('a page fits a phone', () => {
  for (const width of [320, 390]) {
    it(`of ${width} pixels without scrolling sideways`, async () => {
      const page = await studio.page({ lang: 'fr', width, height: 780 });
      for (const { name, path, ready } of pagesOf(id)) {
        await page.goto(`${studio.url}${path}`);
        await page.locator(ready).first().waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scroll, name).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    });
  }
});

it('is used with the keyboard alone: open, edit a flight, see the figure, undo', async () => {
  const page = await studio.page();
  const focused = () =>
    page.evaluate(() => {
      const e = document.activeElement;
      return `${e?.getAttribute('aria-label') ?? ''} ${e?.textContent ?? ''} ${e?.getAttribute('name') ?? ''}`.trim();
    });
  const tabTo = async (wanted: RegExp, most = 80) => {
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focused())) return;
    }
    throw new Error(`no ${wanted} within ${most} tabs; at “${await focused()}”`);
  };
  await page.goto(studio.url);
  await page.getByRole('link', { name: 'Three visuals for a cosmetics brand' }).waitFor();
  await tabTo(/^Three visuals for a cosmetics brand/);
  await page.keyboard.press('Enter');
  await page.locator('[data-draws="resting"]').waitFor();
  const total = await page.locator('[data-figure="total-south-africa"]').textContent();
  await tabTo(/^Edit$/);
  await page.keyboard.press('Enter');
  await page.locator('[data-entry]').first().waitFor();
  await tabTo(/^Change People flying/);
  await page.keyboard.press('Enter');
  const people = page.getByLabel('people who fly');
  await people.waitFor();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await people.evaluate((e) => e === document.activeElement)) break;
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.locator('[data-save="saved"]').waitFor();
  await expect.poll(() => studio.text(id)).toContain('passengers: 1, cabin');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Control+z');
  await expect.poll(() => studio.text(id)).toContain('passengers: 5, cabin');
  await page.keyboard.press('Shift+Tab');
  await page.goto(`${studio.url}/c/${id}`);
  await page.locator('[data-draws="resting"]').waitFor();
  expect(await page.locator('[data-figure="total-south-africa"]').textContent()).toBe(total);
  // A slider moves with the arrows, and what it moves follows.
  await tabTo(/^$|People flying/, 60);
  const slider = page.getByRole('slider', { name: 'People flying' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(
    (before) => document.querySelector('[data-figure="total-south-africa"]')?.textContent !== before,
    total,
  );
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
