import { product } from '../../calculation/expression.ts';
import { choice, quantityOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';

export const transfer = defineActivity({
  type: 'transfer',
  summary: { en: 'Sending files over a network', fr: 'Envoi de fichiers par le réseau' },
  category: 'data',
  stage: 'delivery',
  example: { volume: '30 GB', network: 'fixed' },
  fields: {
    volume: quantityOf('GB', 'volume sent, over all recipients', 'volume envoyé, tous destinataires compris'),
    network: choice(['fixed', 'mobile'], 'kind of network', 'type de réseau').default('fixed'),
  },
  inventory(fields, context) {
    electricityLine(context, {
      key: 'transfer',
      label: { en: 'File transfer', fr: 'Transfert de fichiers' },
      energy: product(
        [
          context.quantity('volume', fields.volume, { en: 'volume', fr: 'volume' }),
          context.coefficient('transfer-energy', { network: fields.network }),
        ],
        { label: { en: 'electricity', fr: 'électricité' }, display: unit('kWh') },
      ),
      subPost: 'UsagesNumeriques',
      situation: 'notOperated',
    });
  },
});
