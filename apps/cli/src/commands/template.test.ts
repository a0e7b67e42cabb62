import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractResult } from '@contrechamp/report';
import { templateKinds } from '@contrechamp/report';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli, runCliWith } from '../testing/run-cli.ts';

const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
const file = join(temporary, 'campaign.yaml');
afterAll(() => rmSync(temporary, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));

async function comparison(): Promise<ContractResult> {
  const { code, out, err } = await runCli('compare', file, '--json', '--draws', '200');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as ContractResult;
}

describe.each(templateKinds)('template --kind %s', (kind) => {
  it.each([
    ['en', 'FR'],
    ['fr', 'FR'],
    ['en', 'ZA'],
    ['fr', 'JP'],
  ])('writes a commented file that compares at once (%s, %s)', async (lang, country) => {
    const { code, out } = await runCli('template', '--kind', kind, '--country', country, '--lang', lang);
    expect(code).toBe(0);
    expect(out.match(/#/g)?.length).toBeGreaterThan(8);
    writeFileSync(file, out);
    const { scenarios, campaign, diagnostics } = await comparison();
    expect(scenarios).toHaveLength(2);
    for (const { total } of scenarios) expect(total.central).toBeGreaterThan(1);
    expect(campaign.state).toBe('provisional');
    expect(diagnostics.filter((d) => d.code === 'catalogue-release')).toEqual([]);
  });
});

describe('template', () => {
  it('writes into a new file, and never over one', async () => {
    expect(await runCli('template', '--kind', 'studio', '-o', file)).toMatchObject({ code: 0, err: '' });
    const written = readFileSync(file, 'utf8');
    const again = await runCli('template', '--kind', 'photo-shoot', '-o', file);
    expect(again.code).toBe(2);
    expect(again.err).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it.each([
    [['template'], 'photo-shoot'],
    [['template', '--kind', 'photo-shot'], 'photo-shoot'],
    [['template', '--kind', 'studio', '--country', 'ZZ'], 'ISO'],
  ])('tells bad usage %j, exit 2', async (args, hint) => {
    const { code, err } = await runCli(...args, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});

describe('init', () => {
  const answers = ['photo-shoot', 'Été en bord de mer', 'FR', 'Marseille', '9', '2', '3', '5', 'train', '750'];

  it('writes an early estimate from a handful of answers, graded as such', async () => {
    const { code } = await runCliWith(answers, 'init', '-o', file, '--lang', 'fr');
    expect(code).toBe(0);
    const { campaign, scenarios } = await comparison();
    expect(campaign).toMatchObject({ id: 'ete-en-bord-de-mer', state: 'early' });
    for (const { assumptions } of scenarios) {
      expect(assumptions.find((a) => a.code === 'early-estimate')).toMatchObject({ grade: 'weak' });
      expect(assumptions.map((a) => a.code)).not.toContain('activity-quality-default');
    }
    const [shoot] = scenarios;
    expect(shoot?.lineItems.find((l) => l.id === 'travel/train')?.quantity.value).toBe(750 * 2 * 5);
  });

  it('has wider intervals than the same file at quote', async () => {
    await runCliWith(answers, 'init', '-o', file, '--lang', 'en');
    const early = await comparison();
    writeFileSync(file, readFileSync(file, 'utf8').replace('state: early', 'state: provisional'));
    const provisional = await comparison();
    const width = (r: ContractResult) => {
      const [low, high] = r.scenarios[0]?.total.interval95 ?? [1, 1];
      return high / low;
    };
    expect(width(early)).toBeGreaterThan(width(provisional) * 1.02);
  });

  it('asks again when an answer cannot be read, and takes the usual one on Enter', async () => {
    const hesitant = ['photo-shot', 'photo-shoot', '', 'france', 'FR', '', 'many', '9', '', '', '0'];
    const { code, err } = await runCliWith(hesitant, 'init', '-o', file, '--lang', 'en');
    expect(code).toBe(0);
    expect(err).toContain('photo-shoot');
    expect(err).toContain('Write a number');
    expect((await comparison()).campaign.id).toBe('my-campaign');
  });

  it('writes nothing when the answers run out', async () => {
    const { code, err } = await runCliWith(answers.slice(0, 4), 'init', '-o', file, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('nothing is written');
    expect(existsSync(file)).toBe(false);
  });
});
