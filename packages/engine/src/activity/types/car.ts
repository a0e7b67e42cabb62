import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

export const car = defineActivity({
  type: 'car',
  summary: { en: 'Cars and vans driven by the production', fr: 'Voitures et utilitaires de la production' },
  category: 'transport',
  stage: 'shoot',
  fields: {
    distance: quantityOf('km', 'distance per vehicle and day'),
    vehicles: countOf('vehicle', 'number of vehicles').default(defaultCount(1, 'vehicle')),
    days: countOf('1', 'number of days; multiplies the distance').default(defaultCount(1, '1')),
    size: choice(['small', 'medium', 'large', 'average', 'suv', 'van', 'minibus'], 'size of vehicle').default(
      'average',
    ),
    fuel: choice(['petrol', 'diesel', 'hybrid', 'plug-in', 'electric'], 'energy of the vehicle').optional(),
    passengers: countOf('passenger', 'people on board, for information').optional(),
  },
  inventory(fields, context) {
    const fuel = fields.fuel ?? 'diesel';
    if (!fields.fuel) context.assume('fuel-default', 'fair', { fuel }, 'fuel');
    context.line({
      key: 'car',
      label: { en: 'Driving', fr: 'Trajets en véhicule' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, { en: 'vehicles', fr: 'véhicules' }),
          context.quantity('distance', fields.distance, { en: 'distance', fr: 'distance' }),
          context.quantity('days', fields.days, { en: 'days', fr: 'jours' }),
        ],
        { label: { en: 'vehicle-kilometres', fr: 'véhicules-kilomètres' }, display: unit('vehicle.km') },
      ),
      use: context.emissionFactor({
        topic: 'car',
        where: { size: fields.size, fuel },
        prefer: context.methods,
        // The grid that charges it makes an electric vehicle a matter of place.
        priority: fuel === 'electric' || fuel === 'plug-in' ? 'geography' : 'method',
        country: context.country,
      }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notHeldSimpleRent',
    });
  },
});
