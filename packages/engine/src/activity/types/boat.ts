import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { there, words } from './shared.ts';

const place = { subPost: 'DeplacementsProfessionnels', situation: 'notOperated' } as const;

export const boat = defineActivity({
  type: 'boat',
  summary: {
    en: 'Ferries, by the distance; boats hired for a shoot, by the hour',
    fr: 'Ferries, à la distance ; bateaux loués pour un tournage, à l’heure',
  },
  category: 'transport',
  stage: 'shoot',
  example: { hours: 6, kind: 'rib', vehicles: 1 },
  fields: {
    distance: quantityOf('km', 'ferry crossing, one way', 'traversée en ferry, aller simple').optional(),
    hours: countOf('h', 'engine hours of a hired boat', 'heures de moteur d’un bateau loué').optional(),
    kind: choice(['rib', 'motorboat', 'workboat', 'yacht'], 'kind of hired boat', 'type de bateau loué').default(
      'motorboat',
    ),
    ticket: choice(
      ['foot', 'car', 'average'],
      'how the ferry is boarded: on foot, with a car, or not known',
      'embarquement : à pied, avec un véhicule, ou inconnu',
    ).default('average'),
    return: flag('there and back', 'aller et retour').default(false),
    passengers: countOf('passenger', 'people on the ferry', 'personnes sur le ferry').default(
      defaultCount(1, 'passenger'),
    ),
    vehicles: countOf('vehicle', 'boats hired', 'bateaux loués').default(defaultCount(1, 'vehicle')),
  },
  oneOf: [['distance'], ['hours']],
  inventory(fields, context) {
    if (fields.distance) {
      const distance = context.quantity('distance', fields.distance, words.distance);
      const passengers = context.quantity('passengers', fields.passengers, words.passengers);
      context.line({
        key: 'ferry',
        label: { en: 'Ferry', fr: 'Ferry' },
        quantity: product([passengers, distance, ...there(context, fields.return)], {
          label: words.passengerKm,
          display: unit('passenger.km'),
        }),
        use: context.emissionFactor({ topic: 'ferry', where: { kind: fields.ticket }, prefer: context.methods }),
        ...place,
      });
    }
    if (!fields.hours) return;
    const each = context.exact(1, '1/vehicle', { en: 'for each boat', fr: 'par bateau' });
    context.line({
      key: 'boat',
      label: { en: 'Hired boat', fr: 'Bateau loué' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, { en: 'boats', fr: 'bateaux' }),
          each,
          context.quantity('hours', fields.hours, words.hours),
          context.coefficient('boat-consumption', { kind: fields.kind }),
        ],
        { label: { en: 'fuel', fr: 'carburant' }, display: unit('L') },
      ),
      use: fields.distance
        ? context.find({ topic: 'fuel', where: { fuel: 'marine-gas-oil' }, country: context.country })
        : context.emissionFactor({ topic: 'fuel', where: { fuel: 'marine-gas-oil' }, country: context.country }),
      ...place,
    });
  },
});
