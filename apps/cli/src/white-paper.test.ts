import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult } from '@contrechamp/report';
import { describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const folder = fileURLToPath(new URL('../../../examples/white-paper/', import.meta.url));
const file = join(folder, 'campaign.yaml');

async function compare(...options: string[]): Promise<ContractResult> {
  const { code, out, err } = await runCli('compare', file, '--json', '--lang', 'en', ...options);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as ContractResult;
}

const scenario = (result: ContractResult, id: string) => {
  const found = result.scenarios.find((s) => s.id === id);
  if (!found) throw new Error(id);
  return found;
};
const item = (result: ContractResult, id: string, line: string) => {
  const found = scenario(result, id).lineItems.find((l) => l.id === line);
  if (!found) throw new Error(line);
  return found;
};

describe('the reference campaign', () => {
  it('keeps the contract: four scenarios, three comparisons, lines that sum to totals', async () => {
    const result = await compare();
    expect(result.scenarios.map((s) => s.id)).toEqual(['south-africa', 'marseille', 'paris-studio', 'ai']);
    expect(result.comparisons.map((c) => [c.scenario, c.reference])).toEqual([
      ['south-africa', 'ai'],
      ['marseille', 'ai'],
      ['paris-studio', 'ai'],
    ]);
    expect(result.contrechamp).toMatchObject({ seed: 1, draws: 10_000 });
    for (const s of result.scenarios) {
      const sum = s.lineItems.reduce((total, l) => total + l.co2e.central, 0);
      expect(Math.abs(sum - s.total.central)).toBeLessThanOrEqual(1e-9 * s.total.central);
      for (const view of [s.byCategory, s.byStage, s.byScope]) {
        const parts = Object.values(view).reduce((total, a) => total + a.central, 0);
        expect(Math.abs(parts - s.total.central)).toBeLessThanOrEqual(1e-9 * s.total.central);
      }
      const shares = s.sensitivity.reduce((total, p) => total + p.contribution, 0);
      expect(shares).toBeCloseTo(1, 9);
    }
  });

  it('has no line without a factor, a source, a year and a licence', async () => {
    const result = await compare();
    for (const { lineItems } of result.scenarios) {
      for (const { factor, quantity, co2e } of lineItems) {
        expect(factor.source).toMatch(/\S/);
        expect(factor.licence).toMatch(/\S/);
        expect(factor.year).toBeGreaterThan(1990);
        expect(Math.abs(quantity.value * factor.value - co2e.central)).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(co2e.central)).toBe(true);
      }
    }
  });

  it('gives the same bytes for the same seed, and a close median for another', async () => {
    const [a, b] = [await runCli('compare', file, '--json'), await runCli('compare', file, '--json')];
    expect(a.out).toBe(b.out);
    const [one, two] = [await compare('--seed', '1'), await compare('--seed', '2')];
    one.scenarios.forEach((s, i) => {
      const other = two.scenarios[i]?.total.median ?? 0;
      expect(other).not.toBe(s.total.median);
      expect(Math.abs(other / s.total.median - 1)).toBeLessThan(0.02);
    });
  });

  it('drops exactly the contrails without radiative forcing', async () => {
    const [withRf, without] = [await compare(), await compare('--no-radiative-forcing')];
    const contrails = scenario(withRf, 'south-africa').lineItems.filter((l) => l.id.endsWith('-contrails'));
    expect(contrails.map((l) => l.id)).toEqual(['flights/flight-contrails', 'kit/freight-contrails']);
    const drop = contrails.reduce((s, l) => s + l.co2e.central, 0);
    const totals = [withRf, without].map((r) => scenario(r, 'south-africa').total.central) as [number, number];
    expect(totals[0] - totals[1]).toBeCloseTo(drop, 6);
    expect(item(without, 'south-africa', 'flights/flight')).toEqual(item(withRf, 'south-africa', 'flights/flight'));
    expect(scenario(without, 'marseille').total).toEqual(scenario(withRf, 'marseille').total);
    expect(without.contrechamp.method.radiativeForcing).toBe(false);
  });

  it('changes flights, hotels and cars with the method, and says so', async () => {
    const [ademe, desnz] = [await compare(), await compare('--method', 'desnz')];
    expect(ademe.contrechamp.method.publisher).toBe('ademe');
    expect(desnz.contrechamp.method.publisher).toBe('desnz');
    for (const [id, line] of [
      ['south-africa', 'flights/flight'],
      ['south-africa', 'local-drive/car'],
      ['marseille', 'lodging/hotel'],
      ['marseille', 'local-drive/car'],
    ] as const) {
      expect(item(ademe, id, line).factor.id).not.toMatch(/^desnz/);
      expect(item(desnz, id, line).factor.id).toMatch(/^desnz/);
    }
    expect(item(desnz, 'south-africa', 'lodging/hotel').factor).toMatchObject({ value: 51.4 });
    expect(item(desnz, 'marseille', 'lodging/hotel').factor).toMatchObject({ value: 6.7 });
  });

  it('leaves training out on demand, and nothing else', async () => {
    const [all, without] = [await compare(), await compare('--no-training')];
    const training = scenario(all, 'ai').lineItems.filter((l) => l.id.endsWith('/training'));
    expect(training.length).toBe(4);
    const drop = training.reduce((s, l) => s + l.co2e.central, 0);
    expect(scenario(all, 'ai').total.central - scenario(without, 'ai').total.central).toBeCloseTo(drop, 9);
  });

  it('names what one scenario counts and another does not', async () => {
    const { diagnostics } = await compare();
    expect(diagnostics.map((d) => d.code)).toContain('boundary-mismatch');
  });

  it('places the published ratios among the draws', async () => {
    const { comparisons } = await compare('--published', join(folder, 'published.yaml'));
    for (const c of comparisons) {
      expect(c.published).toHaveLength(1);
      expect(c.published?.[0]?.percentile).toBeGreaterThanOrEqual(0);
      expect(c.published?.[0]?.percentile).toBeLessThanOrEqual(100);
    }
  });

  it('explains every line down to a source with publisher, year and licence', async () => {
    const result = await compare();
    for (const { id, lineItems } of result.scenarios) {
      for (const { id: line, factor } of lineItems) {
        const { code, out } = await runCli(
          'explain',
          file,
          '--scenario',
          id,
          '--item',
          line,
          '--lang',
          'en',
          '--draws',
          '100',
        );
        expect(code).toBe(0);
        expect(out).toContain(String(factor.year));
        expect(out).toContain(factor.licence);
      }
    }
  });

  it('is what the README shows', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const { out } = await runCli('compare', file, '--lang', 'en', '--published', join(folder, 'published.yaml'));
    expect(readme).toContain(out.trimEnd());
  });
});
