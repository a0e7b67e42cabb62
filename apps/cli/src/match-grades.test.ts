import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(temporary, { recursive: true }));

function campaign(country: string, period: number, ...activities: readonly string[]): string {
  const file = join(temporary, `${country}-${period}.yaml`);
  writeFileSync(
    file,
    `contrechamp: 1
campaign:
  id: test
  name: Test
  period: ${period}
  deliverables: [{ type: still, count: 1 }]
  stages: [shoot]
  reference: only
scenarios:
  - { id: only, name: Only, method: hybrid, site: { country: ${country} }, activities: [ ${activities.join(', ')} ] }
`,
  );
  return file;
}

async function compare(file: string): Promise<ContractResult> {
  const { code, out } = await runCli('compare', file, '--json', '--lang', 'en', '--draws', '200');
  expect(code).toBe(0);
  return JSON.parse(out) as ContractResult;
}

describe('a factor that is not exact', () => {
  it('for a country without a figure is graded, widened, and told with its share of the total', async () => {
    const file = campaign(
      'TD',
      2026,
      '{ type: hotel, nights: 3, rooms: 2 }',
      '{ type: meals, count: 10, diet: mixed }',
    );
    const [scenario] = (await compare(file)).scenarios;
    const grades = scenario?.lineItems.map((l) => l.factor.match);
    expect(grades).not.toContain('exact');
    expect(scenario?.evidence.proxies).toBeGreaterThan(0);
    expect(
      scenario?.assumptions.some((a) => a.code === 'factor-parent-region' || a.code === 'factor-other-region'),
    ).toBe(true);
    for (const lang of ['en', 'fr']) {
      const { out } = await runCli('compare', file, '--lang', lang, '--draws', '200');
      expect(out).toMatch(lang === 'en' ? /Stand-ins/ : /Valeurs de substitution/);
      expect(out).toMatch(/Only +\d/);
    }
  });

  it('of an older vintage is graded and widened', async () => {
    const activity = '{ type: taxi, distance: 30 km, primary: true }';
    const width = (r: ContractResult) => {
      const [low, high] = r.scenarios[0]?.total.interval95 ?? [1, 1];
      return high / low;
    };
    const [recent, late] = [
      await compare(campaign('GB', 2026, activity)),
      await compare(campaign('GB', 2036, activity)),
    ];
    expect(recent.scenarios[0]?.lineItems[0]?.factor.match).toBe('exact');
    expect(late.scenarios[0]?.lineItems[0]?.factor.matchGrades).toContain('older-vintage');
    expect(late.scenarios[0]?.assumptions.map((a) => a.code)).toContain('factor-older-vintage');
    expect(width(late)).toBeGreaterThan(width(recent));
  });

  it('of a spending kind counts whole among the stand-ins', async () => {
    const [scenario] = (await compare(campaign('FR', 2026, '{ type: spend, amount: 100 EUR2024, kind: legal }')))
      .scenarios;
    expect(scenario?.evidence.proxies).toBe(1);
  });
});

describe('a choice of method', () => {
  const file = campaign(
    'FR',
    2025,
    '{ type: equipment, items: [ { kind: laptop, days: 4 } ] }',
    '{ type: electricity, energy: 100 kWh }',
    '{ type: flight, from: CDG, to: JFK }',
  );
  const total = async (...options: string[]) => {
    const { out } = await runCli('compare', file, '--json', '--draws', '200', ...options);
    const result = JSON.parse(out) as ContractResult;
    return { central: result.scenarios[0]?.total.central ?? 0, method: result.contrechamp.method };
  };

  it('moves the result, and is printed with it', async () => {
    const usual = await total();
    expect(usual.method).toMatchObject({
      radiativeForcing: true,
      training: true,
      embodied: true,
      electricity: 'location',
    });
    for (const [options, printed] of [
      [['--no-embodied'], { embodied: false }],
      [['--electricity', 'market'], { electricity: 'market' }],
      [['--no-radiative-forcing'], { radiativeForcing: false }],
      [['--method', 'desnz'], { publisher: 'desnz' }],
    ] as const) {
      const other = await total(...options);
      expect(other.method).toMatchObject(printed);
      expect(Math.abs(other.central / usual.central - 1)).toBeGreaterThan(1e-6);
    }
    const { out } = await runCli(
      'compare',
      file,
      '--no-embodied',
      '--electricity',
      'market',
      '--lang',
      'en',
      '--draws',
      '200',
    );
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('manufacture of equipment left out');
    expect(text).toContain('market-based');
  });

  it('can be written in the file, and the command line wins over it', async () => {
    const text = readFileSync(file, 'utf8').replace(
      '  reference: only',
      '  options: { embodied: false }\n  reference: only',
    );
    const own = join(temporary, 'options.yaml');
    writeFileSync(own, text);
    const read = async (...options: string[]) =>
      (JSON.parse((await runCli('compare', own, '--json', '--draws', '200', ...options)).out) as ContractResult)
        .contrechamp.method.embodied;
    expect(await read()).toBe(false);
    expect(await read('--embodied')).toBe(true);
  });

  it('refuses two switches that say opposite things', async () => {
    const { code, err } = await runCli('compare', file, '--training', '--no-training', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('--no-training');
  });
});
