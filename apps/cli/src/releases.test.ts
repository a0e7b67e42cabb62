import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReleaseDiff, ScenarioChange } from '@contrechamp/engine';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { archivedReleases, loadCatalogue } from './catalogue/load.ts';
import { runCli } from './testing/run-cli.ts';

const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const example = fileURLToPath(new URL('../../../examples/white-paper/campaign.yaml', import.meta.url));
const current = loadCatalogue().release;
const [older = ''] = archivedReleases();

function write(name: string, text: string): string {
  const file = join(temporary, name);
  writeFileSync(file, text);
  return file;
}

interface Diff {
  readonly catalogue: ReleaseDiff;
  readonly campaigns: readonly { readonly scenarios: readonly ScenarioChange[] }[];
}

/** The current release with one figure changed, as a file. */
function altered(): string {
  const facts = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../catalogue/dist/catalogue.json', import.meta.url)), 'utf8'),
  ) as { release: string; factors: { id: string; value?: number; parts?: Record<string, number> }[] };
  facts.release = 'next';
  const meal = facts.factors.find((f) => f.id === 'ademe/meal/mixed');
  if (meal?.value === undefined) throw new Error('ademe/meal/mixed has no value');
  meal.value *= 2;
  return write('next.json', JSON.stringify(facts));
}

