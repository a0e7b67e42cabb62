import type { FindingCode } from './claim.ts';
import type { Effect } from './finding.ts';
import type { RuleId } from './rule.ts';

/** Words that break a rule. Patterns are of folded text: no capitals, no accents, straight quotes. */
export interface Entry {
  readonly code: FindingCode;
  readonly rule: RuleId;
  readonly pattern: string;
  /** Only in a sentence that also matches this. */
  readonly when?: string;
  /** Not where what stands right before or after the words matches this. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** A capital inside a sentence makes a name of it. */
  readonly mayBeName?: boolean;
  /** A denial is part of the claim. */
  readonly evenDenied?: boolean;
  readonly effect?: Effect;
}

/** The sentence speaks of climate or of the environment. */
export const environment =
  'co2|carbon|emission|\\bemi(?:t|ts|tted)\\b|\\bemet|empreinte|footprint|climat|environment|environnement|planet|ecolog|eco-|\\bgreen|\\bvert|net zero|durable|sustainab|biodivers';

/** What a claim of ours can be about. */
const noun =
  '(?:visuels?|visuals?|images?|imagery|imagerie|photos?|photographs?|productions?|campagnes?|campaigns?|tournages?|shootings?|shoots?|ia|ai|studios?|creations?|contenus?|content|choix|choice|alternatives?|solutions?|communication|marques?|brands?|pipeline|publicites?|advertising|way|facon|maniere|methode?|films?|videos?|agences?|agency)';
const coloured =
  '(?:screens?|backgrounds?|backdrops?|dress(?:es)?|eyes|light|lights|room|colou?rs?|tones?|fields?|fonds?|ecrans?|robes?|yeux|couleurs?|tons?|profonde?s?|emeraude|pomme|olive|skin)';
const environmentNouns =
  "(?:l'environnement|la planete|le climat|la nature|the environment|the planet|the climate|nature|the earth|our planet|notre planete)";

const ambiguous =
  '(?:green|verte?s?|clean|cleaner|propres?|responsible|responsables?|durables?|vertueu(?:x|ses?)|virtuous|conscious)';
const ambiguousGuards = {
  notBefore: `(?: (?:for|de|du|des|d')\\b| ${coloured}\\b|-[a-z])`,
  notAfter: `(?:\\b(?:nos|notre|vos|votre|leurs?|ses|mes|mon|ma|son|sa|own|la|le|les|une?) |\\b${coloured} )`,
  mayBeName: true,
};

const generic: readonly Entry[] = [
  ...[
    'eco[- ]?(?:friendly|responsible|conscious|visuals?|designed|responsables?|con[c]us?|concue?s?|visuels?|productions?|tournages?|citoyens?)\\b',
    'environmentally[- ][a-z]+',
    '\\b(?:low|minimal|faible|moindre)[- ]impact|impact (?:environnemental )?(?:faible|reduit|minimal|limite|maitrise)',
    '(?:planet|earth|nature|climate)[- ](?:friendly|positive|first|safe)',
    '\\bsustainab(?:le|ly|ility)\\b',
    '\\bgreener\\b',
    '\\becolog(?:ical|ically|iques?|iquement)\\b',
    '\\becolos?\\b',
    "respectueu(?:x|ses?) (?:de |du |of )?(?:l'environnement|la planete|la nature|climat)",
    "respecte(?:nt|ant)? (?:l'environnement|la planete|la nature|le climat)",
    "amie?s? (?:de l'environnement|de la planete|du climat)",
    'biodegradables?',
  ].map((pattern): Entry => ({ code: 'generic', rule: 'J1', pattern })),
  {
    code: 'generic',
    rule: 'J1',
    pattern: `\\bplus (?:verte?s?|propres?|responsables?)\\b`,
    notAfter: `\\b${coloured} `,
  },
  {
    code: 'generic',
    rule: 'J1',
    pattern: `\\b${ambiguous}(?= (?:(?!de |du |d'|of |for )[a-z]+ )?${noun}\\b)`,
    ...ambiguousGuards,
  },
  {
    ...{ code: 'generic', rule: 'J1', ...ambiguousGuards },
    pattern: `(?<=\\b${noun}(?: (?!in |en |a |on |sur |et |and |the |un |une |of |de )[a-z0-9%]+){0,3} )${ambiguous}\\b`,
    notAfter: `\\b(?:nos|notre|vos|votre|leurs?|ses|own|la|le|les|une?|${coloured}) `,
  },
];

