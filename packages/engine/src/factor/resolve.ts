import { type Distribution, exp, log, sqrt } from '../uncertainty/index.ts';
import type { Catalogue } from './catalogue.ts';
import type { FactorRecord } from './schema.ts';

/**
 * How a factor was found, best first. `generic`: the catalogue does not distinguish an attribute that was asked;
 * `other-method`: another source than the chosen one; `parent-region`: a region that contains the country;
 * `older-vintage`: more than `vintageTolerance` years before the campaign; `other-region`: a region that does not
 * contain the country; `proxy`: a stand-in that the catalogue allows; `override`: the campaign names the factor.
 */
export const matchGrades = [
  'exact',
  'override',
  'generic',
  'other-method',
  'older-vintage',
  'parent-region',
  'other-region',
  'proxy',
] as const;
export type MatchGrade = (typeof matchGrades)[number];

export interface FactorMatch {
  readonly factor: FactorRecord;
  /** Every way in which the match is less than exact; empty when it is exact. */
  readonly grades: readonly Exclude<MatchGrade, 'exact'>[];
  /** How much wider the interval gets, as GSD²; 1 when the match costs nothing. */
  readonly penaltyGsd2: number;
  readonly reason?: { readonly en: string; readonly fr: string };
  /** The factor's distribution where the campaign states it; else it follows from the record's uncertainty. */
  readonly distribution?: Distribution;
}

export interface FactorRequest {
  readonly topic: string;
  readonly where?: Readonly<Record<string, string | number | boolean>>;
  /** Attributes that may select a record, but that a record may as well ignore: not a lesser match. */
  readonly hints?: Readonly<Record<string, string | number | boolean>>;
  /** Preferred values of one attribute, best first (`{ method: ['ademe', 'desnz'] }`). */
  readonly prefer?: Readonly<Record<string, readonly string[]>>;
  /**
   * What counts most between two candidates: `geography` (default), for what differs by country (a hotel, a grid);
   * `method`, for what does not (a vehicle), where the campaign's publisher is followed everywhere.
   */
  readonly priority?: 'geography' | 'method';
  /** Values of one attribute in order of choice, where taking a later one is no lesser match. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
  /** Value of a ranged attribute, in the unit that the range states. */
  readonly at?: Readonly<Record<string, number>>;
  /** ISO country; left out when geography does not matter to the question. */
  readonly country?: string;
  /** Year of the campaign. */
  readonly period: number;
}

/** A factor whose year is this many years or fewer before the campaign is not called old. */
export const vintageTolerance = 4;

/**
 * GSD² added by each grade, from the Bilan Carbone coefficients: parent-region = technological 3 and geographical 2,
 * other-region = technological 2 and geographical 1, older-vintage = temporal 3. See docs/methodology/factor-match.md.
 */
const penalties: Readonly<Partial<Record<MatchGrade, number>>> = {
  'parent-region': 1.207,
  'other-region': 1.515,
  'older-vintage': 1.1,
};

interface Candidate {
  readonly factor: FactorRecord;
  readonly geography: 'exact' | 'parent-region' | 'other-region';
  readonly distance: number;
  readonly preference: number;
  readonly order: number;
  readonly unmatched: number;
}

const total = (gsd2s: readonly number[]): number => exp(sqrt(gsd2s.reduce((s, g) => s + log(g) * log(g), 0)));

function candidate(factor: FactorRecord, request: FactorRequest, regions: readonly string[]): Candidate | null {
  const where = request.where ?? {};
  let preference = 0;
  let order = 0;
  for (const [key, value] of Object.entries(factor.where)) {
    const listed = request.prefer?.[key] ?? request.order?.[key];
    if (listed) {
      const index = listed.indexOf(String(value));
      if (index < 0) return null;
      if (request.prefer?.[key]) preference += index;
      else order += index;
    } else if ((where[key] ?? request.hints?.[key]) !== value) return null;
  }
  for (const [key, range] of Object.entries(factor.range ?? {})) {
    const x = request.at?.[key];
    if (x === undefined || (range.from !== undefined && x < range.from) || (range.to !== undefined && x >= range.to)) {
      return null;
    }
  }
  const unmatched = Object.keys(where).filter((key) => !(key in factor.where)).length;
  if (request.country === undefined || factor.geography === request.country) {
    return { factor, geography: 'exact', distance: 0, preference, order, unmatched };
  }
  const distance = regions.indexOf(factor.geography);
  if (distance >= 0) return { factor, geography: 'parent-region', distance, preference, order, unmatched };
  return { factor, geography: 'other-region', distance: regions.length, preference, order, unmatched };
}

const geographyRank = { exact: 0, 'parent-region': 1, 'other-region': 2 } as const;

const compare =
  ({ period, priority }: FactorRequest) =>
  (a: Candidate, b: Candidate) =>
    (priority === 'method' ? a.preference - b.preference : 0) ||
    geographyRank[a.geography] - geographyRank[b.geography] ||
    a.distance - b.distance ||
    a.preference - b.preference ||
    a.order - b.order ||
    a.unmatched - b.unmatched ||
    Math.abs(a.factor.year - period) - Math.abs(b.factor.year - period) ||
    (a.factor.id < b.factor.id ? -1 : 1);

/**
 * The best factor of a catalogue for a question, with the grade of the match; null when there is none.
 * Geography outweighs the preferred method unless the request says otherwise, and both outweigh detail: a factor of
 * the right country is worth more than a finer one from elsewhere.
 */
export function resolve(catalogue: Catalogue, request: FactorRequest): FactorMatch | null {
  const regions = request.country === undefined ? [] : (catalogue.country(request.country)?.regions ?? ['WORLD']);
  const candidates = catalogue
    .factorsOf(request.topic)
    .map((f) => candidate(f, request, regions))
    .filter((c) => c !== null);
  const [found] = candidates.toSorted(compare(request));
  // Where the source knows no countries at all, the world is not a stand-in for one.
  const worldwide = candidates.every((c) => c.factor.geography === 'WORLD');
  const elsewhere = found?.geography !== 'exact' && !(found && worldwide);
  const standIn = elsewhere ? findProxy(catalogue, request) : undefined;
  if (standIn) return standIn;
  if (!found) return null;
  const grades: Exclude<MatchGrade, 'exact'>[] = [];
  if (found.unmatched > 0) grades.push('generic');
  if (found.preference > 0) grades.push('other-method');
  if (request.period - found.factor.year > vintageTolerance) grades.push('older-vintage');
  if (elsewhere) grades.push(found.geography === 'parent-region' ? 'parent-region' : 'other-region');
  return { factor: found.factor, grades, penaltyGsd2: total(grades.map((g) => penalties[g] ?? 1)) };
}

function findProxy(catalogue: Catalogue, request: FactorRequest): FactorMatch | undefined {
  for (const proxy of catalogue.data.proxies) {
    if (proxy.topic !== request.topic) continue;
    if (proxy.geography && !(request.country && proxy.geography.includes(request.country))) continue;
    const asked = (key: string) => request.where?.[key] ?? request.prefer?.[key]?.[0];
    if (Object.entries(proxy.where).some(([key, value]) => asked(key) !== value)) continue;
    const factor = catalogue.factor(proxy.use);
    if (!factor) continue;
    return { factor, grades: ['proxy'], penaltyGsd2: proxy.gsd2, reason: proxy.reason };
  }
  return undefined;
}
