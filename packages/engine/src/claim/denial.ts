import {
  article,
  breaks,
  comparative,
  copula,
  double,
  exceptive,
  fewer,
  impersonal,
  outside,
  speech,
} from './denial-words.ts';

/** How many words a denial reaches: over a verb, over its own noun, and to a word that is spoken of rather than said. */
const reach = { verb: 7, noun: 4, spoken: 14 };

type Kind = 'verb' | 'noun' | 'subject';
const kinds: Readonly<Record<string, readonly Kind[]>> = {
  ...{ no: ['noun', 'subject'], aucun: ['noun', 'subject'], aucune: ['noun', 'subject'], nul: ['noun', 'subject'] },
  ...{ without: ['noun'], sans: ['noun'], avoid: ['noun'], avoids: ['noun'], eviter: ['noun'], evitons: ['noun'] },
  ...{
    none: ['subject'],
    nobody: ['subject'],
    nothing: ['noun', 'subject'],
    personne: ['subject'],
    rien: ['subject', 'verb'],
  },
  ...{ not: ['verb'], never: ['verb'], pas: ['verb'], jamais: ['verb'], guere: ['verb'], nullement: ['verb'] },
  ...{ aucunement: ['verb'], ne: ['verb'], "n'": ['verb'], ni: ['verb', 'noun'], nor: ['verb', 'noun'] },
  neither: ['verb', 'noun'],
};
/** Denials that “ne” only announces. */
const announced = /^(?:pas|jamais|rien|personne|aucune?|nulle?|plus|guere|nullement|aucunement|ni)$/;

/** Outside quotes a comma ends what a denial reaches, save between two quoted words. */
const clauseEnd =
  /[.;:!?()]|,(?!\d)| - |\b(?:but|mais|so|thus|hence|therefore|donc|alors|ainsi|because|since|while|whereas|puisque|tandis|car) |\b(?:and|et) (?=(?:it|they|we|our|the|these|this|all|is|are|stays?|remains?|therefore|il|elle|ils|elles|nous|nos|notre|les|la|le|ces|cette|tout|sont|est|restent?) )/;

function clauseBefore(folded: string, at: number): { readonly clause: string; readonly quoted: boolean } {
  const parts = folded.slice(0, at).split('"');
  const quoted = parts.length % 2 === 0;
  const text = parts
    .map((part, i) => {
      const between =
        i % 2 === 0 && i > 0 && i < parts.length - (quoted ? 0 : 1) && /^,? ?(?:or|ou|ni|nor|et|and)? ?$/.test(part);
      return i % 2 === 1 || between ? part.replace(/[.,:;!?]/g, ' ') : part;
    })
    .join(' ');
  return { clause: text.split(clauseEnd).at(-1) ?? '', quoted };
}

const tokensOf = (text: string): string[] =>
  text
    .replace(/n't\b/g, ' not')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/\b(n|d|l|qu|s|c|j|m)'/g, "$1' ")
    .split(/[^a-z0-9'%-]+/)
    .filter((word) => word !== '');

interface Clause {
  readonly tokens: readonly string[];
  /** First words of what may be denied. */
  readonly head: readonly string[];
  readonly quoted: boolean;
  readonly within: number;
}

/** Whether a denial of a verb, or of all that could be, only serves to praise: `it does not get greener`. */
function praises({ tokens, head }: Clause, i: number): boolean {
  const gap = tokens.slice(i + 1);
  const said = [...gap, ...head];
  if (!said.some((w) => comparative.test(w))) return false;
  const token = tokens[i] ?? '';
  if (token !== 'not' && token !== 'pas') return true;
  if (impersonal.test(tokens.slice(Math.max(0, i - 4)).join(' '))) return true;
  const less = said.some((w) => fewer.test(w)) && !said.some((w) => comparative.test(w) && !fewer.test(w));
  return (
    !less &&
    !copula.test(tokens[i - 1] ?? '') &&
    !/^(?:make|rend)/.test(gap[0] ?? '') &&
    !/^rend/.test(tokens[i - 1] ?? '')
  );
}

function deniesNoun(gap: readonly string[]): boolean {
  if (gap.length > reach.noun) return false;
  return gap.every(
    (w, i) => !outside.test(w) || (article.test(w) && (i === 0 || /^(?:or|ou|ni|nor|de|d')$/.test(gap[i - 1] ?? ''))),
  );
}

/** `None of our images is …`; not where another noun stands between: `no crew on the road our images are …`. */
function deniesSubject(gap: readonly string[], within: number): boolean {
  const at = gap.findIndex((w) => copula.test(w));
  const after = gap.slice(at + 1);
  const own = gap
    .slice(0, at)
    .every((w, i) => !article.test(w) || /^(?:of|de|d'|in|on|dans|sur|a)$/.test(gap[i - 1] ?? ''));
  return (
    at !== -1 &&
    own &&
    after.length <= within / 2 &&
    !after.some((w) => article.test(w) || copula.test(w) || breaks.test(w))
  );
}

function deniesVerb(token: string, gap: readonly string[], { quoted, within }: Clause): boolean {
  if (/^n(?:e|')$/.test(token) && gap.some((w) => announced.test(w) || exceptive.test(w))) return false;
  if (gap.length > (quoted ? reach.spoken : within)) return false;
  const turned = /^n[io]r?$|^neither$/.test(token);
  return !gap.some((w, i) => breaks.test(w) || (copula.test(w) && !quoted && !(turned && i === 0)));
}

function denies(clause: Clause, i: number): boolean {
  const { tokens, quoted } = clause;
  const token = tokens[i] ?? '';
  const found = kinds[token] ?? [];
  const gap = tokens.slice(i + 1);
  if (double.test(tokens.slice(Math.max(0, i - 3)).join(' '))) return false;
  const announcer = tokens.slice(Math.max(0, i - 3), i).findIndex((w) => /^n(?:e|')$/.test(w));
  const spoken = announcer === -1 ? gap : tokens.slice(Math.max(0, i - 3) + announcer);
  const said = spoken.findIndex((w) => speech.test(w));
  const governed = found[0] === 'noun' && token !== 'nothing' ? said <= 2 : true;
  if (said !== -1 && governed && gap.length <= reach.spoken && !/^n(?:e|')$/.test(token)) return true;
  if (praises(clause, i)) return false;
  return found.some((kind) => {
    if (kind === 'noun') return deniesNoun(gap);
    if (kind === 'subject') return deniesSubject(gap, clause.within);
    return deniesVerb(token, gap, clause) || (quoted && gap.length <= reach.spoken && token !== 'ne' && token !== "n'");
  });
}

/**
 * Whether what begins at a place is denied by the words before it. “Not” denies what its verb governs, “without” its own
 * noun, “no studio is” what is said of it; in a question, or where nothing could be more so, nothing is denied.
 */
export function denied(folded: string, at: number, within = reach.verb): boolean {
  if (/[.;:!?]/.exec(folded.slice(at))?.[0] === '?') return false;
  const { clause, quoted } = clauseBefore(folded, at);
  const tokens = tokensOf(clause);
  const head = tokensOf(folded.slice(at, at + 40)).slice(0, 2);
  return tokens.some((token, i) => kinds[token] !== undefined && denies({ tokens, head, quoted, within }, i));
}
