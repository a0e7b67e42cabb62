import * as z from 'zod';
import { product, sum } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';

const fixture = z.strictObject({
  kind: choice(['led', 'hmi', 'tungsten', 'fluorescent'], 'kind of light').optional(),
  power: quantityOf('W', 'power drawn by one fixture'),
  count: countOf('1', 'fixtures').default(defaultCount(1, '1')),
  hours: countOf('h', 'hours lit'),
});

export const lighting = defineActivity({
  type: 'lighting',
  summary: { en: 'Lights on the grid', fr: 'Éclairage sur secteur' },
  category: 'energy',
  stage: 'shoot',
  fields: { fixtures: z.array(fixture).min(1).meta({ description: 'lights by kind' }) },
  inventory(fields, context) {
    context.assume('lighting-nameplate', 'good', {}, 'fixtures');
    const terms = fields.fixtures.map((f, i) =>
      product(
        [
          context.quantity(`fixtures[${i}].count`, f.count, { en: 'fixtures', fr: 'projecteurs' }),
          context.quantity(`fixtures[${i}].power`, f.power, { en: 'power', fr: 'puissance' }),
          context.quantity(`fixtures[${i}].hours`, f.hours, { en: 'hours', fr: 'heures' }),
        ],
        { display: unit('kWh') },
      ),
    );
    electricityLine(context, {
      key: 'lighting',
      label: { en: 'Lighting', fr: 'Éclairage' },
      energy: sum(terms, { label: { en: 'electricity', fr: 'électricité' }, display: unit('kWh') }),
      situation: 'notHeldSimpleRent',
    });
  },
});
