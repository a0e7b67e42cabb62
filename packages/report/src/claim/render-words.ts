import type { Audience, BasisReading, Medium, Verdict } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';

interface RenderWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly audience: Readonly<Record<Audience, string>>;
  readonly medium: Readonly<Record<Medium, string>>;
  readonly reading: Readonly<Record<BasisReading, string>>;
  readonly figures: string;
  readonly reasons: string;
  readonly beside: string;
  readonly known: string;
  readonly sayInstead: string;
  readonly toPublish: string;
  readonly standBeside: string;
  readonly learn: string;
  claim(scenario: string, than: string, what: string, probability: string): string;
  atLeast(what: string): string;
  upTo(what: string): string;
  plain(what: string): string;
  readonly lessAlone: string;
  strongest(choice: string, what: string, median: string, interval: string): string;
  none(choice: string, median: string, interval: string): string;
  readonly choices: { readonly 'contrails-counted': string; readonly 'contrails-left-out': string };
  readonly binding: string;
  withMissing(categories: string, what: string): string;
  taken(name: string): string;
  readonly nothing: string;
  from(date: string): string;
  setting(country: string, audience: string, medium: string, date: string, checked: string): string;
  readonly notLaw: string;
  readonly listTitle: string;
  readonly listColumns: readonly string[];
  readonly listNone: string;
  readonly ready: string;
  readonly draftFor: string;
  readonly seeList: string;
}

export const renderWords: Readonly<Record<Lang, RenderWords>> = {
  en: {
    verdict: {
      supported: 'Supported',
      'supported-with': 'Supported, with what must stand beside it',
      'not-supported': 'Not supported',
      refused: 'Refused',
      'no-claim': 'No claim that this check knows',
    },
    audience: { consumer: 'to consumers', business: 'to professionals', internal: 'inside the company' },
    medium: {
      ...{ web: 'on the web', social: 'on social media', poster: 'on posters', press: 'in print', video: 'on video' },
      ...{ email: 'by e-mail', packaging: 'on packaging', pitch: 'in a pitch', report: 'in a report' },
    },
    reading: { excerpt: '', 'to-confirm': ' (from memory, to be confirmed)', own: '' },
    figures: 'What the draws say',
    reasons: 'Why',
    beside: 'What must stand beside it',
    known: 'To be known',
    sayInstead: 'What may be said instead',
    toPublish: 'To publish',
    standBeside: 'Beside it, in the same medium',
    learn: 'What to measure to be able to say more',
    claim: (scenario, than, what, p) => `${scenario} emits ${what} than ${than}: true in ${p} of draws.`,
    atLeast: (what) => `at least ${what}`,
    upTo: (what) => `up to ${what}`,
    plain: (what) => what,
    lessAlone: 'less',
    strongest: (choice, what, median, interval) =>
      `${choice}holds in 95 % of draws: at least ${what}; median ${median}, 95 % ${interval}`,
    none: (choice, median, interval) =>
      `${choice}no multiple above 1 holds in 95 % of draws; median ${median}, 95 % ${interval}`,
    choices: { 'contrails-counted': 'Contrails counted: ', 'contrails-left-out': 'Contrails left out: ' },
    binding: ' (the one that counts)',
    withMissing: (categories, what) => `Were ${categories} counted as on the other side: ${what}.`,
    taken: (name) => `The sentence does not name what emits less; the reference, ${name}, was taken.`,
    nothing: 'No comparison and no word of the lexicon was recognised. This is not an approval.',
    from: (date) => `, from ${date}`,
    setting: (country, audience, medium, date, checked) =>
      `Read as published in ${country}, ${audience}${medium}, on ${date}; rules as understood on ${checked}.`,
    notLaw: 'An aid to reading, not legal advice: have a lawyer read what you publish.',
    listTitle: 'The strongest that may be said of each pair of scenarios',
    listColumns: ['Emits less', 'Than', 'At least', 'Reduction', 'Before publishing'],
    listNone: 'nothing',
    ready: 'add what must stand beside',
    draftFor: 'The sentence of one pair: contrechamp claim FILE --scenario ID --than ID',
    seeList: 'What may be said of each pair of scenarios: contrechamp claim FILE',
  },
  fr: {
    verdict: {
      supported: 'Étayé',
      'supported-with': 'Étayé, avec ce qui doit figurer à côté',
      'not-supported': 'Non étayé',
      refused: 'Refusé',
      'no-claim': 'Aucune allégation que ce contrôle connaisse',
    },
    audience: { consumer: 'aux consommateurs', business: 'à des professionnels', internal: 'dans l’entreprise' },
    medium: {
      ...{ web: 'en ligne', social: 'sur les réseaux sociaux', poster: 'par affichage', press: 'dans la presse' },
      ...{ video: 'en vidéo', email: 'par courriel', packaging: 'sur un emballage', pitch: 'dans une présentation' },
      report: 'dans un rapport',
    },
    reading: { excerpt: '', 'to-confirm': ' (de mémoire, à confirmer)', own: '' },
    figures: 'Ce que disent les tirages',
    reasons: 'Pourquoi',
    beside: 'Ce qui doit figurer à côté',
    known: 'À savoir',
    sayInstead: 'Ce qui peut être dit à la place',
    toPublish: 'À publier',
    standBeside: 'À côté, sur le même support',
    learn: 'Ce qu’il faudrait mesurer pour pouvoir en dire plus',
    claim: (scenario, than, what, p) => `${scenario} émet ${what} que ${than} : vrai dans ${p} des tirages.`,
    atLeast: (what) => `au moins ${what}`,
    upTo: (what) => `jusqu’à ${what}`,
    plain: (what) => what,
    lessAlone: 'moins',
    strongest: (choice, what, median, interval) =>
      `${choice}tient dans 95 % des tirages : au moins ${what} ; médiane ${median}, 95 % ${interval}`,
    none: (choice, median, interval) =>
      `${choice}aucun multiple au-dessus de 1 ne tient dans 95 % des tirages ; médiane ${median}, 95 % ${interval}`,
    choices: { 'contrails-counted': 'Traînées comptées : ', 'contrails-left-out': 'Traînées écartées : ' },
    binding: ' (c’est celui qui vaut)',
    withMissing: (categories, what) => `Si l’on comptait comme de l’autre côté (${categories}) : ${what}.`,
    taken: (name) => `La phrase ne nomme pas ce qui émet moins ; la référence, ${name}, a été prise.`,
    nothing: 'Ni comparaison ni mot du lexique n’ont été reconnus. Ce n’est pas une approbation.',
    from: (date) => `, à partir du ${date}`,
    setting: (country, audience, medium, date, checked) =>
      `Lu comme publié dans ce pays : ${country}, ${audience}${medium}, le ${date} ; règles telles que comprises le ${checked}.`,
    notLaw: 'Une aide à la lecture, non un avis juridique : faites relire par un juriste ce que vous publiez.',
    listTitle: 'Le plus fort que l’on puisse dire de chaque paire de scénarios',
    listColumns: ['Émet moins', 'Que', 'Au moins', 'Réduction', 'Avant de publier'],
    listNone: 'rien',
    ready: 'ajouter ce qui doit figurer à côté',
    draftFor: 'La phrase d’une paire : contrechamp claim FICHIER --scenario ID --than ID',
    seeList: 'Ce qui peut être dit de chaque paire de scénarios : contrechamp claim FICHIER',
  },
};
