import * as z from 'zod';
import { product } from '../../calculation/expression.ts';
import { qualityScores } from '../../factor/schema.ts';
import { choice, countOf, quantityOf, setting, text } from '../../inventory/field.ts';
import { hosting, hostingFields, knownModel } from '../ai/hosting.ts';
import { imageEnergy } from '../ai/image-energy.ts';
import { estimated, inferenceLines, metered, timed } from '../ai/inference.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const tierGrades = { T1: 'good', T2: 'good', T3: 'fair', T5: 'fair', T6: 'weak' } as const;

export const imageGeneration = defineActivity({
  type: 'image-generation',
  summary: { en: 'Images made by a generative model, kept or not', fr: 'Images générées par IA, gardées ou non' },
  category: 'generation',
  stage: 'generation',
  example: { count: 120, model: 'flux.1-dev', steps: 28, hardware: 'h100', region: 'FR' },
  fields: {
    count: countOf('image', 'every image generated, kept or not', 'toutes les images générées, gardées ou non'),
    model: text('model', 'modèle'),
    width: setting('width in pixels', 'largeur en pixels').default(1024),
    height: setting('height in pixels', 'hauteur en pixels').default(1024),
    steps: setting('denoising steps, open models', 'étapes de débruitage, modèles ouverts').optional(),
    quality: z
      .union([choice(['low', 'medium', 'high'], 'quality tier, closed models', 'niveau de qualité'), qualityScores])
      .meta({
        description: 'quality tier of a closed model (or the five scores of the data)',
        'x-description-fr': 'niveau de qualité d’un modèle fermé (ou les cinq notes de la donnée)',
      })
      .optional(),
    tokens: setting(
      'image tokens per image, as the provider reports them',
      'jetons par image, déclarés par le fournisseur',
    ).optional(),
    references: setting('reference images given with each request', 'images de référence par requête').optional(),
    gpuSeconds: countOf(
      's/image',
      'compute time of one image, as the provider reports it (queue and network apart)',
      'temps de calcul d’une image, déclaré par le fournisseur (hors file d’attente et réseau)',
    ).optional(),
    energy: quantityOf(
      'kWh',
      'energy metered on the machine, all images together',
      'énergie relevée sur la machine, toutes images comprises',
    ).optional(),
    ...hostingFields,
  },
  inventory(fields, context) {
    const model = knownModel(
      context,
      fields.model,
      (name) => context.catalogue.imageModel(name),
      context.catalogue.imageModelNames,
    );
    if (fields.steps !== undefined && model && !model.open) {
      throw context.failure('field-conflict', 'steps', { field: 'steps', reason: 'closed-model', model: model.id });
    }
    const { hardware, country } = hosting(context, fields);
    const provider = fields.provider ?? model?.provider;
    const name = model?.name ?? fields.model;
    const tier = (found: keyof typeof tierGrades): void =>
      context.assume('ai-tier', tierGrades[found], { tier: found, model: model?.id ?? fields.model });
    const chain = () => {
      const images = context.quantity('count', fields.count, { en: 'images', fr: 'images' });
      if (fields.energy) {
        tier('T1');
        const energy = context.quantity('energy', fields.energy, { en: 'metered energy', fr: 'énergie relevée' });
        return metered(context, energy, provider);
      }
      if (fields.gpuSeconds) {
        tier('T3');
        const one = context.exact(1, 'gpu', { en: 'one accelerator', fr: 'un accélérateur' });
        const seconds = context.quantity('gpuSeconds', fields.gpuSeconds, {
          en: 'compute time of an image',
          fr: 'temps de calcul d’une image',
        });
        const hours = product([images, seconds, one], {
          label: { en: 'accelerator-hours', fr: 'heures d’accélérateur' },
          display: unit('gpu.h'),
        });
        return estimated(context, timed(context, hours, hardware), provider);
      }
      const quality = typeof fields.quality === 'string' ? fields.quality : undefined;
      const { steps, tokens, references, width, height } = fields;
      const found = imageEnergy(context, { width, height, steps, tokens, references, quality, model, hardware });
      tier(found.tier);
      const accelerator = product([images, found.perImage], {
        label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
        display: unit('kWh'),
      });
      return estimated(context, accelerator, provider);
    };
    inferenceLines(context, {
      label: { en: `Images (${name})`, fr: `Images (${name})` },
      ...chain(),
      hardware,
      provider,
      country,
      training: model?.training ?? 'giant',
    });
  },
});
