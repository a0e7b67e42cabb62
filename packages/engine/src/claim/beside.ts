import type { Setting } from './claim.ts';
import type { Finding, Found } from './finding.ts';

const method = /methode?|hypothes|assumption|dossier|\breport\b|rapport d/;
const where =
  /https?:|www\.|\b[a-z0-9-]+\.(?:com|fr|org|net|eu|io|example)\b|\bqr\b|reference n|dossier (?:no|n°|number)/;
const day = /\b20\d\d\b/;
const boundary = /\betapes?\b|\bstages?\b|perimetre|boundary|\bfrom pre-?production|de la pre-?production/;
const notAssessed =
  /non evalue|pas evalue|not assessed|not evaluated|autres impacts|other impacts|not compared|non compare/;
const panel = /comite d|\bpanel\b|revue critique|critical review|reviewed by|verifie par/;

/** What must stand beside a true sentence, less what the sentence already says. Nothing, where nobody outside reads it. */
export function besideFindings(folded: string | null, { audience }: Setting, found: Found): readonly Finding[] {
  if (audience === 'internal') return [];
  const said = (...patterns: readonly RegExp[]): boolean => folded !== null && patterns.every((p) => p.test(folded));
  const beside = { effect: 'beside' } as const;
  return [
    ...(folded === null ? [found('say-base', 'J5', beside)] : []),
    ...(said(method, where, day) ? [] : [found('say-method', 'J7', beside)]),
    ...(said(boundary) ? [] : [found('say-boundary', 'B6', beside)]),
    ...(said(notAssessed) ? [] : [found('say-not-assessed', 'J8', beside)]),
    ...(said(panel) ? [] : [found('no-panel', 'B3', beside)]),
  ];
}
