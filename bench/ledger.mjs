// @ts-check
/**
 * What a durable receipt costs: the journal beside a bare write and fdatasync for each record, and beside the same bytes
 * written in groups with nothing else done. `node bench/ledger.mjs [FOLDER]`: the folder names the disk.
 */
import {
  closeSync,
  fdatasync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chainOfFolder, openJournal, verifyChain } from '../packages/gateway/dist/index.js';

const [writeAsync, syncAsync] = [promisify(write), promisify(fdatasync)];
const disk = process.argv[2] ?? tmpdir();
const concurrencies = [1, 32, 128];
const rounds = 7;
/** Records of one candidate in one round, at each concurrency. */
const records = new Map([
  [1, 300],
  [32, 3200],
  [128, 6400],
]);

const footprint = {
  ...{ co2e: { central: 0.94, low: 0.32, high: 3.5 }, energy: 1.98, water: 0.0075, tier: 'T5', catalogue: '2026.3.0' },
  assumptions: ['generation-tokens', 'provider-region'],
};
const amounts = { images: 2, seconds: 0, co2e: 0.94, energy: 1.98, money: [{ amount: 0.068, currency: 'USD' }] };

/** @param {string} id @returns {import('../packages/gateway/dist/index.js').Opening} */
const opening = (id) => ({
  ...{ id, at: '2026-11-26T09:30:00.000Z', campaign: 'spring', person: 'lea', key: 'k1' },
  asked: {
    ...{
      operation: 'generation',
      model: 'gpt-image-1.5',
      n: 2,
      width: 1024,
      height: 1024,
      quality: 'auto',
      steps: null,
    },
    ...{ seconds: null, audio: null, previews: null, references: 0, streamed: false, provider: null, region: null },
    fingerprint: id.padStart(64, '0'),
  },
  sent: {
    ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 2 },
    ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
    ...{ previews: 0, references: 0, streamed: false },
  },
  steps: [{ rule: 'explicit-quality', field: 'quality', from: 'auto', to: 'low' }],
  ...{ estimate: footprint, price: { amount: 0.068, currency: 'USD' } },
});

