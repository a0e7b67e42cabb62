import { product } from '../../calculation/expression.ts';
import { countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const coach = defineActivity({
  type: 'coach',
  summary: {
    en: 'A chartered coach, or seats on a coach line',
    fr: 'Un autocar affrété, ou des places sur une ligne',
  },
  category: 'transport',
  stage: 'shoot',
  example: { distance: '60 km', vehicles: 1, days: 2, passengers: 30 },
  fields: {
    distance: quantityOf('km', 'distance per day', 'distance par jour'),
    days: countOf('1', 'number of days; multiplies the distance', 'nombre de jours ; multiplie la distance').default(
      defaultCount(1, '1'),
    ),
    vehicles: countOf(
      'vehicle',
      'coaches chartered: the whole coach is counted, full or not',
      'autocars affrétés : l’autocar entier est compté, plein ou non',
    ).optional(),
    passengers: countOf(
      'passenger',
      'seats taken; counts when no coach is chartered',
      'places occupées ; comptent sans affrètement',
      {
        effect: 'none',
      },
    ).default(defaultCount(1, 'passenger')),
  },
  inventory(fields, context) {
    const distance = context.quantity('distance', fields.distance, words.distance);
    const days = context.quantity('days', fields.days, words.days);
    const line = {
      key: 'coach',
      label: { en: 'Coach', fr: 'Autocar' },
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    } as const;
    if (fields.vehicles) {
      const vehicles = context.quantity('vehicles', fields.vehicles, words.vehicles);
      context.line({
        ...line,
        quantity: product([vehicles, distance, days], { label: words.vehicleKm, display: unit('vehicle.km') }),
        use: context.emissionFactor({
          topic: 'coach',
          prefer: context.methods,
          priority: 'method',
          country: context.country,
        }),
      });
      return;
    }
    const passengers = context.quantity('passengers', fields.passengers, words.passengers);
    context.line({
      ...line,
      quantity: product([passengers, distance, days], { label: words.passengerKm, display: unit('passenger.km') }),
      use: context.emissionFactor({
        topic: 'bus',
        where: { service: 'coach' },
        prefer: context.methods,
        priority: 'method',
        country: context.country,
      }),
    });
  },
});
