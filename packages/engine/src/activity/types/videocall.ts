import { product } from '../../calculation/expression.ts';
import { countOf, defaultCount } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const videocall = defineActivity({
  type: 'videocall',
  summary: {
    en: 'Video calls: preparation meetings, remote attendance of a shoot',
    fr: 'Visioconférences : réunions, présence à distance sur un tournage',
  },
  category: 'data',
  stage: 'pre-production',
  example: { hours: 10, participants: 6 },
  fields: {
    hours: countOf('h', 'length of the calls', 'durée des appels'),
    participants: countOf('person', 'people connected', 'personnes connectées').default(defaultCount(2, 'person')),
  },
  inventory(fields, context) {
    context.line({
      key: 'videocall',
      label: { en: 'Video calls', fr: 'Visioconférences' },
      quantity: product(
        [
          context.quantity('hours', fields.hours, words.hours),
          context.quantity('participants', fields.participants, { en: 'participants', fr: 'participants' }),
        ],
        { label: { en: 'person-hours', fr: 'heures-personnes' }, display: unit('person.h') },
      ),
      use: context.emissionFactor({ topic: 'videocall', country: context.country }),
      subPost: 'UsagesNumeriques',
      situation: 'notOperated',
    });
  },
});
