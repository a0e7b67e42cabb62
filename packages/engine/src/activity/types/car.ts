import { type Expression, product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { words } from './shared.ts';

const label = { en: 'Driving', fr: 'Trajets en véhicule' };

/**
 * An electric vehicle outside the countries that publish a factor of their own: what it draws, on the local grid,
 * and its manufacture.
 */
function localElectric(context: ActivityContext, vehicleKm: Expression, size: string): void {
  context.assume('electric-vehicle-local-grid', 'good', { country: context.country }, 'fuel');
  electricityLine(context, {
    key: 'car',
    label,
    energy: product([vehicleKm, context.coefficient('car-electricity', { size })], {
      label: { en: 'electricity drawn', fr: 'électricité consommée' },
      display: unit('kWh'),
    }),
    subPost: 'DeplacementsProfessionnels',
    situation: 'notHeldSimpleRent',
  });
  context.line({
    key: 'manufacture',
    label: { en: 'Driving: manufacture of the vehicle', fr: 'Trajets en véhicule : fabrication' },
    quantity: vehicleKm,
    use: context.find({ topic: 'car-manufacture', where: { fuel: 'electric', size } }),
    subPost: 'DeplacementsProfessionnels',
    situation: 'notHeldSimpleRent',
  });
}

export const car = defineActivity({
  type: 'car',
  summary: { en: 'Cars and vans driven by the production', fr: 'Voitures et utilitaires de la production' },
  category: 'transport',
  stage: 'shoot',
  example: { distance: '120 km', vehicles: 2, days: 3, size: 'van', fuel: 'diesel' },
  fields: {
    distance: quantityOf('km', 'distance per vehicle and day', 'distance par véhicule et par jour'),
    vehicles: countOf('vehicle', 'number of vehicles', 'nombre de véhicules').default(defaultCount(1, 'vehicle')),
    days: countOf('1', 'number of days; multiplies the distance', 'nombre de jours ; multiplie la distance').default(
      defaultCount(1, '1'),
    ),
    size: choice(
      ['small', 'medium', 'large', 'average', 'suv', 'van', 'minibus'],
      'size of vehicle',
      'gabarit du véhicule',
    ).default('average'),
    fuel: choice(
      ['petrol', 'diesel', 'hybrid', 'plug-in', 'electric'],
      'energy of the vehicle',
      'énergie du véhicule',
    ).optional(),
    passengers: countOf('passenger', 'people on board, for information', 'personnes à bord, pour information', {
      effect: 'none',
    }).optional(),
  },
  inventory(fields, context) {
    const fuel = fields.fuel ?? 'diesel';
    if (!fields.fuel) context.assume('fuel-default', 'fair', { fuel }, 'fuel');
    const vehicleKm = product(
      [
        context.quantity('vehicles', fields.vehicles, words.vehicles),
        context.quantity('distance', fields.distance, words.distance),
        context.quantity('days', fields.days, words.days),
      ],
      { label: words.vehicleKm, display: unit('vehicle.km') },
    );
    const request = {
      topic: 'car',
      where: { size: fields.size, fuel },
      prefer: context.methods,
      // The grid that charges it makes an electric vehicle a matter of place.
      priority: fuel === 'electric' || fuel === 'plug-in' ? ('geography' as const) : ('method' as const),
      country: context.country,
    };
    if (fuel === 'electric' && context.activity.factor === undefined && !context.hasLocal(request)) {
      localElectric(context, vehicleKm, fields.size);
      return;
    }
    context.line({
      key: 'car',
      label,
      quantity: vehicleKm,
      use: context.emissionFactor(request),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notHeldSimpleRent',
    });
  },
});
