import * as z from 'zod';
import { identifier } from './common.ts';
import { choice, flag, setting, text } from './field.ts';
import { budget } from './generation-budget.ts';

export const generationOperations = ['generation', 'edit', 'variation', 'video'] as const;
export const modelClasses = ['distilled', 'mid', 'large-dit', 'frontier'] as const;
export type ModelClass = (typeof modelClasses)[number];
export const qualityTiers = ['low', 'medium', 'high'] as const;

const described = (en: string, fr: string) => ({ description: en, 'x-description-fr': fr });

const listed = (en: string, fr: string) => z.array(z.string().min(1)).min(1).meta(described(en, fr));
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, en: string, fr: string) =>
  z.array(z.enum(values)).min(1).meta(described(en, fr));

/** The first question that sober AI asks (AFNOR SPEC 2314): why AI, and what less consuming way was there. */
const brief = z.strictObject({
  need: text('why these images are generated', 'pourquoi ces images sont générées'),
  considered: text('the less consuming way that was considered', 'la solution plus sobre qui a été envisagée'),
  because: text('why it was not chosen', 'pourquoi elle n’a pas été retenue'),
  decidedBy: text('who decided', 'qui a décidé'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta(described('when, as 2026-09-14', 'quand, sous la forme 2026-09-14')),
});

const allowed = z.strictObject({
  operations: oneOf(
    generationOperations,
    'what may be asked: generation, edit, variation, video',
    'ce qui peut être demandé : generation, edit, variation, video',
  ).optional(),
  models: listed(
    'models that may be used, by any name of the registry; all by default',
    'modèles permis, sous tout nom du registre ; tous par défaut',
  ).optional(),
  classes: oneOf(
    modelClasses,
    'classes of models that may be used; all by default',
    'classes de modèles permises ; toutes par défaut',
  ).optional(),
  providers: listed('who may compute; all by default', 'qui peut calculer ; tous par défaut').optional(),
  regions: listed(
    'where it may run: countries (FR), regions of a provider (europe-west9), EU, EUROPE; anywhere by default',
    'où cela peut tourner : pays (FR), régions d’un fournisseur (europe-west9), EU, EUROPE ; partout par défaut',
  ).optional(),
});

const size = z
  .string()
  .regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/)
  .transform((written) => {
    const [width = 0, height = 0] = written.split('x').map(Number);
    return { width, height };
  })
  .meta({ ...described('width × height in pixels', 'largeur × hauteur en pixels'), examples: ['1024x1024'] });

const modelChoice = text('model when none is asked for', 'modèle à défaut');
const quality = choice(qualityTiers, 'quality tier', 'niveau de qualité');
const previews = z
  .number()
  .int()
  .min(0)
  .meta(described('partial images while it works', 'images partielles en cours de route'));

/** What a request leaves out. */
const defaults = z.strictObject({
  stills: z
    .strictObject({
      model: modelChoice.optional(),
      count: setting('images for one request', 'images par requête').optional(),
      quality: quality.optional(),
      size: size.optional(),
      previews: previews.optional(),
    })
    .optional()
    .meta(described('still images', 'images fixes')),
  clips: z
    .strictObject({
      model: modelChoice.optional(),
      seconds: z.number().positive().optional().meta(described('duration of a clip', 'durée d’un plan')),
      size: size.optional(),
      audio: flag('sound generated with the picture', 'son généré avec l’image').optional(),
    })
    .optional()
    .meta(described('video clips', 'plans vidéo')),
});

/** What a request may ask for at most. */
const maxima = z.strictObject({
  stills: z
    .strictObject({
      count: setting('images for one request', 'images par requête').optional(),
      pixels: setting('pixels of one image, width × height', 'pixels d’une image, largeur × hauteur').optional(),
      steps: setting('denoising steps', 'étapes de débruitage').optional(),
      quality: quality.optional(),
      previews: previews.optional(),
    })
    .optional()
    .meta(described('still images', 'images fixes')),
  clips: z
    .strictObject({
      count: setting('clips for one request', 'plans par requête').optional(),
      pixels: setting('pixels of one frame, width × height', 'pixels d’une image, largeur × hauteur').optional(),
      steps: setting('denoising steps', 'étapes de débruitage').optional(),
      seconds: z.number().positive().optional().meta(described('duration of a clip', 'durée d’un plan')),
    })
    .optional()
    .meta(described('video clips', 'plans vidéo')),
});

const routing = z.strictObject({
  model: choice(
    ['asked', 'lightest'],
    'the model that is asked for (default), or the lightest of those allowed where its energy is surely lower',
    'le modèle demandé (asked, par défaut), ou le plus léger des modèles permis (lightest) si son énergie est sûrement moindre',
  ).default('asked'),
  region: choice(
    ['asked', 'cleanest'],
    'the first place that fits (default), or the one that emits least',
    'le premier lieu qui convient (asked, par défaut), ou celui qui émet le moins (cleanest)',
  ).default('asked'),
});

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

const deferral = z.strictObject({
  timeZone: z
    .string()
    .refine(isTimeZone, { message: 'time-zone-unknown', params: { code: 'time-zone-unknown', params: {} } })
    .meta({
      ...described(
        'whose clock a series with local times is read by',
        'heure à laquelle lire une série donnée en heure locale',
      ),
      examples: ['Europe/Paris'],
    }),
});

/** The campaign’s rules for generative AI, as its file gives them; `rules` because they bind whoever generates. */
export const generationRules = z.strictObject({
  scenario: identifier.meta(
    described('the scenario that is being produced', 'le scénario qui est en cours de production'),
  ),
  language: choice(['en', 'fr'], 'language of messages to those who generate', 'langue des messages').default('en'),
  responsible: text(
    'who may change these rules: refusals name them',
    'qui peut changer ces règles : les refus le nomment',
  ).optional(),
  brief: brief.optional().meta(described('why AI', 'pourquoi l’IA')),
  allowed: allowed.default({}).meta(described('what may be used', 'ce qui est permis')),
  defaults: defaults.default({}).meta(described('what a request leaves out', 'ce qu’une requête ne dit pas')),
  maxima: maxima.default({}).meta(described('what a request may ask for', 'ce qu’une requête peut demander')),
  routing: routing
    .default({ model: 'asked', region: 'asked' })
    .meta(described('which model, and where', 'quel modèle, et où')),
  reuse: flag(
    'whether an identical request of the campaign gets the earlier answer, kept on the disk of the gateway for that; no by default',
    'si une requête identique de la campagne reçoit la réponse d’avant, gardée pour cela sur le disque de la passerelle ; non par défaut',
  ).default(false),
  deferral: deferral
    .optional()
    .meta(
      described(
        'requests that may wait run at the cleanest hour of the series that the campaign names',
        'les requêtes qui peuvent attendre tournent à l’heure la plus propre de la série que nomme la campagne',
      ),
    ),
  mark: choice(
    ['none', 'iptc'],
    'whether images that come without a mark of their origin get one (IPTC digital source type)',
    'si les images sans marque d’origine en reçoivent une (IPTC digital source type)',
  ).default('none'),
  hashes: flag(
    'whether the receipt of a generation holds the SHA-256 of each file it delivered, which ties the file to it; yes by default, about a millisecond for a picture',
    'si le reçu d’une génération porte le SHA-256 de chaque fichier livré, qui le rattache au reçu ; oui par défaut, environ une milliseconde par image',
  ).default(true),
  budgets: z.array(budget).default([]).meta(described('how much may be generated', 'combien peut être généré')),
});

export type GenerationRules = z.output<typeof generationRules>;
