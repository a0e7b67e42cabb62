import { choice, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const fuel = defineActivity({
  type: 'fuel',
  summary: { en: 'Fuel burnt, by the invoice or the gauge', fr: 'Combustible brûlé, sur facture ou à la jauge' },
  category: 'energy',
  stage: 'shoot',
  example: { volume: '60 L', kind: 'diesel' },
  fields: {
    volume: quantityOf('L', 'volume burnt', 'volume brûlé').optional(),
    energy: quantityOf('kWh', 'energy burnt, when the volume is not known', 'énergie brûlée, à défaut').optional(),
    kind: choice(['diesel', 'petrol', 'lpg', 'natural-gas', 'hvo'], 'fuel', 'combustible'),
  },
  oneOf: [['volume'], ['energy']],
  inventory(fields, context) {
    const quantity = fields.volume
      ? context.quantity('volume', fields.volume, words.volume)
      : fields.energy && context.quantity('energy', fields.energy, words.energy);
    if (!quantity) return;
    context.line({
      key: 'fuel',
      label: { en: 'Fuel', fr: 'Combustible' },
      quantity,
      use: context.emissionFactor({
        topic: fields.volume ? 'fuel' : 'fuel-energy',
        where: { fuel: fields.kind },
        country: context.country,
      }),
      subPost: fields.kind === 'hvo' ? 'CombustiblesOrganiques' : 'CombustiblesFossiles',
      situation: 'operated',
    });
  },
});
