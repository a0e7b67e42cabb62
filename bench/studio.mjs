// @ts-check
/**
 * The studio in Chromium, beside its limits: what is loaded before the first picture, when the largest paint comes, how
 * long a figure takes to follow a slider. `npm run build`, then `node bench/studio.mjs`
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from '../tools/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const limits = { scriptKB: 350, largestPaintMs: 1500, sliderMs: 50 };
const loads = 5;
const moves = 200;

const data = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'));
const server = spawn(
  process.execPath,
  ['apps/server/bin/contrechamp-studio.js', '--port', '0', '--data', data, '--lang', 'en'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
const url = await new Promise((resolve) => {
  server.stdout.on('data', (chunk) => {
    const found = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0];
    if (found) resolve(found);
  });
});
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArguments });
try {
  const [first] = await (await fetch(`${url}/api/v1/campaigns`)).json();
  const address = `${url}/c/${first.id}`;
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model}, Chromium ${browser.version()}\n`);
  const weight = await weigh(address);
  const results = [];
  for (let i = 0; i < loads; i++) results.push(await load(address));
  const median = (/** @type {number[]} */ xs) => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? 0;
  const of = (/** @type {'largest' | 'chart' | 'rest'} */ key) => median(results.map((r) => r[key]));
  line('JavaScript before the first picture, compressed', weight.scripts / 1000, 'kB', limits.scriptKB);
  line('catalogue, styles, fonts beside it, compressed', weight.other / 1000, 'kB');
  line(`largest contentful paint, median of ${loads} cold loads`, of('largest'), 'ms', limits.largestPaintMs);
  line('first picture in the page', of('chart'), 'ms');
  line('figures of 10,000 draws in the page', of('rest'), 'ms');
  const { times, settle } = await slide(address);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ q) => sorted[Math.min(Math.floor(q * sorted.length), sorted.length - 1)] ?? 0;
  line(`slider to painted figure, p50 of ${times.length} moves, 2,000 draws`, at(0.5), 'ms', limits.sliderMs);
  line('slider to painted figure, p95', at(0.95), 'ms', limits.sliderMs);
  line('slider to painted figure, worst', at(1), 'ms');
  line('hand off the slider to 10,000 draws painted', settle, 'ms');
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}

/**
 * @param {string} what
 * @param {number} value
 * @param {string} unit
 * @param {number} [limit]
 */
function line(what, value, unit, limit) {
  const beside = limit === undefined ? '' : `  ${(value / limit).toFixed(2)} × the limit of ${limit} ${unit}`;
  process.stdout.write(`${what.padEnd(66)} ${value.toFixed(value < 100 ? 1 : 0).padStart(7)} ${unit}${beside}\n`);
}

/** @param {string} address */
async function load(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('main figure svg');
  const chart = await page.evaluate(() => performance.now());
  await page.waitForSelector('[data-draws="resting"]', { state: 'attached' });
  const rest = await page.evaluate(() => performance.now());
  const largest = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { chart, rest, largest: Number(largest) };
}

/**
 * Bytes that cross the network until the first picture, those that workers ask for included: counted by a proxy, as a
 * page does not see what its workers load.
 *
 * @param {string} address
 */
async function weigh(address) {
  const bytes = { scripts: 0, other: 0 };
  let drawn = false;
  const proxy = createServer((incoming, outgoing) => {
    const { pathname, origin } = new URL(incoming.url ?? '/', address);
    const headers = { ...incoming.headers, host: new URL(origin).host };
    request(`${origin}${incoming.url}`, { method: incoming.method ?? 'GET', headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (/** @type {Buffer} */ chunk) => {
        if (!drawn) bytes[pathname.endsWith('.js') ? 'scripts' : 'other'] += chunk.length;
      });
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
  const own = proxy.address();
  if (typeof own === 'string' || own === null) throw new Error('the proxy has no port');
  const page = await browser.newPage();
  await page.goto(`http://localhost:${own.port}${new URL(address).pathname}`);
  await page.waitForSelector('main figure svg');
  drawn = true;
  await page.close();
  proxy.close();
  return bytes;
}

/** @param {string} address */
async function slide(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('[data-draws="resting"]', { state: 'attached' });
  await page.waitForSelector('.knob [role="slider"], .knob input[type="range"]', { state: 'attached' });
  const measured = await page.evaluate(
    async ({ count }) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector('[data-knob="south-africa/kit"] input'));
      const figure = /** @type {HTMLElement} */ (document.querySelector('[data-figure="sentence"]'));
      const cell = /** @type {HTMLElement} */ (document.querySelector('[data-figure="ratio-south-africa"]'));
      const total = /** @type {HTMLElement} */ (document.querySelector('[data-figure="total-south-africa"]'));
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const painted = async () => {
        await frame();
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
        return performance.now();
      };
      const svg = () => document.querySelector('main figure svg')?.innerHTML ?? '';
      /** @type {number[]} */
      const times = [];
      input.focus();
      for (let i = 0; i < count; i++) {
        const before = `${figure.textContent}${cell.textContent}${total.textContent}${svg()}`;
        const start = performance.now();
        // Back and forth over a fifth of the track: every move changes the picture.
        write?.call(input, String(60 + ((i * 7) % 60)));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        for (;;) {
          const end = await painted();
          const now = `${figure.textContent}${cell.textContent}${total.textContent}${svg()}`;
          if (now !== before) {
            times.push(end - start);
            break;
          }
          if (end - start > 2000) {
            times.push(Number.POSITIVE_INFINITY);
            break;
          }
        }
      }
      return times;
    },
    { count: moves },
  );
  // A hand lets go of the slider: what it left is written to the text and computed in full.
  const thumb = page.locator('[data-knob="south-africa/kit"] .slider__thumb');
  const box = await thumb.boundingBox();
  if (!box) throw new Error('the slider has no thumb');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 4 });
  await page.waitForSelector('[data-draws="moving"]', { state: 'attached' });
  const before = Date.now();
  await page.mouse.up();
  await page.waitForSelector('[data-draws="resting"]', { state: 'attached' });
  await context.close();
  return { times: measured, settle: Date.now() - before };
}
