import { product } from '../../calculation/expression.ts';
import { choice, countOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';

export const office = defineActivity({
  type: 'office',
  summary: { en: 'Days of work in an office', fr: 'Journées de travail au bureau' },
  category: 'energy',
  stage: 'pre-production',
  example: { personDays: 6 },
  fields: {
    personDays: countOf('person-day', 'people × days', 'personnes × jours'),
    heating: choice(
      ['gas', 'district'],
      'how the office is heated; gas when not given',
      'chauffage du bureau ; gaz à défaut',
    ).optional(),
  },
  inventory(fields, context) {
    const days = context.quantity('personDays', fields.personDays, { en: 'person-days', fr: 'jours-personnes' });
    electricityLine(context, {
      key: 'electricity',
      label: { en: 'Office electricity', fr: 'Électricité du bureau' },
      energy: product([days, context.coefficient('office-electricity')], {
        label: { en: 'electricity', fr: 'électricité' },
        display: unit('kWh'),
      }),
    });
    const carrier = fields.heating ?? 'gas';
    if (!fields.heating) context.assume('office-heating', 'fair', { carrier }, 'heating');
    context.line({
      key: 'heating',
      label: { en: 'Office heating', fr: 'Chauffage du bureau' },
      quantity: product([days, context.coefficient('office-heat')], {
        label: { en: 'heat', fr: 'chaleur' },
        display: unit('kWh'),
      }),
      use: context.find({ topic: 'heat', where: { carrier }, country: context.country }),
      subPost: carrier === 'gas' ? 'CombustiblesFossiles' : 'ReseauxDeChaleurEtDeVapeur',
      situation: 'operated',
    });
  },
});
