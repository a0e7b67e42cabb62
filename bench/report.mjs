// @ts-check
/**
 * What a white paper costs, each in a process of its own as from a terminal, beside `compare` of the same campaign and
 * the project's limit. `node bench/report.mjs`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = new URL('../apps/cli/dist/main.js', import.meta.url).href;
const campaign = join(root, 'examples/white-paper/campaign.yaml');
const rounds = 5;
/** Seconds. */
const limit = 5;

/** Start of the process to its last byte, modules and fonts included. */
const program = `
const { run } = await import(${JSON.stringify(main)});
const code = await run(process.argv.slice(1), { out() {}, err() {}, width: 100 });
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ code, cpu: (user + system) / 1e6, wall: performance.now() / 1e3 }));
`;

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {(folder: string, round: number) => readonly string[]} args */
function cost(args) {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'));
  try {
    const times = Array.from({ length: rounds + 1 }, (_, round) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '--eval', program, '--', ...args(folder, round)],
        { encoding: 'utf8' },
      );
      /** @type {{ code: number, cpu: number, wall: number }} */
      const told = JSON.parse(stdout || '{"code":-1}');
      if (told.code !== 0) throw new Error(stderr || stdout);
      return told;
    }).slice(1);
    return { cpu: median(times.map((t) => t.cpu)), wall: median(times.map((t) => t.wall)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {readonly (readonly [string, (folder: string, round: number) => readonly string[]])[]} */
const cases = [
  ['compare, the peer', () => ['compare', campaign, '--json']],
  ['report, PDF', (folder, i) => ['report', campaign, '-o', join(folder, `${i}.pdf`)]],
  ['report, HTML', (folder, i) => ['report', campaign, '-o', join(folder, `${i}.html`)]],
  ['report --summary', (folder, i) => ['report', campaign, '--summary', '-o', join(folder, `${i}.pdf`)]],
];
const found = cases.map(([name, args]) => ({ name, ...cost(args) }));
const [peer] = found;
console.log(
  `${'reference campaign'.padEnd(22)}${'CPU s'.padStart(8)}${'÷ compare'.padStart(11)}${'wall s'.padStart(8)}${'÷ limit'.padStart(9)}`,
);
for (const { name, cpu, wall } of found) {
  const ratio = cpu / (peer?.cpu ?? Number.NaN);
  console.log(
    `${name.padEnd(22)}${cpu.toFixed(2).padStart(8)}${ratio.toFixed(2).padStart(11)}${wall.toFixed(2).padStart(8)}${(wall / limit).toFixed(2).padStart(9)}`,
  );
}
