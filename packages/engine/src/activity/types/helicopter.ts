import { product, quotient } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { there, words } from './shared.ts';

export const helicopter = defineActivity({
  type: 'helicopter',
  summary: { en: 'Helicopters: aerial shots and transfers', fr: 'Hélicoptères : prises de vues et transferts' },
  category: 'transport',
  stage: 'shoot',
  example: { hours: 2, kind: 'light-turbine' },
  fields: {
    hours: countOf('h', 'flight hours, positioning included', 'heures de vol, mise en place comprise').optional(),
    distance: quantityOf(
      'km',
      'distance one way, when the hours are not known',
      'distance, à défaut des heures',
    ).optional(),
    kind: choice(['piston', 'light-turbine', 'twin-turbine'], 'kind of helicopter', 'type d’hélicoptère').default(
      'light-turbine',
    ),
    return: flag('there and back', 'aller et retour').default(false),
    vehicles: countOf('vehicle', 'helicopters', 'hélicoptères').default(defaultCount(1, 'vehicle')),
    passengers: countOf('passenger', 'people on board, for information', 'personnes à bord, pour information', {
      effect: 'none',
    }).optional(),
  },
  oneOf: [['hours'], ['distance']],
  inventory(fields, context) {
    const { kind } = fields;
    const hours = fields.hours
      ? context.quantity('hours', fields.hours, words.hours)
      : fields.distance &&
        product(
          [
            quotient(
              context.quantity('distance', fields.distance, words.distance),
              context.coefficient('helicopter-speed', { kind }),
            ),
            ...there(context, fields.return),
          ],
          { label: { en: 'flight hours', fr: 'heures de vol' }, display: unit('h') },
        );
    if (!hours) return;
    const each = context.exact(1, '1/vehicle', { en: 'for each helicopter', fr: 'par hélicoptère' });
    context.line({
      key: 'helicopter',
      label: { en: 'Helicopter', fr: 'Hélicoptère' },
      quantity: product(
        [
          context.quantity('vehicles', fields.vehicles, { en: 'helicopters', fr: 'hélicoptères' }),
          each,
          hours,
          context.coefficient('helicopter-consumption', { kind }),
        ],
        { label: { en: 'fuel', fr: 'carburant' }, display: unit('L') },
      ),
      use: context.emissionFactor({
        topic: 'fuel',
        where: { fuel: kind === 'piston' ? 'avgas' : 'jet-kerosene' },
        country: context.country,
      }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
