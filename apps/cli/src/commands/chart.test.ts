import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const example = join(root, 'examples/white-paper/campaign.yaml');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Names of the elements in order; throws where one is opened and not closed. */
function elements(svg: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, close, name = '', empty] of svg.matchAll(/<(\/?)([A-Za-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (!empty) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return seen;
}

describe('chart', () => {
  it('draws every median where its scale puts it', async () => {
    const { out } = await runCli('chart', example, '--lang', 'en');
    const { scenarios } = JSON.parse((await runCli('compare', example, '--json')).out) as ContractResult;
    expect(elements(out)[0]).toBe('svg');
    const marks = [...out.matchAll(/<rect x="([\d.]+)"[^>]*data-mark="median"/g)].map(([, x]) => Number(x) + 1.25);
    // Four on the first scale, three and two under the lenses.
    expect(marks).toHaveLength(9);
    const medians = scenarios.map((s) => s.total.median);
    const [left, right] = [275, 920];
    const end = (medians[0] ?? 0) / (((marks[0] ?? 0) - left) / (right - left));
    expect(end).toBeCloseTo(40_000, -2);
    medians.forEach((kg, i) => {
      expect(marks[i]).toBeCloseTo(left + ((right - left) * kg) / end, 0);
    });
    const lens = ((marks[4] ?? 0) - left) / ((marks[1] ?? 0) - left);
    expect(Math.round(lens)).toBe(25);
    expect(out).toContain('magnified 25 times');
  });

  it('is the picture that the documentation shows', async () => {
    for (const lang of ['en', 'fr']) {
      const { out } = await runCli('chart', example, '--lang', lang);
      expect(out).toBe(readFileSync(join(root, `docs/images/white-paper-${lang}.svg`), 'utf8'));
    }
  });

  it('shows names as text, whatever they hold', async () => {
    const file = join(folder, 'hostile.yaml');
    const name = '<script>alert(1)</script> & "co"';
    const text = readFileSync(example, 'utf8').replace(
      '{ en: Studio in Paris, fr: Studio à Paris }',
      JSON.stringify(name),
    );
    writeFileSync(file, text);
    const { code, out } = await runCli('chart', file, '--draws', '200', '--lang', 'en');
    expect(code).toBe(0);
    expect(elements(out)).not.toContain('script');
    expect(out).toContain('&lt;script&gt;');
  });

  it('writes a new file and never over one', async () => {
    const file = join(folder, 'comparison.svg');
    expect(await runCli('chart', example, '--draws', '200', '-o', file, '--theme', 'dark')).toMatchObject({ code: 0 });
    const before = readFileSync(file, 'utf8');
    expect(before).toContain('#191612');
    expect((await runCli('chart', example, '--draws', '200', '-o', file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses a theme that there is not', async () => {
    const file = join(folder, 'never.svg');
    const { code, err } = await runCli('chart', example, '--theme', 'sepia', '-o', file, '--lang', 'en');
    expect([code, existsSync(file)]).toEqual([2, false]);
    expect(err).toContain('light, dark');
  });
});
