import * as z from 'zod';
import { product } from '../../calculation/expression.ts';
import { qualityScores } from '../../factor/schema.ts';
import { choice, countOf, flag, fraction, mean, moneyOf, quantityOf, setting, text } from '../../inventory/field.ts';
import { central } from '../../uncertainty/index.ts';
import { checkReadings } from '../ai/contradiction.ts';
import { countFromSpend } from '../ai/generated-count.ts';
import { type Hosting, hosting, hostingFields, knownModel } from '../ai/hosting.ts';
import * as by from '../ai/image-energy.ts';
import { inferenceLines } from '../ai/inference.ts';
import { estimated, metered } from '../ai/overheads.ts';
import { readingFields } from '../ai/reading.ts';
import { rewriteLine } from '../ai/rewrite.ts';
import { bestEnergy, type Energy, type Evidence } from '../ai/tier.ts';
import { computeTime } from '../ai/timed.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const fields = {
  count: countOf(
    'image',
    'every image generated, kept or not',
    'toutes les images générées, gardées ou non',
  ).optional(),
  spend: moneyOf(
    'what the images cost without tax, when their number is not known',
    'coût hors taxe des images, à défaut de leur nombre',
  ).optional(),
  model: text('model', 'modèle'),
  width: setting('width in pixels', 'largeur en pixels').default(1024),
  height: setting('height in pixels', 'hauteur en pixels').default(1024),
  steps: setting('denoising steps, open models', 'étapes de débruitage, modèles ouverts').optional(),
  strength: fraction(
    'share of the steps that an edit of a given image runs, 0 to 1',
    'part des étapes que suit la retouche d’une image donnée, de 0 à 1',
  ).optional(),
  quality: z
    .union([choice(['low', 'medium', 'high'], 'quality tier, closed models', 'niveau de qualité'), qualityScores])
    .meta({
      description: 'quality tier of a closed model (or the five scores of the data)',
      'x-description-fr': 'niveau de qualité d’un modèle fermé (ou les cinq notes de la donnée)',
    })
    .optional(),
  tokens: mean(
    'image tokens per image, as the provider reports them',
    'jetons par image, déclarés par le fournisseur',
  ).optional(),
  inputTokens: mean(
    'image tokens read with each request, as the provider reports them',
    'jetons d’image lus à chaque requête, déclarés par le fournisseur',
  ).optional(),
  references: setting('reference images given with each request', 'images de référence par requête').optional(),
  previews: setting(
    'partial images asked for while it works',
    'images partielles demandées en cours de route',
  ).optional(),
  rewrite: flag(
    'whether a language model rewrites each prompt; as the service does when not given',
    'si un modèle de langage réécrit chaque prompt ; à défaut, selon le service',
  ).optional(),
  gpuSeconds: countOf(
    's/image',
    'compute time of one image, as the provider reports it (queue and network apart)',
    'temps de calcul d’une image, déclaré par le fournisseur (hors file d’attente et réseau)',
  ).optional(),
  energy: quantityOf(
    'kWh',
    'energy read for all images together',
    'énergie relevée pour toutes les images ensemble',
  ).optional(),
  ...readingFields,
  ...hostingFields,
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function requestOf(f: Fields, context: ActivityContext, hardware: string): by.ImageRequest {
  const { catalogue } = context;
  const model = knownModel(context, f.model, (name) => catalogue.imageModel(name), catalogue.imageModelNames);
  for (const field of ['steps', 'strength'] as const) {
    if (f[field] === undefined || !model || model.open) continue;
    throw context.failure('field-conflict', field, { field, reason: 'closed-model', model: model.id });
  }
  const { width, height, steps, strength, tokens, inputTokens, references, previews } = f;
  const quality = typeof f.quality === 'string' ? f.quality : undefined;
  return {
    ...{ name: model?.id ?? f.model, model, width, height, steps, strength, quality, tokens, inputTokens },
    ...{ references, previews, hardware },
  };
}

