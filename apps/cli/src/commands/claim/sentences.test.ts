import { readFileSync } from 'node:fs';
import {
  type Audience,
  activityDefinitions,
  type CampaignComparison,
  checkSentence,
  compareCampaign,
  compile,
  parseCampaign,
  type Setting,
  type Verdict,
} from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../catalogue/load.ts';
import { declaredWaste } from '../../testing/white-paper.ts';

interface Row {
  readonly lang: 'en' | 'fr';
  readonly says: string;
  readonly verdict: Verdict;
  readonly rules?: readonly string[];
  readonly audience?: Audience;
  readonly country?: string;
  readonly date?: string;
  /** Judged otherwise today. */
  readonly open?: boolean;
}

const rows = ['sentences', 'slogans'].flatMap(
  (name) => parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as readonly Row[],
);
const text = readFileSync(new URL('../../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');

function comparisonOf(file: string): CampaignComparison {
  const { campaign } = parseCampaign(file, activityDefinitions);
  if (!campaign) throw new Error('the example does not parse');
  return compareCampaign(compile(campaign, loadCatalogue()));
}

const comparison = comparisonOf(declaredWaste(text));
const settingOf = ({ audience = 'consumer', country = 'FR', date = '2026-11-26' }: Row): Setting => ({
  ...{ audience, country, date, medium: null },
});

describe('sentences', () => {
  const judges = (row: Row) => {
    const { verdict, findings } = checkSentence(row.says, comparison, settingOf(row));
    const found = [...new Set(findings.map((f) => f.rule))];
    const told = findings.filter((f) => f.effect !== 'note').map((f) => `${f.rule} ${f.code} ${f.effect}`);
    expect({ verdict, told, named: (row.rules ?? []).filter((r) => !found.includes(r as never)) }).toMatchObject({
      verdict: row.verdict,
      named: [],
    });
    if (row.verdict === 'supported' || row.verdict === 'no-claim') expect(told).toEqual([]);
  };
  const named = (open: boolean) =>
    rows.filter((row) => (row.open ?? false) === open).map((row) => [`${row.verdict}: ${row.says}`, row] as const);

  it.each(named(false))('%s', (_, row) => judges(row));
  it.fails.each(named(true))('not yet %s', (_, row) => judges(row));

  it('are at least eighty, in both languages, with every rule of claims at least four times', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    for (const lang of ['en', 'fr']) expect(rows.filter((r) => r.lang === lang).length).toBeGreaterThanOrEqual(40);
    for (let n = 1; n <= 10; n++) {
      expect([n, rows.filter((r) => r.rules?.includes(`J${n}`)).length >= 4]).toEqual([n, true]);
    }
    expect(new Set(rows.map((r) => r.says + r.country + r.date + r.audience)).size).toBe(rows.length);
  });
});
