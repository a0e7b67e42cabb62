import { choice, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';

export const waste = defineActivity({
  type: 'waste',
  summary: { en: 'Waste of the production', fr: 'Déchets de la production' },
  category: 'waste',
  stage: 'shoot',
  fields: {
    mass: quantityOf('kg', 'mass of waste'),
    kind: choice(['mixed', 'food', 'paper', 'cardboard', 'plastic', 'wood', 'metal', 'glass'], 'kind of waste'),
    treatment: choice(['landfill', 'incineration', 'recycling', 'compost', 'anaerobic-digestion'], 'treatment').default(
      'incineration',
    ),
  },
  inventory(fields, context) {
    context.line({
      key: 'waste',
      label: { en: 'Waste', fr: 'Déchets' },
      quantity: context.quantity('mass', fields.mass, { en: 'mass', fr: 'masse' }),
      use: context.emissionFactor({
        topic: 'waste',
        where: { kind: fields.kind, treatment: fields.treatment },
        country: context.country,
      }),
      subPost: 'DechetsOrduresMenageres',
      situation: 'operated',
    });
  },
});
