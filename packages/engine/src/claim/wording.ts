import { denied } from './denial.ts';
import type { Entry } from './entry.ts';
import type { Finding, Found } from './finding.ts';
import { fold } from './fold.ts';
import { lexicon } from './lexicon.ts';

const house = /\b(?:studios?|agence|agency|films|pictures|maison|house|productions)\b/;
const ours = /\b(?:our|your|my|notre|votre|nos|vos) (?:[a-z]+ )?$/;

/**
 * Whether a word is a part of somebody's name: it alone has its capital inside a sentence, and stands by a studio or an
 * agency that is not ours. Posters are set in capitals: elsewhere they name nobody.
 */
export function isName(text: string, folded: string, at: number, words: string): boolean {
  const said = text.slice(at, at + words.length);
  if (!/^\p{Lu}/u.test(said) || said === said.toUpperCase()) return false;
  if (at === 0 || /[.!?]\s*$/u.test(text.slice(0, at))) return false;
  const around = `${folded.slice(Math.max(0, at - 12), at)} ${folded.slice(at + words.length, at + words.length + 12)}`;
  return house.test(around) && !ours.test(folded.slice(0, at));
}

interface Compiled extends Pick<Entry, 'code' | 'rule' | 'mayBeName' | 'evenDenied' | 'effect'> {
  readonly words: RegExp;
  readonly in: RegExp | null;
  readonly after: RegExp | null;
  readonly before: RegExp | null;
}

const compiled: readonly Compiled[] = lexicon.map(({ pattern, when, notAfter, notBefore, ...entry }) => ({
  ...entry,
  words: new RegExp(pattern, 'g'),
  in: when === undefined ? null : new RegExp(when),
  after: notAfter === undefined ? null : new RegExp(`(?:${notAfter})$`),
  before: notBefore === undefined ? null : new RegExp(`^(?:${notBefore})`),
}));

function applies(entry: Compiled, text: string, folded: string, at: number, words: string): boolean {
  if (entry.mayBeName && isName(text, folded, at, words)) return false;
  if (entry.after?.test(folded.slice(0, at))) return false;
  if (entry.before?.test(folded.slice(at + words.length))) return false;
  return entry.evenDenied === true || !denied(folded, at);
}

/** What the words of a text claim, figures aside. One finding for each kind. */
export function wordingFindings(text: string, found: Found): readonly Finding[] {
  const folded = fold(text);
  const findings = compiled.flatMap((entry): Finding[] => {
    if (entry.in && !entry.in.test(folded)) return [];
    const match = [...folded.matchAll(entry.words)].find((m) => applies(entry, text, folded, m.index, m[0]));
    if (!match) return [];
    const excerpt = text.slice(match.index, match.index + match[0].length).trim();
    return [found(entry.code, entry.rule, { excerpt, ...(entry.effect && { effect: entry.effect }) })];
  });
  return findings.filter((f, i) => findings.findIndex((g) => g.code === f.code) === i);
}
