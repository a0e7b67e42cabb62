import { type Strength, type Support, validUntil } from '@contrechamp/engine';
import { dateText } from '../document/date.ts';
import { type Lang, listOf, pick, quote, typeset } from '../lang.ts';
import { formatFigures, formatInteger, formatNumber } from '../number/figures.ts';
import { formatInterval, formatPercent } from '../number/format.ts';
import { labels } from '../text/labels.ts';
import { deliverablesText } from './deliverables.ts';
import { wayOf } from './place.ts';
import { amountLess } from './reader.ts';

/** A sentence that the calculation carries, and what to put beside it. */
export interface Draft {
  readonly sentence: string;
  readonly beside: string;
}

export interface DraftOptions {
  /** Day of the calculation, YYYY-MM-DD; when the sentence is published is another matter. */
  readonly computed: string;
  /** Where the dossier can be read; a gap to be filled in where it is not given. */
  readonly dossier?: string | undefined;
}

const elided = (way: string): string => (/^[aeiouhéê]/i.test(way) ? `qu’${way}` : `que ${way}`);

function sentenceOf({ lower, higher }: Support, less: string, lang: Lang): string {
  const own = wayOf(lower.footprint.scenario, lower.comparison, lang);
  const other = wayOf(higher.footprint.scenario, higher.comparison, lang);
  const text =
    lang === 'fr'
      ? `La production des visuels ${own} émet au moins ${less} de CO₂e ${elided(other)}.`
      : `Producing the visuals ${own} emits at least ${less} CO₂e than ${other}.`;
  return typeset(text, lang);
}

const words = {
  en: {
    what: (things: string, a: string, b: string) => `Compared: production of ${things}, ${a} and ${b}.`,
    stages: (list: string) => `Stages covered: ${list}.`,
    unit: 'Greenhouse gases as CO₂e over 100 years, electricity of the grid as it is; gross totals, without offsets.',
    ratio: (median: string, interval: string, choice: string) =>
      `Ratio: ${median} (median), ${interval} in 95 % of draws${choice}`,
    choices: {
      'contrails-counted': 'contrails of aircraft counted',
      'contrails-left-out': 'contrails of aircraft left out',
    },
    data: (name: string, primary: string, proxies: string, assumed: string) =>
      `${name}: ${primary} of emissions measured or invoiced, ${proxies} on stand-ins, ${assumed} on assumptions.`,
    energy: (kwh: string) => `electricity counted ${kwh} kWh`,
    water: (litres: string) => `water, where its use is known, ${litres} L`,
    noWater: (name: string) => `The water that ${name} uses is not known.`,
    used: (name: string, what: string) => `${name}: ${what}.`,
    also: '; ',
    estimate: 'Estimated from planned quantities, before production.',
    rest: 'Water, energy and other impacts are not compared (not assessed as such).',
    method: (dossier: string, date: string, release: string, draws: string, seed: string) =>
      `Method and assumptions: dossier ${dossier}. Computed on ${date}, factors ${release}, ${draws} draws, seed ${seed}.`,
    gap: '[address of the dossier: to be filled in]',
    review: (until: string) => `Not reviewed by a panel of experts. To be looked at again before ${until}.`,
  },
  fr: {
    what: (things: string, a: string, b: string) => `Comparé : production de ${things}, ${a} et ${b}.`,
    stages: (list: string) => `Étapes couvertes : ${list}.`,
    unit: 'Gaz à effet de serre en CO₂e sur 100 ans, électricité du réseau telle quelle ; totaux bruts, sans compensation.',
    ratio: (median: string, interval: string, choice: string) =>
      `Rapport : ${median} (médiane), ${interval} dans 95 % des tirages${choice}`,
    choices: {
      'contrails-counted': 'traînées de condensation des avions comptées',
      'contrails-left-out': 'traînées de condensation des avions écartées',
    },
    data: (name: string, primary: string, proxies: string, assumed: string) =>
      `${name} : ${primary} des émissions mesurées ou facturées, ${proxies} sur des valeurs de substitution, ${assumed} sur des hypothèses.`,
    energy: (kwh: string) => `électricité comptée ${kwh} kWh`,
    water: (litres: string) => `eau, là où l’on en connaît l’usage, ${litres} L`,
    noWater: (name: string) => `L’eau que consomme ${name} n’est pas connue.`,
    used: (name: string, what: string) => `${name} : ${what}.`,
    also: ' ; ',
    estimate: 'Estimation d’après les quantités prévues, avant la production.',
    rest: 'L’eau, l’énergie et les autres impacts ne sont pas comparés (non évalués en tant que tels).',
    method: (dossier: string, date: string, release: string, draws: string, seed: string) =>
      `Méthode et hypothèses : dossier ${dossier}. Calculé le ${date}, facteurs ${release}, ${draws} tirages, graine ${seed}.`,
    gap: '[adresse du dossier : à compléter]',
    review: (until: string) => `Sans relecture par un comité d’experts. À revoir avant le ${until}.`,
  },
} as const;

