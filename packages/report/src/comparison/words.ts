import type { Lang } from '../lang.ts';

interface ComparisonWords {
  readonly columns: readonly string[];
  readonly reference: string;
  readonly publishedTitle: string;
  readonly assumptionsTitle: string;
  readonly warningsTitle: string;
  published(scenario: string, ratio: string, place: string, source: string): string;
  percentile(p: string): string;
  belowPercentile(p: string): string;
  abovePercentile(p: string): string;
  readonly belowAll: string;
  readonly aboveAll: string;
  publisher(name: string): string;
  readonly contrails: { readonly counted: string; readonly left: string };
  readonly training: { readonly counted: string; readonly left: string };
  readonly embodied: { readonly counted: string; readonly left: string };
  readonly electricity: { readonly location: string; readonly market: string };
  state(name: string): string;
  readonly evidenceTitle: string;
  readonly evidenceColumns: readonly string[];
  draws(n: string, seed: string): string;
  catalogue(release: string): string;
  more(n: string): string;
  shareOf(scenario: string): string;
  grade(grade: string): string;
}

/** The fixed words of the comparison, as a producer reads it. */
export const comparisonWords: Readonly<Record<Lang, ComparisonWords>> = {
  en: {
    columns: ['Scenario', 'Footprint, median [95 %]', 'Ratio to the reference', 'Reference lower', 'Main cause'],
    reference: 'reference',
    publishedTitle: 'Published ratios among our draws',
    assumptionsTitle: 'Assumptions that weigh most',
    warningsTitle: 'To check',
    published: (scenario, ratio, place, source) => `${scenario}: published ${ratio} → ${place} (${source})`,
    percentile: (p) => `percentile ${p} of our draws`,
    belowPercentile: (p) => `below percentile ${p} of our draws`,
    abovePercentile: (p) => `above percentile ${p} of our draws`,
    belowAll: 'below all our draws',
    aboveAll: 'above all our draws',
    publisher: (name) => `Flights, hotels, cars: ${name} first`,
    contrails: { counted: 'contrails counted', left: 'contrails left out' },
    training: { counted: 'training of models counted', left: 'training of models left out' },
    embodied: { counted: 'manufacture of equipment counted', left: 'manufacture of equipment left out' },
    electricity: {
      location: 'electricity: grid as it is (location-based)',
      market: 'electricity: as bought (market-based)',
    },
    state: (name) => `state: ${name}`,
    evidenceTitle: 'What the totals rest on',
    evidenceColumns: ['Scenario', 'Stand-ins', 'Our assumptions', 'Measured or invoiced'],
    draws: (n, seed) => `${n} draws, seed ${seed}`,
    catalogue: (release) => `catalogue ${release}`,
    more: (n) => `… and ${n} more.`,
    shareOf: (scenario) => `of ${scenario}`,
    grade: (grade) => `grade: ${grade}`,
  },
  fr: {
    columns: [
      'Scénario',
      'Empreinte, médiane [95 %]',
      'Rapport à la référence',
      'Référence plus basse',
      'Premier poste',
    ],
    reference: 'référence',
    publishedTitle: 'Rapports publiés, parmi nos tirages',
    assumptionsTitle: 'Hypothèses qui pèsent le plus',
    warningsTitle: 'À vérifier',
    published: (scenario, ratio, place, source) => `${scenario} : publié ${ratio} → ${place} (${source})`,
    percentile: (p) => `percentile ${p} de nos tirages`,
    belowPercentile: (p) => `sous le percentile ${p} de nos tirages`,
    abovePercentile: (p) => `au-dessus du percentile ${p} de nos tirages`,
    belowAll: 'en dessous de tous nos tirages',
    aboveAll: 'au-dessus de tous nos tirages',
    publisher: (name) => `Vols, hôtels, voitures : ${name} d’abord`,
    contrails: { counted: 'traînées de condensation comptées', left: 'traînées de condensation écartées' },
    training: { counted: 'entraînement des modèles compté', left: 'entraînement des modèles écarté' },
    embodied: { counted: 'fabrication du matériel comptée', left: 'fabrication du matériel écartée' },
    electricity: {
      location: 'électricité : réseau tel quel (location-based)',
      market: 'électricité : telle qu’achetée (market-based)',
    },
    state: (name) => `état : ${name}`,
    evidenceTitle: 'Sur quoi reposent les totaux',
    evidenceColumns: ['Scénario', 'Valeurs de substitution', 'Nos hypothèses', 'Mesuré ou facturé'],
    draws: (n, seed) => `${n} tirages, graine ${seed}`,
    catalogue: (release) => `catalogue ${release}`,
    more: (n) => `… et ${n} de plus.`,
    shareOf: (scenario) => `du scénario ${scenario}`,
    grade: (grade) => `qualité : ${grade}`,
  },
};
