import type { FindingCode, Setting } from './claim.ts';
import { basesInForce, basesToCome } from './in-force.ts';
import type { RuleBasis, RuleId } from './rule.ts';

/** `beside`: true, and this must stand beside it. `note`: to be known, and changes nothing. */
export type Effect = 'refuse' | 'unsupported' | 'beside' | 'note';

/** One thing that a check found, with the rule and the texts behind it. Words live in the report package. */
export interface Finding {
  readonly code: FindingCode;
  readonly rule: RuleId;
  readonly effect: Effect;
  readonly params: Readonly<Record<string, string | number>>;
  /** The words of the sentence that it is about. */
  readonly excerpt?: string;
  readonly bases: readonly RuleBasis[];
}

export interface FindingDetails {
  /** Absent: as severe as the texts in force make it. */
  readonly effect?: Effect;
  readonly params?: Finding['params'];
  readonly excerpt?: string;
}

export type Found = (code: FindingCode, rule: RuleId, details?: FindingDetails) => Finding;

/** Findings as a setting sees them: which texts apply there on that day, and how severe they are. */
export const findingsOf =
  (setting: Setting): Found =>
  (code, rule, { effect, params = {}, excerpt } = {}) => {
    const bases = basesInForce(rule, setting);
    const severity = bases.some((b) => b.effect === 'refuse') ? 'refuse' : 'unsupported';
    return { code, rule, effect: effect ?? severity, params, bases, ...(excerpt !== undefined && { excerpt }) };
  };

export const verdicts = ['supported', 'supported-with', 'not-supported', 'refused', 'no-claim'] as const;
export type Verdict = (typeof verdicts)[number];

/** The gravest finding decides. */
export function verdictOf(findings: readonly Finding[], claimed: boolean): Verdict {
  const has = (effect: Effect): boolean => findings.some((f) => f.effect === effect);
  if (has('refuse')) return 'refused';
  if (has('unsupported')) return 'not-supported';
  if (!claimed) return 'no-claim';
  return has('beside') ? 'supported-with' : 'supported';
}

/** Rules that were broken while a text behind them had not begun to apply. */
export function notYetInForce(findings: readonly Finding[], setting: Setting, found: Found): readonly Finding[] {
  const broken = new Set(
    findings.filter((f) => f.effect === 'refuse' || f.effect === 'unsupported').map((f) => f.rule),
  );
  return [...broken].flatMap((rule) =>
    basesToCome(rule, setting).map((b) =>
      found('not-yet-in-force', 'J10', { effect: 'note', params: { basis: b.id, rule, from: b.from ?? '' } }),
    ),
  );
}