const neutrality: readonly Entry[] = [
  ...[
    '(?:carbon|climate|co2e?)[- ]?neutral(?:ity)?',
    'neutr(?:es?|alite) (?:en |du |de )?(?:carbone|co2e?|climat(?:ique)?)',
    'carbone neutre|climatiquement neutres?',
    '(?:zero|\\b0)[- ]?(?:carbone?|emissions?|co2e?)\\b',
    'net[- ]?zero|zero net|zero emission nette',
    '(?:carbon|co2)[- ](?:free|positive|negative)|climate[- ]positive|decarbon(?:ized|ised|ees?|es?)\\b',
    '(?:sans|aucune?) (?:empreinte(?: carbone)?|carbone|emissions?|co2e?)\\b',
    '(?:no|without(?: any)?) (?:carbon (?:footprint|emissions)|footprint|emissions|co2e?)\\b',
    'empreinte (?:carbone )?(?:nulle|neutre)',
  ].map((pattern): Entry => ({ code: 'neutral', rule: 'J3', pattern })),
  ...[
    'compens(?:ee?s?|ons|ent|ation|er|ate|ates|ated|ating)\\b',
    '\\boffset(?:s|ting)?\\b',
    'carbon credits?|credits? carbone',
    "plant(?:e|es|ons|ed|s|ing|ation d')? ?(?:a |an |one |\\d+ |une? |des |d')?(?:trees?|arbres?)",
  ].map(
    (pattern): Entry => ({
      code: 'offset',
      rule: 'J3',
      pattern,
      when: `${environment}|trees?|arbres?|kilogram|\\btonnes?\\b`,
    }),
  ),
];

const none: Entry = {
  ...{ code: 'neutral', rule: 'J3', evenDenied: true },
  pattern:
    '\\b(?:pas|not|without|sans) (?:une?|an?|one|le moindre|a single) (?:seule? |single )?(?:gramm?e?|kilo|kilogram(?:me)?|tonne|trace) (?:de |of )(?:co2e?|carbone?)',
};

const paris: Entry = {
  ...{ code: 'future', rule: 'J4' },
  pattern: 'accords? de paris|paris agreement|science[- ]based targets?|\\bsbti\\b',
};

const promises: readonly Entry[] = [
  "\\b(?:by|d'ici(?: a)?|a l'horizon(?: de)?|horizon) (?:fin |the end of )?20[2-9]\\d",
  "\\b(?:we|it|they|visuals|images|production|shoots?)(?:'ll| will\\b| are going to| plan to| aim to)",
  '\\b(?:we|our) (?:aim|plan|intend|target|goal)\\b|\\b(?:notre|nos) objectifs?\\b|^objectif',
  '\\bwill (?:be|emit|cut|halve|reduce|become|reach)\\b',
  "\\bcommit(?:ted|ment)? to\\b|\\bpledge|s'engage(?:nt|ons)? a|nous nous engageons|nos engagements",
  '\\b(?:nous )?(?:allons|vont|visons|va) (?:diviser|reduire|baisser|atteindre|devenir|viser|compenser|emettre)',
  '\\b(?:reduir|diviser|atteindr|ser|deviendr|baisser|emettr)(?:a|ons|ont|ez)\\b',
].map((pattern) => ({ code: 'future', rule: 'J4', pattern, when: environment }));

