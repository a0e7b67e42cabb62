import type { Campaign, ElectricityMethod, Footprint } from '@contrechamp/engine';
import { type Lang, listOf, pick, plain } from '../../lang.ts';
import { formatAmount } from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import type { PactFault } from './rules.ts';

interface CommentFacts {
  readonly name: string;
  readonly total: Footprint['total'];
  readonly flown: boolean;
  readonly version: string;
  readonly release: string;
  readonly draws: number;
  readonly seed: number;
  readonly silent: number;
  readonly used: number;
  readonly sets: readonly string[];
  readonly electricity: ElectricityMethod;
}

interface PactWords {
  readonly boundary: (campaign: Campaign, footprint: Footprint) => string;
  readonly comment: (facts: CommentFacts) => string;
  readonly missing: (names: readonly string[], first: string) => string;
  readonly fault: Readonly<Record<PactFault['rule'], (field: string, found: string) => string>>;
}

const stagesOf = (campaign: Campaign, lang: Lang): string =>
  listOf(
    campaign.stages.map((s) => labels[lang].stage[s]),
    lang,
  );

const categoriesOf = (footprint: Footprint, lang: Lang): string =>
  listOf([...new Set(footprint.lines.map(({ line }) => labels[lang].category[line.category]))].map(plain), lang);

