import type { Role } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';

interface Words {
  title(client: string | null, year: string): string;
  running(client: string | null, year: string): string;
  lead(amount: string, client: string | null, year: string, campaigns: number): string;
  seen(role: Role): string;
  readonly linesColumns: readonly string[];
  readonly outside: string;
  readonly total: string;
  readonly contrails: string;
  readonly without: string;
  readonly campaigns: string;
  readonly campaignsColumns: readonly string[];
  readonly noState: string;
  readonly electricity: string;
  electricityText(location: string, market: string): string;
  readonly method: string;
  methodText(publishers: string, counted: string): string;
  readonly potentials: string;
  potentialsText(stated: string, figures: string, silent: string): string;
  readonly evidence: string;
  evidenceText(primary: string, standIns: string, assumed: string): string;
  readonly uncertainty: string;
  uncertaintyText(draws: string, several: boolean): string;
  readonly sources: string;
  readonly sourcesColumns: readonly string[];
  more(publications: string): string;
  readonly notCovered: string;
  stages(list: string): string;
  categories(list: string): string;
  readonly diffusion: string;
  readonly offsets: string;
  readonly offsetsText: string;
  readonly files: string;
  readonly proof: string;
  proofText(program: string, catalogue: string, draws: string, seed: string): string;
  established(date: string): string;
}

const roleEn: Readonly<Record<Role, string>> = { brand: 'the client', agency: 'the agency', producer: 'the producer' };
const roleFr: Readonly<Record<Role, string>> = {
  ...{ brand: 'le client', agency: 'l’agence', producer: 'la société de production' },
};

