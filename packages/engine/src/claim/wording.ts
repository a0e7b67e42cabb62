import type { Finding, Found } from './finding.ts';
import { fold } from './fold.ts';
import { type Entry, lexicon } from './lexicon.ts';

/** Words of a denial, looked for in the words right before. */
const denial =
  /\b(?:not|never|no|none|neither|nor|without|cannot|ne|pas|jamais|aucune?|sans|ni|eviter|avoid)\b|n't\b|\bn'/;
/** Denials that deny nothing of what follows. */
const noDenial =
  /\b(?:not only|not just|not merely|pas seulement|pas uniquement|non seulement|pas que|why not|pourquoi pas|pourquoi ne pas|no (?=\w+er\b)|(?<!rien )n(?:e |')\w+ que|never (?:been )?(?:so|as)|jamais (?:ete )?(?:aussi|si|autant))\b/g;
const boundary = /[.;:!?()]|\b(?:but|mais|and (?:it|they|we)|et (?:il|elle|ils|elles|nous))\b/;
const reach = 7;
/** A word that is spoken of, rather than said, may stand farther from its denial. */
const reachInQuotes = 14;

/** Whether what begins at a place is denied by the words before it in the same clause. */
export function denied(folded: string, at: number, within = reach): boolean {
  const clause = folded.slice(0, at).split(boundary).at(-1) ?? '';
  const inQuotes = (folded.slice(0, at).split('"').length - 1) % 2 === 1;
  const [next = ''] = /^[a-z-]+/.exec(folded.slice(at)) ?? [];
  const words = `${clause}${next}`
    .replace(noDenial, ' ')
    .replaceAll('"', ' ')
    .split(/\s+/)
    .filter((w) => w !== '')
    .slice(0, next === '' ? undefined : -1);
  return denial.test(words.slice(-(inQuotes ? reachInQuotes : within)).join(' '));
}

const isName = (text: string, at: number): boolean =>
  /\p{Lu}/u.test(text.charAt(at)) && at > 0 && !/(?:^|[.!?:"«»“”]\s*)$/u.test(text.slice(0, at));

function applies(entry: Entry, text: string, folded: string, at: number, words: string): boolean {
  if (entry.mayBeName && isName(text, at)) return false;
  if (entry.notAfter !== undefined && new RegExp(`(?:${entry.notAfter})$`).test(folded.slice(0, at))) return false;
  if (entry.notBefore !== undefined && new RegExp(`^(?:${entry.notBefore})`).test(folded.slice(at + words.length)))
    return false;
  return entry.evenDenied === true || !denied(folded, at);
}

/** What the words of a text claim, figures aside. One finding for each kind. */
export function wordingFindings(text: string, found: Found): readonly Finding[] {
  const folded = fold(text);
  const findings = lexicon.flatMap((entry): Finding[] => {
    if (entry.when !== undefined && !new RegExp(entry.when).test(folded)) return [];
    const match = [...folded.matchAll(new RegExp(entry.pattern, 'g'))].find((m) =>
      applies(entry, text, folded, m.index, m[0]),
    );
    if (!match) return [];
    const excerpt = text.slice(match.index, match.index + match[0].length).trim();
    return [found(entry.code, entry.rule, { excerpt, ...(entry.effect && { effect: entry.effect }) })];
  });
  return findings.filter((f, i) => findings.findIndex((g) => g.code === f.code) === i);
}
