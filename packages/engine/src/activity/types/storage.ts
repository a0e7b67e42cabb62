import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, quantityOf, text } from '../../inventory/field.ts';
import { hostingFields, knownProvider } from '../ai/hosting.ts';
import { buildingPue } from '../ai/overheads.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { locate } from './region.ts';

export const storage = defineActivity({
  type: 'storage',
  summary: { en: 'Keeping files: power and manufacture of the disks', fr: 'Conservation des fichiers' },
  category: 'data',
  stage: 'delivery',
  example: { volume: '1.5 TB', months: 12, copies: 3, medium: 'hdd' },
  fields: {
    volume: quantityOf('GB', 'volume of one copy', 'volume d’une copie'),
    months: countOf('month', 'how long it is kept', 'durée de conservation'),
    copies: countOf('1', 'copies kept', 'copies conservées').default(defaultCount(1, '1')),
    medium: choice(['hdd', 'ssd', 'tape', 'cloud'], 'what it is kept on', 'support').default('hdd'),
    provider: text('who hosts it', 'hébergeur').optional(),
    region: hostingFields.region,
  },
  inventory(fields, context) {
    const { medium } = fields;
    const known = knownProvider(context, fields.provider);
    const zone = known?.regions.find((r) => r.id === fields.region);
    const country = zone?.country ?? locate(context, fields.region);
    const kept = [
      context.quantity('volume', fields.volume, { en: 'volume', fr: 'volume' }),
      context.quantity('copies', fields.copies, { en: 'copies', fr: 'copies' }),
      context.quantity('months', fields.months, { en: 'duration', fr: 'durée' }),
    ];
    const hosted = medium === 'cloud';
    const overhead = hosted
      ? [buildingPue(context, { provider: known?.id ?? fields.provider, providerRegion: zone?.id })]
      : [];
    electricityLine(context, {
      key: 'electricity',
      label: { en: 'Storage electricity', fr: 'Électricité du stockage' },
      energy: product([...kept, context.coefficient('storage-power', { medium }), ...overhead], {
        label: { en: 'electricity', fr: 'électricité' },
        display: unit('kWh'),
      }),
      country,
      ...(hosted && { subPost: 'UsagesNumeriques', situation: 'notOperated' as const }),
    });
    context.line({
      key: 'manufacture',
      label: { en: 'Storage hardware', fr: 'Matériel de stockage' },
      kind: 'embodied',
      quantity: product(kept, { label: { en: 'volume kept', fr: 'volume conservé' }, display: unit('TB.year') }),
      use: context.find({ topic: 'storage-embodied', where: { medium } }),
      subPost: hosted ? 'UsagesNumeriques' : 'Informatique',
      situation: 'operated',
    });
  },
});
