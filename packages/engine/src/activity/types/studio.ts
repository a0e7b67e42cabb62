import { type Expression, product } from '../../calculation/expression.ts';
import { choice, countOf, quantityOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';

const rented = 'notHeldSimpleRent';
const kWh = (factors: readonly Expression[], en: string, fr: string) =>
  product(factors, { label: { en, fr }, display: unit('kWh') });

function addHeat(context: ActivityContext, whole: Expression, share: Expression, carrier: 'gas' | 'district'): void {
  context.line({
    key: 'heating',
    label: { en: 'Studio heating', fr: 'Chauffage du studio' },
    quantity: kWh([whole, share], 'heat', 'chaleur'),
    use: context.find({ topic: 'heat', where: { carrier }, country: context.country }),
    subPost: carrier === 'gas' ? 'CombustiblesFossiles' : 'ReseauxDeChaleurEtDeVapeur',
    situation: rented,
  });
}

export const studio = defineActivity({
  type: 'studio',
  summary: { en: 'A photo or film studio', fr: 'Un studio photo ou un plateau' },
  category: 'energy',
  stage: 'shoot',
  fields: {
    area: quantityOf('m2', 'floor area'),
    days: countOf('day', 'days of use, preparation included'),
    heating: choice(['electric', 'gas', 'district', 'none'], 'how the studio is heated').default('electric'),
    energy: quantityOf('kWh', 'metered electricity of the whole stay, instead of the model').optional(),
  },
  inventory(fields, context) {
    const electricity = { key: 'studio', label: { en: 'Studio electricity', fr: 'Électricité du studio' } };
    if (fields.energy) {
      const energy = context.quantity('energy', fields.energy, { en: 'metered energy', fr: 'énergie relevée' });
      electricityLine(context, { ...electricity, energy, situation: rented });
      return;
    }
    const whole = kWh(
      [
        context.quantity('area', fields.area, { en: 'floor area', fr: 'surface' }),
        context.quantity('days', fields.days, { en: 'days', fr: 'jours' }),
        context.coefficient('studio-energy'),
      ],
      'energy of the studio',
      'énergie du studio',
    );
    context.assume('studio-energy-model', 'weak', {}, 'energy');
    if (fields.heating === 'electric') {
      electricityLine(context, { ...electricity, energy: whole, situation: rented });
      return;
    }
    const heated = context.coefficient('studio-heating-share');
    const unheated = context.coefficient('studio-unheated-share');
    electricityLine(context, {
      ...electricity,
      energy: kWh([whole, unheated], 'electricity without heating', 'électricité hors chauffage'),
      situation: rented,
    });
    if (fields.heating !== 'none') addHeat(context, whole, heated, fields.heating);
  },
});
