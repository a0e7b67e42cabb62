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
    columns: { lever: 'Lever', saved: 'Saved alone, median [95 %]', share: 'Of today', helps: 'It helps' },
    effort: 'Effort',
    cost: 'Cost of a tonne',
    efforts: 'Effort: 1 a setting to 5 another production; our judgement unless the file says otherwise.',
    mayRaise: 'What may raise the footprint, and why',
    alone: 'Each lever alone',
    chain: 'One after another, the largest next saving first',
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
      `No allowed set of levers reaches −${target} in nine draws of ten; the lowest footprint that can be had reaches it ${chance}.`,
    best: 'The lowest footprint that the allowed levers can give.',
    asked: 'The levers that were asked for, together.',
    none: 'No allowed lever lowers the footprint.',
    exact: (n) =>
      `Exact: of ${n} levers that apply, no smaller set will do, and none of this size asks for less effort.`,
    allSeen: (n) => `Exact: every set of the ${n} levers that apply was looked at.`,
    inexact: (n) =>
      `Not exact: too many sets of ${n} levers to look at all; built up by the largest next saving, then pruned.`,
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
    science: 'not for a production to measure:',
    firm: 'No single unknown would turn the ranking of the scenarios.',
    flips: (a, b, what) => `${a} would no longer be below ${b} with ${what}.`,
    at: (value) => `at ${value}`,
  },
  fr: {
    title: (scenario) => `Ce qui réduirait ${scenario}`,
    today: (total) => `Aujourd’hui ${total}.`,
    columns: { lever: 'Levier', saved: 'Évité seul, médiane [95 %]', share: 'Du total', helps: 'Efficace' },
    effort: 'Effort',
    cost: 'Coût de la tonne',
    efforts: 'Effort : de 1, un réglage, à 5, une autre production ; notre jugement sauf avis du fichier.',
    mayRaise: 'Ce qui peut alourdir l’empreinte, et pourquoi',
    alone: 'Chaque levier seul',
    chain: 'L’un après l’autre, en commençant par le plus gros gain suivant',
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
      `Aucun ensemble de leviers permis n’atteint −${target} dans neuf tirages sur dix ; la plus basse empreinte possible l’atteint ${chance}.`,
    best: 'La plus basse empreinte que donnent les leviers permis.',
    asked: 'Les leviers demandés, ensemble.',
    none: 'Aucun levier permis n’abaisse l’empreinte.',
    exact: (n) =>
      `Exact : parmi ${n} leviers applicables, aucun ensemble plus petit ne suffit, et aucun de cette taille ne demande moins d’effort.`,
    allSeen: (n) => `Exact : tous les ensembles des ${n} leviers applicables ont été vus.`,
    inexact: (n) =>
      `Pas exact : trop d’ensembles de ${n} leviers pour les voir tous ; bâti par le plus gros gain suivant, puis élagué.`,
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
    science: 'hors de portée d’une production :',
    firm: 'Aucune inconnue à elle seule ne renverserait le classement des scénarios.',
    flips: (a, b, what) => `${a} ne serait plus sous ${b} avec ${what}.`,
    at: (value) => `à ${value}`,
  },
};
