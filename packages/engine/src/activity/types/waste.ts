import { choice, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

/** The Bilan Carbone sub-post of the waste, by kind. */
const subPosts = {
  mixed: 'DechetsOrduresMenageres',
  food: 'DechetsOrganiques',
  paper: 'DechetsOrduresMenageres',
  cardboard: 'DechetsDEmballagesEtPlastiques',
  plastic: 'DechetsDEmballagesEtPlastiques',
  wood: 'DechetsBatiments',
  metal: 'DechetsBatiments',
  glass: 'DechetsDEmballagesEtPlastiques',
  rubble: 'DechetsBatiments',
  textiles: 'AutresDechets',
  electronics: 'AutresDechets',
  batteries: 'DechetsDangereux',
  hazardous: 'DechetsDangereux',
  furniture: 'AutresDechets',
} as const;

const kinds = Object.keys(subPosts) as [keyof typeof subPosts, ...(keyof typeof subPosts)[]];

export const waste = defineActivity({
  type: 'waste',
  summary: { en: 'Waste of the production', fr: 'Déchets de la production' },
  category: 'waste',
  stage: 'shoot',
  example: { mass: '30 kg', kind: 'mixed', treatment: 'incineration' },
  fields: {
    mass: quantityOf('kg', 'mass of waste', 'masse de déchets'),
    kind: choice(kinds, 'kind of waste', 'type de déchet'),
    treatment: choice(
      ['landfill', 'incineration', 'recycling', 'compost', 'anaerobic-digestion', 'reuse'],
      'treatment',
      'traitement',
    ).default('incineration'),
  },
  inventory(fields, context) {
    context.line({
      key: 'waste',
      label: { en: 'Waste', fr: 'Déchets' },
      quantity: context.quantity('mass', fields.mass, words.mass),
      use: context.emissionFactor({
        topic: 'waste',
        where: { kind: fields.kind, treatment: fields.treatment },
        country: context.country,
      }),
      subPost: subPosts[fields.kind],
      situation: 'operated',
    });
  },
});
