import { type Entry, environment } from './entry.ts';
import { environmentNouns, generic, noun } from './lexicon-generic.ts';

/** `Without CO2 there would be no foam`: nobody claims that there is none. */
const counterfactual =
  "[^.!?;]*\\b(?:n'[a-z]+r(?:ait|aient)|ne [a-z]+r(?:ait|aient)|would not|wouldn't|would never|could not|couldn't)\\b";
const hardly =
  '(?:presque|quasi(?:ment)?|pratiquement|quasi-|almost|nearly|virtually|practically|next to|hardly|barely|scarcely)';

const neutrality: readonly Entry[] = [
  ...[
    '(?:carbon|climate|co2e?)[- ]?neutral(?:ity)?',
    'neutr(?:es?|alite) (?:en |du |de )?(?:carbone|co2e?|climat(?:ique)?)',
    'carbone neutre|climatiquement neutres?',
    '(?:zero|\\b0)[- ]?(?:% ?(?:de |of )?)?(?:carbone?|co2e?)\\b|(?:zero|\\b0)[- ]?emissions?\\b|carbone? zero\\b',
    'net[- ]?(?:zero|negative|positive)|zero net|zero emission nette',
    '(?:carbon|co2|emissions?)[- ]free|(?:carbon|co2)[- ](?:positive|negative)|climate[- ]positive|decarbon(?:i[sz](?:ed?|ing|ation)|ees?|es?|er|ons|ent|ation)\\b',
    'emissions? nulles?|\\b100 ?% neutr(?:es?|al)\\b|co2e? ?\\? ?(?:jamais|non|never|no|zero|aucun|none|pas)\\b',
    '(?:take|took|taking) the (?:carbon|co2) out',
    '(?:empreinte|bilan|impact)(?: carbone| climat(?:ique)?)? (?:[a-z]+ )?(?:nul|nulle|neutre|zero)\\b',
    'footprints? ?[?:] ?(?:[a-z]+ )?(?:nil|none|zero)\\b|footprints? (?:is|are) (?:[a-z]+ )?(?:nil|zero)\\b',
    '(?:free (?:of|from)|exempte?s? de|depourvue?s? de) (?:any )?(?:carbone?|emissions?|co2e?)\\b',
  ].map((pattern): Entry => ({ code: 'neutral', rule: 'J3', pattern })),
  ...[
    "(?:sans|aucune?) (?:(?:l'|la |une )?empreinte(?: carbone)?(?! digital)|carbone|emissions?|co2e?)\\b",
    '(?:no|without(?: any| the| a)?) (?:carbon (?:footprint|emissions)|footprint|emissions|co2e?|carbon(?!e| ?fib| copy| steel| paper))\\b',
  ].map((pattern): Entry => ({ code: 'neutral', rule: 'J3', pattern, notBefore: counterfactual })),
  ...[
    `${hardly}[ -](?:(?:pas|plus) (?:de |d')|aucune? |no |any |zero[ -]|nulle? |sans )(?:[a-z]+ )?(?:co2e?|carbone?|emissions?|empreinte|footprint|gaz)\\b`,
    `(?:\\bemits?|emet(?:tent)?) (?:${hardly} )?(?:nothing|anything|rien)\\b`,
    "\\b(?:emet(?:tent)?|rejet(?:te|tent)|produi(?:t|sent)) (?:pas|plus|jamais) (?:de |le moindre )(?:co2|carbone|gaz)|(?:not|n't) emit (?:any )?(?:co2|carbon|greenhouse)",
    '(?:sans emettre|without emitting) (?:de |any |le moindre )?(?:co2|carbone?|gaz|greenhouse)',
  ].map((pattern): Entry => ({ code: 'neutral', rule: 'J3', pattern, evenDenied: true })),
  {
    ...{ code: 'neutral', rule: 'J3', when: `${environment}|impact` },
    pattern: 'neutrali[sz](?:e|es|ed|er|ing|ons|ent|ation|ee?s?|ant)\\b',
  },
  ...[
    'compens(?:ee?s?|ons|ent|ation|er|ate|ates|ated|ating)\\b',
    '\\boffset(?:s|ting)?\\b',
    'carbon credits?|credits? carbone',
    'sequestr(?:ee?s?|ed|ation|ating)|carbon (?:removals?|contribution)|contribution carbone|contribuee?s?\\b',
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

const selfOffset: Entry = {
  ...{ code: 'offset', rule: 'J3' },
  pattern: '\\boffset(?:s|ting)? (?:themselves|itself|their|its|every|all|our)\\b',
};

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
    ...{ code: 'single-score', rule: 'B4' },
    pattern:
      '\\b(?:eco|green|planet|climate|carbon|sustainability|environmental|enviro)[- ]?scores?\\b|\\bscores? (?:carbone?|environnemental|ecologique|climat|planete|vert)\\b|notes? (?:environnementale|ecologique|climat|carbone)\\b',
  },
  {
    ...{ code: 'single-score', rule: 'B4', when: `${environment}|\\bwater\\b|\\beau\\b|energ` },
    pattern:
      '\\b(?:single|overall|combined|unique|one)(?: [a-z]+)? (?:score|rating|grade|index|figure)\\b|\\b(?:score|note|indice|chiffre) (?:unique|global|globale|combinee?)\\b',
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse', evenDenied: true },
    pattern:
      "\\b(?:ne |n')pollu\\w+ (?:pas|plus|rien|jamais)|sans pollu\\w+|(?:non|zero)[- ]pollu\\w+|pollution[- ]free|(?:without|no) pollut\\w+|(?:not|n't|never) pollute",
  },
  {
    ...{ code: 'other-impact', rule: 'J8', effect: 'unsupported', when: `${environment}|\\b${noun}\\b` },
    pattern: '\\bpollu(?:e|ent|er|es|te|tes|tante?s?|ting|ted|tion|ants?)?\\b',
  },
  {
    ...{ code: 'superiority', rule: 'J8', when: `${environment}|\\b${noun}\\b` },
    pattern:
      '\\b(?:impacts?|empreintes?|footprints?|bilan)(?: (?:carbone|climat|climatique|environnemental|ecologique))? positi(?:f|fs|ve|ves)\\b|\\bpositive (?:[a-z]+ )?(?:impacts?|footprints?)\\b',
  },
  {
    ...{ code: 'superiority', rule: 'J8', when: `${environment}|\\b${noun}\\b` },
    pattern: '\\b(?:zero|0|no|sans|aucun|without(?: any)?)[- ]impacts?\\b|\\bimpacts? (?:zero|nuls?)\\b',
    notBefore: ' (?:on|sur|for|pour)\\b',
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse' },
    pattern: `(?:\\bdou(?:x|ce|ces)|bienveillant\\w*|\\bkind|gentle|easy|light(?:ly)?|positi(?:f|ve)s?|compatibles?|good news|bonne nouvelle|gestes?|gesture|\\bbien|better|best|good) (?:[a-z]+ ){0,3}(?:(?:for|to|on|pour|a|avec|with|envers) (?:[a-z]+ and )?(?:${environmentNouns}|planet\\b)|au climat\\b|aux oceans\\b)`,
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse', evenDenied: true },
    pattern: `(?:\\bn'(?:abime|epuise)(?:nt)?|\\bne (?:detrui|sali|nui|bless|menac|cout|touch)[a-z]*|(?:not|n't|never) (?:hurt|harm|damage|destroy|threaten)) (?:pas |plus |jamais |rien )?(?:a )?${environmentNouns}`,
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse', evenDenied: true },
    pattern: `\\b(?:no|zero|aucune|without a|without|sans) (?:trace|mark|empreinte|footprint) (?:on|sur|in|dans) ${environmentNouns}`,
  },
  {
    ...{ code: 'superiority', rule: 'J8', effect: 'refuse' },
    pattern:
      "(?:planete?|earth|nature|climate?) (?:(?:says?|dit|vous dit|te dit) (?:thank|thanks|merci)|(?:will )?thanks? you|(?:vous |te )?remercie|loves|adore|smiles|sourit|breathes|respire|approves|approuve)|(?:planet|earth|nature)'s (?:favou?rite|choice)",
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
  selfOffset,
  ...(promises as readonly Entry[]),
  paris,
  ...others,
];

/** A reduction that says not with what. */
export const reduction =
  "a fraction of (?:the |its |our )?(?:carbon|co2e?|emissions|footprint)|une fraction (?:du|des|de l')(?: )?(?:carbone|co2e?|emissions|empreinte)|(?:low|lower|lighter|light|tiny|reduced|smaller|less)[- ](?:in )?(?:carbon|co2e?|emissions?|footprint|carbon footprint)|bas(?:se)?s?[- ]carbone|sobres? en (?:carbone|co2e?)|(?:faible|moindre|petite|legere) empreinte|empreinte (?:carbone )?(?:reduite|moindre|faible|allegee|legere)|(?:reduc(?:es?|ed|ing)|redui(?:t|sent|re|sant)|cuts?|cutting|lowers?|baisse(?:nt)?|diminue(?:nt)?) (?:[a-z']+ ){0,2}(?:carbon|emissions?|empreinte|footprint|co2e?)|(?:less|fewer|moins de) (?:co2e?|carbone?|emissions|gaz)|emits? less|emet(?:tent)? moins|carbon savings?|carbon[- ](?:light|lite|lean)";

/** Nouns that make a claim likely, where nothing else in the sentence was recognised. */
export const suspect = [
  '\\bplanet(?:e|es|s)?\\b|\\bthe earth\\b(?![- ]?(?:toned?|tones|colou?r))|\\bla terre\\b(?! (?:cuite|battue|crue|glaise))|\\benvironment(?:al|ally)?\\b',
  '\\benvironnement(?:al|ale|aux|ales)?\\b|\\bclimat(?:e|ique|iques)?\\b|\\becolog[a-z]+|\\bco2(?:e|eq)?\\b',
  '\\bcarbone?(?! ?(?:14|[- ]?fib)| 14)\\b|(?:carbon|ghg) footprint|empreinte carbone|gaz a effet de serre|greenhouse gas',
  'empreinte (?:ecolog|environ|climat)|global warming|rechauffement climatique|biodivers',
  '\\bpollu(?:e|ent|er|tion|tes?)\\b|\\bsustainab[a-z]+|\\bnet[- ]zero|♻|🌱',
  '\\bemi(?:t|ts|tted|tting)\\b(?! (?:light|an? ))',
  "\\bemet(?:tent|tre|trait)?\\b(?! (?:une?|des?|l') ?[a-z]*(?:avis|reserve|doute|hypothese|son|signal|lumiere))",
].join('|');

/** Streets and houses that are called after what claims are made of. */
export const namedAfter =
  /(?:\b(?:rue|avenue|boulevard|place|quai|square|impasse|street|road|studios?|agence|agency|maison) (?:de |du |des )?(?:la |le |l'|les )?)$/;
