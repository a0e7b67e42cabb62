import { product, quotient } from '../../calculation/expression.ts';
import { countOf, text } from '../../inventory/field.ts';
import { hosting, hostingFields } from '../ai/hosting.ts';
import { inferenceLines } from '../ai/inference.ts';
import { overheads } from '../ai/overheads.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const kWh = { display: unit('kWh') };

export const textGeneration = defineActivity({
  type: 'text-generation',
  summary: { en: 'Requests to a language model', fr: 'Requêtes à un modèle de langage' },
  category: 'generation',
  stage: 'generation',
  example: { requests: 150, provider: 'openai', region: 'US' },
  fields: {
    requests: countOf('request', 'requests sent', 'requêtes envoyées').optional(),
    tokens: countOf(
      'token',
      'tokens written by the model, when the requests are not known',
      'jetons produits par le modèle, à défaut des requêtes',
    ).optional(),
    model: text('model, for information', 'modèle, pour information').optional(),
    provider: hostingFields.provider,
    region: hostingFields.region,
    at: hostingFields.at,
  },
  oneOf: [['requests'], ['tokens']],
  inventory(fields, context) {
    const host = hosting(context, { ...fields, hardware: 'h100' });
    const extra = overheads(context, host);
    const facilityLabel = { en: 'facility energy', fr: 'énergie du centre de données' };
    const acceleratorLabel = { en: 'accelerator energy', fr: 'énergie des accélérateurs' };
    const chain = () => {
      if (fields.requests) {
        const requests = context.quantity('requests', fields.requests, { en: 'requests', fr: 'requêtes' });
        const facility = product([requests, context.coefficient('ai-text-energy')], { label: facilityLabel, ...kWh });
        const accelerator = quotient(facility, product([extra.server, extra.idle, extra.pue]), {
          label: acceleratorLabel,
          ...kWh,
        });
        return { facility, accelerator };
      }
      if (!fields.tokens) throw context.failure('field-missing', 'requests', { field: 'requests' });
      const tokens = context.quantity('tokens', fields.tokens, { en: 'tokens', fr: 'jetons' });
      const accelerator = product([tokens, context.coefficient('ai-text-token-energy')], {
        label: acceleratorLabel,
        ...kWh,
      });
      const facility = product([accelerator, extra.server, extra.idle, extra.pue], { label: facilityLabel, ...kWh });
      return { facility, accelerator };
    };
    inferenceLines(context, {
      label: { en: 'Text requests', fr: 'Requêtes de texte' },
      ...chain(),
      overheads: extra,
      hosting: host,
      training: 'giant',
    });
  },
});
