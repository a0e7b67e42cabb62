import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ContractResult,
  type ContractScenario,
  formatAmount,
  formatFigures,
  formatMass,
  formatPercent,
  formatProbability,
  formatRatio,
  headline,
  type Lang,
  type ReportDocument,
} from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { close, pdfWords, type Table, tablesOf, wordsOf } from '../testing/paper-text.ts';
import { runCli } from '../testing/run-cli.ts';

const example = fileURLToPath(new URL('../../../../examples/white-paper/campaign.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const minute = 120_000;

async function jsonOf<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await runCli(args[0] ?? '', example, '--json', ...args.slice(1));
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

/** Rows of a table as they are printed: words without spaces. */
const rowsOf = (t: Table): readonly (readonly string[])[] =>
  t.rows.map((row) => row.map((c) => close(`${wordsOf(c.text)}${c.small ?? ''}`)));

const ratioOf = ({ ratio }: ContractResult['comparisons'][number], lang: Lang): string =>
  close(
    `${formatRatio(ratio.median ?? Number.NaN, lang)}[${ratio.interval95
      .map((x) => formatFigures(x ?? Number.NaN, lang, 2))
      .join('–')}]`,
  );

const totalOf = ({ total }: ContractScenario, lang: Lang): string => close(formatAmount(headline(total), lang));

const lineTables = (tables: readonly Table[], count: number): readonly Table[] =>
  tables
    .filter(
      (t) => t.columns.length === 5 && t.rows.some((r) => r[2]?.text.some((p) => typeof p === 'object' && 'note' in p)),
    )
    .slice(0, count);

describe.each(['fr', 'en'] as const)('tables of a paper, in %s', (lang) => {
  it(
    'stand in the PDF row by row, figure by figure',
    async () => {
      const file = join(folder, `${lang}.pdf`);
      expect(await runCli('report', example, '-o', file, '--lang', lang)).toMatchObject({ code: 0, err: '' });
      const words = pdfWords(file);
      const document = await jsonOf<ReportDocument>('report', '--lang', lang);
      const notes = new Map<string, number>();
      const mark = (key: string): string => {
        notes.set(key, notes.get(key) ?? notes.size + 1);
        return String(notes.get(key));
      };
      const tables = tablesOf(document);
      expect(tables.length).toBeGreaterThan(15);
      let at = 0;
      for (const { caption, rows } of tables) {
        at = words.indexOf(close(caption), at);
        expect(at, caption).toBeGreaterThan(0);
        for (const row of rows) {
          const printed = row.map((c) => close(`${wordsOf(c.text, mark)}${c.small ?? ''}`)).join('');
          const found = words.indexOf(printed, at);
          expect(found, `${caption}: ${printed}`).toBeGreaterThanOrEqual(at);
          at = found + printed.length;
        }
      }
    },
    minute,
  );

  it(
    'hold the figures of the comparison, with contrails and without, row by row',
    async () => {
      const result = await jsonOf<ContractResult>('compare', '--lang', lang);
      const without = await jsonOf<ContractResult>('compare', '--lang', lang, '--no-radiative-forcing');
      const tables = tablesOf(await jsonOf<ReportDocument>('report', '--lang', lang));
      const { scenarios, comparisons, contrechamp } = result;
      const [first, second, stages, categories] = tables;
      if (!first || !second || !stages || !categories) throw new RangeError('too few tables');

      for (const [i, s] of scenarios.entries()) {
        const other = without.scenarios[i];
        const c = comparisons.find((x) => x.scenario === s.id);
        const otherRatio = without.comparisons.find((x) => x.scenario === s.id);
        for (const row of [rowsOf(first)[i] ?? [], rowsOf(second)[i] ?? []]) {
          expect(row[1]).toContain(totalOf(s, lang));
          expect(row[2]).toContain(c ? ratioOf(c, lang) : '');
          if (s.byKind.contrails && other && otherRatio) {
            expect(row[1]).toContain(totalOf(other, lang));
            expect(row[2]).toContain(ratioOf(otherRatio, lang));
          }
        }
        const odds = c ? close(formatProbability(c.probabilityReferenceLower, lang, contrechamp.draws)) : '–';
        expect(rowsOf(first)[i]?.[3]).toBe(odds);
        expect(rowsOf(second)[i]?.[4]).toBe(odds);
        const d = c && { central: c.difference.median, interval95: c.difference.interval95 };
        expect(rowsOf(second)[i]?.[3]).toBe(d ? close(formatAmount(d, lang)) : '–');
      }

      for (const [table, by] of [
        [stages, 'byStage'],
        [categories, 'byCategory'],
      ] as const) {
        const rows = rowsOf(table);
        for (const [i, s] of scenarios.entries()) {
          const column = rows.map((r) => r[i + 1] ?? '');
          const parts = Object.values(s[by]).filter(({ central }) => central !== 0);
          const wanted = parts.map(({ central }) =>
            close(`${formatMass(central, lang)}${formatPercent(central / s.total.central, lang)}`),
          );
          expect(
            column
              .slice(0, -1)
              .filter((x) => x !== '–')
              .toSorted(),
          ).toEqual(wanted.toSorted());
          expect(column.at(-1)).toContain(close(formatMass(s.total.central, lang)));
          expect(column.at(-1)).toContain(close(formatMass(s.total.median, lang)));
        }
      }

      const lines = lineTables(tables, scenarios.length);
      expect(lines).toHaveLength(scenarios.length);
      for (const [i, s] of scenarios.entries()) {
        const heaviest = s.lineItems.toSorted((a, b) => b.co2e.central - a.co2e.central);
        const rows = rowsOf(lines[i] as Table);
        for (const [at, row] of rows.entries()) {
          const item = heaviest[at];
          if (!item) throw new RangeError('more rows than lines');
          expect(row[0]).toContain(close(item.label));
          expect(row[3]).toBe(close(formatAmount(item.co2e, lang)));
          expect(row[4]).toBe(close(formatPercent(item.co2e.central / s.total.central, lang)));
        }
        const names = rows.map((r) => r[0]);
        expect(new Set(names).size, 'rows that can be told apart').toBe(names.length);
      }

      const evidence = tables.at(-1);
      for (const [i, s] of scenarios.entries()) {
        const { proxies, assumed, primary } = s.evidence;
        const shares = [proxies, assumed, primary].map((x) => close(formatPercent(x, lang)));
        expect(evidence && rowsOf(evidence)[i]?.slice(1)).toEqual(shares);
      }
    },
    minute,
  );
});
