import { product, sum } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, listOf, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { words } from './shared.ts';

export const lighting = defineActivity({
  type: 'lighting',
  summary: { en: 'Lights on the grid', fr: 'Éclairage sur secteur' },
  category: 'energy',
  stage: 'shoot',
  example: {
    fixtures: [
      { kind: 'led', power: '300 W', count: 6, hours: 16 },
      { kind: 'hmi', count: 1, hours: 8 },
    ],
  },
  fields: {
    fixtures: listOf(
      {
        kind: choice(['led', 'hmi', 'tungsten', 'fluorescent'], 'kind of light', 'type de projecteur').optional(),
        power: quantityOf(
          'W',
          'power drawn by one fixture; the median of its kind when not given',
          'puissance d’un projecteur ; à défaut, médiane de son type',
        ).optional(),
        count: countOf('1', 'fixtures', 'projecteurs').default(defaultCount(1, '1')),
        hours: countOf('h', 'hours lit', 'heures d’allumage'),
      },
      'lights by kind',
      'projecteurs par type',
    ),
  },
  inventory(fields, context) {
    context.assume('lighting-nameplate', 'good', {}, 'fixtures');
    const terms = fields.fixtures.map((f, i) => {
      if (!f.power && !f.kind) throw context.failure('field-missing', `fixtures[${i}].power`, { field: 'power' });
      return product(
        [
          context.quantity(`fixtures[${i}].count`, f.count, { en: 'fixtures', fr: 'projecteurs' }),
          f.power
            ? context.quantity(`fixtures[${i}].power`, f.power, words.power)
            : context.coefficient('fixture-power', { kind: f.kind ?? '' }),
          context.quantity(`fixtures[${i}].hours`, f.hours, words.hours),
        ],
        { display: unit('kWh') },
      );
    });
    electricityLine(context, {
      key: 'lighting',
      label: { en: 'Lighting', fr: 'Éclairage' },
      energy: sum(terms, { label: words.electricity, display: unit('kWh') }),
      situation: 'notHeldSimpleRent',
    });
  },
});
