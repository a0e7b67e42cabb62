import type { Lang } from '../lang.ts';

interface MeasureWords {
  readonly title: string;
  missing(scenario: string, categories: string, probability: string): string;
  goal(what: string, probability: string): string;
  withMissing(what: string, probability: string): string;
  today(value: string): string;
  enough(side: 'at-most' | 'at-least', value: string, chance: string): string;
  notAlone(what: string, probability: string): string;
  together(several: boolean, what: string, probability: string): string;
  readonly nothing: string;
  none: string;
  readonly eitherWay: string;
}

/** What would have to be measured, in words. */
export const measureWords: Readonly<Record<Lang, MeasureWords>> = {
  en: {
    title: 'What would have to be measured to support it',
    missing: (scenario, categories, p) =>
      `First, ${categories} of ${scenario}: nothing is counted. Measure it, or give it with its margin, or, where it truly is zero, declare it with its reason: the claim would then hold in ${p} of draws.`,
    goal: (what, p) => `For “${what}” to hold in 95 % of draws (${p} today), what weighs most in the ratio:`,
    withMissing: (what, p) =>
      `Were that as large as on the other side, “${what}” would hold in ${p} of draws; 95 % are asked for. What weighs most in the ratio:`,
    today: (value) => `today ${value}`,
    enough: (side, value, chance) =>
      `The claim holds if it is found to be ${side === 'at-most' ? 'at most' : 'at least'} ${value} (${chance} of draws).`,
    notAlone: (what, p) =>
      `No value of it is enough alone; found in the middle of its range, ${what} holds, and the claim in ${p} of draws.`,
    together: (several, what, p) =>
      `${several ? 'All of these that can be measured, each' : 'That one'} found in the middle of its range: ${what} holds, and the claim in ${p} of draws.`,
    nothing: 'Nothing else: the figure then holds.',
    none: 'nothing above 1',
    eitherWay: 'What is measured enters the campaign whichever way it turns out.',
  },
  fr: {
    title: 'Ce qu’il faudrait mesurer pour l’étayer',
    missing: (scenario, categories, p) =>
      `D’abord, au poste ${categories} de ${scenario} : rien n’est compté. Mesurez-le, donnez-le avec sa marge, ou, s’il est vraiment nul, déclarez-le avec sa raison : l’allégation tiendrait alors dans ${p} des tirages.`,
    goal: (what, p) =>
      `Pour que « ${what} » tienne dans 95 % des tirages (${p} aujourd’hui), ce qui pèse le plus dans le rapport :`,
    withMissing: (what, p) =>
      `S’il valait autant que de l’autre côté, « ${what} » tiendrait dans ${p} des tirages ; il en faut 95 %. Ce qui pèse le plus dans le rapport :`,
    today: (value) => `aujourd’hui ${value}`,
    enough: (side, value, chance) =>
      `L’allégation tient si l’on trouve ${side === 'at-most' ? 'au plus' : 'au moins'} ${value} (${chance} des tirages).`,
    notAlone: (what, p) =>
      `Aucune valeur ne suffit à elle seule ; trouvée au milieu de sa plage, ${what} tient, et l’allégation dans ${p} des tirages.`,
    together: (several, what, p) =>
      `${several ? 'Toutes celles qui se mesurent, chacune' : 'Celle-là'} au milieu de sa plage : ${what} tient, et l’allégation dans ${p} des tirages.`,
    nothing: 'Rien d’autre : le chiffre tient alors.',
    none: 'aucun multiple au-dessus de 1',
    eitherWay: 'Ce qui est mesuré entre dans la campagne, quel que soit le sens dans lequel cela tourne.',
  },
};
