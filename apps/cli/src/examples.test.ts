import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityTypes } from '@contrechamp/engine';
import type { ContractResult } from '@contrechamp/report';
import { describe, expect, it } from 'vitest';
import { expectClose } from './testing/expect-close.ts';
import { runCli } from './testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../examples/', import.meta.url));
const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'campaign.yaml')));

const published = (name: string): readonly string[] => {
  const file = join(root, name, 'published.yaml');
  return existsSync(file) ? ['--published', file] : [];
};

async function compare(name: string): Promise<ContractResult> {
  const file = join(root, name, 'campaign.yaml');
  const { code, out, err } = await runCli('compare', file, '--json', '--lang', 'en', ...published(name));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as ContractResult;
}

describe.each(names)('examples/%s', (name) => {
  it('matches its golden output', async () => {
    expectClose(await compare(name), JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')));
  });

  it('says what it is, and where its figures come from', () => {
    expect(readFileSync(join(root, name, 'README.md'), 'utf8').length).toBeGreaterThan(300);
  });

  it.each(['en', 'fr'])('reads without a hole (%s)', async (lang) => {
    const { code, out } = await runCli('compare', join(root, name, 'campaign.yaml'), '--lang', lang, '--draws', '200');
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
    for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(100);
  });
});

describe('examples/every-activity', () => {
  it('uses every activity type, and compares without a warning', async () => {
    const { scenarios, diagnostics } = await compare('every-activity');
    const used = new Set(scenarios[0]?.lineItems.map((l) => l.activity));
    expect([...used].sort()).toEqual([...activityTypes].sort());
    expect(diagnostics).toEqual([]);
  });
});
