import { choice } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { pieceFields, pieceLine } from '../set-piece.ts';

/** Which question of the catalogue a prop is: a household appliance, or a device that an office has too. */
const appliances = [
  'kettle',
  'coffee-machine',
  'microwave',
  'oven',
  'refrigerator',
  'washing-machine',
  'vacuum-cleaner',
] as const;
const devices = ['laptop', 'desktop', 'monitor', 'smartphone', 'tablet'] as const;
const kinds = [...appliances, ...devices] as const;

export const props = defineActivity({
  type: 'props',
  summary: { en: 'Props', fr: 'Accessoires' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  example: { count: 2, kind: 'coffee-machine', origin: 'rented' },
  fields: { ...pieceFields, kind: choice(kinds, 'kind of prop', 'type d’accessoire').optional() },
  oneOf: [['count', 'kind'], ['spend']],
  inventory(fields, context) {
    pieceLine(context, fields, {
      key: 'props',
      topic: devices.some((d) => d === fields.kind) ? 'embodied' : 'prop',
      industry: 'set-fixtures',
      label: { en: 'Props', fr: 'Accessoires' },
    });
  },
});