async function diff(...args: string[]): Promise<Diff> {
  const { code, out, err } = await runCli('factors', 'diff', ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Diff;
}

const simple = (catalogue: string, activity = '{ type: meals, id: lunch, count: 10, diet: mixed }') => `contrechamp: 1
campaign:
  id: test
  name: Test
  period: 2026
  catalogue: ${catalogue}
  deliverables: [{ type: still, count: 1 }]
  stages: [shoot]
  reference: a
scenarios:
  - { id: a, name: A, method: hybrid, site: { country: FR }, activities: [ ${activity} ] }
`;

describe('factors diff', () => {
  it('says that a release changes nothing against itself', async () => {
    const { catalogue, campaigns } = await diff(current, current, example);
    expect(catalogue).toMatchObject({ added: [], removed: [], changed: [] });
    for (const { lines, before, after } of campaigns[0]?.scenarios ?? []) {
      expect(lines).toEqual([]);
      expect(after).toBe(before);
    }
  });

  it('names the figure that changed, and every line that it moves, by how much', async () => {
    const { catalogue, campaigns } = await diff(current, altered(), example);
    expect(catalogue.changed).toEqual([{ id: 'ademe/meal/mixed', fields: ['value'] }]);
    const changed = campaigns[0]?.scenarios.flatMap((s) => s.lines) ?? [];
    expect(changed.length).toBeGreaterThan(0);
    for (const line of changed) {
      expect(line.after).toBeCloseTo(2 * (line.before ?? 0), 9);
      expect(line.causes).toHaveLength(1);
      expect(line.causes[0]).toMatchObject({ id: 'factor:ademe/meal/mixed', origin: 'catalogue' });
    }
    for (const s of campaigns[0]?.scenarios ?? []) {
      const moved = s.lines.reduce((sum, l) => sum + (l.after ?? 0) - (l.before ?? 0), 0);
      expect((s.after ?? 0) - (s.before ?? 0)).toBeCloseTo(moved, 6);
    }
  });

  it('shows what an older release cannot answer as lines that appear', async () => {
    const file = write('cable.yaml', simple(current, '{ type: videocall, id: calls, hours: 3, stage: shoot }'));
    const { campaigns } = await diff(older, current, file);
    expect(campaigns[0]?.scenarios[0]?.lines).toMatchObject([{ id: 'calls/videocall', before: null }]);
    const refused = await runCli('compare', file, '--catalogue', older, '--lang', 'en');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`Catalogue ${older} has no figure`);
  });

  it.each(['en', 'fr'])('reads from an archived release to this one (%s)', async (lang) => {
    const { code, out } = await runCli('factors', 'diff', older, current, example, '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain(older);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each([
    [['factors', 'diff', current], 'diff A B'],
    [['factors', 'diff', '1999.1.0', current], older],
    [['factors', 'diff', current, example], 'catalogue file'],
  ])('tells bad usage %j, exit 2', async (args, hint) => {
    const { code, err } = await runCli(...args, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});

describe('a pinned release', () => {
  const compare = async (file: string, ...options: string[]) =>
    JSON.parse((await runCli('compare', file, '--json', '--lang', 'en', ...options)).out) as ContractResult;

  it('is the one that is computed with, and the result says what this release would change', async () => {
    const { contrechamp, diagnostics } = await compare(write('pinned.yaml', simple(older)));
    expect(contrechamp.catalogue).toBe(older);
    const notes = diagnostics.filter((d) => d.code === 'catalogue-newer');
    expect(notes).toHaveLength(1);
    expect(notes[0]?.message).toContain(current);
    expect(notes[0]?.message).toMatch(/kg.CO₂e|would not change/);
  });

  it('gives way to --catalogue', async () => {
    const { contrechamp, diagnostics } = await compare(write('pinned.yaml', simple(older)), '--catalogue', current);
    expect(contrechamp.catalogue).toBe(current);
    expect(diagnostics.map((d) => d.code)).toContain('catalogue-release');
  });

  it('that is not kept is told, and this release stands in', async () => {
    const { contrechamp, diagnostics } = await compare(write('unknown.yaml', simple('1999.1.0')));
    expect(contrechamp.catalogue).toBe(current);
    expect(diagnostics.map((d) => d.code)).toContain('catalogue-release');
  });
});

describe('states', () => {
  const at = (state: string, activities: string) =>
    simple(current, activities).replace('  period: 2026\n', `  period: 2026\n  state: ${state}\n`);
  const quote = write('quote.yaml', at('provisional', '{ type: meals, id: lunch, count: 10, diet: mixed }'));
  const cost = write(
    'cost.yaml',
    at(
      'final',
      '{ type: meals, id: lunch, count: 14, diet: mixed, primary: true }, { type: taxi, id: ride, distance: 12 km }',
    ),
  );

  it('compares two states line by line, with what moved each', async () => {
    const { code, out } = await runCli('states', quote, cost, '--json');
    expect(code).toBe(0);
    const { before, after, scenarios, drawn } = JSON.parse(out) as {
      before: string;
      after: string;
      scenarios: ScenarioChange[];
      drawn: { median: number; interval95: [number, number] }[];
    };
    expect([before, after]).toEqual(['provisional', 'final']);
    const lines = scenarios[0]?.lines ?? [];
    expect(lines.map((l) => l.id).sort()).toEqual(['lunch/meals', 'ride/taxi']);
    const lunch = lines.find((l) => l.id === 'lunch/meals');
    expect((lunch?.after ?? 0) / (lunch?.before ?? 1)).toBeCloseTo(1.4, 9);
    expect(lunch?.causes.find((c) => c.origin === 'activity-data')).toMatchObject({ before: 10, after: 14 });
    expect(lines.find((l) => l.id === 'ride/taxi')).toMatchObject({ before: null });
    const total = (scenarios[0]?.after ?? 0) - (scenarios[0]?.before ?? 0);
    expect(drawn[0]?.interval95[0]).toBeLessThan(total);
    expect(drawn[0]?.interval95[1]).toBeGreaterThan(total);
  });

  it.each(['en', 'fr'])('is told in words (%s)', async (lang) => {
    const { code, out } = await runCli('states', quote, cost, '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain('lunch/meals');
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it('finds no difference between a state and itself', async () => {
    const { out } = await runCli('states', quote, quote, '--lang', 'en');
    expect(out).toContain('difference =');
  });

  it('refuses two campaigns that are not states of one', async () => {
    const { code, err } = await runCli('states', quote, example, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('same campaign id');
  });
});
