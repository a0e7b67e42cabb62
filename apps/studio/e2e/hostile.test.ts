import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atRest, root, Studio, visit } from './studio.ts';

let studio: Studio;
let text: string;

beforeAll(async () => {
  studio = await Studio.open();
  text = await readFile(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');
});
afterAll(() => studio.close());

const attack = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>`;
const quoted = JSON.stringify(attack);

/** The reference campaign with markup wherever a file may hold words. */
const hostile = (): string =>
  text
    .replace('{ en: Three visuals for a cosmetics brand', `{ en: ${quoted}`)
    .replace('fr: Trois visuels pour une marque de cosmétiques }', `fr: ${quoted} }`)
    .replace('name: { en: Studio in Paris, fr: Studio à Paris }', `name: ${quoted}`)
    .replace(
      '- { id: flights, type: flight,',
      `- { id: flights, label: ${quoted}, note: ${quoted}, source: ${quoted}, type: flight,`,
    )
    .replace('reason: { en: no physical set, fr: aucun décor physique }', `reason: ${quoted}`);

const hurt =
  'window.hurt === undefined && document.querySelector("img[src=x]") === null && !document.querySelector("main script")';

it('shows markup of a campaign file as words on every page, and runs nothing', async () => {
  const id = await studio.create(hostile());
  const page = await studio.page();
  for (const path of ['', '/edit', '/travel', '/reduce', '/sobriety', '/prove']) {
    await page.goto(`${studio.url}/c/${id}${path}`);
    // The page has drawn what the file says.
    await page.locator('main').getByText('<img src=x').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(hurt), path).toBe(true);
  }
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByText(attack).first().waitFor();
  await page.goto(studio.url);
  await page.getByText(attack).first().waitFor();
  expect(await page.evaluate(hurt)).toBe(true);
  await page.context().close();
});

it('writes such a name as text into its pictures', async () => {
  const id = await studio.create(hostile());
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this picture as SVG' }).first().click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const svg = Buffer.concat(chunks).toString('utf8');
  expect(svg).not.toMatch(/<(?:script|img)/);
  expect(svg).toContain('&lt;');
  await page.context().close();
});

it('answers a paste of 5 MB at once, in a sentence', async () => {
  const id = await studio.create(text);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const field = page.getByRole('textbox', { name: 'Rows' });
  await field.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text', `type\tdistance\n${'taxi\t12 km\n'.repeat(500_000)}`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('That is more than a spreadsheet of activities').waitFor();
  expect(await field.inputValue()).toBe('');
  await page.context().close();
});

it('says that a file of 5 MB, or one that is no text, is no campaign', async () => {
  const page = await studio.page();
  await page.goto(studio.url);
  const large = join(studio.data, 'large.yaml');
  await writeFile(large, `contrechamp: 1\n# ${'x'.repeat(5_000_000)}\n`);
  await page.locator('input[type="file"]').setInputFiles(large);
  await page.getByRole('alert').filter({ hasText: /MB|Mo/ }).waitFor();
  const binary = join(studio.data, 'binary.yaml');
  await writeFile(binary, Buffer.from([0, 159, 146, 150, 255, 0, 1]));
  await page.locator('input[type="file"]').setInputFiles(binary);
  await page.getByRole('alert').filter({ hasText: 'is not a text file' }).waitFor();
  await page.context().close();
});

it('survives text that unfolds without end, and shows where it is wrong', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefghi'].map((l, i) => `${l}: &${l} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
  ].join('\n');
  const id = await studio.create(`contrechamp: 1\n${bomb}\n`);
  const page = await studio.page();
  await page.goto(`${studio.url}/c/${id}`);
  await page.getByRole('alert').waitFor();
  await page.goto(`${studio.url}/c/${id}/edit`);
  await page.getByRole('textbox', { name: 'Text of the campaign file' }).waitFor();
  await page.context().close();
});

it('allows no script and no style that is not its own', async () => {
  const answer = await fetch(`${studio.url}/`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
  const page = await studio.page();
  await visit(page, `${studio.url}/c/${await studio.reference()}`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = 1';
    document.body.append(script);
    return 'inline' in window;
  });
  expect(ran).toBe(false);
  const refused = studio.faults.filter((f) => /Content.Security.Policy/i.test(f));
  expect(refused).toHaveLength(1);
  studio.faults.splice(0, studio.faults.length, ...studio.faults.filter((f) => !refused.includes(f)));
  await atRest(page);
  await page.context().close();
});

it('complains of nothing else', () => {
  expect(studio.faults).toEqual([]);
});
