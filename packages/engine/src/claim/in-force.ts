import { basesEu, union } from './bases-eu.ts';
import { basesFr } from './bases-fr.ts';
import { basesGb } from './bases-gb.ts';
import { basesMethod } from './bases-method.ts';
import type { Setting } from './claim.ts';
import type { RuleBasis, RuleId } from './rule.ts';

export const ruleBases: readonly RuleBasis[] = [...basesEu, ...basesFr, ...basesGb, ...basesMethod];

/** Countries whose own rules are recorded. */
export const recordedCountries: readonly string[] = ['EU', 'FR', 'GB'];

/** Whether the law of the Union reaches a country. */
export const inUnion = (country: string): boolean => country === 'EU' || union.includes(country);

const reaches = ({ country }: RuleBasis, asked: string): boolean =>
  country === '*' || country === asked || (country === 'EU' && inUnion(asked));

const concerns = (basis: RuleBasis, { audience, medium }: Setting): boolean =>
  (basis.audiences?.includes(audience) ?? true) &&
  (basis.media === undefined || (medium !== null && basis.media.includes(medium)));

const known = (rule: RuleId, setting: Setting): readonly RuleBasis[] =>
  ruleBases.filter((b) => b.rule === rule && reaches(b, setting.country) && concerns(b, setting));

const begun = (basis: RuleBasis, date: string): boolean => basis.from === null || basis.from <= date;

/** The texts behind a rule that reach this audience, medium and country on that day. */
export const basesInForce = (rule: RuleId, setting: Setting): readonly RuleBasis[] =>
  known(rule, setting).filter((b) => begun(b, setting.date));

/** The ones that will reach it later. */
export const basesToCome = (rule: RuleId, setting: Setting): readonly RuleBasis[] =>
  known(rule, setting).filter((b) => !begun(b, setting.date));

/** The day of the oldest check of what applies in a country. */
export function rulesChecked(setting: Setting): string {
  const days = ruleBases.filter((b) => reaches(b, setting.country)).map((b) => b.checked);
  return days.toSorted()[0] ?? '';
}