const imagesOf = (f: Fields, context: ActivityContext, r: by.ImageRequest) =>
  f.count
    ? context.quantity('count', f.count, { en: 'images', fr: 'images' })
    : countFromSpend(context, f.spend as never, { task: 'image', model: r.name, class: r.model?.class ?? 'large-dit' });

/** Every way in which the file lets the energy be known, best first. */
function evidence(f: Fields, context: ActivityContext, r: by.ImageRequest, host: Hosting): readonly Evidence[] {
  const images = () => imagesOf(f, context, r);
  const each = (one: (c: ActivityContext, request: by.ImageRequest) => ReturnType<typeof by.measuredImage>) => () => {
    const output = one(context, r);
    if (!output) return null;
    const label = { en: 'accelerator energy', fr: 'énergie des accélérateurs' };
    return estimated(context, product([images(), output.energy], { label, display: unit('kWh') }), host, output.power);
  };
  const read = (): Energy | null =>
    f.energy ? metered(context, 'energy', f.energy, f.energyBoundary ?? 'server', host) : null;
  const timed = (): Energy | null => {
    if (!f.gpuSeconds) return null;
    const label = { en: 'compute time of an image', fr: 'temps de calcul d’une image' };
    const seconds = context.quantity('gpuSeconds', f.gpuSeconds, label);
    const draft = { task: 'image', outputs: images(), seconds, hardware: host.hardware } as const;
    return estimated(context, computeTime(context, draft), host);
  };
  return [
    { tier: f.energyFrom === 'provider' ? 'T0' : 'T1', energy: read },
    { tier: 'T2', energy: each(by.measuredImage) },
    { tier: 'T3', energy: timed },
    { tier: 'T4', energy: each(by.operationsOfImage) },
    { tier: 'T5', energy: each(by.tokensOfImage) },
    { tier: 'T6', energy: each(by.classOfImage) },
  ];
}

/** Settings that the tier in use knows nothing of. */
function ignoredSettings(r: by.ImageRequest, tier: string): readonly string[] {
  const steps = tier === 'T2' || tier === 'T4' ? [] : (['steps', 'strength'] as const);
  const quality = tier === 'T5' || (tier === 'T6' && !r.model) ? [] : (['quality'] as const);
  return [...steps, ...quality].filter((field) => r[field] !== undefined);
}

export const imageGeneration = defineActivity({
  type: 'image-generation',
  summary: { en: 'Images made by a generative model, kept or not', fr: 'Images générées par IA, gardées ou non' },
  category: 'generation',
  stage: 'generation',
  example: { count: 120, model: 'flux.1-dev', steps: 28, hardware: 'h100', region: 'FR' },
  fields,
  oneOf: [['count'], ['spend']],
  inventory(f, context) {
    const known = context.catalogue.imageModel(f.model) ?? context.catalogue.imageModel(f.model.toLowerCase());
    const host = hosting(context, f, known);
    const r = requestOf(f, context, host.hardware);
    const ways = evidence(f, context, r, host);
    const energyOf = (tier: Evidence['tier']) => () => ways.find((w) => w.tier === tier)?.energy()?.accelerator ?? null;
    if (f.gpuSeconds && f.tokens !== undefined) {
      const seconds = central(f.gpuSeconds.distribution);
      checkReadings(context, { seconds, tokens: f.tokens }, { timed: energyOf('T3'), metered: energyOf('T5') });
    }
    const energy = bestEnergy(context, r.name, ways, f.count ? undefined : 'T7');
    for (const field of ignoredSettings(r, energy.tier))
      context.assume('ai-setting-ignored', 'fair', { model: r.name, field }, field);
    const name = r.model?.name ?? f.model;
    inferenceLines(context, {
      label: { en: `Images (${name})`, fr: `Images (${name})` },
      ...energy,
      hosting: host,
      training: r.model?.training ?? 'giant',
    });
    rewriteLine(context, {
      asked: f.rewrite,
      usual: r.model?.rewrites ?? false,
      images: () => imagesOf(f, context, r),
      name,
      country: host.country,
    });
  },
});
