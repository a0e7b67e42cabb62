import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@contrechamp/engine';
import type { ContractResult } from '@contrechamp/report';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const whitePaper = join(examples, 'white-paper/campaign.yaml');
const heavy = join(examples, 'heavy-video/campaign.yaml');

interface Answer {
  readonly crossing: number;
  readonly sure: number;
  readonly lower: string;
  readonly variable: { readonly kind: string; readonly today: number | null };
}

async function answers(...options: string[]): Promise<readonly Answer[]> {
  const { code, out, err } = await runCli('break-even', whitePaper, '--against', 'paris-studio', '--json', ...options);
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as { answers: readonly Answer[] }).answers;
}

interface Activity {
  readonly type: string;
  readonly count?: number | { low: number; likely: number; high: number };
}
interface File {
  readonly scenarios: { readonly id: string; activities: (Activity & Record<string, unknown>)[]; grid?: unknown }[];
}

const ai = (file: File) => {
  const found = file.scenarios.find((s) => s.id === 'ai');
  if (!found) throw new Error('no ai');
  return found;
};

/** Writes a changed campaign as a file of its own and compares it, as a user would. */
async function gapOf(change: (file: File) => void): Promise<number> {
  const file = readDocument(readFileSync(whitePaper, 'utf8')) as unknown as File;
  change(file);
  const path = join(mkdtempSync(join(tmpdir(), 'contrechamp-')), 'campaign.json');
  writeFileSync(path, JSON.stringify(file));
  const { out } = await runCli('compare', path, '--json', '--draws', '100');
  const { scenarios } = JSON.parse(out) as ContractResult;
  const total = (id: string) => scenarios.find((s) => s.id === id)?.total.central ?? Number.NaN;
  return total('ai') / total('paris-studio') - 1;
}

