import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import { claim, claims } from './claim.ts';
import { compare } from './compare.ts';

const bin = fileURLToPath(new URL('../../../../cli/bin/contrechamp.js', import.meta.url));
let folder = '';

beforeAll(async () => {
  serveCatalogue();
  folder = await mkdtemp(join(tmpdir(), 'contrechamp-claim-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the command line prints for a campaign; exit code 1 is an answer too. */
async function printed(text: string, ...args: string[]): Promise<string> {
  return run('claim', text, ...args);
}

async function run(command: string, text: string, ...args: string[]): Promise<string> {
  const file = join(folder, 'campaign.yaml');
  await writeFile(file, text);
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, command, file, '--json', ...args], { maxBuffer: 1e8 }, (_, out) => resolve(out));
  });
}

const setting = { audience: 'consumer', medium: null, country: 'FR', date: '2026-11-26' } as const;
const asked = (text: string) =>
  ({ source: { text, choice: {} }, lang: 'en', setting, dossier: '', draws: 2_000 }) as const;
const options = ['--lang', 'en', '--date', '2026-11-26', '--draws', '2000'];

describe('a claim in the studio', () => {
  it.each([
    'Producing the visuals with AI emits 323 times less CO2e than a shoot in South Africa.',
    'Producing the visuals with AI emits at least 4 times less CO2e than the studio in Paris.',
    'Nos visuels sont neutres en carbone.',
    'We like blue.',
  ])('is judged as by the command line: %s', async (sentence) => {
    const text = await referenceCampaign();
    const answer = await claim({ ...asked(text), sentence });
    if (!answer.ok) throw new Error('refused');
    expect(answer.data).toBe(await printed(text, sentence, ...options));
    expect(answer.claim.verdict).toBe(JSON.parse(answer.data).verdict);
    expect(JSON.stringify(answer.claim)).not.toMatch(/\bcompliant\b|\bconforme\b/i);
  });

  it('follows audience, medium, country, date and the address of the dossier', async () => {
    const text = await referenceCampaign();
    const other = { audience: 'business', medium: 'pitch', country: 'GB', date: '2025-03-01' } as const;
    const answer = await claims({ ...asked(text), lang: 'fr', setting: other, dossier: 'https://example.com/d' });
    if (!answer.ok) throw new Error('refused');
    const theirs = await printed(
      text,
      ...['--lang', 'fr', '--draws', '2000', '--audience', 'business', '--medium', 'pitch', '--country', 'GB'],
      ...['--date', '2025-03-01', '--dossier', 'https://example.com/d'],
    );
    expect(answer.data).toBe(theirs);
    expect(answer.pairs).toHaveLength(6);
  });

  it.each(['2026.2.0', '2020.1.0'])(
    'rests on the release that the campaign pins, where it is kept: %s',
    async (pin) => {
      const text = (await referenceCampaign()).replace('  period: 2025\n', `  period: 2025\n  catalogue: ${pin}\n`);
      const answer = await claims(asked(text));
      if (!answer.ok) throw new Error('refused');
      expect(answer.data).toBe(await printed(text, ...options));
      const compared = await compare({ source: { text, choice: {} }, lang: 'en', draws: 2_000 });
      if (!compared.ok) throw new Error('refused');
      const theirs = JSON.parse(await run('compare', text, '--draws', '2000', '--lang', 'en'));
      expect(compared.contract).toEqual(theirs);
    },
  );

  it('counts contrails whatever the switches say, and tells what stands in the way of a file', async () => {
    const text = await referenceCampaign();
    const sentence = 'Producing the visuals with AI emits less CO2e than a shoot in South Africa.';
    const plain = await claim({ ...asked(text), sentence });
    const without = await claim({ ...asked(text), source: { text, choice: { radiativeForcing: false } }, sentence });
    expect(without).toEqual(plain);
    const broken = await claim({ ...asked(text.replace('from: CDG', 'from: CDGX')), sentence });
    expect(broken).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'airport-unknown' })]),
    });
  });
});
