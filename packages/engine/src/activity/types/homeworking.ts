import { product } from '../../calculation/expression.ts';
import { countOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { words } from './shared.ts';

export const homeworking = defineActivity({
  type: 'homeworking',
  summary: { en: 'Days of work at home', fr: 'Journées de télétravail' },
  category: 'energy',
  stage: 'pre-production',
  example: { personDays: 6 },
  fields: {
    personDays: countOf('person-day', 'people × days', 'personnes × jours'),
  },
  inventory(fields, context) {
    const days = context.quantity('personDays', fields.personDays, { en: 'person-days', fr: 'jours-personnes' });
    electricityLine(context, {
      key: 'electricity',
      label: { en: 'Home-office electricity', fr: 'Électricité du télétravail' },
      energy: product([days, context.coefficient('homeworking-electricity')], {
        label: words.electricity,
        display: unit('kWh'),
      }),
      subPost: 'DeplacementsDomicileTravail',
      situation: 'notOperated',
    });
    context.assume('homeworking-heating', 'fair', {}, 'personDays');
    context.line({
      key: 'heating',
      label: { en: 'Home-office heating', fr: 'Chauffage du télétravail' },
      quantity: product([days, context.coefficient('homeworking-heat', {}, context.country)], {
        label: { en: 'heat', fr: 'chaleur' },
        display: unit('kWh'),
      }),
      use: context.find({ topic: 'heat', where: { carrier: 'gas' }, country: context.country }),
      subPost: 'DeplacementsDomicileTravail',
      situation: 'notOperated',
    });
  },
});
