import { product, quotient } from '../../calculation/expression.ts';
import { countOf, text } from '../../inventory/field.ts';
import { inferenceLines, overheads } from '../ai/inference.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { locate } from './region.ts';

const kWh = { display: unit('kWh') };

export const textGeneration = defineActivity({
  type: 'text-generation',
  summary: { en: 'Requests to a language model', fr: 'Requêtes à un modèle de langage' },
  category: 'generation',
  stage: 'generation',
  fields: {
    requests: countOf('request', 'requests sent'),
    provider: text('who runs the model').optional(),
    region: text('ISO country of the data centre').optional(),
  },
  inventory(fields, context) {
    if (fields.region === undefined) context.assume('ai-region-default', 'fair', { country: 'US' }, 'region');
    const requests = context.quantity('requests', fields.requests, { en: 'requests', fr: 'requêtes' });
    const facility = product([requests, context.coefficient('ai-text-energy')], {
      label: { en: 'facility energy', fr: 'énergie du centre de données' },
      ...kWh,
    });
    const extra = overheads(context, fields.provider);
    inferenceLines(context, {
      label: { en: 'Text requests', fr: 'Requêtes de texte' },
      accelerator: quotient(facility, product([extra.server, extra.idle, extra.pue]), {
        label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
        ...kWh,
      }),
      facility,
      overheads: extra,
      hardware: 'h100',
      provider: fields.provider,
      country: locate(context, fields.region, 'US'),
      training: 'giant',
    });
  },
});
