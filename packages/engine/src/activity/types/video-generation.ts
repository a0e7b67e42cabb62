import type * as z from 'zod';
import { product, quotient } from '../../calculation/expression.ts';
import { countOf, flag, moneyOf, quantityOf, setting, text } from '../../inventory/field.ts';
import { central } from '../../uncertainty/index.ts';
import { countFromSpend } from '../ai/generated-count.ts';
import { type Hosting, hosting, hostingFields, knownModel } from '../ai/hosting.ts';
import { inferenceLines } from '../ai/inference.ts';
import { estimated, metered } from '../ai/overheads.ts';
import { readingFields } from '../ai/reading.ts';
import { bestEnergy, type Energy, type Evidence } from '../ai/tier.ts';
import { computeTime } from '../ai/timed.ts';
import * as by from '../ai/video-energy.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const fields = {
  clips: countOf('request', 'every clip generated, kept or not', 'tous les plans générés, gardés ou non').optional(),
  spend: moneyOf(
    'what the clips cost without tax, when their number is not known',
    'coût hors taxe des plans, à défaut de leur nombre',
  ).optional(),
  seconds: countOf('s', 'duration of one clip', 'durée d’un plan'),
  model: text('model', 'modèle'),
  width: setting('width in pixels', 'largeur en pixels').default(1280),
  height: setting('height in pixels', 'hauteur en pixels').default(720),
  steps: setting('denoising steps, open models', 'étapes de débruitage, modèles ouverts').optional(),
  audio: flag('sound generated with the picture', 'son généré avec l’image').default(false),
  references: setting('reference images given with each clip', 'images de référence par plan').optional(),
  fromVideo: flag('made from another video', 'fait à partir d’une autre vidéo').default(false),
  gpuSeconds: countOf(
    's/request',
    'compute time of one clip, as the provider reports it (queue and network apart)',
    'temps de calcul d’un plan, déclaré par le fournisseur (hors file d’attente et réseau)',
  ).optional(),
  energy: quantityOf(
    'kWh',
    'energy read for all clips together',
    'énergie relevée pour tous les plans ensemble',
  ).optional(),
  ...readingFields,
  ...hostingFields,
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function clipsOf(f: Fields, context: ActivityContext, r: by.VideoRequest) {
  if (f.clips) return context.quantity('clips', f.clips, { en: 'clips', fr: 'plans' });
  if (central(f.seconds.distribution) === 0) {
    throw context.failure('quantity-too-small', 'seconds', { field: 'seconds', value: 0, least: 1, example: '8' });
  }
  const draft = { task: 'video', model: r.name, class: r.model?.class ?? 'frontier' } as const;
  const seconds = countFromSpend(context, f.spend as never, draft);
  const perClip = product([
    context.quantity('seconds', f.seconds, { en: 'seconds of a clip', fr: 'secondes d’un plan' }),
    context.exact(1, '1/request', { en: 'for each clip', fr: 'par plan' }),
  ]);
  return quotient(seconds, perClip, { label: { en: 'clips bought', fr: 'plans achetés' }, display: unit('request') });
}

/** Every way in which the file lets the energy be known, best first. */
function evidence(f: Fields, context: ActivityContext, r: by.VideoRequest, host: Hosting): readonly Evidence[] {
  const clips = () => clipsOf(f, context, r);
  const each = (one: (c: ActivityContext, request: by.VideoRequest) => ReturnType<typeof by.measuredClip>) => () => {
    const output = one(context, r);
    if (!output) return null;
    const label = { en: 'accelerator energy', fr: 'énergie des accélérateurs' };
    return estimated(context, product([clips(), output.energy], { label, display: unit('kWh') }), host, output.power);
  };
  const read = (): Energy | null =>
    f.energy ? metered(context, 'energy', f.energy, f.energyBoundary ?? 'server', host) : null;
  const timed = (): Energy | null => {
    if (!f.gpuSeconds) return null;
    const label = { en: 'compute time of a clip', fr: 'temps de calcul d’un plan' };
    const seconds = context.quantity('gpuSeconds', f.gpuSeconds, label);
    const draft = { task: 'video', outputs: clips(), seconds, hardware: host.hardware } as const;
    return estimated(context, computeTime(context, draft), host);
  };
  return [
    { tier: f.energyFrom === 'provider' ? 'T0' : 'T1', energy: read },
    { tier: 'T2', energy: each(by.measuredClip) },
    { tier: 'T3', energy: f.gpuSeconds ? timed : each(by.estimatedClip) },
    { tier: 'T6', energy: each(by.classOfClip) },
  ];
}

export const videoGeneration = defineActivity({
  type: 'video-generation',
  summary: {
    en: 'Video clips made by a generative model, kept or not',
    fr: 'Plans vidéo générés par IA, gardés ou non',
  },
  category: 'generation',
  stage: 'generation',
  example: { clips: 40, seconds: 5, model: 'wan2.1-14b', width: 832, height: 480, region: 'FR' },
  fields,
  oneOf: [['clips'], ['spend']],
  inventory(f, context) {
    const { catalogue } = context;
    const model = knownModel(context, f.model, (name) => catalogue.videoModel(name), catalogue.videoModelNames);
    if (f.steps !== undefined && model && !model.open) {
      throw context.failure('field-conflict', 'steps', { field: 'steps', reason: 'closed-model', model: model.id });
    }
    const host = hosting(context, f, model);
    const { seconds, width, height, steps, audio, references, fromVideo } = f;
    const r = {
      ...{ name: model?.id ?? f.model, model, seconds, width, height, steps, audio, references, fromVideo },
      hardware: host.hardware,
    };
    const energy = bestEnergy(context, r.name, evidence(f, context, r, host), f.clips ? undefined : 'T7');
    if (f.steps !== undefined && energy.tier !== 'T2') {
      context.assume('ai-setting-ignored', 'fair', { model: r.name, field: 'steps' }, 'steps');
    }
    const name = model?.name ?? f.model;
    inferenceLines(context, {
      label: { en: `Video (${name})`, fr: `Vidéo (${name})` },
      ...energy,
      hosting: host,
      training: model?.training ?? 'giant',
    });
  },
});
