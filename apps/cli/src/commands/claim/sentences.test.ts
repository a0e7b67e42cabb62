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

const rows = ['sentences', 'slogans', 'traps'].flatMap(
  (name) => parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as readonly Row[],
);
const text = readFileSync(new URL('../../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');

function comparisonOf(file: string, draws?: number): CampaignComparison {
  const { campaign } = parseCampaign(file, activityDefinitions);
  if (!campaign) throw new Error('the example does not parse');
  return compareCampaign(compile(campaign, loadCatalogue()), draws === undefined ? {} : { draws });
}

const comparison = comparisonOf(declaredWaste(text));
/** Enough to tell a good sentence from a bad one, many times over. */
const sketch = comparisonOf(declaredWaste(text), 1000);
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

/** A denial of something else, as it is put at the head of a line. */
const denials = [
  'Sans avion, ',
  'Sans avion ni hôtel, ',
  'Pas d’avion : ',
  'Aucun vol. ',
  'Aucun vol, ',
  'Nous ne prenons pas l’avion, ',
  'Jamais d’avion, ',
  'No plane, ',
  'No flights, no hotels, ',
  'Not a single flight: ',
  'Never by plane, ',
  'We do not fly, ',
  'Nobody travelled. ',
];
const stopped = (row: Row, says: string): boolean =>
  ['refused', 'not-supported'].includes(checkSentence(says, sketch, settingOf(row)).verdict);

describe('a sentence that may not be published', () => {
  /** A name at the head of a sentence is taken for a word of it; elsewhere for a name. */
  const named = /^Durable Films/;
  const bad = rows.filter((r) => !r.open && ['refused', 'not-supported'].includes(r.verdict) && !named.test(r.says));

  it('may not be published either after a denial without a comma', () => {
    const whole = bad.filter(({ says }) => /^(?:our|we|the|producing|nos|notre|la|le|les|des|une?) /i.test(says));
    expect(whole.filter((row) => !stopped(row, `Without flights ${row.says}`)).map((row) => row.says)).toEqual([]);
  });

  it.each(denials)('may not be published either after “%s”', (denial) => {
    expect(bad.filter((row) => !stopped(row, `${denial}${row.says}`)).map((row) => row.says)).toEqual([]);
  });

  it('may not be published in capitals', () => {
    expect(bad.filter((row) => !stopped(row, row.says.toUpperCase())).map((row) => row.says)).toEqual([]);
  });

  it('may not be published with a capital to each word', () => {
    const titled = (says: string) => says.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
    expect(bad.filter((row) => !stopped(row, titled(row.says))).map((row) => row.says)).toEqual([]);
  });

  it('may not be published with soft hyphens in its words', () => {
    const hyphened = (says: string) => says.replace(/(\p{L}{3})(?=\p{L}{2})/gu, '$1\u00ad');
    expect(bad.filter((row) => !stopped(row, hyphened(row.says))).map((row) => row.says)).toEqual([]);
  });
});

describe('a sentence that may be published', () => {
  const good = rows.filter((r) => !r.open && r.verdict === 'supported-with');

  it('may be in capitals', () => {
    const judged = (row: Row) => checkSentence(row.says.toUpperCase(), comparison, settingOf(row)).verdict;
    expect(good.filter((row) => judged(row) !== row.verdict).map((row) => row.says)).toEqual([]);
  });
});
