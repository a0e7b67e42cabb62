import { product } from '../../calculation/expression.ts';
import { countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const taxi = defineActivity({
  type: 'taxi',
  summary: { en: 'Taxis and chauffeured cars', fr: 'Taxis et voitures avec chauffeur' },
  category: 'transport',
  stage: 'shoot',
  example: { distance: '30 km', vehicles: 2 },
  fields: {
    distance: quantityOf('km', 'distance of one ride', 'distance d’une course'),
    vehicles: countOf('vehicle', 'number of rides', 'nombre de courses').default(defaultCount(1, 'vehicle')),
    passengers: countOf('passenger', 'people on board, for information', 'personnes à bord, pour information', {
      effect: 'none',
    }).optional(),
  },
  inventory(fields, context) {
    context.line({
      key: 'taxi',
      label: { en: 'Taxi', fr: 'Taxi' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, { en: 'rides', fr: 'courses' }),
          context.quantity('distance', fields.distance, words.distance),
        ],
        { label: words.vehicleKm, display: unit('vehicle.km') },
      ),
      use: context.emissionFactor({ topic: 'taxi', prefer: context.methods, country: context.country }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
