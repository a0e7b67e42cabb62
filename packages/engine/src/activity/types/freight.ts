import { product } from '../../calculation/expression.ts';
import { choice, flag, quantityOf, text } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { airDistance, surfaceDistance } from '../distance.ts';
import { haulOf } from './flight.ts';
import { centralKm, there } from './shared.ts';

export const freight = defineActivity({
  type: 'freight',
  summary: { en: 'Equipment and sets being shipped', fr: 'Acheminement de matériel et de décors' },
  category: 'freight',
  stage: 'shoot',
  fields: {
    mass: quantityOf('kg', 'mass shipped'),
    from: text('city of departure, or IATA code by air').optional(),
    to: text('city of arrival, or IATA code by air').optional(),
    distance: quantityOf('km', 'distance one way').optional(),
    mode: choice(['road-van', 'road-hgv', 'rail', 'air'], 'means of transport').default('road-van'),
    return: flag('there and back').default(false),
  },
  oneOf: [['from', 'to'], ['distance']],
  inventory(fields, context) {
    const { mode } = fields;
    const air = mode === 'air' && !fields.distance ? airDistance(context, fields.from ?? '', fields.to ?? '') : null;
    const distance = fields.distance
      ? context.quantity('distance', fields.distance, { en: 'distance', fr: 'distance' })
      : (air?.distance ??
        surfaceDistance(context, mode === 'rail' ? 'rail' : 'road', fields.from ?? '', fields.to ?? ''));
    if (air)
      context.assume('distance-great-circle', 'good', { km: Math.round(air.km), route: `${fields.from}–${fields.to}` });
    const km = air?.km ?? (fields.distance ? centralKm(fields.distance) : 0);
    const byAir = { hints: { haul: haulOf(km, air?.countries ?? []) }, at: { distance: km } };
    context.line({
      key: 'freight',
      label: { en: 'Freight', fr: 'Fret' },
      quantity: product(
        [
          context.quantity('mass', fields.mass, { en: 'mass', fr: 'masse' }),
          distance,
          ...there(context, fields.return),
        ],
        { label: { en: 'tonne-kilometres', fr: 'tonnes-kilomètres' }, display: unit('t.km') },
      ),
      use: context.emissionFactor({
        topic: 'freight',
        where: { mode },
        prefer: context.methods,
        priority: mode === 'rail' ? 'geography' : 'method',
        ...(mode === 'air' ? byAir : { country: context.country }),
      }),
      subPost: 'FretInterne',
      situation: 'notOperatedSupported',
    });
  },
});
