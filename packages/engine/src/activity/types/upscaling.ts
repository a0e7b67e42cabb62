import { product } from '../../calculation/expression.ts';
import { choice, countOf, quantityOf, setting } from '../../inventory/field.ts';
import { hosting, hostingFields } from '../ai/hosting.ts';
import { referencePixels } from '../ai/image-energy.ts';
import { inferenceLines } from '../ai/inference.ts';
import { estimated, metered } from '../ai/overheads.ts';
import { readingFields } from '../ai/reading.ts';
import { bestEnergy, type Evidence } from '../ai/tier.ts';
import { computeTime } from '../ai/timed.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const accelerators = { label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' }, display: unit('kWh') };

export const upscaling = defineActivity({
  type: 'upscaling',
  summary: { en: 'Enlarging images with a model', fr: 'Agrandir des images avec un modèle' },
  category: 'generation',
  stage: 'generation',
  example: { count: 12, width: 4000, height: 5000, method: 'network', region: 'FR' },
  fields: {
    count: countOf('image', 'images enlarged, kept or not', 'images agrandies, gardées ou non'),
    width: setting('width made, in pixels', 'largeur produite, en pixels'),
    height: setting('height made, in pixels', 'hauteur produite, en pixels'),
    method: choice(
      ['network', 'diffusion'],
      'one pass of a network (ESRGAN and the like), or a diffusion model that redraws tile by tile',
      'une passe d’un réseau (ESRGAN et semblables), ou un modèle de diffusion qui redessine par tuiles',
    ).default('network'),
    gpuSeconds: countOf(
      's/image',
      'compute time of one image, as it is reported',
      'temps de calcul d’une image, tel qu’il est déclaré',
    ).optional(),
    energy: quantityOf(
      'kWh',
      'energy read for all images together',
      'énergie relevée pour toutes les images ensemble',
    ).optional(),
    ...readingFields,
    ...hostingFields,
  },
  inventory(f, context) {
    const host = hosting(context, f);
    const images = () => context.quantity('count', f.count, { en: 'images', fr: 'images' });
    const ways: readonly Evidence[] = [
      {
        tier: f.energyFrom === 'provider' ? 'T0' : 'T1',
        energy: () => (f.energy ? metered(context, 'energy', f.energy, f.energyBoundary ?? 'server', host) : null),
      },
      {
        tier: 'T3',
        energy: () => {
          if (!f.gpuSeconds) return null;
          const label = { en: 'compute time of an image', fr: 'temps de calcul d’une image' };
          const seconds = context.quantity('gpuSeconds', f.gpuSeconds, label);
          const draft = { task: 'image', outputs: images(), seconds, hardware: host.hardware } as const;
          return estimated(context, computeTime(context, draft), host);
        },
      },
      {
        tier: 'T6',
        energy: () => {
          const megapixels = context.exact((f.width * f.height) / referencePixels, '1', {
            en: 'megapixels of 1024 × 1024 made',
            fr: 'mégapixels de 1024 × 1024 produits',
          });
          const each = context.coefficient('ai-upscale-energy', { method: f.method });
          return estimated(context, product([images(), megapixels, each], accelerators), host);
        },
      },
    ];
    inferenceLines(context, {
      label: { en: 'Enlarging of images', fr: 'Agrandissement d’images' },
      ...bestEnergy(context, f.method, ways),
      hosting: host,
      training: 'niche',
    });
  },
});