describe('break-even on the reference campaign', () => {
  it('answers in images, in gCO2e/kWh and in people flown, and the campaign agrees at each answer', async () => {
    const found = await answers();
    expect(found.map((a) => a.variable.kind)).toEqual(['images', 'grid', 'people']);
    const [images, grid, people] = found as [Answer, Answer, Answer];
    const times = images.crossing / (images.variable.today ?? 1);
    const more = (n: number): number => n * times;
    const gaps = [
      await gapOf((file) => {
        ai(file).activities = ai(file).activities.map((a) => {
          if (a.type !== 'image-generation' || a.count === undefined) return a;
          const { count } = a;
          const scaled =
            typeof count === 'number'
              ? more(count)
              : { low: more(count.low), likely: more(count.likely), high: more(count.high) };
          return { ...a, count: scaled };
        });
      }),
      await gapOf((file) => {
        const intensity = `${grid.crossing} gCO2e/kWh`;
        ai(file).grid = { FR: { intensity }, US: { intensity } };
      }),
      await gapOf((file) => {
        const flight = { type: 'flight', from: 'CDG', to: 'CPT', return: true, cabin: 'economy' };
        ai(file).activities.push({ ...flight, stage: 'pre-production', passengers: people.crossing });
      }),
    ];
    for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(0.001);
    for (const a of found) expect([a.lower, a.sure < a.crossing]).toEqual(['below', true]);
  });

  it('takes any numeric path of the file, and says when there is no crossing', async () => {
    const [count] = await answers('--vary', 'scenarios.ai.activities.finals.count');
    expect(count?.crossing).toBeGreaterThan(1000);
    const meals = await runCli(
      'break-even',
      whitePaper,
      '--against',
      'south-africa',
      '--vary',
      'scenarios.south-africa.activities.catering.count',
    );
    expect(meals.out).toContain('No crossing');
  });

  it.each([
    [
      ['--against', 'paris-studio', '--vary', 'scenarios.ai.activities.final.count'],
      'scenarios.ai.activities.finals.count',
    ],
    [['--against', 'marseil'], 'marseille'],
    [[], 'Which scenario?'],
    [['--against', 'ai'], 'name two scenarios'],
    [['--scenario', 'marseille', '--against', 'ai', '--vary', 'images'], 'Nothing to vary'],
  ])('refuses %j with what to write', async (options, hint) => {
    const { code, out, err } = await runCli('break-even', whitePaper, ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });

  it('speaks French', async () => {
    const { out } = await runCli(
      'break-even',
      whitePaper,
      '--against',
      'paris-studio',
      '--vary',
      'images',
      '--lang',
      'fr',
    );
    expect(out).toContain('Images générées');
    expect(out).toContain('en deçà de');
  });
});

describe('sobriety', () => {
  it.each([
    ['white-paper', 'ai'],
    ['heavy-video', 'ai'],
  ])('quantifies the three rules on %s, each with an interval', async (example, scenario) => {
    const { code, out } = await runCli('sobriety', join(examples, example, 'campaign.yaml'), '--json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as {
      scenario: string;
      rows: { rule: string; saved: { median: number; interval95: [number, number] }; edits: unknown[] }[];
    };
    expect(found.scenario).toBe(scenario);
    expect(found.rows.map((r) => r.rule)).toEqual(['fewer', 'lighter', 'cleaner', 'all']);
    for (const { saved, edits } of found.rows) {
      expect(edits.length).toBeGreaterThan(0);
      expect(saved.interval95[0]).toBeLessThan(saved.median);
      expect(saved.interval95[1]).toBeGreaterThan(saved.median);
    }
  });

  it('has nothing to say of a shoot', async () => {
    const { code, err } = await runCli('sobriety', whitePaper, '--scenario', 'marseille');
    expect([code, err.includes('nothing to make sober')]).toEqual([2, true]);
  });
});

describe('rebound', () => {
  it('tells what is left at each multiple, and where nothing is', async () => {
    const { code, out } = await runCli('rebound', whitePaper, '--against', 'paris-studio', '--times', '1,10');
    expect(code).toBe(0);
    expect(out).toMatch(/× 1 .*\n× 10 /);
    expect(out).toContain('The advantage is gone at');
  });

  it('refuses what is no multiple', async () => {
    const { code, err } = await runCli('rebound', whitePaper, '--against', 'paris-studio', '--times', '2,x');
    expect([code, err.includes('--times 2,x')]).toEqual([2, true]);
  });
});

describe('models', () => {
  it('lists the lightest first, by task and region, in both languages', async () => {
    const { code, out } = await runCli('models', '--task', 'video', '--region', 'SE', '--limit', '5');
    expect(code).toBe(0);
    expect(out).toContain('5 of ');
    expect((await runCli('models', '--lang', 'fr', '--limit', '3')).out).toContain('Rang');
  });

  it('sorts by emissions or by name', async () => {
    const read = async (sort: string) => {
      const { out } = await runCli('models', '--sort', sort, '--json', '--region', 'FR');
      return (JSON.parse(out) as { models: { name: string; grams: number[] }[] }).models;
    };
    const byName = (await read('name')).map((m) => m.name);
    expect(byName).toEqual(byName.toSorted((a, b) => (a < b ? -1 : 1)));
    const byCo2e = (await read('co2e')).map((m) => m.grams[1] ?? 0);
    expect(byCo2e).toEqual(byCo2e.toSorted((a, b) => a - b));
  });

  it.each([
    [['--task', 'music'], '--task music'],
    [['--size', '0x512'], '--size 0x512'],
    [['--region', 'Mars'], 'FR for France'],
    [['--sort', 'price'], '--sort price'],
  ])('refuses %j', async (options, hint) => {
    const { code, err } = await runCli('models', ...options);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});

describe('a series beside the campaign', () => {
  const campaign = (series: string) => ({
    contrechamp: 1,
    campaign: {
      ...{ id: 'hours', name: 'Hours', period: 2026, deliverables: [{ type: 'still', count: 1 }] },
      ...{ stages: ['generation'], reference: 'night', grid: { FR: { series } } },
    },
    scenarios: ['04:00', '14:00'].map((at, i) => ({
      ...{ id: i === 0 ? 'night' : 'day', name: at, method: 'generative-ai', site: { country: 'FR' } },
      activities: [{ id: 'x', type: 'image-generation', count: 1000, model: 'sdxl', region: 'FR', at }],
    })),
  });
  const rows = Array.from({ length: 24 }, (_, h) => {
    const hour = `${String(h).padStart(2, '0')}:00`;
    return `France;Données définitives;2026-03-12;${hour};60000;${h < 6 ? 15 : 45}`;
  });
  const eco2mix = ['Périmètre;Nature;Date;Heures;Consommation;Taux de Co2', ...rows].join('\n');

  it('is read from its file, in the encoding of RTE, and tells day from night', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(campaign('eco2mix.csv')));
    writeFileSync(join(folder, 'eco2mix.csv'), Buffer.from(eco2mix, 'latin1'));
    const { code, out } = await runCli('compare', join(folder, 'campaign.json'), '--json', '--draws', '100');
    expect(code).toBe(0);
    const { scenarios } = JSON.parse(out) as ContractResult;
    const inference = scenarios.map((s) => s.lineItems.find((l) => l.id === 'x/inference')?.co2e.central ?? 0);
    expect((inference[1] ?? 0) / (inference[0] ?? 1)).toBeCloseTo(3, 9);
  });

  it.each([
    ['gone.csv', undefined, 'no such file'],
    ['notes.csv', 'some,notes\n1,2', 'headings are not known'],
    ['bad.csv', 'datetime,intensity\n2026-01-01T00:00,lots', 'line 2'],
  ])('is refused with its reason: %s', async (name, text, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(campaign(name)));
    if (text !== undefined) writeFileSync(join(folder, name), text);
    const { code, out, err } = await runCli('compare', join(folder, 'campaign.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});

describe('the heavy example', () => {
  it('tells how many were made for one that is delivered, and its water and metals', async () => {
    const { out } = await runCli('compare', heavy, '--lang', 'en');
    expect(out).toMatch(/2.000.clips/);
    expect(out).toContain('Metals, g Sb eq');
  });
});
