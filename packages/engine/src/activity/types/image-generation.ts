import * as z from 'zod';
import { type Expression, product } from '../../calculation/expression.ts';
import { qualityScores } from '../../factor/schema.ts';
import { choice, countOf, setting, text } from '../../inventory/field.ts';
import { nearest } from '../../quantity/index.ts';
import { imageEnergy } from '../ai/image-energy.ts';
import { inferenceLines, overheads } from '../ai/inference.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { locate } from './region.ts';

/** Where a closed service computes when its region is not given: the country of most providers. */
const providerCountry = 'US';

/** Accelerator assumed when none is given; most published measurements are made on it. */
const defaultHardware = 'h100';

const tierGrades = { T2: 'good', T5: 'fair', T6: 'weak' } as const;

function findModel(context: ActivityContext, name: string) {
  const model = context.catalogue.imageModel(name);
  if (!model) {
    const near = nearest(name, context.catalogue.imageModelNames) ?? '';
    context.assume('ai-model-unknown', 'weak', { model: name, nearest: near }, 'model');
  }
  return model;
}

export const imageGeneration = defineActivity({
  type: 'image-generation',
  summary: { en: 'Images made by a generative model, kept or not', fr: 'Images générées par IA, gardées ou non' },
  category: 'generation',
  stage: 'generation',
  fields: {
    count: countOf('image', 'every image generated, kept or not'),
    model: text('model'),
    width: setting('pixels').default(1024),
    height: setting('pixels').default(1024),
    steps: setting('denoising steps, open models').optional(),
    quality: z.union([choice(['low', 'medium', 'high'], 'quality tier, closed models'), qualityScores]).optional(),
    tokens: setting('image tokens per image, as the provider reports them').optional(),
    provider: text('who runs the model').optional(),
    region: text('ISO country of the data centre').optional(),
    hardware: choice(['h100', 'h200', 'b200', 'a100'], 'accelerator').optional(),
  },
  inventory(fields, context) {
    const model = findModel(context, fields.model);
    if (fields.steps !== undefined && model && !model.open) {
      throw context.failure('field-conflict', 'steps', { field: 'steps', reason: 'closed-model', model: model.id });
    }
    if (fields.hardware === undefined)
      context.assume('ai-hardware-default', 'fair', { hardware: defaultHardware }, 'hardware');
    if (fields.region === undefined)
      context.assume('ai-region-default', 'fair', { country: providerCountry }, 'region');
    const hardware = fields.hardware ?? defaultHardware;
    const energy = imageEnergy(context, {
      ...fields,
      steps: fields.steps,
      quality: typeof fields.quality === 'string' ? fields.quality : undefined,
      tokens: fields.tokens,
      model,
      hardware,
    });
    context.assume('ai-tier', tierGrades[energy.tier], { tier: energy.tier, model: model?.id ?? fields.model });
    const images = context.quantity('count', fields.count, { en: 'images', fr: 'images' });
    const provider = fields.provider ?? model?.provider;
    const extra = overheads(context, provider);
    const wh = (factors: readonly Expression[], en: string, fr: string) =>
      product(factors, { label: { en, fr }, display: unit('kWh') });
    const accelerator = wh([images, energy.perImage], 'accelerator energy', 'énergie des accélérateurs');
    inferenceLines(context, {
      label: { en: `Images (${model?.name ?? fields.model})`, fr: `Images (${model?.name ?? fields.model})` },
      accelerator,
      facility: wh(
        [accelerator, extra.server, extra.idle, extra.pue],
        'facility energy',
        'énergie du centre de données',
      ),
      overheads: extra,
      hardware,
      provider,
      country: locate(context, fields.region, providerCountry),
      training: model?.training ?? 'giant',
    });
  },
});