/** @param {import('../packages/gateway/dist/index.js').Opening} from @returns {import('../packages/gateway/dist/index.js').Receipt} */
const receipt = ({ price, ...from }) => ({
  ...from,
  ...{
    endedAt: '2026-11-26T09:30:21.500Z',
    outcome: 'delivered',
    refusal: null,
    outputs: 2,
    footprint,
    basis: 'usage',
  },
  usage: {
    ...{ outputs: 2, outputTokens: 544, inputTokens: 0, computeSeconds: null, energyWh: null, energyBoundary: null },
    cost: null,
  },
  ...{ cost: price, provenance: [{ c2pa: 'present', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' }] },
  ...{ upstreamId: `req_${from.id}`, upstreamStatus: 200, reuses: null },
});

const folder = () => mkdtempSync(join(disk, 'contrechamp-bench-'));
let next = 0;

/** Runs `count` steps with so many at a time; milliseconds of each. @param {number} count @param {number} lanes @param {() => Promise<number>} step of so many records */
async function run(count, lanes, step) {
  /** @type {number[]} */
  const latencies = [];
  let left = count;
  const lane = async () => {
    while (left > 0) {
      const before = performance.now();
      const done = await step();
      left -= done;
      latencies.push((performance.now() - before) / (done === 2 ? 2 : 1));
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  const perSecond = (1000 * (count - left)) / (performance.now() - start);
  latencies.sort((a, b) => a - b);
  const at = (/** @type {number} */ q) =>
    latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? 0;
  return { perSecond, p50: at(0.5), p99: at(0.99) };
}

/** @typedef {{ perSecond: number, p50: number, p99: number }} Speed */

/** An opening and its settlement, both awaited. @param {number} lanes @returns {Promise<Speed>} */
async function journal(lanes) {
  const at = folder();
  const { journal: ledger } = await openJournal(at, { clock: () => new Date() });
  const speed = await run(records.get(lanes) ?? 0, lanes, async () => {
    const opened = opening(`g${++next}`);
    await ledger.open(opened, amounts);
    await ledger.settle(receipt(opened), amounts);
    return 2;
  });
  await ledger.close();
  rmSync(at, { recursive: true });
  return speed;
}

const line = Buffer.alloc(1590, 'x');

/** A write at the end of a growing file and an fdatasync for each record, one after the other. @param {number} lanes @returns {Promise<Speed>} */
async function bare(lanes) {
  const at = folder();
  const fd = openSync(join(at, 'a'), 'w');
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  const speed = await run(Math.min(records.get(lanes) ?? 0, 800), lanes, async () => {
    const mine = turn.then(async () => {
      await writeAsync(fd, line);
      await syncAsync(fd);
    });
    turn = mine;
    await mine;
    return 1;
  });
  closeSync(fd);
  rmSync(at, { recursive: true });
  return speed;
}

/** As many bytes as the journal writes, in groups as large as there are lanes, into a file that is filled already. @param {number} lanes @returns {Promise<Speed>} */
async function limit(lanes) {
  const at = folder();
  const fd = openSync(join(at, 'a'), 'w');
  const count = records.get(lanes) ?? 0;
  const zeros = Buffer.alloc(1 << 20);
  for (let done = 0; done < count * line.length; done += zeros.length) writeSync(fd, zeros, 0, zeros.length, done);
  fsyncSync(fd);
  const group = Buffer.concat(Array.from({ length: lanes }, () => line));
  let position = 0;
  const speed = await run(count, 1, async () => {
    await writeAsync(fd, group, 0, group.length, position);
    await syncAsync(fd);
    position += group.length;
    return lanes;
  });
  closeSync(fd);
  rmSync(at, { recursive: true });
  return speed;
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const candidates = { bare, limit, journal };

for (const lanes of concurrencies) {
  /** @type {Record<keyof typeof candidates, Speed[]>} */
  const seen = { bare: [], limit: [], journal: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of /** @type {const} */ (['bare', 'limit', 'journal'])) {
      const speed = await candidates[name](lanes);
      if (round > 0) seen[name].push(speed);
    }
  }
  console.log(
    `\n${lanes} at a time`.padEnd(34) + ['records/s', 'p50 ms', 'p99 ms'].map((t) => t.padStart(11)).join(''),
  );
  for (const [name, speeds] of Object.entries(seen)) {
    const of = (/** @type {keyof Speed} */ key) => median(speeds.map((s) => s[key]));
    console.log(
      `  ${name.padEnd(31)}${of('perSecond').toFixed(0).padStart(11)}${of('p50').toFixed(2).padStart(11)}${of('p99').toFixed(2).padStart(11)}`,
    );
  }
  const ratio = (/** @type {'bare' | 'limit'} */ to) =>
    median(seen.journal.map(({ perSecond }, i) => perSecond / (seen[to][i]?.perSecond ?? Number.NaN))).toFixed(2);
  console.log(`  journal ÷ bare ${ratio('bare')} · journal ÷ limit ${ratio('limit')}`);
}

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));
const megabytes = () => {
  for (let i = 0; i < 5; i++) collect();
  const { rss, heapUsed } = process.memoryUsage();
  return `${(rss / 2 ** 20).toFixed(0)} MB resident, ${(heapUsed / 2 ** 20).toFixed(1)} MB of heap`;
};

const at = folder();
const { journal: ledger } = await openJournal(at, { clock: () => new Date() });
let made = 0;
for (const until of [10_000, 50_000, 100_000]) {
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (made < until) {
        const opened = opening(`m${++made}`);
        await ledger.open(opened, amounts);
        await ledger.settle(receipt(opened), amounts);
      }
    }),
  );
  console.log(`\n${made} receipts: ${megabytes()}`);
}
const finds = 2000;
const beforeFinds = performance.now();
for (let i = 0; i < finds; i++) {
  if (!ledger.delivered('spring', `m${1 + ((i * 7919) % made)}`.padStart(64, '0')))
    throw new Error('a receipt was not found');
}
console.log(
  `an earlier answer found by its fingerprint: ${(((performance.now() - beforeFinds) / finds) * 1000).toFixed(0)} µs`,
);
const beforeMisses = performance.now();
for (let i = 0; i < finds; i++) ledger.delivered('spring', `none${i}`);
const misses = ((performance.now() - beforeMisses) / finds) * 1000;
console.log(`a fingerprint that is nowhere: ${misses.toFixed(0)} µs`);
await ledger.close();
const bytes = readdirSync(at).reduce((sum, name) => sum + statSync(join(at, name)).size, 0);
console.log(
  `${readdirSync(at).filter((n) => n.startsWith('journal')).length} segments, ${(bytes / made).toFixed(0)} bytes for a receipt`,
);
const beforeOpen = performance.now();
await (await openJournal(at, { clock: () => new Date() })).journal.close();
console.log(`opened again: ${(performance.now() - beforeOpen).toFixed(0)} ms`);
const beforeVerify = performance.now();
const { sound, records: verified } = verifyChain(chainOfFolder(at));
const seconds = (performance.now() - beforeVerify) / 1000;
console.log(`verified (${sound ? 'sound' : 'NOT sound'}): ${verified} records in ${seconds.toFixed(1)} s`);
rmSync(at, { recursive: true });
