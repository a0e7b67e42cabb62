import { product } from '../../calculation/expression.ts';
import { countOf, flag, quantityOf, setting, text } from '../../inventory/field.ts';
import { hosting, hostingFields, knownModel } from '../ai/hosting.ts';
import { estimated, inferenceLines, metered, timed } from '../ai/inference.ts';
import { videoEnergy } from '../ai/video-energy.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const tierGrades = { T1: 'good', T2: 'good', T3: 'fair', T6: 'weak' } as const;

export const videoGeneration = defineActivity({
  type: 'video-generation',
  summary: {
    en: 'Video clips made by a generative model, kept or not',
    fr: 'Plans vidéo générés par IA, gardés ou non',
  },
  category: 'generation',
  stage: 'generation',
  example: { clips: 40, seconds: 5, model: 'wan2.1-14b', width: 832, height: 480, region: 'FR' },
  fields: {
    clips: countOf('request', 'every clip generated, kept or not', 'tous les plans générés, gardés ou non'),
    seconds: countOf('s', 'duration of one clip', 'durée d’un plan'),
    model: text('model', 'modèle'),
    width: setting('width in pixels', 'largeur en pixels').default(1280),
    height: setting('height in pixels', 'hauteur en pixels').default(720),
    audio: flag('sound generated with the picture', 'son généré avec l’image').default(false),
    gpuSeconds: countOf(
      's/request',
      'compute time of one clip, as the provider reports it',
      'temps de calcul d’un plan, déclaré par le fournisseur',
    ).optional(),
    energy: quantityOf(
      'kWh',
      'energy metered on the machine, all clips together',
      'énergie relevée sur la machine, tous plans compris',
    ).optional(),
    ...hostingFields,
  },
  inventory(fields, context) {
    const model = knownModel(
      context,
      fields.model,
      (name) => context.catalogue.videoModel(name),
      context.catalogue.videoModelNames,
    );
    const { hardware, country } = hosting(context, fields);
    const provider = fields.provider ?? model?.provider;
    const name = model?.name ?? fields.model;
    const tier = (found: keyof typeof tierGrades): void =>
      context.assume('ai-tier', tierGrades[found], { tier: found, model: model?.id ?? fields.model });
    const chain = () => {
      const clips = context.quantity('clips', fields.clips, { en: 'clips', fr: 'plans' });
      if (fields.energy) {
        tier('T1');
        const energy = context.quantity('energy', fields.energy, { en: 'metered energy', fr: 'énergie relevée' });
        return metered(context, energy, provider);
      }
      if (fields.gpuSeconds) {
        tier('T3');
        const seconds = context.quantity('gpuSeconds', fields.gpuSeconds, {
          en: 'compute time of a clip',
          fr: 'temps de calcul d’un plan',
        });
        const one = context.exact(1, 'gpu', { en: 'one accelerator', fr: 'un accélérateur' });
        const hours = product([clips, seconds, one], {
          label: { en: 'accelerator-hours', fr: 'heures d’accélérateur' },
          display: unit('gpu.h'),
        });
        return estimated(context, timed(context, hours, hardware), provider);
      }
      const { seconds, width, height, audio } = fields;
      const found = videoEnergy(context, { seconds, width, height, audio, model, hardware });
      tier(found.tier);
      const accelerator = product([clips, found.perClip], {
        label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
        display: unit('kWh'),
      });
      return estimated(context, accelerator, provider);
    };
    inferenceLines(context, {
      label: { en: `Video (${name})`, fr: `Vidéo (${name})` },
      ...chain(),
      hardware,
      provider,
      country,
      training: model?.training ?? 'giant',
    });
  },
});
