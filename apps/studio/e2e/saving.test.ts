import { afterAll, beforeAll, expect, it } from 'vitest';
import { atRest, figure, Studio, startServer, visit } from './studio.ts';

let studio: Studio;
let id: string;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
});
afterAll(() => studio.close());

it('loses nothing saved when the server is killed, and nothing unsaved while it is away', async () => {
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  const port = Number(new URL(studio.url).port);
  const setPeople = async (n: number) => {
    await page.getByLabel('people who fly').fill(String(n));
    await page.getByLabel('people who fly').press('Enter');
  };
  await page.getByRole('button', { name: 'Change People flying' }).click();
  await setPeople(7);
  await page.locator('[data-save="saved"]').waitFor();
  await expect.poll(() => studio.text(id)).toContain('return: true, passengers: 7, cabin');

  await studio.server.stop('SIGKILL');
  await setPeople(9);
  await page.getByText('Not saved: the server does not answer').waitFor();

  studio.server = await startServer(studio.data, port);
  expect(await studio.text(id)).toContain('passengers: 7, cabin');
  await page.reload();
  await page.getByRole('button', { name: 'Change People flying' }).waitFor();
  expect(await page.locator('[data-entry="south-africa/flights"]').textContent()).toContain('9\u202fpassengers');
  await page.locator('[data-save="saved"]').waitFor();
  expect(await studio.text(id)).toContain('passengers: 9, cabin');
  await page.context().close();
});

it('does not write over what another window has saved', async () => {
  const [one, two] = [await studio.page(), await studio.page()];
  for (const page of [one, two]) {
    await page.goto(`${studio.url}/c/${id}/edit`);
    await page.getByRole('button', { name: 'Change People flying' }).click();
  }
  await one.getByLabel('people who fly').fill('3');
  await one.getByLabel('people who fly').press('Enter');
  await one.locator('[data-save="saved"]').waitFor();
  await expect.poll(() => studio.text(id)).toContain('passengers: 3, cabin');
  await two.getByLabel('people who fly').fill('4');
  await two.getByLabel('people who fly').press('Enter');
  await two.getByText('This campaign was changed in another window.').waitFor();
  expect(await studio.text(id)).toContain('passengers: 3, cabin');
  await two.getByRole('button', { name: 'Keep this version' }).click();
  await expect.poll(() => studio.text(id)).toContain('passengers: 4, cabin');
  await one.context().close();
  await two.context().close();
});

it('names versions and brings one back', async () => {
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const before = await figure(page, 'total-south-africa');
  const open = async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions' }).click();
  };
  await open();
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('As quoted');
  await page.getByRole('button', { name: 'Name today’s version' }).click();
  await page.getByRole('cell', { name: 'As quoted' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Change People flying' }).click();
  await page.getByLabel('people who fly').fill('40');
  await page.getByLabel('people who fly').press('Enter');
  await page.locator('[data-save="saved"]').waitFor();
  await expect.poll(() => studio.text(id)).toContain('passengers: 40, cabin');
  await open();
  await page
    .getByRole('row', { name: /As quoted/ })
    .getByRole('button', { name: 'Restore' })
    .click();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await atRest(page);
  await expect.poll(() => figure(page, 'total-south-africa')).toBe(before);
  await page.context().close();
});

it('says so when a campaign does not exist', async () => {
  const page = await studio.page();
  await page.goto(`${studio.url}/c/none`);
  await page.getByRole('heading', { name: 'This campaign does not exist any more.' }).waitFor();
  await page.goto(`${studio.url}/nowhere`);
  await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  await page.context().close();
});

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
