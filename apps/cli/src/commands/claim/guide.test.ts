import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimRules } from '@contrechamp/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const example = join(root, 'examples/white-paper/campaign.yaml');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['docs/guides/claims.md', 'en', 'campaign.yaml'],
  ['docs/guides/allegations.md', 'fr', 'campagne.yaml'],
] as const)('%s', (guide, lang, name) => {
  const text = readFileSync(join(root, guide), 'utf8');

  it('shows what the command prints today', async () => {
    const { out } = await runCli('claim', example, '--date', '2026-11-26', '--lang', lang);
    expect(text).toContain(`<!-- white-paper -->\n\n\`\`\`\n${out.trimEnd()}\n\`\`\``);
  });

  it('names every rule as the command does', () => {
    for (const { id, title } of claimRules) expect(text).toContain(`| ${id} | ${title[lang]} |`);
  });

  it('shows commands that can be typed', async () => {
    const file = join(folder, name);
    copyFileSync(example, file);
    const shown = text.split('\n').filter((row) => row.startsWith('npx contrechamp claim'));
    expect(shown).toHaveLength(4);
    for (const row of shown) {
      const words = [...row.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '').slice(2);
      const args = words.map((word) => (word === name ? file : word));
      const { code, err } = await runCli(...args, '--draws', '500');
      expect({ row, code: code < 2, err }).toEqual({ row, code: true, err: '' });
    }
  });
});
