import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chainOfFile, openJournal, verifyChain } from '@contrechamp/gateway';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOptions } from '../options.ts';
import { testServer } from '../testing/server.ts';
import { temporaryFolder } from '../testing/temporary.ts';

const example = fileURLToPath(new URL('../../../../examples/sober-generation/receipts.jsonl', import.meta.url));
const lines = readFileSync(example, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** A ledger of two campaigns, held by a gateway until the test ends. */
async function ledger() {
  const folder = join(temporaryFolder(), 'receipts');
  const { journal } = await openJournal(folder, { clock: () => new Date('2026-09-18T08:00:00Z') });
  for (const campaign of ['perfume-eight-visuals', 'another']) {
    const { opening, amounts } = lines.find((l) => l.kind === 'opened').body;
    const { receipt } = lines.find((l) => l.body.receipt?.id === opening.id).body;
    const changes = { id: `${opening.id}-${campaign}`, campaign };
    await journal.open({ ...opening, ...changes }, amounts);
    await journal.settle({ ...receipt, ...changes }, amounts);
  }
  onTestFinished(() => journal.close());
  return { folder, journal };
}

const path = (campaign: string): string => `/api/v1/receipts?campaign=${campaign}`;

describe('receipts over HTTP', () => {
  it('of a running gateway are a chain that verifies, and say nothing of other campaigns', async () => {
    const { folder } = await ledger();
    const { ask } = await testServer({ receipts: folder });
    expect((await ask('/api/v1/health')).json.receipts).toBe(true);
    const answer = await ask(path('perfume-eight-visuals'));
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain('"campaign":"another"');
    const file = join(temporaryFolder(), 'export.jsonl');
    writeFileSync(file, answer.bytes);
    expect(verifyChain(chainOfFile(file))).toMatchObject({ sound: true, receipts: 1, withheld: 2 });
  });

  it('are not there unless they were asked for', async () => {
    const { ask } = await testServer();
    expect((await ask('/api/v1/health')).json.receipts).toBe(false);
    expect((await ask(path('x'))).json).toMatchObject({ status: 404, code: 'receipts-unconfigured' });
  });

  it('are for this machine alone: no other name is answered, and no other address listened on', async () => {
    const { folder } = await ledger();
    const { ask } = await testServer({ receipts: folder, allowedHosts: ['studio.example'] });
    const headers = { host: 'studio.example', 'accept-language': 'fr' };
    expect((await ask('/api/v1/health', { headers })).status).toBe(200);
    const refused = await ask(path('perfume-eight-visuals'), { headers });
    expect(refused.json).toMatchObject({ status: 403, code: 'receipts-local' });
    expect(refused.text).not.toContain('Zoé');
    const options = (...args: string[]) => readOptions([...args, '--lang', 'en'], {});
    expect(() => options('--receipts', folder, '--host', '0.0.0.0')).toThrow(/this machine alone/);
    expect(() => options('--receipts', join(folder, 'nowhere'))).toThrow(/no such folder/);
    expect(options('--receipts', folder, '--host', '127.0.0.1').receipts).toBe(folder);
  });

  it('that do not hold are refused, with what is wrong first', async () => {
    const { folder, journal } = await ledger();
    await journal.close();
    const copy = join(temporaryFolder(), 'copy');
    mkdirSync(copy);
    const name = 'journal-000001.jsonl';
    writeFileSync(join(copy, name), readFileSync(join(folder, name), 'utf8').replace('"outputs":4', '"outputs":3'));
    const { ask } = await testServer({ receipts: copy });
    const { json } = await ask(path('perfume-eight-visuals'), { headers: { 'accept-language': 'en' } });
    expect(json).toMatchObject({ status: 422, code: 'receipts-unsound' });
    expect(json.detail).toContain('was changed');
  });

  it('need a campaign', async () => {
    const { folder } = await ledger();
    const { ask } = await testServer({ receipts: folder });
    expect((await ask('/api/v1/receipts')).json).toMatchObject({ status: 400, code: 'field-invalid' });
    expect((await ask(path('nobody%22%0a'))).status).toBe(200);
  });
});
