import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';
import { temporaryFolder } from '../testing/temporary.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const reference = readFileSync(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');

/** What the command line prints for the same file. */
async function printed(text: string, ...options: string[]): Promise<unknown> {
  const file = join(temporaryFolder(), 'campaign.yaml');
  writeFileSync(file, text);
  const args = [join(root, 'apps/cli/bin/contrechamp.js'), 'compare', file, '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e9 });
  return JSON.parse(stdout);
}

async function answered(text: string, query: string) {
  const { ask, create } = await testServer();
  return ask(`/api/v1/campaigns/${await create(text)}/comparison?${query}`);
}

describe('the comparison of a campaign', () => {
  it.each(['en', 'fr'])('is what the command line prints, in %s', async (lang) => {
    expect((await answered(reference, `lang=${lang}`)).json).toEqual(await printed(reference, '--lang', lang));
  });

  it('follows draws and seed', async () => {
    const { json } = await answered(reference, 'lang=en&draws=500&seed=7');
    expect(json.contrechamp).toMatchObject({ draws: 500, seed: 7 });
    expect(json).toEqual(await printed(reference, '--lang', 'en', '--draws', '500', '--seed', '7'));
  });

  it('is made under the release that the campaign pins, and says what the current one would change', async () => {
    const pinned = reference.replace('  period: 2025\n', '  period: 2025\n  catalogue: 2026.2.0\n');
    const { json } = await answered(pinned, 'lang=en&draws=500');
    expect(json.contrechamp.catalogue).toBe('2026.2.0');
    expect(json).toEqual(await printed(pinned, '--lang', 'en', '--draws', '500'));
  });

  it('takes the language of the browser where none is asked for', async () => {
    const { ask, create } = await testServer();
    const path = `/api/v1/campaigns/${await create(reference)}/comparison?draws=100`;
    const [french, english] = await Promise.all(
      ['fr', 'en'].map((lang) => ask(path, { headers: { 'accept-language': lang } })),
    );
    expect(french?.json).toEqual(await printed(reference, '--lang', 'fr', '--draws', '100'));
    expect(english?.text).not.toBe(french?.text);
  });

  it.each([
    ['draws=99', 'draws'],
    ['draws=100001', 'draws'],
    ['draws=1e3', 'draws'],
    ['draws=', 'draws'],
    ['seed=-1', 'seed'],
    ['seed=4294967296', 'seed'],
    ['lang=de', 'lang'],
  ])('refuses %s', async (query, field) => {
    const { status, json } = await answered(reference, query);
    expect([status, json.code]).toEqual([400, 'field-invalid']);
    expect(json.detail).toContain(`“${field}”`);
  });

  it('tells what is wrong with a campaign, and where', async () => {
    const wrong = reference.replace('from: CDG', 'from: CDGX');
    const { status, json } = await answered(wrong, 'lang=fr');
    expect(status).toBe(422);
    expect(json).toMatchObject({ code: 'campaign-refused', type: 'about:blank' });
    const [diagnostic] = json.diagnostics;
    expect(diagnostic).toMatchObject({ severity: 'error', path: 'scenarios[0].activities[1].from' });
    const line = wrong.split('\n').findIndex((l) => l.includes('CDGX')) + 1;
    expect(diagnostic.position.line).toBe(line);
    expect(diagnostic.message).toMatch(/CDGX/);
    expect(diagnostic.remedy).toMatch(/\S/);
  });

  it('reads no file that a campaign names', async () => {
    const file = join(temporaryFolder(), 'series.csv');
    writeFileSync(file, 'datetime,intensity\n2025-01-01T00:00:00Z,50\n');
    const named = reference.replace('  period: 2025\n', `  period: 2025\n  grid: { FR: { series: ${file} } }\n`);
    const { status, json } = await answered(named, 'lang=en');
    expect(status).toBe(422);
    expect(json.diagnostics).toMatchObject([{ code: 'series-missing', path: 'campaign.grid.FR.series' }]);
  });
});
