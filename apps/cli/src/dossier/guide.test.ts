import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportFormats } from '@contrechamp/proof';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fences = (text: string, kind: string): string[] =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, body = '']) => (of === kind ? [body] : []));

describe.each([
  ['docs/guides/proving.md', 'campaign.yaml', 'owner.yaml', ['spring.yaml', 'autumn.yaml']],
  ['docs/guides/prouver.md', 'campagne.yaml', 'detenteur.yaml', ['printemps.yaml', 'automne.yaml']],
] as const)('%s', (guide, campaign, owner, [spring, autumn]) => {
  const text = readFileSync(join(root, guide), 'utf8');

  it('shows commands that do what it says', async () => {
    writeFileSync(join(folder, campaign), readFileSync(join(root, 'examples/white-paper/campaign.yaml')));
    writeFileSync(join(folder, owner), fences(text, 'yaml')[0] ?? '');
    for (const [name, example, year, made] of [
      [spring, 'white-paper', 2025, 'marseille'],
      [autumn, 'tv-commercial', 2026, 'sober'],
    ] as const) {
      const whole = readFileSync(join(root, 'examples', example, 'campaign.yaml'), 'utf8')
        .replace(`  period: ${year}`, '  client: Aurore\n  period: 2026')
        .replace(`  - id: ${made}`, `  - id: ${made}\n    made: true`);
      writeFileSync(join(folder, name), whole);
    }
    const commands = fences(text, '').flatMap((body) => body.trim().split('\n'));
    expect(commands).toHaveLength(11);
    const own = guide.replace(/\W/g, '-');
    for (const command of commands) {
      const [, , ...words] = command.split(' ');
      const args = words.map((w) =>
        /\.(yaml|zip|csv|xlsx|pdf|html)$/.test(w) ? join(folder, w.endsWith('.yaml') ? w : `${own}-${w}`) : w,
      );
      const draws = args[0] === 'verify' ? [] : ['--draws', '200'];
      expect({ command, ...(await runCli(...args, ...draws)) }).toMatchObject({ command, code: 0, err: '' });
    }
  });

  it('lists the formats there are', () => {
    const names = [...text.matchAll(/^\| `([a-z][a-z-]*)` \|/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual([...exportFormats].sort());
  });
});
