import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atRest, figure, root, Studio, visit } from './studio.ts';

let studio: Studio;
let text: string;

beforeAll(async () => {
  studio = await Studio.open();
  text = await readFile(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');
});
afterAll(() => studio.close());

/** Tonnes or kilograms in the text of a figure, as kilograms. */
function kilograms(shown: string): number {
  const [, number = '', unit = ''] = /([\d.]+)\s?(t|kg|g)\s?CO/.exec(shown) ?? [];
  return Number(number) * ({ t: 1000, kg: 1, g: 0.001 }[unit] ?? Number.NaN);
}

it('edits a flight: total and ratio change, the text too, and undo brings all back', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const [total, ratio] = [await figure(page, 'total-south-africa'), await figure(page, 'ratio-south-africa')];
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Change People flying' }).click();
  const people = page.getByLabel('people who fly');
  await people.fill('2');
  await people.press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('[data-entry="south-africa/flights"]')?.textContent?.includes('2\u202fpassengers'),
  );
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await atRest(page);
  const after = await figure(page, 'total-south-africa');
  expect(kilograms(after)).toBeLessThan(kilograms(total) * 0.65);
  expect(await figure(page, 'ratio-south-africa')).not.toBe(ratio);
  await page.locator('[data-save="saved"]').waitFor();
  expect(await studio.text(id)).toBe(
    text.replace('return: true, passengers: 5, cabin', 'return: true, passengers: 2, cabin'),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    (before) =>
      document.querySelector('[data-figure="total-south-africa"]')?.textContent?.replace(/\s+/g, ' ').trim() === before,
    total,
  );
  await page.locator('[data-save="saved"]').waitFor();
  expect(await studio.text(id)).toBe(text);
  await page.context().close();
});

it('keeps what cannot be computed in the form, with what to write instead', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByRole('button', { name: 'Change Equipment and sets being shipped' }).click();
  const mass = page.getByLabel('mass shipped');
  await mass.fill('120 km');
  await mass.press('Enter');
  await page.getByText('Not written to the campaign yet').waitFor();
  expect(await page.locator('[data-entry="south-africa/kit"]').textContent()).toMatch(/length.*mass|km.*kg/);
  expect(await studio.text(id)).toBe(text);
  await mass.fill('60');
  await mass.press('Enter');
  await page.locator('[data-save="saved"]').waitFor();
  await page.waitForFunction(() =>
    document.querySelector('[data-entry="south-africa/kit"]')?.textContent?.includes('60\u202fkg'),
  );
  await expect.poll(() => studio.text(id)).toContain('mass: 60 kg,');
  await page.context().close();
});

it('adds, duplicates, moves and deletes activities, each step undone in turn', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  const entries = () =>
    page.locator('[data-entry]').evaluateAll((found) => found.map((e) => e.getAttribute('data-entry')));
  await page.getByRole('button', { name: 'Add an activity' }).waitFor();
  const before = await entries();
  await page.getByRole('button', { name: 'Add an activity' }).click();
  await page.getByRole('searchbox').fill('taxi');
  await page.getByRole('button', { name: 'Taxis and chauffeured cars', exact: true }).click();
  await page.getByText('as it stands:').waitFor();
  await page.getByRole('button', { name: 'Add to the scenario' }).click();
  await page.locator('[data-entry="south-africa/taxi"]').waitFor();
  await page.getByRole('button', { name: 'Change Nights in a hotel' }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await page.locator('[data-entry="south-africa/lodging-2"]').waitFor();
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect
    .poll(
      async () =>
        (await entries()).indexOf('south-africa/lodging') < (await entries()).indexOf('south-africa/local-drive'),
    )
    .toBe(true);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.locator('[data-entry="south-africa/lodging"]').waitFor({ state: 'detached' });
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(entries).toEqual(before);
  await page.locator('[data-save="saved"]').waitFor();
  expect(await studio.text(id)).toBe(text);
  await page.context().close();
});

it('names the client and the scenario that was produced, and takes both back', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  const open = async (item: string) => {
    await page.getByRole('button', { name: 'Scenario, Campaign' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    return page.getByRole('dialog');
  };
  const write = async (client: string, made: boolean) => {
    const campaign = await open('Campaign');
    await campaign.getByLabel('Client', { exact: true }).fill(client);
    await campaign.getByRole('button', { name: 'Apply' }).click();
    await campaign.waitFor({ state: 'hidden' });
    const scenario = await open('Scenario');
    await scenario.getByRole('checkbox', { name: /^Produced in the end/ }).setChecked(made);
    await scenario.getByRole('button', { name: 'Apply' }).click();
    await scenario.waitFor({ state: 'hidden' });
  };
  await write('Maison Aurore', true);
  await expect.poll(() => studio.text(id)).toContain('made: true');
  expect(await studio.text(id)).toContain('client: Maison Aurore');
  await write('', false);
  await expect.poll(() => studio.text(id)).not.toContain('made:');
  expect(await studio.text(id)).toBe(text);
  await page.context().close();
});

it('finds an airport by the name of its city', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByRole('button', { name: 'Change People flying' }).click();
  await page.getByRole('combobox', { name: 'IATA code of the arrival airport' }).fill('Lisbo');
  await page.getByRole('option', { name: /LIS/ }).first().click();
  await expect.poll(() => studio.text(id)).toContain('to: LIS, return: true, passengers: 5');
  await page.context().close();
});

it('takes rows of a spreadsheet, in French too, and says what is wrong with the others', async () => {
  const id = await studio.create(text);
  const page = await studio.page({ lang: 'fr' });
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByRole('button', { name: 'Coller des lignes' }).click();
  await page
    .getByRole('textbox', { name: 'Lignes' })
    .fill('type\tdistance\tvehicles\tsize\ntaxi\t12,5\t3\t\ncar\t40 km\t1\tvan\ntaxi\t12 kg\t1\t');
  await page.getByRole('button', { name: 'Ajouter 2 activités' }).click();
  await expect.poll(() => studio.text(id)).toContain('- { type: taxi, distance: 12.5 km, vehicles: 3 }');
  expect(await studio.text(id)).not.toContain('12 kg');
  await page.context().close();
});

it('shows the text beside the forms: each changes the other, and an error stands at its line', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByText('Show the text of the file').click();
  const editor = page.getByRole('textbox', { name: 'Text of the campaign file' });
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# A word.\n');
  await expect.poll(() => studio.text(id)).toBe(`# A word.\n${text}`);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('unknown: 1');
  await page.locator('.problems').getByText('unknown').first().waitFor();
  await page
    .getByRole('button', { name: /^line \d+/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Nothing to correct').or(page.getByText('counts no waste')).waitFor();
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
