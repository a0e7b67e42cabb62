import type { CampaignComparison } from '../comparison/campaign.ts';
import type { Category } from '../inventory/vocabulary.ts';
import { besideFindings } from './beside.ts';
import { type Claim, type FindingCode, isUpTo, type Setting } from './claim.ts';
import { readings } from './clean.ts';
import { categoriesMissing, comparability } from './comparable.ts';
import { denied } from './denial.ts';
import { figureFindings, probabilityOf, statedIntervals } from './figures.ts';
import { type Finding, type Found, findingsOf, notYetInForce, type Verdict, verdictOf } from './finding.ts';
import { namedAfter, suspect } from './lexicon.ts';
import { placeAndDate } from './place-and-date.ts';
import { type Given, readSentence } from './read.ts';
import { shapeFindings } from './shape.ts';
import { type Side, type Strength, strengths, strengthWith } from './strength.ts';
import { Scenarios } from './who.ts';
import { isName, wordingFindings } from './wording.ts';

/** What the draws say of the two scenarios of a claim. */
export interface Support {
  readonly claim: Claim;
  /** Least share of draws in which it holds, over the choices of method. */
  readonly probability: number;
  /** The ratio under each choice, the weakest first. */
  readonly strengths: readonly [Strength, ...Strength[]];
  /** Categories that the lower side leaves unsaid, and the ratio were they counted there as on the other side. */
  readonly missing: readonly Category[];
  readonly withMissing: Strength | null;
  readonly lower: Side;
  readonly higher: Side;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly setting: Setting;
  readonly sentence: string | null;
  readonly findings: readonly Finding[];
  readonly supports: readonly Support[];
  /** The subject was not named: the campaign's reference was taken for it. */
  readonly subjectTaken: boolean;
}

/** @throws RangeError where the campaign has no such scenario */
export function sideOf(comparison: CampaignComparison, id: string): Side {
  const footprint = comparison.footprints.find((f) => f.scenario.id === id);
  if (!footprint) throw new RangeError(`no scenario ${id}`);
  return { comparison, footprint };
}

const comparable = ({ comparison: a }: Side, { comparison: b }: Side): boolean =>
  a.seed === b.seed && a.draws === b.draws;

/** The draws behind a claim; null where two samplings cannot be laid side by side. */
export function supportOf(claim: Claim, lower: Side, higher: Side): Support | null {
  if (!comparable(lower, higher)) return null;
  const found = strengths(lower, higher);
  const missing = categoriesMissing(lower, higher);
  return {
    ...{ claim, lower, higher, missing, strengths: found },
    probability: probabilityOf(claim, found),
    withMissing: missing.length === 0 ? null : strengthWith(lower, higher, missing),
  };
}

const unique = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((f, i) => {
    const key = JSON.stringify([f.code, f.params, f.excerpt]);
    return findings.findIndex((g) => JSON.stringify([g.code, g.params, g.excerpt]) === key) === i;
  });

/**
 * What the report of a published comparison holds by ISO 14044 and this calculation does not: reasons for what is left
 * out, sensitivity to a choice of method, quantities as they were, a critical review. The rest is in every dossier.
 */
function dossierItems(supports: readonly Support[], findings: readonly Finding[]): readonly string[] {
  const has = (code: FindingCode): boolean => findings.some((f) => f.code === code);
  const planned = supports.some((s) =>
    [s.lower, s.higher].some((side) => side.comparison.calculation.campaign.state !== 'final'),
  );
  return [
    ...(has('category-missing') || has('category-missing-there') ? ['reasons'] : []),
    ...(has('one-choice') ? ['sensitivity'] : []),
    ...(planned ? ['quantities'] : []),
    ...(has('no-panel') ? ['review'] : []),
  ];
}

function dossierFindings(
  supports: readonly Support[],
  findings: readonly Finding[],
  { audience }: Setting,
  found: Found,
): readonly Finding[] {
  const items = audience === 'internal' || supports.length === 0 ? [] : dossierItems(supports, findings);
  return items.length === 0
    ? []
    : [found('dossier-items', 'B1', { effect: 'note', params: { items: items.join(' ') } })];
}

/** A figure of a comparison that cannot be made is neither too high nor too low. */
const inOrder = (comparison: readonly Finding[], figures: readonly Finding[]): readonly Finding[] => [
  ...comparison,
  ...figures,
];

