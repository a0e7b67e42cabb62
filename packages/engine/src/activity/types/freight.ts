import { product } from '../../calculation/expression.ts';
import { choice, flag, quantityOf, text } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { airDistance, type SurfaceMode, surfaceDistance } from '../distance.ts';
import { haulOf } from './flight.ts';
import { centralKm, there, words } from './shared.ts';

const surfaces: Readonly<Record<string, SurfaceMode>> = { rail: 'rail', sea: 'sea' };

export const freight = defineActivity({
  type: 'freight',
  summary: { en: 'Equipment and sets being shipped', fr: 'Acheminement de matériel et de décors' },
  category: 'freight',
  stage: 'shoot',
  example: { mass: '100 kg', mode: 'air', from: 'CDG', to: 'CPT', return: true },
  fields: {
    mass: quantityOf('kg', 'mass shipped', 'masse expédiée'),
    from: text('city of departure, or IATA code by air', 'ville de départ, ou code IATA par avion').optional(),
    to: text('city of arrival, or IATA code by air', 'ville d’arrivée, ou code IATA par avion').optional(),
    distance: quantityOf('km', 'distance one way', 'distance, aller simple').optional(),
    mode: choice(['road-van', 'road-hgv', 'rail', 'sea', 'air'], 'means of transport', 'mode de transport').default(
      'road-van',
    ),
    return: flag('there and back', 'aller et retour').default(false),
    refrigerated: flag('kept cold on the way', 'transport frigorifique').default(false),
  },
  oneOf: [['from', 'to'], ['distance']],
  inventory(fields, context) {
    const { mode } = fields;
    const air = mode === 'air' && !fields.distance ? airDistance(context, fields.from ?? '', fields.to ?? '') : null;
    const distance = fields.distance
      ? context.quantity('distance', fields.distance, words.distance)
      : (air?.distance ?? surfaceDistance(context, surfaces[mode] ?? 'road', fields.from ?? '', fields.to ?? ''));
    if (air)
      context.assume('distance-great-circle', 'good', { km: Math.round(air.km), route: `${fields.from}–${fields.to}` });
    const km = air?.km ?? (fields.distance ? centralKm(fields.distance) : 0);
    const byAir = { hints: { haul: haulOf(km, air?.countries ?? []) }, at: { distance: km } };
    context.line({
      key: 'freight',
      label: { en: 'Freight', fr: 'Fret' },
      quantity: product(
        [context.quantity('mass', fields.mass, words.mass), distance, ...there(context, fields.return)],
        { label: { en: 'tonne-kilometres', fr: 'tonnes-kilomètres' }, display: unit('t.km') },
      ),
      use: context.emissionFactor({
        topic: 'freight',
        where: { mode, ...(fields.refrigerated && { refrigerated: true }) },
        prefer: context.methods,
        priority: mode === 'rail' ? 'geography' : 'method',
        ...(mode === 'air' ? byAir : { country: context.country }),
      }),
      subPost: 'FretInterne',
      situation: 'notOperatedSupported',
    });
  },
});