const others: readonly Entry[] = [
  {
    ...{ code: 'superiority', rule: 'J8', evenDenied: true },
    pattern:
      '\\bcost(?:s|ing)? (?:nothing to )?(?:the earth|the planet)|cout(?:e|ent|er) (?:rien |moins )?a la planete',
  },
  {
    ...{ code: 'label', rule: 'J6', when: `${environment}|sobre` },
    pattern:
      '\\b(?:labels?|labellis(?:ee?s?|ation)|labelled|labeled|badges?|seals?|sceau|certifi(?:ed|ee?s?|cat|cate|cation))\\b',
  },
  {
    ...{ code: 'on-request', rule: 'J7', when: environment, effect: 'unsupported' },
    pattern:
      '\\b(?:up)?on request\\b|sur demande|\\binternal (?:study|studies|calculations?|figures|data)|(?:etudes?|calculs?|donnees) internes?|non publiee?s?|unpublished|proprietary data',
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse' },
    pattern: `(?:better|best|good|kinder|gentler|meilleure?s?|mieux|bons?|bonnes?) (?:[a-z]+ ){0,2}(?:for|to|pour|a) ${environmentNouns}`,
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse' },
    pattern: `(?:protect(?:s|ing)?|protege(?:nt|ant|r)?|preserve[srd]?|preservent|save[sd]?|saving|sauve(?:nt|r)?|aide(?:nt)?|helps?) ${environmentNouns}`,
  },
  {
    ...{ code: 'superiority', rule: 'J8' },
    pattern: `(?:no|zero|without(?: any)?|sans|aucun) (?:negative |environmental |climate )?impacts? (?:(?:on|sur|pour|for) ${environmentNouns}|environnementa(?:l|ux)|climatique|ecologique|carbone)|(?:no|zero|without(?: any)?) (?:environmental|climate|carbon) impact`,
  },
  {
    ...{ code: 'other-impact', rule: 'J8', effect: 'unsupported' },
    pattern:
      "(?:preserve[srd]?|preservent|protects?|protege(?:nt)?|saves?|economise(?:nt)?|epargne(?:nt)?) (?:l'|the |la |les |de l')?(?:water|eau\\b|biodivers|forets?|forests?|oceans?|energy|energie|resources|ressources)|(?:less|fewer|moins) (?:of |d'|de )?(?:water|eau\\b|energy|energie|electricity|electricite|waste|dechets|plastic)",
  },
  {
    ...{ code: 'avoided', rule: 'A3', when: 'co2|carbon' },
    pattern:
      "\\b(?:sav(?:ed?|es|ing)|avoid(?:s|ed|ing)?|evit(?:ee?s?|ant|ent|er|ons)|economis(?:ee?s?|ant|ent|er)|epargn(?:ee?s?|ant|er)) (?:[a-z']+ ){0,3}\\d[\\d ., ]*(?:kg|kilos?|kilogram\\w*|g|t|tonnes?|tons?)\\b|\\d[\\d ., ]*(?:kg|kilos?|t|tonnes?|tons?) (?:of |de |d')?co2e? (?:saved|avoided|evitee?s?|economisee?s?|epargnee?s?)",
  },
  {
    ...{ code: 'law-claimed', rule: 'J10' },
    pattern: '\\b(?:conformes?|conformite|compliant|compliance|comply|complies)\\b',
    when: `2024/825|empco|directive|reglement|regulation|\\bloi\\b|\\blaw\\b|\\biso\\b|agec|green claims|claim|allegation|${environment}`,
  },
  {
    code: 'law-claimed',
    rule: 'J10',
    pattern: 'legally (?:safe|validated|approved)|juridiquement (?:validee?s?|sure?s?)',
  },
];

export const lexicon: readonly Entry[] = [
  ...generic,
  ...neutrality,
  none,
  ...(promises as readonly Entry[]),
  paris,
  ...others,
];

/** A reduction that says not with what. */
export const reduction =
  "a fraction of (?:the |its |our )?(?:carbon|co2e?|emissions|footprint)|une fraction (?:du|des|de l')(?: )?(?:carbone|co2e?|emissions|empreinte)|(?:low|lower|reduced|smaller|less)[- ](?:in )?(?:carbon|co2e?|emissions?|footprint|carbon footprint)|bas(?:se)?s?[- ]carbone|sobres? en (?:carbone|co2e?)|(?:faible|moindre|petite) empreinte|empreinte (?:carbone )?(?:reduite|moindre|faible|allegee)|(?:reduc(?:es?|ed|ing)|redui(?:t|sent|re|sant)|cuts?|cutting|lowers?|baisse(?:nt)?|diminue(?:nt)?) (?:[a-z']+ ){0,2}(?:carbon|emissions?|empreinte|footprint|co2e?)|(?:less|fewer|moins de) (?:co2e?|carbone?|emissions|gaz)|emits? less|emet(?:tent)? moins|carbon savings?";

/** Nouns that make a claim likely, where nothing else in the sentence was recognised. */
export const suspect =
  '\\bplanet(?:e|es|s)?\\b|\\bthe earth\\b|\\bla terre\\b|\\benvironment(?:al|ally)?\\b|\\benvironnement(?:al|ale|aux|ales)?\\b|\\bclimat(?:e|ique|iques)?\\b|\\becolog[a-z]+|\\bco2(?:e|eq)?\\b|\\bcarbone?(?! ?(?:14|[- ]?fib)| 14)\\b|(?:carbon|ghg) footprint|empreinte carbone|gaz a effet de serre|greenhouse gas';
