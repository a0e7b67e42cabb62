import { choice, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';

const kinds = [
  'wood',
  'plywood',
  'mdf',
  'softwood',
  'steel',
  'aluminium',
  'polystyrene',
  'plastic',
  'glass',
  'plaster',
  'paper',
  'cardboard',
] as const;

export const material = defineActivity({
  type: 'material',
  summary: { en: 'Materials of sets and backdrops', fr: 'Matériaux de décors et de fonds' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  fields: {
    mass: quantityOf('kg', 'mass of material'),
    kind: choice(kinds, 'kind of material'),
    origin: choice(['new', 'reused', 'recycled'], 'where the material comes from').default('new'),
    endOfLife: choice(['landfill', 'incineration', 'recycling', 'reuse'], 'what becomes of it').optional(),
  },
  inventory(fields, context) {
    const mass = context.quantity('mass', fields.mass, { en: 'mass', fr: 'masse' });
    const where = { kind: fields.kind, origin: fields.origin };
    context.line({
      key: 'material',
      label: { en: 'Materials', fr: 'Matériaux' },
      quantity: mass,
      use: context.emissionFactor({ topic: 'material', where, country: context.country }),
      subPost: 'MateriauxDeConstruction',
      situation: 'operated',
    });
    if (!fields.endOfLife) {
      context.assume('end-of-life-not-given', 'fair', { kind: fields.kind }, 'endOfLife');
      return;
    }
    context.line({
      key: 'end-of-life',
      label: { en: 'End of life of materials', fr: 'Fin de vie des matériaux' },
      quantity: mass,
      use: context.find({
        topic: 'material-end-of-life',
        where: { kind: fields.kind, treatment: fields.endOfLife },
        country: context.country,
      }),
      subPost: 'DechetsBatiments',
      situation: 'operated',
      category: 'waste',
    });
  },
});
