import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fences = (text: string, kind: string): string[] =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, body = '']) => (of === kind ? [body] : []));

describe.each([
  ['docs/guides/metering.md', 'en'],
  ['docs/guides/mesurer.md', 'fr'],
])('%s', (guide, lang) => {
  const text = readFileSync(join(root, guide), 'utf8');

  it('shows what the command prints today', async () => {
    const { out } = await runCli('meter', join(root, 'examples/metered-folder'), '--region', 'FR', '--lang', lang);
    expect(text).toContain(`<!-- metered-folder -->\n\n\`\`\`\n${out.trimEnd()}\n\`\`\``);
  });

  it('shows commands that do what it says, with the export that it shows', async () => {
    writeFileSync(join(folder, 'usage.csv'), fences(text, 'csv')[0] ?? '');
    const commands = (fences(text, '')[0] ?? '').trim().split('\n');
    expect(commands).toHaveLength(6);
    for (const command of commands) {
      const [, , ...words] = command.split(' ');
      const args = words.map((w) =>
        /\.(yaml|csv)$/.test(w) ? join(folder, w) : w.startsWith('examples/') ? join(root, w) : w,
      );
      expect({ command, ...(await runCli(...args, '--draws', '200')) }).toMatchObject({ command, code: 0, err: '' });
    }
  });
});
