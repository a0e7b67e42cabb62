import { product } from '../../calculation/expression.ts';
import { countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

export const taxi = defineActivity({
  type: 'taxi',
  summary: { en: 'Taxis and chauffeured cars', fr: 'Taxis et voitures avec chauffeur' },
  category: 'transport',
  stage: 'shoot',
  fields: {
    distance: quantityOf('km', 'distance of one ride'),
    vehicles: countOf('vehicle', 'number of rides').default(defaultCount(1, 'vehicle')),
    passengers: countOf('passenger', 'people on board, for information').optional(),
  },
  inventory(fields, context) {
    context.line({
      key: 'taxi',
      label: { en: 'Taxi', fr: 'Taxi' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, { en: 'rides', fr: 'courses' }),
          context.quantity('distance', fields.distance, { en: 'distance', fr: 'distance' }),
        ],
        { label: { en: 'vehicle-kilometres', fr: 'véhicules-kilomètres' }, display: unit('vehicle.km') },
      ),
      use: context.emissionFactor({ topic: 'taxi', prefer: context.methods, country: context.country }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
