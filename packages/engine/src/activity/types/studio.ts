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
  example: { area: '150 m2', days: 2, heating: 'gas' },
  fields: {
    area: quantityOf('m2', 'floor area', 'surface au sol'),
    days: countOf('day', 'days of use, preparation included', 'jours d’occupation, montage compris'),
    heating: choice(['electric', 'gas', 'district', 'none'], 'how the studio is heated', 'chauffage du studio').default(
      'electric',
    ),
    season: choice(
      ['all-year', 'mild'],
      'yearly mean, or a season without heating',
      'moyenne annuelle, ou saison sans chauffage',
    ).default('all-year'),
    energy: quantityOf(
      'kWh',
      'metered electricity of the whole stay, instead of the model; heat by gas or a network is still modelled',
      'électricité relevée sur tout le séjour, au lieu du modèle ; la chaleur au gaz ou en réseau reste modélisée',
    ).optional(),
  },
  inventory(fields, context) {
    const electricity = { key: 'studio', label: { en: 'Studio electricity', fr: 'Électricité du studio' } };
    const whole = () =>
      kWh(
        [
          context.quantity('area', fields.area, { en: 'floor area', fr: 'surface' }),
          context.quantity('days', fields.days, { en: 'days', fr: 'jours' }),
          context.coefficient('studio-energy'),
        ],
        'energy of the studio',
        'énergie du studio',
      );
    const heating = fields.season === 'mild' ? 'none' : fields.heating;
    const modelled = fields.energy === undefined || heating === 'gas' || heating === 'district';
    if (modelled) context.assume('studio-energy-model', 'weak', {}, 'energy');
    if (fields.energy) {
      const energy = context.quantity('energy', fields.energy, { en: 'metered energy', fr: 'énergie relevée' });
      electricityLine(context, { ...electricity, energy, situation: rented });
      if (heating === 'gas' || heating === 'district') {
        addHeat(context, whole(), context.coefficient('studio-heating-share'), heating);
      }
      return;
    }
    if (heating === 'electric') {
      electricityLine(context, { ...electricity, energy: whole(), situation: rented });
      return;
    }
    const heated = context.coefficient('studio-heating-share');
    const unheated = context.coefficient('studio-unheated-share');
    electricityLine(context, {
      ...electricity,
      energy: kWh([whole(), unheated], 'electricity without heating', 'électricité hors chauffage'),
      situation: rented,
    });
    if (heating !== 'none') addHeat(context, whole(), heated, heating);
  },
});
