import { product } from '../../calculation/expression.ts';
import { choice, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

export const generator = defineActivity({
  type: 'generator',
  summary: { en: 'Power generators on location', fr: 'Groupes électrogènes' },
  category: 'energy',
  stage: 'shoot',
  fields: {
    fuelVolume: quantityOf('L', 'fuel burnt').optional(),
    power: quantityOf('kW', 'power drawn, when the fuel is not known').optional(),
    hours: quantityOf('h', 'running time').optional(),
    fuel: choice(['diesel', 'petrol', 'hvo'], 'fuel').default('diesel'),
  },
  oneOf: [['fuelVolume'], ['power', 'hours']],
  inventory(fields, context) {
    const label = { en: 'fuel', fr: 'carburant' };
    const volume =
      fields.fuelVolume || !fields.power || !fields.hours
        ? fields.fuelVolume && context.quantity('fuelVolume', fields.fuelVolume, label)
        : product(
            [
              context.quantity('power', fields.power, { en: 'power drawn', fr: 'puissance appelée' }),
              context.quantity('hours', fields.hours, { en: 'running time', fr: 'durée de marche' }),
              context.coefficient('generator-consumption', { load: 'half' }),
            ],
            { label, display: unit('L') },
          );
    if (!volume) return;
    context.line({
      key: 'generator',
      label: { en: 'Generator', fr: 'Groupe électrogène' },
      quantity: volume,
      use: context.emissionFactor({ topic: 'fuel', where: { fuel: fields.fuel }, country: context.country }),
      subPost: 'CombustiblesFossiles',
      situation: 'operated',
    });
  },
});
