import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const motorbike = defineActivity({
  type: 'motorbike',
  summary: { en: 'Motorbikes and scooters', fr: 'Motos et scooters' },
  category: 'transport',
  stage: 'shoot',
  example: { distance: '40 km', vehicles: 1, days: 2, size: 'scooter' },
  fields: {
    distance: quantityOf('km', 'distance per vehicle and day', 'distance par véhicule et par jour'),
    vehicles: countOf('vehicle', 'number of vehicles', 'nombre de véhicules').default(defaultCount(1, 'vehicle')),
    days: countOf('1', 'number of days; multiplies the distance', 'nombre de jours ; multiplie la distance').default(
      defaultCount(1, '1'),
    ),
    size: choice(['scooter', 'small', 'medium', 'large', 'average'], 'size of vehicle', 'gabarit').default('average'),
  },
  inventory(fields, context) {
    context.line({
      key: 'motorbike',
      label: { en: 'Motorbike', fr: 'Deux-roues motorisé' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, words.vehicles),
          context.quantity('distance', fields.distance, words.distance),
          context.quantity('days', fields.days, words.days),
        ],
        { label: words.vehicleKm, display: unit('vehicle.km') },
      ),
      use: context.emissionFactor({
        topic: 'motorbike',
        where: { size: fields.size },
        prefer: context.methods,
        priority: 'method',
        country: context.country,
      }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notHeldSimpleRent',
    });
  },
});
