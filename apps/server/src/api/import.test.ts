import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';
import { temporaryFolder } from '../testing/temporary.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const campaign = join(root, 'examples/hybrid/campaign.yaml');
const minute = 120_000;

async function cli(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  try {
    const run = promisify(execFile);
    const { stdout, stderr } = await run(process.execPath, [join(root, 'apps/cli/bin/contrechamp.js'), ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** An export of the campaign, and where it lies. */
async function exported(name: string, format: string, lang: string): Promise<string> {
  const file = join(temporaryFolder(), name);
  expect(await cli('export', campaign, '--format', format, '-o', file, '--draws', '100', '--lang', lang)).toMatchObject(
    {
      code: 0,
    },
  );
  return file;
}

const post = (bytes: Buffer, lang = 'en') => ({
  method: 'POST',
  body: { base64: bytes.toString('base64') },
  headers: { 'accept-language': lang },
});

describe('a spreadsheet that is sent', () => {
  it.each([
    ['campaign.xlsx', 'xlsx', 'en'],
    ['campagne.xlsx', 'xlsx', 'fr'],
    ['campagne.csv', 'inputs-csv', 'fr'],
  ])(
    '%s comes back as the campaign file that the command line writes of it',
    async (name, format, lang) => {
      const { ask } = await testServer();
      const file = await exported(name, format, lang);
      const answer = await ask('/api/v1/import', post(readFileSync(file), lang));
      const target = join(temporaryFolder(), 'back.yaml');
      expect(await cli('import', file, '-o', target, '--lang', lang)).toMatchObject({ code: 0 });
      const { text, notes, notices } = answer.json as { text: string; notes: string[]; notices: unknown[] };
      expect([answer.status, text]).toEqual([200, readFileSync(target, 'utf8')]);
      expect([notices, notes]).toEqual([[], []]);
    },
    minute,
  );

  it.each(['en', 'fr'])(
    'is refused with every cell that has to be put right, in the words of the command line, in %s',
    async (lang) => {
      const { ask } = await testServer();
      const csv = (await readFileSync(await exported('c.csv', 'inputs-csv', lang), 'utf8')).replace(
        /economy|éco[^;,]*/i,
        'throne',
      );
      const file = join(temporaryFolder(), 'broken.csv');
      writeFileSync(file, csv);
      const answer = await ask('/api/v1/import', post(Buffer.from(csv), lang));
      const theirs = await cli('import', file, '-o', join(temporaryFolder(), 'none.yaml'), '--json', '--lang', lang);
      const { problems } = JSON.parse(theirs.err) as { problems: { place: unknown; message: string }[] };
      expect(problems.length).toBeGreaterThan(0);
      expect([answer.status, (answer.json as { code: string }).code]).toEqual([422, 'table-refused']);
      const { cells } = answer.json as { cells: { where: string }[] };
      expect(cells).toMatchObject(problems);
      expect(cells[0]?.where).toMatch(lang === 'fr' ? /cellule \w+\d/ : /cell \w+\d/);
      expect((await ask('/api/v1/campaigns')).json).toEqual([]);
    },
    minute,
  );

  it('is refused where it is no spreadsheet, nothing, or too much', async () => {
    const { ask } = await testServer();
    const words = await ask('/api/v1/import', post(Buffer.from('not a table')));
    expect([words.status, words.json]).toMatchObject([422, { cells: [{ code: 'table-not-ours', where: null }] }]);
    for (const body of [{}, { base64: '' }, { base64: 'é' }, { base64: 'QQ==', more: 1 }]) {
      const { status, json } = await ask('/api/v1/import', { method: 'POST', body });
      expect([status, json]).toMatchObject([400, { code: 'field-invalid' }]);
    }
    const much = await ask('/api/v1/import', post(Buffer.alloc(16_000_010, 65)));
    expect([much.status, (much.json as { detail: string }).detail]).toEqual([400, expect.stringContaining('16 MB')]);
    const more = await ask('/api/v1/import', post(Buffer.alloc(20_000_000, 65)));
    expect(more.status).toBe(413);
  });
});
