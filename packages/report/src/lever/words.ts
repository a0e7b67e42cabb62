import type { Lang } from '../lang.ts';

interface Words {
  title(scenario: string): string;
  today(total: string): string;
  readonly columns: { readonly lever: string; readonly saved: string; readonly share: string; readonly helps: string };
  readonly effort: string;
  readonly cost: string;
  readonly efforts: string;
  readonly mayRaise: string;
  readonly alone: string;
  readonly chain: string;
  readonly inOrder: string;
  readonly unsaid: string;
  readonly chainColumns: readonly [string, string, string];
  readonly now: string;
  readonly noDifference: string;
  readonly blocked: string;
  readonly inapplicable: string;
  readonly nothing: string;
  readonly judgement: string;
  planned(levers: number, before: string, after: string, share: string, more: boolean): string;
  reached(target: string, chance: string): string;
  missed(target: string, chance: string): string;
  notFound(target: string, chance: string): string;
  readonly best: string;
  readonly asked: string;
  readonly none: string;
  exact(levers: number): string;
  allSeen(levers: number): string;
  inexact(levers: number): string;
  total(effort: number): string;
  readonly edits: string;
  readonly removed: string;
  readonly added: string;
  readonly site: string;
  replaced(by: string): string;
  readonly learn: string;
  narrows(share: string): string;
  readonly own: string;
  readonly ask: string;
  readonly science: string;
  readonly firm: string;
  flips(a: string, b: string, what: string): string;
  at(value: string): string;
}

