// @ts-check
/**
 * Pictures of every page of the studio, in both languages, on a desktop and a phone, into docs/studio; then the page
 * that shows them. `npm run build && node tools/screenshots.mjs`
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/studio');
const tallest = { desktop: 1700, phone: 1500 };
const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};
const pages = [
  { name: 'home', en: 'Campaigns', path: () => '/', ready: 'main h1' },
  { name: 'estimate', en: 'Early estimate', path: () => '/?estimate', ready: 'main h1' },
  { name: 'compare', en: 'Compare', path: (/** @type {string} */ id) => `/c/${id}`, ready: '[data-draws="resting"]' },
  { name: 'edit', en: 'Edit', path: (/** @type {string} */ id) => `/c/${id}/edit`, ready: '[data-entry]' },
  { name: 'travel', en: 'Travel map', path: (/** @type {string} */ id) => `/c/${id}/travel`, ready: 'main figure svg' },
  { name: 'reduce', en: 'Reduce', path: (/** @type {string} */ id) => `/c/${id}/reduce`, ready: 'main figure svg' },
  {
    name: 'sobriety',
    en: 'AI sobriety',
    path: (/** @type {string} */ id) => `/c/${id}/sobriety`,
    ready: 'main figure svg',
  },
  { name: 'prove', en: 'Prove', path: (/** @type {string} */ id) => `/c/${id}/prove`, ready: '[data-pair]' },
  { name: 'factors', en: 'Factors', path: () => '/factors', ready: 'main table' },
  { name: 'factor', en: 'A factor', path: () => '/factors/ademe%2Fflight%2Fover-5000km', ready: 'main dl' },
];

const data = mkdtempSync(join(tmpdir(), 'contrechamp-pictures-'));
const server = spawn(process.execPath, ['apps/server/bin/contrechamp-studio.js', '--port', '0', '--data', data], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve) => {
  server.stdout.on('data', (chunk) => {
    const found = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0];
    if (found) resolve(found);
  });
});
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArguments });
mkdirSync(folder, { recursive: true });
try {
  /** @type {readonly { readonly id: string }[]} */
  const campaigns = await (await fetch(`${url}/api/v1/campaigns`)).json();
  const id = campaigns[0]?.id ?? '';
  for (const lang of /** @type {const} */ (['en', 'fr'])) {
    for (const [screen, viewport] of Object.entries(screens)) {
      // Desktops by day, phones by night: every page is seen in both themes.
      const context = await browser.newContext({
        viewport,
        locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
        colorScheme: screen === 'phone' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const { name, path, ready } of pages) {
        await page.goto(`${url}${path(id)}`);
        await page.locator(ready).first().waitFor({ state: 'attached' });
        if (name === 'edit') await page.locator('[data-entry="south-africa/flights"] button').first().click();
        await page.waitForTimeout(name === 'sobriety' || name === 'reduce' ? 5000 : 1500);
        await page.evaluate(() => scrollTo(0, 0));
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const tall = tallest[/** @type {keyof typeof tallest} */ (screen)];
        await page.screenshot({
          path: join(folder, `${name}-${lang}${screen === 'phone' ? '-phone' : ''}.jpg`),
          type: 'jpeg',
          quality: 74,
          fullPage: true,
          clip: { x: 0, y: 0, width: viewport.width, height: Math.min(height, tall) },
        });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}

const shown = pages.map(
  ({ name, en }) =>
    `## ${en}\n\n![${en}, in English](${name}-en.jpg)\n\n![${en}, in French](${name}-fr.jpg)\n\n` +
    `<img src="${name}-en-phone.jpg" width="300" alt="${en} on a phone, in English"> ` +
    `<img src="${name}-fr-phone.jpg" width="300" alt="${en} on a phone, in French">\n`,
);
writeFileSync(
  join(folder, 'README.md'),
  `# The studio, page by page\n\nMade by \`node tools/screenshots.mjs\`; long pages are cut.\n\n${shown.join('\n')}`,
);
