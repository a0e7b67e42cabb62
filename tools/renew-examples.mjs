// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the golden output of every example again; review the difference before committing it. */
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}apps/cli/bin/contrechamp.js`;
const folder = `${root}examples/white-paper`;

/** @param {string[]} args */
const contrechamp = (...args) =>
  execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

const published = ['--published', `${folder}/published.yaml`];
writeFileSync(
  `${folder}/expected.json`,
  contrechamp('compare', `${folder}/campaign.yaml`, '--json', '--lang', 'en', ...published),
);
for (const kind of ['campaign', 'catalogue']) {
  writeFileSync(`${root}docs/schema/${kind}.schema.json`, contrechamp('schema', kind));
}

const readme = `${root}README.md`;
const shown = contrechamp('compare', `${folder}/campaign.yaml`, '--lang', 'en', ...published).trimEnd();
const [before, , after] = readFileSync(readme, 'utf8').split(
  /(?<=npm run examples:renew -->)|(?=<!-- end of output -->)/,
);
writeFileSync(readme, `${before}\n\n\`\`\`\n${shown}\n\`\`\`\n\n${after}`);
