import { countOf, quantityOf } from '../../inventory/field.ts';
import { hosting, hostingFields } from '../ai/hosting.ts';
import { inferenceLines } from '../ai/inference.ts';
import { estimated, metered } from '../ai/overheads.ts';
import { readingFields } from '../ai/reading.ts';
import { timed } from '../ai/timed.ts';
import { defineActivity } from '../definition.ts';

export const fineTuning = defineActivity({
  type: 'fine-tuning',
  summary: {
    en: 'Adapting a model to the campaign: charged to it in full',
    fr: 'Adapter un modèle à la campagne : imputé en entier',
  },
  category: 'generation',
  stage: 'generation',
  example: { gpuHours: 3, hardware: 'h100', region: 'FR' },
  fields: {
    gpuHours: countOf(
      'gpu.h',
      'accelerator-hours, failed runs included',
      'heures d’accélérateur, essais ratés compris',
    ).optional(),
    energy: quantityOf('kWh', 'energy metered on the machine', 'énergie relevée sur la machine').optional(),
    energyBoundary: readingFields.energyBoundary,
    ...hostingFields,
  },
  oneOf: [['gpuHours'], ['energy']],
  inventory(fields, context) {
    const host = hosting(context, fields);
    const chain = () => {
      if (fields.energy) return metered(context, 'energy', fields.energy, fields.energyBoundary ?? 'server', host);
      if (!fields.gpuHours) throw context.failure('field-missing', 'gpuHours', { field: 'gpuHours' });
      const hours = context.quantity('gpuHours', fields.gpuHours, {
        en: 'accelerator-hours',
        fr: 'heures d’accélérateur',
      });
      return estimated(context, timed(context, hours, host.hardware), host);
    };
    inferenceLines(context, {
      label: { en: 'Fine-tuning', fr: 'Affinage de modèle' },
      ...chain(),
      hosting: host,
      training: null,
    });
  },
});
