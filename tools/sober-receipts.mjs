// @ts-check
/**
 * Writes examples/sober-generation/receipts.jsonl: three days of a campaign through the real gateway, with services of this
 * machine behind it and a clock that is set. Ids are random, so that a second run writes another chain of the same kind.
 * `node tools/sober-receipts.mjs`, after a build
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, assembleCatalogue, compile, parseCampaign } from '@contrechamp/engine';
import * as gateway from '@contrechamp/gateway';
import { runnerImport } from 'vite';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/sober-generation');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-sober-'));

/** @param {string} name */
const released = (name) => JSON.parse(readFileSync(join(root, 'catalogue/dist', name), 'utf8'));
const { module: fakes } = await runnerImport(join(root, 'packages/gateway/src/testing/index.ts'));

/** @param {string} text */
function compiled(text) {
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (!campaign?.generation) throw new Error(JSON.stringify(diagnostics));
  const catalogue = assembleCatalogue(released('catalogue.json'), released('places.json'));
  return { id: campaign.id, calculation: compile(campaign, catalogue), rules: campaign.generation, series: new Map() };
}

/** A service of the example's configuration, at the address of a fake. @param {any} adapter @param {any} upstream */
const at = (adapter, upstream) => ({
  adapter: {
    ...adapter,
    hosts: adapter.hosts.map((/** @type {any} */ h) => ({
      ...h,
      baseUrl: adapter.kind === 'passthrough' ? `${upstream.url}/v1` : upstream.url,
      selfHosted: true,
    })),
  },
  key: upstream.key,
  models: null,
});

const [openai, bfl] = [
  await fakes.serveUpstream(fakes.fakeOpenAi),
  await fakes.serveUpstream(fakes.fakeBlackForestLabs),
];
const config = parse(readFileSync(join(example, 'gateway.yaml'), 'utf8'));
const campaign = compiled(readFileSync(join(example, 'campaign.yaml'), 'utf8'));
const flux = gateway.knownAdapters.find((a) => a.id === 'black-forest-labs');
const own = gateway.compatibleAdapter({
  ...{ id: 'openai', name: 'openai', provider: 'openai', baseUrl: '', region: 'US' },
  ...{ operations: ['generation', 'edit', 'variation'], selfHosted: false },
});
if (!flux) throw new Error('no adapter');

let now = new Date('2026-09-15T08:00:00Z');
const opened = await gateway.openGateway({
  ...{ folder, campaigns: [campaign], prices: gateway.priceList.parse(config.prices), lang: 'fr' },
  providers: [at(own, openai), at(gateway.configured(flux, { id: undefined, hosts: ['eu', 'us'] }), bfl)],
  ...{ totalMilliseconds: 60_000, now: () => now, log: () => {} },
});
await new Promise((resolve) => opened.server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (opened.server.address());
const url = `http://127.0.0.1:${address.port}/v1/images`;
const keys = Object.fromEntries(['Zoé', 'Malik'].map((person) => [person, gateway.newKey(campaign.id, person, now)]));
await gateway.writeKeys(
  folder,
  Object.values(keys).map((k) => k.stored),
);

/** @param {string} at */
const clock = (at) => {
  now = new Date(`2026-09-${at}:00Z`);
};

/** @param {string} person @param {Record<string, string | number>} fields @param {AbortSignal} [signal] */
async function edit(person, fields, signal) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('image', new Blob([openai.picture], { type: 'image/png' }), 'packshot.png');
  const headers = { authorization: `Bearer ${keys[person]?.key}` };
  const answer = await fetch(`${url}/edits`, { method: 'POST', headers, body: form, ...(signal && { signal }) });
  await answer.arrayBuffer();
  return answer.status;
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Contact sheets of drafts. @param {string} person @param {string} day @param {number} from @param {number} sheets */
async function drafts(person, day, from, sheets) {
  for (let i = 0; i < sheets; i++) {
    clock(`${day}T${String(from + Math.floor(i / 3)).padStart(2, '0')}:${String(7 + 18 * (i % 3)).padStart(2, '0')}`);
    const status = await edit(person, { prompt: `${seasons[i % 4]}, ${person}, sheet ${day}-${i}`, n: 4 });
    if (status !== 200) throw new Error(`drafts: ${status}`);
  }
}

/** @param {string} person @param {string} at @param {string} prompt */
async function final(person, at, prompt) {
  clock(at);
  return edit(person, { prompt, model: 'flux.2-pro', n: 1, size: '1536x2048' });
}

await drafts('Zoé', '15', 8, 9);
clock('15T14:30');
// Asked for too many at once: refused by the rules.
await edit('Malik', { prompt: 'summer, all at once', n: 10 });
await drafts('Malik', '15', 15, 5);
clock('16T08:10');
openai.behave('error');
await edit('Zoé', { prompt: 'winter, frost', n: 4 });
openai.behave('success');
await drafts('Zoé', '16', 9, 8);
for (const [i, season] of seasons.entries()) {
  if ((await final('Malik', `16T14:${10 + 9 * i}`, `${season}, chosen`)) !== 200) throw new Error('final');
}
clock('16T16:40');
// The same again: the earlier answer serves.
await edit('Malik', { prompt: 'summer, Malik, sheet 15-1', n: 4 });
clock('17T08:20');
bfl.behave('job-fails');
await final('Zoé', '17T08:20', 'autumn, leaves');
bfl.behave('success');
for (let i = 0; i < 9; i++) {
  const hour = String(9 + Math.floor(i / 3)).padStart(2, '0');
  await final(i % 2 ? 'Zoé' : 'Malik', `17T${hour}:${10 + 15 * (i % 3)}`, `final ${i}`);
}
clock('17T13:05');
// Nobody waits for this one: the service runs on.
openai.behave('slow');
await edit('Malik', { prompt: 'winter, at night', n: 2 }, AbortSignal.timeout(60)).catch(() => null);
await pause(1500);
openai.behave('success');

await opened.close(10_000);
await Promise.all([openai.close(), bfl.close()]);
const receipts = join(folder, 'receipts');
const verified = gateway.verifyChain(gateway.chainOfFolder(receipts));
if (!verified.sound || verified.open > 0) throw new Error(JSON.stringify(verified));
writeFileSync(
  join(example, 'receipts.jsonl'),
  [...gateway.chainText(gateway.chainOfFolder(receipts), verified.records, {})].join(''),
);
rmSync(folder, { recursive: true });
process.stdout.write(`${verified.receipts} receipts, ${verified.records} records, head ${verified.head?.hash}\n`);
