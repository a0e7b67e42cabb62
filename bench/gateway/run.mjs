// @ts-check
/**
 * What the gateway adds to an image of 1.5 MB, beside a bare Node proxy, nginx and Portkey, in one run:
 * `node bench/gateway/run.mjs [FOLDER OF PORTKEY] [ROUNDS]`, after `npm install --prefix FOLDER @portkey-ai/gateway@1.15.2`.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';
import { barePipe, listening, nginx, ours, portkey } from './peers.mjs';

const [portkeyFolder, roundsGiven] = process.argv.slice(2);
const rounds = Number(roundsGiven ?? 5);
const upstream = 19_101;
const concurrencies = [
  { clients: 1, requests: 200 },
  { clients: 32, requests: 600 },
  { clients: 128, requests: 900 },
];
const slow = 0.15;

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const shown = (/** @type {number} */ x, /** @type {number} */ digits = 1) => x.toFixed(digits).padStart(9);

/** Resident memory of a process and its children, MB. @param {number} pid @returns {number} */
function memory(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024 + children.reduce((sum, child) => sum + memory(Number(child)), 0);
}

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'));
const service = spawn(process.execPath, [fileURLToPath(new URL('upstream.mjs', import.meta.url)), String(upstream)]);
const peers = [
  barePipe(19_102, upstream),
  nginx(19_103, upstream, folder),
  ours(19_104, upstream, join(folder, 'gateway'), false),
  ours(19_105, upstream, join(folder, 'hashing')),
  portkey(19_106, upstream, portkeyFolder),
].filter((p) => p !== null);
for (const missing of ['nginx', 'Portkey'].filter((name) => !peers.some((p) => p.name === name))) {
  process.stdout.write(`without ${missing}: not found\n`);
}
const running = peers.map((peer) => ({ peer, child: peer.start() }));
try {
  await Promise.all([upstream, ...peers.map((p) => p.port)].map(listening));
  for (const { clients, requests } of concurrencies) {
    /** @type {Map<string, import('./load.mjs').Figures[]>} */
    const found = new Map();
    for (let round = 0; round < rounds; round++) {
      for (const target of [{ name: 'direct', port: upstream }, ...peers]) {
        const share = target.name === 'Portkey' ? slow : 1;
        const figures = await load(target, clients, Math.max(clients, Math.round(requests * share)));
        found.set(target.name, [...(found.get(target.name) ?? []), figures]);
      }
    }
    process.stdout.write(
      `\n${clients} at once, medians of ${rounds} rounds  p50 ms    + p50    p99 ms    + p99  answers/s\n`,
    );
    const of = (/** @type {string} */ name, /** @type {keyof import('./load.mjs').Figures} */ what) =>
      median((found.get(name) ?? []).map((f) => f[what]));
    for (const name of found.keys()) {
      const [p50, p99, perSecond] = [of(name, 'p50'), of(name, 'p99'), of(name, 'perSecond')];
      const added = [p50 - of('direct', 'p50'), p99 - of('direct', 'p99')];
      process.stdout.write(
        `${name.padEnd(30)}${shown(p50)}${shown(added[0] ?? 0)}${shown(p99)}${shown(added[1] ?? 0)}${shown(perSecond, 0)}\n`,
      );
    }
    for (const name of [...found.keys()].filter((n) => n.startsWith('Contrechamp'))) {
      const ratio = (of(name, 'p50') - of('direct', 'p50')) / (of('bare Node pipe', 'p50') - of('direct', 'p50'));
      const p99 = of(name, 'p99') / of('bare Node pipe', 'p99');
      process.stdout.write(`${name} ÷ bare pipe: added p50 ${ratio.toFixed(2)}, p99 ${p99.toFixed(2)}\n`);
    }
  }
  process.stdout.write('\nresident memory, MB\n');
  for (const { peer, child } of running)
    process.stdout.write(`${peer.name.padEnd(30)}${shown(memory(child.pid ?? 0), 0)}\n`);
} finally {
  for (const { child } of running) child.kill();
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}