function ratioText({ median, interval95, choice }: Strength, alone: boolean, lang: Lang): string {
  const w = words[lang];
  const bounds = formatInterval(interval95.map((x) => formatFigures(x, lang, 2)));
  return w.ratio(formatFigures(median, lang, 2), bounds, alone ? '.' : ` (${w.choices[choice]}).`);
}

function dataText(side: Support['lower'], lang: Lang): readonly string[] {
  const w = words[lang];
  const { scenario, evidence, energyKWh, waterL } = side.footprint;
  const name = quote(pick(scenario.name, lang), lang);
  const used = [
    ...(energyKWh === null ? [] : [w.energy(formatNumber(energyKWh, lang, 2))]),
    ...(waterL === null ? [] : [w.water(formatNumber(waterL, lang, 2))]),
  ];
  const share = (x: number): string => formatPercent(x, lang);
  return [
    w.data(name, share(evidence.primary), share(evidence.proxies), share(evidence.assumed)),
    ...(used.length === 0 ? [] : [w.used(name, used.join(w.also))]),
    ...(waterL === null ? [w.noWater(name)] : []),
  ];
}

function besideOf(support: Support, { computed, dossier }: DraftOptions, lang: Lang): string {
  const w = words[lang];
  const day = (date: string): string => dateText(date, lang) ?? date;
  const { lower, higher, strengths } = support;
  const { comparison } = lower;
  const { campaign, catalogue } = comparison.calculation;
  const [a, b] = [lower, higher].map(({ footprint }) => quote(pick(footprint.scenario.name, lang), lang));
  const text = [
    w.what(deliverablesText(campaign, lang), a ?? '', b ?? ''),
    w.stages(
      listOf(
        campaign.stages.map((s) => labels[lang].stage[s]),
        lang,
      ),
    ),
    w.unit,
    ...strengths.map((s) => ratioText(s, strengths.length === 1, lang)),
    ...(campaign.state === 'final' ? [] : [w.estimate]),
    ...[lower, higher].flatMap((side) => dataText(side, lang)),
    w.rest,
    w.method(
      dossier ?? w.gap,
      day(computed),
      catalogue.release,
      formatInteger(comparison.draws, lang),
      String(comparison.seed),
    ),
    w.review(day(validUntil(computed))),
  ].join(' ');
  return typeset(text, lang);
}

/** The strongest sentence that may be published of two scenarios, with its base inside; null where none may. */
export function draftOf(support: Support, options: DraftOptions, lang: Lang): Draft | null {
  const [binding] = support.strengths;
  if (binding.atLeastPercent === null) return null;
  const less = amountLess(binding.atLeast, binding.atLeastPercent, lang);
  return { sentence: sentenceOf(support, less, lang), beside: besideOf(support, options, lang) };
}