export const leverWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: (scenario) => `What would reduce ${scenario}`,
    today: (total) => `Today ${total}.`,
    columns: { lever: 'Lever', saved: 'Saved alone, median [95 %]', share: 'Of today', helps: 'Chance it helps' },
    effort: 'Effort',
    cost: 'Cost per tonne avoided',
    efforts: 'Effort: 1 a setting to 5 another production; our judgement unless the file says otherwise.',
    mayRaise: 'What may raise the footprint, and why',
    alone: 'Each lever alone',
    chain: 'One after another, the largest next saving first',
    inOrder: 'One after another, in the order given',
    unsaid: 'it does so here.',
    chainColumns: ['Lever', 'Saved on top', 'Left, median [95 %]'],
    now: 'today',
    noDifference: 'no figure tells them apart',
    blocked: 'Cannot be computed here',
    inapplicable: 'Nothing to change here:',
    nothing: 'No lever of the library has anything to change in this scenario.',
    judgement:
      'A saving is the difference of two footprints drawn together. How far a lever goes is an assumption: --set LEVER.PARAMETER=VALUE, contrechamp levers for the list.',
    planned: (n, before, after, share, more) =>
      `${n === 1 ? 'One lever takes' : `${n} levers take`} the footprint from ${before} to ${after}: ${share} ${more ? 'more' : 'less'}.`,
    reached: (target, chance) => `The target of −${target} is reached ${chance}.`,
    missed: (target, chance) =>
      `No allowed set of levers reaches −${target} in nine draws of ten. With the lowest footprint that can be had, the chance of reaching it is ${chance}.`,
    notFound: (target, chance) =>
      `No set that reaches −${target} in nine draws of ten was found. With the lowest footprint found, the chance of reaching it is ${chance}.`,
    best: 'The lowest footprint that the allowed levers can give.',
    asked: 'The levers that were asked for, together.',
    none: 'No allowed lever lowers the footprint.',
    exact: (n) =>
      `Exact (levers that apply: ${n}): no smaller set will do, and none of this size asks for less effort.`,
    allSeen: (n) => `Exact (levers that apply: ${n}): no set of them is lower.`,
    inexact: (n) =>
      `Not exact (levers that apply: ${n}): too many sets to look at all; built up by the largest next saving, then pruned.`,
    total: (effort) => `Effort ${effort} in all.`,
    edits: 'What changes in the file',
    removed: 'removed',
    added: 'added',
    site: 'site',
    replaced: (by) => `the whole scenario: ${by}`,
    learn: 'Worth knowing: what would narrow the interval most',
    narrows: (share) => `${share} narrower`,
    own: 'measure it, or state it with its margin',
    ask: 'ask the supplier for a figure of their own instead of',
    science: 'no production can measure it,',
    firm: 'No single unknown would turn the ranking of the scenarios.',
    flips: (a, b, what) => `With ${what}, ${a} would no longer emit less than ${b}.`,
    at: (value) => `at ${value}`,
  },
  fr: {
    title: (scenario) => `Ce qui réduirait ${scenario}`,
    today: (total) => `Aujourd’hui ${total}.`,
    columns: { lever: 'Levier', saved: 'Évité seul, médiane [95 %]', share: 'Du total', helps: 'Chance de gain' },
    effort: 'Effort',
    cost: 'Coût par tonne évitée',
    efforts: 'Effort : de 1, un réglage, à 5, une autre production ; selon nous, sauf indication du fichier.',
    mayRaise: 'Ce qui peut alourdir l’empreinte, et pourquoi',
    alone: 'Chaque levier seul',
    chain: 'L’un après l’autre, en commençant par le plus gros gain suivant',
    inOrder: 'L’un après l’autre, dans l’ordre demandé',
    unsaid: 'c’est le cas ici.',
    chainColumns: ['Levier', 'Évité en plus', 'Reste, médiane [95 %]'],
    now: 'aujourd’hui',
    noDifference: 'aucun chiffre ne les distingue',
    blocked: 'Incalculable ici',
    inapplicable: 'Rien à changer ici :',
    nothing: 'Aucun levier de la bibliothèque n’a quoi que ce soit à changer dans ce scénario.',
    judgement:
      'Un gain est la différence de deux empreintes tirées ensemble. Jusqu’où va un levier est une hypothèse : --set LEVIER.PARAMÈTRE=VALEUR, contrechamp levers pour la liste.',
    planned: (n, before, after, share, more) =>
      `${n === 1 ? 'Un levier mène' : `${n} leviers mènent`} l’empreinte de ${before} à ${after} : ${share} de ${more ? 'plus' : 'moins'}.`,
    reached: (target, chance) => `L’objectif de −${target} est atteint ${chance}.`,
    missed: (target, chance) =>
      `Aucun ensemble de leviers permis n’atteint −${target} dans neuf tirages sur dix. Avec la plus basse empreinte possible, la chance d’y arriver est de ${chance}.`,
    notFound: (target, chance) =>
      `Aucun ensemble qui atteigne −${target} dans neuf tirages sur dix n’a été trouvé. Avec la plus basse empreinte trouvée, la chance d’y arriver est de ${chance}.`,
    best: 'La plus basse empreinte que donnent les leviers permis.',
    asked: 'Les leviers demandés, ensemble.',
    none: 'Aucun levier permis n’abaisse l’empreinte.',
    exact: (n) =>
      `Exact (leviers applicables : ${n}) : aucun ensemble plus petit ne suffit, et aucun de cette taille ne demande moins d’effort.`,
    allSeen: (n) => `Exact (leviers applicables : ${n}) : aucun de leurs ensembles n’est plus bas.`,
    inexact: (n) =>
      `Pas exact (leviers applicables : ${n}) : trop d’ensembles pour les voir tous ; bâti par le plus gros gain suivant, puis élagué.`,
    total: (effort) => `Effort ${effort} en tout.`,
    edits: 'Ce qui change dans le fichier',
    removed: 'retiré',
    added: 'ajouté',
    site: 'lieu',
    replaced: (by) => `le scénario entier : ${by}`,
    learn: 'Bon à savoir : ce qui resserrerait le plus l’intervalle',
    narrows: (share) => `${share} plus étroit`,
    own: 'à mesurer, ou à donner avec sa marge',
    ask: 'demander au fournisseur son propre chiffre à la place de',
    science: 'aucune production ne peut le mesurer,',
    firm: 'Aucune inconnue à elle seule ne renverserait le classement des scénarios.',
    flips: (a, b, what) => `Avec ${what}, ${a} n’émettrait plus moins que ${b}.`,
    at: (value) => `à ${value}`,
  },
};
