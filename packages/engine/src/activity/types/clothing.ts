import { product, quotient } from '../../calculation/expression.ts';
import { choice, countOf } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const kinds = ['t-shirt', 'shirt', 'sweatshirt', 'jumper', 'jeans', 'dress', 'coat', 'rain-jacket', 'shoes'] as const;

export const clothing = defineActivity({
  type: 'clothing',
  summary: { en: 'Wardrobe', fr: 'Costumes et stylisme' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  example: { count: 4, kind: 'dress', origin: 'rented' },
  fields: {
    count: countOf('item', 'garments', 'vêtements'),
    kind: choice(kinds, 'kind of garment', 'type de vêtement'),
    origin: choice(['new', 'rented', 'second-hand'], 'where the garments come from', 'provenance').default('new'),
    uses: countOf(
      '1',
      'productions that one garment serves; default by origin',
      'productions servies par un vêtement ; à défaut, selon la provenance',
      { effect: 'inverse', least: 1 },
    ).optional(),
  },
  inventory(fields, context) {
    const count = context.quantity('count', fields.count, { en: 'garments', fr: 'vêtements' });
    const uses = fields.uses
      ? context.quantity('uses', fields.uses, { en: 'productions served', fr: 'productions servies' })
      : fields.origin === 'new'
        ? null
        : context.coefficient('clothing-uses', { origin: fields.origin });
    context.line({
      key: 'clothing',
      label: { en: 'Wardrobe', fr: 'Costumes' },
      quantity: uses
        ? product([quotient(count, uses)], {
            label: { en: 'garments used up', fr: 'vêtements imputés' },
            display: unit('item'),
          })
        : count,
      use: context.emissionFactor({
        topic: 'clothing',
        where: { kind: fields.kind, origin: 'new' },
        country: context.country,
      }),
      subPost: 'AutresIntrants',
      situation: 'operated',
    });
  },
});