export const disclosureWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: (client, year) => `${client ?? 'Production of images'}, ${year}`,
    running: (client, year) =>
      `Greenhouse gas emissions of the production of images${client ? ` · ${client}` : ''} · ${year}`,
    lead: (amount, client, year, n) =>
      `The production of images${client ? ` for ${client}` : ''} emitted ${amount} in ${year}, in ${n === 1 ? 'one campaign' : `${n} campaigns`}. These are gross emissions; 95 of 100 draws lie within the bounds.`,
    seen: (role) =>
      `Gross emissions as ${roleEn[role]} reports them, by scope and category of the GHG Protocol. Medians of draws, which add up only nearly; electricity location-based.`,
    linesColumns: ['Line', 'Emissions [95 %]', 'Share'],
    outside: 'Paid for by others: outside this inventory',
    total: 'Total',
    contrails: 'of which contrails of aircraft, which are no greenhouse gas (central value)',
    without: 'Total without contrails',
    campaigns: 'Every campaign once, in the way in which it was made.',
    campaignsColumns: ['Campaign', 'Made as', 'State', 'Emissions [95 %]', 'Measured or invoiced'],
    noState: 'not said',
    electricity: 'Electricity',
    electricityText: (location, market) => `Total location-based: ${location}. Market-based: ${market}.`,
    method: 'Method',
    methodText: (publishers, counted) =>
      `An inventory of activities, each multiplied by a published factor, after the GHG Protocol. Flights, hotels and cars: ${publishers} first. ${counted}.`,
    potentials: 'Warming potentials',
    potentialsText: (stated, figures, silent) =>
      `Over 100 years. Of ${figures} figures used, ${silent} do not say which; those that do: ${stated === '' ? 'none' : stated}.`,
    evidence: 'Primary data',
    evidenceText: (primary, standIns, assumed) =>
      `${primary} of the total rests on measured or invoiced activity data; ${standIns} on stand-ins for a figure that is missing; ${assumed} on assumptions of our own.`,
    uncertainty: 'Uncertainty',
    uncertaintyText: (draws, several) =>
      `Intervals hold 95 % of ${draws} draws of every quantity and factor.${several ? ' Campaigns are drawn together: a factor that two of them use is one unknown.' : ''}`,
    sources:
      'Publications that the factors come from, by the share of the total that rests on them; the data of this page names all.',
    sourcesColumns: ['Publication', 'Figures', 'Of the years', 'Share'],
    more: (n) => `${n} more publications`,
    notCovered: 'Not covered',
    stages: (list) => `Stages outside the boundary: ${list}.`,
    categories: (list) => `Declared as zero: ${list}.`,
    diffusion: 'Buying media and showing the images are not part of it.',
    offsets: 'Offsets',
    offsetsText: 'None is subtracted, nor are emissions avoided elsewhere.',
    files: 'SHA-256 of the campaign files',
    proof: 'Computed with',
    proofText: (program, catalogue, draws, seed) =>
      `${program}, catalogue ${catalogue}, ${draws} draws, seed ${seed}. An estimate; not a statement of compliance, and not verified by a third party.`,
    established: (date) => `Established on ${date}.`,
  },
  fr: {
    title: (client, year) => `${client ?? 'Production d’images'}, ${year}`,
    running: (client, year) =>
      `Émissions de gaz à effet de serre de la production d’images${client ? ` · ${client}` : ''} · ${year}`,
    lead: (amount, client, year, n) =>
      `La production d’images${client ? ` pour ${client}` : ''} a émis ${amount} en ${year}, en ${n === 1 ? 'une campagne' : `${n} campagnes`}. Ce sont des émissions brutes ; 95 tirages sur 100 tombent entre les bornes.`,
    seen: (role) =>
      `Émissions brutes telles que ${roleFr[role]} les déclare, par scope et catégorie du GHG Protocol. Médianes des tirages, qui ne s’additionnent qu’à peu près ; électricité du réseau (location-based).`,
    linesColumns: ['Ligne', 'Émissions [95 %]', 'Part'],
    outside: 'Payé par d’autres : hors de cet inventaire',
    total: 'Total',
    contrails: 'dont traînées de condensation des avions, qui ne sont pas un gaz à effet de serre (valeur centrale)',
    without: 'Total sans traînées',
    campaigns: 'Chaque campagne une fois, telle qu’elle a été produite.',
    campaignsColumns: ['Campagne', 'Produite en', 'État', 'Émissions [95 %]', 'Mesuré ou facturé'],
    noState: 'non dit',
    electricity: 'Électricité',
    electricityText: (location, market) =>
      `Total selon le réseau (location-based) : ${location}. Selon l’achat (market-based) : ${market}.`,
    method: 'Méthode',
    methodText: (publishers, counted) =>
      `Un inventaire d’activités, chacune multipliée par un facteur publié, selon le GHG Protocol. Vols, hôtels et voitures : ${publishers} d’abord. ${counted}.`,
    potentials: 'Pouvoirs de réchauffement',
    potentialsText: (stated, figures, silent) =>
      `À 100 ans. Sur ${figures} chiffres employés, ${silent} ne disent pas lesquels ; ceux qui le disent : ${stated === '' ? 'aucun' : stated}.`,
    evidence: 'Données primaires',
    evidenceText: (primary, standIns, assumed) =>
      `${primary} du total repose sur des données d’activité mesurées ou facturées ; ${standIns} sur des valeurs de substitution ; ${assumed} sur nos propres hypothèses.`,
    uncertainty: 'Incertitude',
    uncertaintyText: (draws, several) =>
      `Les intervalles contiennent 95 % de ${draws} tirages de chaque quantité et de chaque facteur.${several ? ' Les campagnes sont tirées ensemble : un facteur que deux d’entre elles emploient est une seule inconnue.' : ''}`,
    sources:
      'Publications dont viennent les facteurs, selon la part du total qui repose sur elles ; les données de cette page les nomment toutes.',
    sourcesColumns: ['Publication', 'Chiffres', 'Des années', 'Part'],
    more: (n) => `${n} autres publications`,
    notCovered: 'Non couvert',
    stages: (list) => `Étapes hors du périmètre : ${list}.`,
    categories: (list) => `Déclaré nul : ${list}.`,
    diffusion: 'L’achat d’espace et la diffusion des images n’en font pas partie.',
    offsets: 'Compensation',
    offsetsText: 'Rien n’est soustrait, ni compensation ni émissions évitées ailleurs.',
    files: 'SHA-256 des fichiers de campagne',
    proof: 'Calculé avec',
    proofText: (program, catalogue, draws, seed) =>
      `${program}, catalogue ${catalogue}, ${draws} tirages, graine ${seed}. Une estimation ; ni déclaration de conformité, ni vérification par un tiers.`,
    established: (date) => `Établi le ${date}.`,
  },
};
