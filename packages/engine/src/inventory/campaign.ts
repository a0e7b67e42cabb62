import * as z from 'zod';
import { qualityScores } from '../factor/schema.ts';
import { bilingualName, identifier } from './common.ts';
import { flag, quantityOf, text } from './field.ts';
import type { GenerationRules } from './generation.ts';
import type { CampaignLever } from './levers.ts';
import {
  campaignStates,
  categories,
  electricityMethods,
  factorMethods,
  productionMethods,
  roles,
  stages,
} from './vocabulary.ts';

const told = (en: string, fr: string) => ({ description: en, 'x-description-fr': fr });

const deliverable = z.strictObject({
  type: z.enum(['still', 'video', 'animation', 'other']).meta(told('kind of asset', 'sorte de livrable')),
  count: z.number().int().positive().meta(told('how many are delivered', 'nombre livré')),
  width: z.number().int().positive().optional().meta(told('width in pixels', 'largeur en pixels')),
  height: z.number().int().positive().optional().meta(told('height in pixels', 'hauteur en pixels')),
  seconds: z.number().positive().optional().meta(told('length of one', 'durée de chacun')),
  usage: z.string().optional().meta(told('where it will be seen', 'où il sera vu')),
});

/** Choices of method that a campaign makes for itself; the command line may say otherwise for one run. */
export const methodSwitches = z.strictObject({
  radiativeForcing: flag('count contrails of aircraft', 'compter les traînées de condensation').optional(),
  training: flag(
    'count a share of the training of AI models',
    'compter une part de l’entraînement des modèles',
  ).optional(),
  embodied: flag('count the manufacture of equipment', 'compter la fabrication du matériel').optional(),
  electricity: z
    .enum(electricityMethods)
    .meta({
      description: 'electricity of the grid as it is, or as it was bought',
      'x-description-fr': 'électricité du réseau telle quelle (location), ou telle qu’achetée (market)',
    })
    .optional(),
});

/** What a campaign knows of the electricity of a country better than the catalogue: a figure, or a series over time. */
const gridChoice = z
  .strictObject({
    intensity: quantityOf('gCO2e/kWh', 'what a kilowatt-hour emits', 'ce qu’émet un kilowatt-heure').optional(),
    series: text(
      'CSV file of the intensity over time, beside the campaign file',
      'fichier CSV de l’intensité dans le temps, à côté du fichier de campagne',
    ).optional(),
    kind: z.enum(['average', 'marginal']).default('average').meta({
      description: 'whether the series is of the mean kilowatt-hour or of one more',
      'x-description-fr': 'si la série est celle du kilowatt-heure moyen ou d’un de plus (marginal)',
    }),
    source: text('where the figure comes from', 'origine du chiffre').optional(),
    year: z.number().int().min(2000).max(2100).optional().meta(told('year of the figure', 'année du chiffre')),
  })
  .refine((g) => (g.intensity === undefined) !== (g.series === undefined), {
    message: 'grid-choice',
    params: { code: 'one-of-missing', params: { type: 'grid', groups: 'intensity | series' } },
  });
export type GridChoice = z.output<typeof gridChoice>;

const grids = z
  .record(z.string().regex(/^[A-Z]{2}$/), gridChoice)
  .meta(
    told(
      'electricity by country, where the campaign knows better than the catalogue',
      'électricité par pays, là où la campagne en sait plus que le catalogue',
    ),
  );

/** The head of a campaign file: what is delivered, over which stages, against which reference. */
export const campaignHead = z.strictObject({
  id: identifier,
  name: bilingualName,
  period: z.number().int().min(2000).max(2100).meta(told('year of production', 'année de production')),
  deliverables: z.array(deliverable).min(1).meta(told('the functional unit', 'l’unité fonctionnelle')),
  stages: z.array(z.enum(stages)).min(1).meta(told('system boundary', 'périmètre de l’étude')),
  reference: identifier.meta(told('the scenario that ratios refer to', 'le scénario auquel les rapports se réfèrent')),
  method: z
    .enum(factorMethods)
    .optional()
    .meta(told('publisher followed where publishers differ', 'éditeur suivi là où les éditeurs diffèrent')),
  options: methodSwitches.optional().meta(told('choices of method', 'choix de méthode')),
  grid: grids.optional(),
  client: text('whom the images are made for', 'pour qui les images sont faites').optional(),
  state: z
    .enum(campaignStates)
    .optional()
    .meta(
      told(
        'early estimate, provisional at quote, or final at final cost',
        'première estimation, provisoire au devis, ou définitif au coût final',
      ),
    ),
  catalogue: z
    .string()
    .optional()
    .meta(
      told('release of the factors that the campaign was made with', 'version des facteurs employée pour la campagne'),
    ),
});

