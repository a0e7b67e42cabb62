import { type Expression, product } from '../../calculation/expression.ts';
import type { FactorRequest } from '../../factor/resolve.ts';
import { choice, countOf, quantityOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

/** A vehicle sent for one parcel: its whole trip counts. In a delivery round, the parcel's tonne-kilometres do. */
const runs = {
  motorbike: { topic: 'motorbike', where: { size: 'average' } },
  van: { topic: 'car', where: { size: 'van', fuel: 'diesel' } },
  'cargo-bike': { topic: 'cargo-bike', where: {} },
} as const;

function request(context: ActivityContext, question: Pick<FactorRequest, 'topic' | 'where'>) {
  return context.emissionFactor({
    ...question,
    prefer: context.methods,
    priority: 'method',
    country: context.country,
  });
}

function massOf(context: ActivityContext, parcels: Expression | undefined): Expression | undefined {
  return parcels && product([parcels, context.coefficient('parcel-mass')], { label: words.mass, display: unit('kg') });
}

export const courier = defineActivity({
  type: 'courier',
  summary: { en: 'Parcels and runners', fr: 'Colis et coursiers' },
  category: 'freight',
  stage: 'shoot',
  example: { parcels: 6, distance: '12 km', mode: 'motorbike' },
  fields: {
    parcels: countOf('parcel', 'parcels sent', 'colis envoyés').optional(),
    mass: quantityOf('kg', 'mass of all parcels together', 'masse de tous les colis').optional(),
    distance: quantityOf('km', 'distance of one delivery', 'distance d’une livraison'),
    mode: choice(
      ['round', 'van', 'motorbike', 'cargo-bike'],
      'a delivery round shared with others, or a vehicle sent for this one',
      'tournée partagée (round), ou véhicule envoyé exprès',
    ).default('round'),
  },
  oneOf: [['parcels'], ['mass']],
  inventory(fields, context) {
    const { mode } = fields;
    const distance = context.quantity('distance', fields.distance, words.distance);
    const parcels = () => fields.parcels && context.quantity('parcels', fields.parcels, { en: 'parcels', fr: 'colis' });
    const common = { key: 'courier', label: { en: 'Courier', fr: 'Coursier' }, subPost: 'FretInterne' } as const;
    if (mode !== 'round') {
      const sent = parcels();
      const trips: Expression = sent
        ? product([sent, context.exact(1, 'vehicle/parcel', { en: 'a trip each', fr: 'un trajet chacun' })])
        : context.exact(1, 'vehicle', { en: 'one trip', fr: 'un trajet' });
      context.line({
        ...common,
        quantity: product([trips, distance], { label: words.vehicleKm, display: unit('vehicle.km') }),
        use: request(context, runs[mode]),
        situation: 'notOperatedSupported',
      });
      return;
    }
    const mass = fields.mass ? context.quantity('mass', fields.mass, words.mass) : massOf(context, parcels());
    if (!mass) return;
    context.line({
      ...common,
      quantity: product([mass, distance], {
        label: { en: 'tonne-kilometres', fr: 'tonnes-kilomètres' },
        display: unit('t.km'),
      }),
      use: request(context, { topic: 'freight', where: { mode: 'road-van' } }),
      situation: 'notOperatedSupported',
    });
  },
});
