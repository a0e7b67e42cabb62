import { product, quotient } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';

export const workstation = defineActivity({
  type: 'workstation',
  summary: { en: 'Computers at work: electricity and a share of their manufacture', fr: 'Postes informatiques' },
  category: 'post-production',
  stage: 'post-production',
  example: { hours: 40, kind: 'gpu-workstation', count: 1 },
  fields: {
    hours: countOf('h', 'hours of use of each machine', 'heures d’utilisation de chaque machine'),
    kind: choice(['laptop', 'desktop', 'gpu-workstation'], 'kind of machine', 'type de machine').default('desktop'),
    count: countOf('item', 'machines', 'machines').default(defaultCount(1, 'item')),
    embodied: flag('count a share of the manufacture', 'compter une part de la fabrication').default(true),
  },
  inventory(fields, context) {
    const { kind } = fields;
    const hours = context.quantity('hours', fields.hours, { en: 'hours', fr: 'heures' });
    const count = context.quantity('count', fields.count, { en: 'machines', fr: 'machines' });
    electricityLine(context, {
      key: 'electricity',
      label: { en: 'Workstation electricity', fr: 'Électricité des postes' },
      energy: product([count, hours, context.coefficient('power', { kind })], {
        label: { en: 'electricity', fr: 'électricité' },
        display: unit('kWh'),
      }),
    });
    if (!fields.embodied) {
      context.assume('embodied-left-out', 'choice', {}, 'embodied');
      return;
    }
    context.line({
      key: 'manufacture',
      label: { en: 'Workstation manufacture', fr: 'Fabrication des postes' },
      kind: 'embodied',
      quantity: product([count, quotient(hours, context.coefficient('service-life', { kind }))], {
        label: { en: 'machines used up', fr: 'machines consommées' },
        display: unit('item'),
      }),
      use: context.find({ topic: 'embodied', where: { kind } }),
      subPost: 'Informatique',
      situation: 'operated',
    });
  },
});