export const pactWords: Readonly<Record<Lang, PactWords>> = {
  en: {
    boundary: (campaign, f) =>
      `Production of the images (“${pick(f.scenario.name, 'en')}”), not the product that they show nor their publication in media. Stages: ${stagesOf(campaign, 'en')}. Counted: ${categoriesOf(f, 'en')}.`,
    comment: (c) =>
      [
        `“${c.name}”. Central value; median and 95 % interval of ${c.draws} draws (seed ${c.seed}): ${formatAmount({ central: c.total.median, interval95: c.total.interval95 }, 'en')}.`,
        'Radiative forcing of aviation is left out.',
        `Electricity: ${c.electricity === 'location' ? 'location-based' : 'market-based'}.`,
        'The publications give CO2e without telling fossil, biogenic non-CO2 and land-use emissions apart: all stand under fossilGhgEmissions; biogenic CO2 is not counted.',
        ...(c.flown
          ? [
              'aircraftGhgEmissions is what aircraft burn to carry crew and equipment; where a factor does not split, its upstream part is included.',
            ]
          : []),
        `${c.silent} of ${c.used} factors do not state their set of characterisation factors.`,
        'The product is a digital service: it has no mass, no carbon content and no packaging.',
        `Computed with Contrechamp ${c.version}, catalogue ${c.release}.`,
      ].join(' '),
    missing: (names, first) =>
      `A PACT footprint needs what only its owner knows. Missing: ${names.join(', ')}. Give each with --set, such as --set ${first}=…, or all in a YAML file named with --details FILE.`,
    fault: {
      decimal: (field, found) => `${field}: “${found}” is no decimal number. Write digits with a point, such as 0.5.`,
      negative: (field, found) => `${field} is ${found}: it cannot be below zero.`,
      part: (field, found) => `${field} is ${found}, more than the total it is part of.`,
      percent: (field, found) => `${field} is ${found}: a percentage is at most 100.`,
      urn: (field, found) => `${field}: “${found}” is no URN. Write it like urn:company:example:company1.`,
      uuid: (field, found) => `${field}: “${found}” is no UUID.`,
      date: (field, found) => `${field}: “${found}” is no date. Write 2026-01-31 or 2026-01-31T12:00:00Z.`,
      order: (field, found) => `${field} (${found}) must come after the start of its period.`,
      validity: (field, found) =>
        `${field} (${found === '' ? 'missing' : found}): a validity period has a start and an end, starts no earlier than referencePeriodEnd and ends at most three years after it.`,
      geography: (_, found) => `A footprint has one geography at most: ${found}.`,
      country: (field, found) => `${field}: “${found}” is no country code. Write two capital letters, such as FR.`,
      subdivision: (field, found) => `${field}: “${found}” is no subdivision code. Write it like FR-75.`,
      region: (field, found) =>
        `${field}: “${found}” is no region of the United Nations’ list. Write it like Western Europe.`,
      empty: (field) => `${field} is empty.`,
      unstated: (field) =>
        `${field}: no publication behind this scenario states its set. If you know which one they use, give it: --set ${field}=AR5.`,
      set: (field, found) => `${field}: “${found}” is no assessment report. Write it like AR6.`,
    },
  },
  fr: {
    boundary: (campaign, f) =>
      `Production des visuels (« ${pick(f.scenario.name, 'fr')} »), ni le produit qu’ils montrent ni leur diffusion dans les médias. Étapes : ${stagesOf(campaign, 'fr')}. Comptés : ${categoriesOf(f, 'fr')}.`,
    comment: (c) =>
      [
        `« ${c.name} ». Valeur centrale ; médiane et intervalle à 95 % de ${c.draws} tirages (graine ${c.seed}) : ${formatAmount({ central: c.total.median, interval95: c.total.interval95 }, 'fr')}.`,
        'Le forçage radiatif de l’aviation est laissé de côté.',
        `Électricité : ${c.electricity === 'location' ? 'fondée sur la localisation' : 'fondée sur le marché'}.`,
        'Les publications donnent des CO2e sans séparer émissions fossiles, biogéniques hors CO2 et liées à l’usage des terres : toutes figurent sous fossilGhgEmissions ; le CO2 biogénique n’est pas compté.',
        ...(c.flown
          ? [
              'aircraftGhgEmissions est ce que brûlent les avions qui portent l’équipe et le matériel ; l’amont y est quand le facteur ne le sépare pas.',
            ]
          : []),
        `${c.silent} facteurs sur ${c.used} n’indiquent pas leur jeu de facteurs de caractérisation.`,
        'Le produit est un service numérique : ni masse, ni contenu en carbone, ni emballage.',
        `Calculé avec Contrechamp ${c.version}, catalogue ${c.release}.`,
      ].join(' '),
    missing: (names, first) =>
      `Une empreinte PACT demande ce que seul son détenteur sait. Il manque : ${names.join(', ')}. Donnez chacun avec --set, par exemple --set ${first}=…, ou tous dans un fichier YAML désigné par --details FICHIER.`,
    fault: {
      decimal: (field, found) =>
        `${field} : « ${found} » n’est pas un nombre décimal. Écrivez des chiffres avec un point, comme 0.5.`,
      negative: (field, found) => `${field} vaut ${found} : il ne peut être inférieur à zéro.`,
      part: (field, found) => `${field} vaut ${found}, plus que le total dont il est une partie.`,
      percent: (field, found) => `${field} vaut ${found} : un pourcentage ne dépasse pas 100.`,
      urn: (field, found) => `${field} : « ${found} » n’est pas un URN. Écrivez-le comme urn:company:example:company1.`,
      uuid: (field, found) => `${field} : « ${found} » n’est pas un UUID.`,
      date: (field, found) => `${field} : « ${found} » n’est pas une date. Écrivez 2026-01-31 ou 2026-01-31T12:00:00Z.`,
      order: (field, found) => `${field} (${found}) doit suivre le début de sa période.`,
      validity: (field, found) =>
        `${field} (${found === '' ? 'absent' : found}) : une période de validité a un début et une fin, commence au plus tôt à referencePeriodEnd et finit au plus trois ans après.`,
      geography: (_, found) => `Une empreinte a une géographie au plus : ${found}.`,
      country: (field, found) => `${field} : « ${found} » n’est pas un code de pays. Écrivez deux capitales, comme FR.`,
      subdivision: (field, found) =>
        `${field} : « ${found} » n’est pas un code de subdivision. Écrivez-le comme FR-75.`,
      region: (field, found) =>
        `${field} : « ${found} » n’est pas une région de la liste des Nations unies. Écrivez-la comme Western Europe.`,
      empty: (field) => `${field} est vide.`,
      unstated: (field) =>
        `${field} : aucune publication derrière ce scénario n’indique son jeu. Si vous savez lequel elles emploient, donnez-le : --set ${field}=AR5.`,
      set: (field, found) => `${field} : « ${found} » n’est pas un rapport d’évaluation. Écrivez-le comme AR6.`,
    },
  },
};
