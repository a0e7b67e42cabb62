import type { Campaign } from '../inventory/campaign.ts';
import type { Setting } from './claim.ts';
import type { Finding, Found } from './finding.ts';
import { inUnion, recordedCountries, rulesChecked } from './in-force.ts';

/** Months for which a check of rules, and a dossier, is taken to be good. */
const months = 12;
/** Years after which a calculation is no longer of today, as PACT has it by default. */
const years = 3;

/** A day so many months later, YYYY-MM-DD; the last day of the month where it has no such day. */
export function later(date: string, by: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const all = year * 12 + month - 1 + by;
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return [String(y), String(m).padStart(2, '0'), String(Math.min(day, last)).padStart(2, '0')].join('-');
}

/** Until when what is said on a day may be said again without another look. */
export const validUntil = (date: string): string => later(date, months);

/** What is to be known of the rules of a country, on a day, and of the age of what was computed. */
export function placeAndDate(setting: Setting, { period }: Campaign, found: Found): readonly Finding[] {
  const { country, date } = setting;
  const params = { country, date, checked: rulesChecked(setting) };
  const recorded = recordedCountries.includes(country);
  const place = recorded
    ? []
    : [found(inUnion(country) ? 'country-union-only' : 'country-without-rules', 'J10', { effect: 'beside', params })];
  const old = later(params.checked, months) < date ? [found('rules-old', 'J10', { effect: 'beside', params })] : [];
  const year = Number(date.slice(0, 4));
  const expired =
    year - period > years ? [found('expired', 'J7', { effect: 'unsupported', params: { year: period } })] : [];
  return [...place, ...old, ...expired];
}
