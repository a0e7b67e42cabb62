import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag, quantityOf, text } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { surfaceDistance } from '../distance.ts';
import { there } from './shared.ts';

export const train = defineActivity({
  type: 'train',
  summary: { en: 'People travelling by rail', fr: 'Personnes qui voyagent en train' },
  category: 'travel',
  stage: 'shoot',
  fields: {
    from: text('city of departure').optional(),
    to: text('city of arrival').optional(),
    distance: quantityOf('km', 'distance along the line, one way').optional(),
    return: flag('there and back').default(false),
    passengers: countOf('passenger', 'people who travel').default(defaultCount(1, 'passenger')),
    service: choice(
      ['high-speed', 'intercity', 'regional', 'rer', 'metro', 'tram', 'international'],
      'kind of train',
    ).default('intercity'),
  },
  oneOf: [['from', 'to'], ['distance']],
  inventory(fields, context) {
    const distance = fields.distance
      ? context.quantity('distance', fields.distance, { en: 'distance', fr: 'distance' })
      : surfaceDistance(context, 'rail', fields.from ?? '', fields.to ?? '');
    const passengers = context.quantity('passengers', fields.passengers, { en: 'passengers', fr: 'passagers' });
    context.line({
      key: 'train',
      label: { en: 'Train', fr: 'Train' },
      quantity: product([passengers, distance, ...there(context, fields.return)], {
        label: { en: 'passenger-kilometres', fr: 'passagers-kilomètres' },
        display: unit('passenger.km'),
      }),
      use: context.emissionFactor({
        topic: 'train',
        where: { service: fields.service },
        prefer: context.methods,
        country: context.country,
      }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
