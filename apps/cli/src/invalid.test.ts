import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, compile, type Diagnostic, parseCampaign } from '@contrechamp/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue/load.ts';
import { runCli } from './testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'examples/invalid');
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const screen = 24;
const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(temporary, { recursive: true }));

function diagnose(text: string): readonly Diagnostic[] {
  const parsed = parseCampaign(text, activityDefinitions);
  if (!parsed.campaign) return parsed.diagnostics;
  return compile(parsed.campaign, loadCatalogue()).diagnostics.map((d) => {
    const position = d.position ?? parsed.position(d.path);
    return position ? { ...d, position } : d;
  });
}

describe('examples/invalid', () => {
  it('holds at least the ten mistakes that people make', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases)('%s gives exactly its diagnostics', (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
      diagnostics: unknown[];
    };
    const found = diagnose(readFileSync(join(folder, name, 'campaign.yaml'), 'utf8'));
    expect(found).toHaveLength(expected.diagnostics.length);
    expect(found).toMatchObject(expected.diagnostics);
  });

  it.each(cases.flatMap((name) => [[name, 'en'] as const, [name, 'fr'] as const]))(
    '%s is told on one screen, with path, line and remedy (%s), exit 2',
    async (name, lang) => {
      const file = join(folder, name, 'campaign.yaml');
      const { code, out, err } = await runCli('compare', file, '--lang', lang);
      const { diagnostics } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        diagnostics: { position?: { line: number } }[];
      };
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err.split('\n').length).toBeLessThanOrEqual(screen);
      expect(err).not.toMatch(/ {4}at |undefined|\[object|NaN/);
      const line = diagnostics[0]?.position?.line;
      if (line !== undefined) expect(err).toContain(`campaign.yaml:${line}:`);
    },
  );
});

describe('files that are no campaign at all', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(temporary, name);
    writeFileSync(file, content);
    return file;
  };

  it.each([
    [
      'a file of 50 MB',
      () => {
        const file = write('large.yaml', 'contrechamp: 1\n');
        truncateSync(file, 50_000_000);
        return file;
      },
    ],
    ['an image', () => write('image.yaml', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]))],
    ['an empty file', () => write('empty.yaml', '')],
    ['a missing file', () => join(temporary, 'missing.yaml')],
    ['a folder', () => temporary],
    ['a list', () => write('list.yaml', '- 1\n- 2\n')],
  ] as const)('%s is refused in words, exit 2', async (_, make) => {
    for (const lang of ['en', 'fr']) {
      const { code, err } = await runCli('compare', make(), '--lang', lang);
      expect(code).toBe(2);
      expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(1);
      expect(err.split('\n').length).toBeLessThanOrEqual(screen);
      expect(err).not.toMatch(/ {4}at |undefined|Error:/);
    }
  });
});

describe('the command as people run it', () => {
  const bin = join(root, 'apps/cli/bin/contrechamp.js');

  it('exits 2 without a stack trace, and writes nothing on standard output', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, 'compare', join(folder, 'wrong-unit/campaign.yaml')],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toContain('    at ');
  });

  it('writes no colour into a pipe', () => {
    const out = execFileSync(
      process.execPath,
      [bin, 'compare', join(root, 'examples/white-paper/campaign.yaml'), '--draws', '200'],
      {
        encoding: 'utf8',
      },
    );
    expect(out).not.toContain('\u001b[');
  });

  it.each([
    [['compaer', 'x.yaml'], 'compare'],
    [['compare', 'x.yaml', '--sede', '3'], '--seed'],
    [['compare', 'x.yaml', '--draws', 'many'], '--draws'],
    [['compare', 'x.yaml', '--lang', 'de'], 'fr, en'],
    [['compare'], 'campaign file'],
  ])('tells bad usage %j, exit 2', async (args, hint) => {
    const { code, err } = await runCli(...args);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});
