import { choice } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { pieceFields, pieceLine } from '../set-piece.ts';

const kinds = [
  'book',
  'television',
  'monitor',
  'smartphone',
  'tablet',
  'laptop',
  'small-appliance',
  'refrigerator',
] as const;

export const props = defineActivity({
  type: 'props',
  summary: { en: 'Props', fr: 'Accessoires' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  example: { spend: '800 EUR2024' },
  fields: { ...pieceFields, kind: choice(kinds, 'kind of prop', 'type d’accessoire').optional() },
  oneOf: [['count', 'kind'], ['spend']],
  inventory(fields, context) {
    pieceLine(context, fields, {
      key: 'props',
      topic: 'prop',
      industry: 'set-fixtures',
      label: { en: 'Props', fr: 'Accessoires' },
    });
  },
});
