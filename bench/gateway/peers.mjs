// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'apps/cli/bin/contrechamp.js');

/**
 * @typedef {{ name: string, port: number, headers?: Record<string, string>, start(): import('node:child_process').ChildProcess }} Peer
 */

/** @param {number} port @returns {Promise<void>} */
export async function listening(port) {
  for (let i = 0; i < 300; i++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('close', () => {});
      setTimeout(() => socket.destroy(), 50);
    });
    if (open) return;
    await sleep(100);
  }
  throw new Error(`nothing listens on port ${port}`);
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const node = (args, env = {}) =>
  spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });

/** @param {number} port @param {number} upstream @returns {Peer} */
export const barePipe = (port, upstream) => ({
  ...{ name: 'bare Node pipe', port },
  start: () => node([join(here, 'pipe.mjs'), String(port), String(upstream)]),
});

/** @param {number} port @param {number} upstream @param {string} folder @returns {Peer | null} null without nginx */
export function nginx(port, upstream, folder) {
  if (spawnSync('nginx', ['-v']).error) return null;
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  upstream service { server 127.0.0.1:${upstream}; keepalive 256; }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_max_temp_file_size 0; }
  }
}
`,
  );
  return { name: 'nginx', port, start: () => spawn('nginx', ['-c', file], { stdio: 'ignore' }) };
}

/** @param {number} port @param {number} upstream @param {string | undefined} folder of its package @returns {Peer | null} */
export function portkey(port, upstream, folder) {
  const server = folder === undefined ? '' : join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  if (!existsSync(server)) return null;
  return {
    ...{ name: 'Portkey', port },
    headers: {
      'x-portkey-provider': 'openai',
      'x-portkey-custom-host': `http://127.0.0.1:${upstream}/v1`,
      authorization: 'Bearer sk-test',
    },
    start: () => node([server, `--port=${port}`, '--headless'], { NODE_ENV: 'production' }),
  };
}

/** @param {number} port @param {number} upstream @param {string} folder @param {boolean} [hashes] @returns {Peer} */
export function ours(port, upstream, folder, hashes = true) {
  mkdirSync(folder, { recursive: true });
  const campaign = readFileSync(join(root, 'examples/sober-generation/campaign.yaml'), 'utf8')
    .replace(
      / {2}budgets:[\s\S]*$/,
      '  budgets:\n    - { per: campaign, images: 1000000000, co2e: 1000000 kg }\n    - { per: [person, day], images: 1000000000 }\n',
    )
    .replace('reuse: true', 'reuse: false')
    .replace('  mark: iptc\n', hashes ? '' : '  hashes: false\n');
  writeFileSync(join(folder, 'campaign.yaml'), campaign);
  const service = `{ adapter: openai-compatible, id: openai, provider: openai, url: "http://127.0.0.1:${upstream}/v1", region: US, selfHosted: true, key: { env: BENCH_KEY } }`;
  const config = join(folder, 'gateway.yaml');
  writeFileSync(
    config,
    `contrechamp-gateway: 1\ndata: data\nlisten: { port: ${port} }\ncampaigns: [campaign.yaml]\nproviders:\n  - ${service}\n`,
  );
  const made = spawnSync(process.execPath, [
    program,
    ...'gateway keys add --json --campaign perfume-eight-visuals --person bench --config'.split(' '),
    config,
  ]);
  const { key } = JSON.parse(made.stdout.toString());
  return {
    ...{ name: hashes ? 'Contrechamp' : 'Contrechamp, no hashes', port, headers: { authorization: `Bearer ${key}` } },
    start: () => node([program, 'gateway', '--config', config], { BENCH_KEY: 'sk-bench-0123456789' }),
  };
}
