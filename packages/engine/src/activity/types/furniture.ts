import { choice } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { pieceFields, pieceLine } from '../set-piece.ts';

const kinds = ['chair', 'armchair', 'sofa', 'table', 'desk', 'bed', 'mattress', 'wardrobe', 'shelf'] as const;

export const furniture = defineActivity({
  type: 'furniture',
  summary: { en: 'Furniture of sets', fr: 'Mobilier de décor' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  example: { count: 4, kind: 'chair', origin: 'rented' },
  fields: { ...pieceFields, kind: choice(kinds, 'kind of furniture', 'type de meuble').optional() },
  oneOf: [['count', 'kind'], ['spend']],
  inventory(fields, context) {
    pieceLine(context, fields, {
      key: 'furniture',
      topic: 'furniture',
      industry: 'furniture',
      label: { en: 'Furniture', fr: 'Mobilier' },
    });
  },
});