export const scenarioHead = z.strictObject({
  id: identifier,
  name: bilingualName,
  method: z.enum(productionMethods).meta(told('way of producing', 'façon de produire')),
  site: z.strictObject({
    city: z.string().min(1).optional().meta(told('where it is produced', 'où l’on produit')),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .meta(told('ISO 3166 alpha-2', 'code ISO 3166 à deux lettres')),
  }),
  grid: grids.optional(),
  made: flag(
    'the scenario that was produced in the end, which a report to the client counts',
    'le scénario finalement produit, que compte un rapport au client',
  ).optional(),
  excluded: z
    .array(
      z.strictObject({
        category: z.enum(categories).meta(told('category that is truly zero', 'poste vraiment nul')),
        reason: bilingualName.meta(told('why', 'pourquoi')),
      }),
    )
    .default([])
    .meta(told('categories that are truly zero, and why', 'postes vraiment nuls, et pourquoi')),
});

/** Fields that every activity may carry. */
export const commonFields = {
  type: z.string().meta({ description: 'what the activity is' }),
  id: identifier.optional().meta({
    description: 'identifier; the same in two scenarios is the same unknown',
    'x-description-fr': 'identifiant ; le même dans deux scénarios est la même inconnue',
  }),
  label: text('how the production calls it', 'nom donné par la production').optional(),
  by: z.enum(roles).default('producer').meta({
    description: 'who carries it out or pays for it',
    'x-description-fr': 'qui la réalise ou la paie',
  }),
  stage: z.enum(stages).optional().meta({ description: 'stage', 'x-description-fr': 'étape' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta({
      description: 'country, two letters; the site when not given',
      'x-description-fr': 'pays, deux lettres ; à défaut, celui du site',
    }),
  primary: flag('measured or invoiced', 'mesurée ou facturée').default(false),
  note: text('anything worth keeping', 'remarque').optional(),
  source: text('where the activity data comes from', 'origine de la donnée').optional(),
  factor: text(
    'catalogue id of the factor to use instead',
    'identifiant d’un facteur du catalogue à employer',
  ).optional(),
  quality: qualityScores.optional().meta({
    description: 'quality of the data: five scores, 1 (poor) to 5 (best)',
    'x-description-fr': 'qualité de la donnée : cinq notes, de 1 (faible) à 5 (la meilleure)',
  }),
};

export type CampaignHead = z.output<typeof campaignHead>;
export type ScenarioHead = z.output<typeof scenarioHead>;
export type CommonFields = z.output<z.ZodObject<typeof commonFields>>;

/** One entry of an inventory, its fields checked; `definition` gives the meaning of `fields`. */
export interface Activity extends Omit<CommonFields, 'id' | 'stage'> {
  readonly id: string;
  /** False when the file gives no id: the id is then the position, and shares no draws with another scenario. */
  readonly named: boolean;
  readonly stage: (typeof stages)[number];
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Names of the fields that the file leaves out and that take their default. */
  readonly defaults: readonly string[];
}

export interface Scenario extends ScenarioHead {
  readonly path: string;
  readonly activities: readonly Activity[];
}

export interface Campaign extends CampaignHead {
  readonly formatVersion: 1;
  readonly scenarios: readonly Scenario[];
  /** Ways of reducing that the file proposes or prices; they change nothing until they are pulled. */
  readonly levers: readonly CampaignLever[];
  /** Rules for those who generate; they change no figure of a scenario. */
  readonly generation?: GenerationRules;
}
