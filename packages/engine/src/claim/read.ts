import type { Claim, Relation } from './claim.ts';
import { denied } from './denial.ts';
import { fold } from './fold.ts';
import { reduction } from './lexicon.ts';
import { type ReadRelation, readRelations } from './numbers.ts';
import { unreadQuantity } from './quantity.ts';
import type { Scenarios } from './who.ts';

/** What a sentence claims of emissions, and what it leaves open. */
export interface Reading {
  readonly folded: string;
  readonly claims: readonly Claim[];
  /** What is claimed, whoever of whom. */
  readonly relations: readonly Relation[];
  /** Words that say with what it is compared; null where none do. */
  readonly base: string | null;
  readonly subject: string;
  /** What is said to emit less: the subject, or the base of `emits 20 times more than`. */
  readonly claimed: string;
  /** An amount that no figure was read for. */
  readonly unread: string | null;
  /** A comparison is claimed, whole or not. */
  readonly compares: boolean;
  /** The subject names no scenario: the reference of the campaign is taken. */
  readonly subjectTaken: boolean;
}

export const carbon =
  /co2|carbon|\bemission|\bemi(?:t|ts|tted|tting)\b|\bemet|empreinte|footprint|\bpollu|\bges\b|\bghg\b|greenhouse|effet de serre/;

const marks =
  /\b(?:than|compared (?:to|with)|relative to|versus|vs\.?|as against|par rapport (?:a|aux?)|face (?:a|aux?)|au lieu d[eu']|instead of|rather than|plutot qu[e']|en comparaison (?:de|avec)|of (?:an?|the) (?=[a-z ]*(?:shoot|studio|location|production))|(?:de l'|du |d'un |de la )(?=tournage|studio|exterieur|production)|(?:ceux|celles?) d[eu']|d'un(?=e? (?:tournage|studio|exterieur))|que|qu')(?! ?\d| (?:le |la |les )?(?:calcul|methode))/g;
const leading =
  /\b(?:compared (?:to|with)|relative to|versus|par rapport (?:a|aux?)|face (?:a|aux?)|au lieu d[eu']|instead of|rather than|plutot qu[e'])/g;
const clauseEnd = /[;!?]| \((?:method|hypoth|source|etude|study|calcul|detail)|\.(?: |$)|, (?!c'est)|: /;

interface Parts {
  readonly base: string | null;
  readonly subject: string;
}

/** Splits a sentence around one of its relations: what is compared, and with what. Another relation ends its base. */
function partsOf(folded: string, read: readonly ReadRelation[], at: ReadRelation): Parts {
  const from = Math.min(...read.map((r) => r.start));
  const found = [...folded.matchAll(marks)].find(
    (m) => m.index >= at.end - 1 && !/[.!?;] /.test(folded.slice(at.end, m.index)),
  );
  if (found) {
    const begin = found.index + found[0].length;
    const next = read.find((r) => r.start >= begin)?.start;
    const rest = folded.slice(begin, next);
    const end = rest.search(clauseEnd);
    return { base: (end === -1 ? rest : rest.slice(0, end)).trim(), subject: folded.slice(0, from).trim() };
  }
  const before = [...folded.matchAll(leading)].findLast((m) => m.index < from);
  if (!before) return { base: null, subject: folded.slice(0, from).trim() };
  const rest = folded.slice(before.index + before[0].length, from);
  const comma = rest.search(/,| : /);
  const cut = comma === -1 ? rest.length : comma;
  return {
    base: rest.slice(0, cut).trim(),
    subject: `${folded.slice(0, before.index)} ${rest.slice(cut)}`.trim(),
  };
}

/** A reduction without a figure: `emits less CO2e`. */
function bareRelation(folded: string): ReadRelation | null {
  const match = [...folded.matchAll(new RegExp(`(?<!\\d (?:fois|times|x) |% (?:de |of )?)(?:${reduction})`, 'g'))].find(
    (m) => !denied(folded, m.index),
  );
  if (!match) return null;
  return { relation: { kind: 'less' }, reversed: false, start: match.index, end: match.index + match[0].length };
}

/** What to take where the words do not say. */
export interface Given {
  readonly scenario?: string | undefined;
  readonly than?: string | undefined;
}

/** Which scenario is said to emit less than which; null where the words leave it open. */
function claimOf(
  read: ReadRelation,
  base: string | null,
  subject: string,
  scenarios: Scenarios,
  reference: string,
  given: Given,
): { readonly claim: Claim | null; readonly taken: boolean } {
  const [claimed, other] = read.reversed ? [base ?? '', subject] : [subject, base ?? ''];
  const than = given.than ?? scenarios.meant(other, given.scenario === undefined ? [] : [given.scenario]);
  const named = given.scenario ?? scenarios.meant(claimed, than === null ? [] : [than]);
  const scenario = named ?? (than === reference ? null : reference);
  const whole = scenario !== null && than !== null && than !== scenario;
  return { claim: whole ? { scenario, than, relation: read.relation } : null, taken: named === null };
}

/** Reads the comparisons of emissions that a sentence claims, in English or French. */
export function readSentence(text: string, scenarios: Scenarios, reference: string, given: Given = {}): Reading {
  const folded = fold(text);
  const numeric = carbon.test(folded) ? readRelations(folded) : [];
  const bare = numeric.length === 0 && carbon.test(folded) ? bareRelation(folded) : null;
  const read = bare ? [bare] : numeric;
  const [first] = read;
  if (!first) {
    const none = { claims: [], relations: [], base: null, subject: '', claimed: '', unread: null };
    return { folded, ...none, compares: false, subjectTaken: false };
  }
  const parts = read.map((r) => ({ read: r, ...partsOf(folded, read, r) }));
  const whole = parts.map(({ read: r, base, subject }) => claimOf(r, base, subject, scenarios, reference, given));
  const [{ base, subject } = { base: null, subject: '' }] = parts;
  const claims = whole.flatMap(({ claim }) => (claim ? [claim] : []));
  const relations = read.map((r) => r.relation);
  const subjectTaken = whole.some((w) => w.taken);
  const open = parts.find((_, i) => whole[i]?.claim === null)?.base;
  return {
    ...{ folded, claims, relations, subject, subjectTaken, compares: true },
    base: open === undefined ? base : open,
    claimed: first.reversed ? (base ?? '') : subject,
    unread: unreadQuantity(folded, numeric.length),
  };
}
