import type { Campaign } from '../inventory/campaign.ts';
import type { Finding, Found } from './finding.ts';
import type { Reading } from './read.ts';

/** Things that are more than the production of visuals. */
const wholes =
  /\b(?:campagnes?|campaigns?|marques?|brands?|produits?|products?|serum|creme|cream|collection|parfum|perfume|fragrance|entreprises?|company|companies|agences?|agency|groupe|group|voiture|car|robe|dress|publicites?|advertising|ads?)\b/;
const production =
  /(?:produc\w*|produire|produit\w*|producing|making|realis\w+|creat\w+|creer|creation|creating|shooting|shoot(?:s|ing)?|tourn\w+|generat\w+|gener\w+)[^.;]{0,40}\b(?:visuels?|visuals?|images?|photos?|photographs?|stills?|them|film|video|videos)\b|\b(?:visuels?|visuals?|images?) (?:production\b|(?:(?:were|are|have been|ont ete|sont) )?(?:produced|made|created|generated|produits?|produites?|crees?|creees?|realisee?s?|generee?s?)\b)/;
const visuals = /\b(?:visuels?|visuals?|images?|photos?|imagery)\b/;
/** The base or the subject is any production of its kind, not the one that was computed. */
const general =
  /^(?:(?:any|all|tous les|toute?s?|les|des|the|traditional|classic|conventional) )*(?:shoots|shootings|tournages|photo shoots|studios|studio days)\b|\b(?:always|toujours|systematiquement|in general|en general)\b/;
const anybody =
  /\b(?:concurrence|competition|competitors?|concurrents?|market|marche|others?|autres|average|moyenne)\b/;

const countWords: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    twenty: 20,
  },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12, vingt: 20 },
};
const counted = new RegExp(
  `\\b(\\d+|${Object.keys(countWords).join('|')}) (?:visuels|visuals|images|photos|photographs|stills|still images)\\b`,
);
const moving =
  /\b(?:du|le|la|les|the|un|une|a|des|our|notre|nos|this|ce|cette) (?:film|films|video|videos|clips?|spots?)\b/;

/** Another number, or another kind, of deliverables than those that were computed. */
function deliverablesUnlike({ folded }: Reading, { deliverables }: Campaign, found: Found): readonly Finding[] {
  const has = (type: string) => deliverables.some((d) => d.type === type);
  const total = deliverables.filter((d) => d.type === 'still').reduce((n, d) => n + d.count, 0);
  const [words, amount = ''] = counted.exec(folded) ?? [];
  const said = words === undefined ? null : (countWords[amount] ?? Number(amount));
  const [film] = has('video') || has('animation') ? [] : (moving.exec(folded) ?? []);
  if (said !== null && said !== total) {
    return [found('unit-unlike-claim', 'A1', { effect: 'refuse', excerpt: words ?? '', params: { count: total } })];
  }
  return film === undefined
    ? []
    : [found('unit-unlike-claim', 'A1', { effect: 'refuse', excerpt: film, params: { count: total } })];
}

const articles =
  'the|our|your|my|this|a|le|la|les|notre|nos|votre|vos|mon|ma|mes|ce|cet|cette|un|une|new|nouvelle?s?|nouveaux?|whole|entire|toute?';
/** At the head of a clause, or ours and governed by nothing: `without flights our brand emits …`. */
const whole = new RegExp(
  `(?:^(?:(?:${articles}|l') ?)*|(?<!\\b(?:for|of|by|at|in|to|from|with|without|pour|de|du|par|chez|a|dans|avec|sans|[a-z]+(?:ing|er|ire)) )\\b(?:our|notre|nos) (?:(?:${articles}) )*)(?<whole>${wholes.source})`,
);
const makes =
  /^ (?:(?:has|have|had|a|ont|now|desormais) )?(?:produc\w+|produi\w+|makes?|made|creat?\w+|cree\w*|generat\w+|gener\w+|shoots?|shot|tourn\w+|realis\w+) /;

/** The product, brand or campaign that is said to emit less; not the one that the visuals are made for or by. */
function wholeOf(claimed: string): string | null {
  for (const part of claimed.split(/[,:;.!?] ?/).map((p) => p.trim())) {
    const found = whole.exec(part);
    if (!found) continue;
    const after = part.slice(found[0].length);
    const ofVisuals = /^(?:'s| visuals?| images?| production)\b/.test(after);
    if (!ofVisuals && !(makes.test(after) && production.test(after))) return found.groups?.whole ?? null;
  }
  return null;
}

function subjectFindings({ folded, subject, base, claimed }: Reading, found: Found): readonly Finding[] {
  const head = wholeOf(claimed);
  const excerpt = head ?? (production.test(folded) ? null : (wholes.exec(subject)?.[0] ?? null));
  if (excerpt !== null) return [found('part-for-whole', 'J2', { effect: 'refuse', excerpt })];
  if (production.test(folded)) return [];
  if (general.test(base ?? '') || general.test(folded)) return [found('method-in-general', 'J2', { effect: 'refuse' })];
  return [
    found('subject-unsaid', 'J2', { effect: 'beside', params: { visuals: visuals.test(folded) ? 'yes' : 'no' } }),
  ];
}

function baseFindings({ base, claims, relations }: Reading, found: Found): readonly Finding[] {
  if (base === null || base === '') return [found('no-base', 'J5', { effect: 'refuse' })];
  if (claims.length < relations.length || anybody.test(base) || general.test(base)) {
    return [found('base-unclear', 'J5', { effect: 'refuse', excerpt: base })];
  }
  return [];
}

/** Whether the sentence says what emits less than what, of which gas, and for what. */
export function shapeFindings(reading: Reading, campaign: Campaign, found: Found): readonly Finding[] {
  if (!reading.compares) return [];
  const equivalent = /co2 ?-?e\b|co2 ?eq|co2-e|equivalent|greenhouse|effet de serre/.test(reading.folded);
  return [
    ...baseFindings(reading, found),
    ...subjectFindings(reading, found),
    ...deliverablesUnlike(reading, campaign, found),
    ...(equivalent ? [] : [found('unit-unsaid', 'B6', { effect: 'beside' })]),
  ];
}
