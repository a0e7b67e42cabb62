import { type Entry, environment } from './entry.ts';

/** What a claim of ours can be about. */
export const noun =
  '(?:visuels?|visuals?|images?|imagery|imagerie|photos?|photographs?|photograph(?:y|ies?)|pictures?|pubs?|productions?|campagnes?|campaigns?|tournages?|shootings?|shoots?|ia|ai|studios?|creations?|contenus?|content|choix|choice|alternatives?|solutions?|communication|marques?|brands?|pipeline|publicites?|advertising|way|facon|maniere|methode?|films?|videos?|agences?|agency)';
const coloured =
  '(?:cards?|screens?|backgrounds?|backdrops?|dress(?:es)?|eyes|light|lights|room|colou?rs?|tones?|fields?|fonds?|ecrans?|robes?|yeux|couleurs?|tons?|profonde?s?|emeraude|pomme|olive|skin)';
export const environmentNouns =
  "(?:l'environnement|la planete|le climat|la nature|the environment|the planet|the climate|nature|the earth|la terre|our planet|notre planete)";

const ambiguous =
  '(?:green|eco|verte?s?|clean|cleaner|propres?|responsible|responsables?|durables?|vertueu(?:x|ses?)|virtuous|conscious|frugal(?:e|es|s)?|regenerati(?:ve|ves|f|fs)|regeneratrices?)';
const ambiguousGuards = {
  notBefore: `(?: (?:for|de|du|des|d')\\b| a (?:la|le|l'|cette|chaque|notre|votre|une?|sa|son)\\b| aux? | (?:${noun} )?${coloured}\\b|-[a-z])`,
  notAfter: `(?:\\b(?:nos|notre|vos|votre|leurs?|ses|mes|mon|ma|son|sa|own|la|le|les|une?) |\\b${coloured} )`,
  mayBeName: true,
};

export const generic: readonly Entry[] = [
  ...[
    'eco[- ]?(?:friendly|generee?s?|gestes?|made|smart|responsible|conscious|visuals?|designed|responsables?|con[c]us?|concue?s?|visuels?|productions?|tournages?|citoyens?)\\b',
    'environmentally[- ][a-z]+',
    '\\b(?:low|minimal|faible|moindre)[- ]impact|impact (?:environnemental )?(?:faible|reduit|minimal|limite|maitrise)',
    '(?:planet|earth|nature|climate)[- ](?:friendly|positive|first|safe|proof|smart|conscious|aware|minded|kind|loving|ready|wise|light|sensitive|responsible|considerate|saving)',
    '\\beco-(?!scores?|participation|systeme|system)[a-z]+|\\beco[- ]?responsabilite',
    '\\bverdi(?:r|t|ssent|ssant|ssons)\\b|\\bgreening\\b',
    '\\b(?:be|soyez|soyons|act|agissons|agissez) (?:green|responsible|responsables?|verts?|eco)\\b',
    '\\bgo(?:es|ing|ne)?[ -]green\\b',
    '\\b(?:tourn|produi|cre|pens|communiqu|shoot|think|creat|produc|photographi)[a-z]* (?:en )?(?:vert|green)\\b(?! (?:d|et|and|on|screen))',
    `(?:engagee?s?|agi(?:t|r|ssons|ssent)|agissant|committed|acting|acts?) (?:pour|to|for|envers) ${environmentNouns}`,
    'frugalite (?:numerique|carbone)|sobriete (?:numerique|carbone|energetique|ecologique)',
    '\\b(?:ia|ai|productions?|tournages?|generation|numerique) (?:plus |ultra[- ]?)?sobres?\\b',
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
    ...{ code: 'generic', rule: 'J1', when: `${environment}|\\b${noun}\\b` },
    pattern:
      'guilt[- ]?free|without (?:the )?guilt|sans culpabilit\\w+|sans culpabiliser|(?:clear|clean|good) conscience|bonne conscience|conscience tranquille',
  },
  {
    code: 'generic',
    rule: 'J1',
    pattern: `\\bplus (?:verte?s?|propres?|responsables?|durables?|vertueu(?:x|ses?))\\b`,
    notAfter: `\\b(?:maquillage|teint|tenue|fixation|${coloured}) `,
  },
  {
    ...{ code: 'generic', rule: 'J1' },
    pattern: `(?<=\\b${noun} [a-z-]+ (?:et|and) )${ambiguous}\\b`,
    notBefore: ` ${coloured}\\b`,
  },
  {
    ...{ code: 'generic', rule: 'J1' },
    pattern: `\\b100 ?% ${ambiguous}\\b|(?<=^|[.!?:,] )${ambiguous}(?= (?:by|par) (?:nature|design|default|essence)\\b)`,
  },
  {
    ...{ code: 'generic', rule: 'J1' },
    pattern: `(?<=\\b${noun} ?[?!:.,-]+ )${ambiguous}(?= ?(?:[.!?,;:]|$))`,
  },
  {
    ...{ code: 'generic', rule: 'J1' },
    pattern: `(?<=^|[.!?:,] )(?:plus )?${ambiguous}(?=,? (?:(?:que jamais|toujours) ?: )?(?:nos|notre|our|les|the|vos|your|ces|these) ${noun}\\b)`,
  },
  {
    code: 'generic',
    rule: 'J1',
    pattern: `\\b${ambiguous}(?= (?:(?!de |du |d'|of |for )[a-z]+ )?${noun}\\b)`,
    ...ambiguousGuards,
  },
  {
    ...{ code: 'generic', rule: 'J1', ...ambiguousGuards },
    pattern: `(?<=\\b${noun}(?: (?!in |en |a |on |sur |et |and |the |un |une |of |de )[a-z0-9%']+){0,3} )${ambiguous}\\b`,
    notAfter: `\\b(?:nos|notre|vos|votre|leurs?|ses|own|la|le|les|une?|${coloured}) `,
  },
];
