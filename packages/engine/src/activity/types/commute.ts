import { product } from '../../calculation/expression.ts';
import { choice, countOf, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const modes = ['metro', 'rer', 'tram', 'train', 'bus', 'car', 'walk-or-bike'] as const;

/** Which question of the catalogue a mode of commuting is; people who walk or cycle burn nothing that we count. */
const questions = {
  metro: { topic: 'train', where: { service: 'metro' } },
  rer: { topic: 'train', where: { service: 'rer' } },
  tram: { topic: 'train', where: { service: 'tram' } },
  train: { topic: 'train', where: { service: 'regional' } },
  bus: { topic: 'bus', where: { service: 'local' } },
  car: { topic: 'car', where: { size: 'average', fuel: 'petrol' } },
} as const;

export const commute = defineActivity({
  type: 'commute',
  summary: { en: 'People coming to work and going home', fr: 'Trajets domicile-travail' },
  category: 'transport',
  stage: 'shoot',
  fields: {
    people: countOf('passenger', 'people who commute'),
    days: countOf('1', 'days of work'),
    distance: quantityOf('km', 'distance per person and day, both ways together'),
    mode: choice(modes, 'means of transport'),
  },
  inventory(fields, context) {
    const people = context.quantity('people', fields.people, { en: 'people', fr: 'personnes' });
    const days = context.quantity('days', fields.days, { en: 'days', fr: 'jours' });
    const distance = context.quantity('distance', fields.distance, { en: 'distance a day', fr: 'distance par jour' });
    if (fields.mode === 'walk-or-bike') {
      context.assume('commute-unpowered', 'good', {}, 'mode');
      return;
    }
    const byCar = fields.mode === 'car';
    if (byCar) context.assume('commute-alone', 'fair', {}, 'mode');
    const alone = byCar ? [context.exact(1, 'vehicle/passenger', { en: 'one per car', fr: 'une par voiture' })] : [];
    context.line({
      key: 'commute',
      label: { en: 'Commuting', fr: 'Domicile-travail' },
      quantity: product([people, distance, days, ...alone], {
        label: byCar
          ? { en: 'vehicle-kilometres', fr: 'véhicules-kilomètres' }
          : { en: 'passenger-kilometres', fr: 'passagers-kilomètres' },
        display: unit(byCar ? 'vehicle.km' : 'passenger.km'),
      }),
      use: context.emissionFactor({ ...questions[fields.mode], prefer: context.methods, country: context.country }),
      subPost: 'DeplacementsDomicileTravail',
      situation: 'notOperated',
    });
  },
});
