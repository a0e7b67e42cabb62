import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { runCli } from '../testing/run-cli.ts';

const { factors, sources } = loadCatalogue().data;

describe('factors lint', () => {
  it.each(['en', 'fr'])(
    'passes, and counts the records by category, by question and by evidence (%s)',
    async (lang) => {
      const { code, out, err } = await runCli('factors', 'lint', '--lang', lang);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const numbers = [...out.matchAll(/^ +(\d+) {2}([a-z-]+)/gm)].map(([, n, name]) => ({ n: Number(n), name }));
      const sum = numbers.reduce((s, { n }) => s + n, 0);
      expect(sum).toBe(3 * factors.length);
      expect(numbers.map((x) => x.name)).toEqual(expect.arrayContaining(['travel', 'energy', 'flight', 'file']));
    },
  );

  it('speaks of at least 600 emission factors, each with source, licence, place, year, boundary and uncertainty', () => {
    const emission = factors.filter((f) => f.unit.startsWith('kgCO2e'));
    expect(emission.length).toBeGreaterThanOrEqual(600);
    const licences = new Map(sources.map((s) => [s.id, s.licence]));
    for (const f of factors) {
      expect(licences.get(f.source)).toMatch(/\S/);
      expect(f.geography).toMatch(/\S/);
      expect(f.year).toBeGreaterThan(1990);
      expect(f.boundary.en).toMatch(/\S/);
      expect(f.boundary.fr).toMatch(/\S/);
      expect(Object.keys(f.uncertainty).length).toBeGreaterThan(0);
    }
  });
});
