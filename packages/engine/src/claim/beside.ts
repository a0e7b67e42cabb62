import type { Setting } from './claim.ts';
import type { Finding, Found } from './finding.ts';

const method = /methode?|hypothes|assumption|dossier|\breport\b|rapport d/;
const where =
  /https?:|www\.|\b[a-z0-9-]+\.(?:com|fr|org|net|eu|io|example)\b|\bqr\b|reference n|dossier (?:no|n°|number)/;
const day = /\b20\d\d\b/;
const stage =
  'pre-?production|repera\\w+|scouting|shoot(?:ing)?|tournages?|prises? de vues?|generation|post-?production|retouch\\w*|editing|montage|delivery|livraison|diffusion|stockage|storage|end of life|fin de vie';
/** From one stage to another, or a list of two at least. */
const boundary = new RegExp(
  `\\b(?:etapes?|stages?|perimetre|boundary)\\b[^.;]{0,40}\\b(?:${stage})\\b.{1,60}?\\b(?:${stage})\\b|\\b(?:from|de|de la|du) (?:${stage}) (?:to|a|a la|au) (?:the )?(?:${stage})\\b`,
);
const notAssessed =
  /non evalue|pas evalue|not assessed|not evaluated|autres impacts|other impacts|not compared|non compare/;
/** A panel that is told by its number or its experts, or that there was none. */
const panel =
  /\b(?:comite|panel|jury)\b[^.;]{0,30}\b(?:\d+|trois|three|quatre|four|cinq|five)\b[^.;]{0,20}\b(?:experts?|membres|members|reviewers|relecteurs)|\b(?:comite|panel) (?:d'|of )(?:independent )?experts\b|\bexperts independants\b|\bindependent experts\b|\b(?:sans|aucune|no|without) (?:revue critique|critical review)\b/;

/** What must stand beside a true sentence, less what the sentence already says. Nothing, where nobody outside reads it. */
export function besideFindings(folded: string | null, { audience }: Setting, found: Found): readonly Finding[] {
  if (audience === 'internal') return [];
  const said = (...patterns: readonly RegExp[]): boolean => folded !== null && patterns.every((p) => p.test(folded));
  const beside = { effect: 'beside' } as const;
  return [
    ...(folded === null ? [found('say-base', 'J5', beside)] : []),
    ...(said(method, day) ? [] : [found('say-method', 'J7', beside)]),
    ...(said(where) ? [] : [found('say-report', 'B2', beside)]),
    ...(said(boundary) ? [] : [found('say-boundary', 'B6', beside)]),
    ...(said(notAssessed) ? [] : [found('say-not-assessed', 'J8', beside)]),
    ...(said(panel) ? [] : [found('no-panel', 'B3', beside)]),
  ];
}
