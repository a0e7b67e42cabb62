export { type Assessment, checkClaim, checkSentence, type Support, sideOf, supportOf } from './check.ts';
export {
  type Audience,
  audiences,
  type Claim,
  type FindingCode,
  findingCodes,
  isUpTo,
  type Medium,
  media,
  type Relation,
  type Setting,
  timesOf,
} from './claim.ts';
export { type Decisive, type Outcome, type WhatToMeasure, whatToMeasure } from './decisive.ts';
export { type Effect, type Finding, type Verdict, verdicts } from './finding.ts';
export { basesInForce, inUnion, recordedCountries, ruleBases, rulesChecked } from './in-force.ts';
export { later, validUntil } from './place-and-date.ts';
export type { Reading as BasisReading, Rule, RuleBasis, RuleId } from './rule.ts';
export { ruleIds } from './rule.ts';
export { ruleOf, rules as claimRules } from './rules.ts';
export { type Sayable, sayable, strongest } from './sayable.ts';
export { type Choice, roundedDown, type Side, type Strength } from './strength.ts';
export { Scenarios } from './who.ts';
