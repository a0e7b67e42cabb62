import { product } from '../../calculation/expression.ts';
import { countOf, defaultCount } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const rental = defineActivity({
  type: 'rental',
  summary: { en: 'Nights in a rented flat or house', fr: 'Nuits en location, appartement ou maison' },
  category: 'accommodation',
  stage: 'shoot',
  example: { nights: 3, people: 4 },
  fields: {
    nights: countOf('night', 'nights', 'nuits'),
    people: countOf('person', 'people lodged', 'personnes logées').default(defaultCount(1, 'person')),
  },
  inventory(fields, context) {
    context.line({
      key: 'rental',
      label: { en: 'Rented lodging', fr: 'Location' },
      quantity: product(
        [
          context.quantity('nights', fields.nights, { en: 'nights', fr: 'nuits' }),
          context.quantity('people', fields.people, words.people),
        ],
        { label: { en: 'person-nights', fr: 'personnes-nuits' }, display: unit('person.night') },
      ),
      use: context.emissionFactor({ topic: 'rental', country: context.country }),
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
