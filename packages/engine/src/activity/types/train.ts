import * as z from 'zod';
import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag, quantityOf, text } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { surfaceJourney } from '../distance.ts';
import { routeCountry } from '../place.ts';
import { there, words } from './shared.ts';

export const train = defineActivity({
  type: 'train',
  summary: { en: 'People travelling by rail', fr: 'Personnes qui voyagent en train' },
  category: 'travel',
  stage: 'shoot',
  example: { from: 'Paris', to: 'Marseille', return: true, passengers: 4, service: 'high-speed' },
  fields: {
    from: text('city of departure', 'ville de départ').optional(),
    to: text('city of arrival', 'ville d’arrivée').optional(),
    via: z
      .array(z.string())
      .meta({
        description: 'cities where the journey breaks, in order',
        'x-description-fr': 'villes de correspondance, dans l’ordre',
      })
      .default([]),
    distance: quantityOf('km', 'distance along the line, one way', 'distance sur la ligne, aller simple').optional(),
    return: flag('there and back', 'aller et retour').default(false),
    passengers: countOf('passenger', 'people who travel', 'personnes qui voyagent').default(
      defaultCount(1, 'passenger'),
    ),
    service: choice(
      ['high-speed', 'intercity', 'regional', 'rer', 'metro', 'tram', 'international'],
      'kind of train',
      'type de train',
    ).default('intercity'),
  },
  oneOf: [['from', 'to'], ['distance']],
  inventory(fields, context) {
    const distance = fields.distance
      ? context.quantity('distance', fields.distance, words.distance)
      : surfaceJourney(context, 'rail', [fields.from ?? '', ...fields.via, fields.to ?? '']);
    const passengers = context.quantity('passengers', fields.passengers, words.passengers);
    context.line({
      key: 'train',
      label: { en: 'Train', fr: 'Train' },
      quantity: product([passengers, distance, ...there(context, fields.return)], {
        label: words.passengerKm,
        display: unit('passenger.km'),
      }),
      use: context.emissionFactor({
        topic: 'train',
        where: { service: fields.service },
        prefer: context.methods,
        country: fields.distance ? context.country : routeCountry(context, fields.from, fields.to),
      }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