function assessed(
  claims: readonly Claim[],
  sides: (claim: Claim) => readonly [Side, Side],
  found: Found,
  intervals: readonly (readonly [number, number])[],
): { readonly supports: readonly Support[]; readonly findings: readonly Finding[] } {
  const typical = ({ scenario, than }: Claim): boolean =>
    claims.some((c) => c.scenario === scenario && c.than === than && c.relation.kind !== 'less' && !isUpTo(c.relation));
  const results = claims.map((claim) => {
    const [lower, higher] = sides(claim);
    const support = supportOf(claim, lower, higher);
    const figures = support ? figureFindings(claim, support.strengths, typical(claim), intervals, found) : [];
    return { support, findings: inOrder(comparability(lower, higher, found), figures) };
  });
  return {
    supports: results.flatMap(({ support }) => (support ? [support] : [])),
    findings: unique(results.flatMap((r) => r.findings)),
  };
}

/**
 * A claim in figures: one scenario emits less than another. `other` is the calculation that holds the second scenario,
 * where it is not the same one.
 */
export function checkClaim(
  claim: Claim,
  comparison: CampaignComparison,
  setting: Setting,
  other: CampaignComparison = comparison,
): Assessment {
  const found = findingsOf(setting);
  const sides = () => [sideOf(comparison, claim.scenario), sideOf(other, claim.than)] as const;
  const { supports, findings } = assessed([claim], sides, found, []);
  const all = [
    ...findings,
    ...placeAndDate(setting, comparison.calculation.campaign, found),
    ...besideFindings(null, setting, found),
  ];
  const told = [...all, ...dossierFindings(supports, all, setting, found), ...notYetInForce(all, setting, found)];
  return { verdict: verdictOf(told, true), setting, sentence: null, findings: told, supports, subjectTaken: false };
}

/** How far a denial reaches where nothing is claimed. */
const clauseWords = 14;

/** Speaks of emissions or of the environment, without denying it: a claim that was not understood. */
const isSuspect = (text: string, folded: string): boolean =>
  [...folded.matchAll(new RegExp(suspect, 'g'))].some(
    ({ index, 0: words }) =>
      !denied(folded, index, clauseWords) &&
      !isName(text, folded, index, words) &&
      !namedAfter.test(folded.slice(0, index)),
  );

const firstOfEach = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((f, i) => findings.findIndex((g) => g.code === f.code) === i);

/** A sentence in English or French, as it would be published. */
export function checkSentence(
  sentence: string,
  comparison: CampaignComparison,
  setting: Setting,
  given: Given = {},
): Assessment {
  const found = findingsOf(setting);
  const { campaign, catalogue } = comparison.calculation;
  const [text = '', ...others] = readings(sentence);
  const reading = readSentence(text, new Scenarios(campaign, catalogue), campaign.reference, given);
  const wording = firstOfEach([text, ...others].flatMap((t) => wordingFindings(t, found)));
  const promised = wording.some((f) => f.code === 'future');
  const sides = (claim: Claim) => [sideOf(comparison, claim.scenario), sideOf(comparison, claim.than)] as const;
  const claims = promised ? [] : reading.claims;
  const { supports, findings } = assessed(claims, sides, found, statedIntervals(reading.folded));
  const compares = reading.compares && !promised;
  const unread = !reading.compares && wording.length === 0 && isSuspect(text, reading.folded);
  const all = [
    ...wording,
    ...(compares ? shapeFindings(reading, campaign, found) : []),
    ...(compares && reading.unread !== null
      ? [found('quantity-unread', 'J9', { effect: 'unsupported', excerpt: reading.unread })]
      : []),
    ...(unread ? [found('claim-unreadable', 'J5', { effect: 'unsupported' })] : []),
    ...findings,
    ...(compares || wording.length > 0 ? placeAndDate(setting, campaign, found) : []),
    ...(claims.length > 0 ? besideFindings(reading.folded, setting, found) : []),
  ];
  const told = [...all, ...dossierFindings(supports, all, setting, found), ...notYetInForce(all, setting, found)];
  return {
    verdict: verdictOf(told, claims.length > 0),
    ...{ setting, sentence, findings: told, supports },
    subjectTaken: claims.length > 0 && reading.subjectTaken,
  };
}
