import type { Bilingual } from '../../factor/schema.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { choice, countOf, quantityOf } from '../../inventory/field.ts';
import type { ActivityContext } from '../context.ts';
import { defineActivity } from '../definition.ts';

const food = { subPost: 'NourritureRepasBoissons', situation: 'notOperated' } as const;

function addSupply(
  context: ActivityContext,
  field: string,
  value: FieldQuantity,
  topic: string,
  label: Bilingual,
): void {
  context.line({
    key: topic,
    label,
    quantity: context.quantity(field, value, label),
    use: context.find({ topic, country: context.country }),
    ...food,
  });
}

export const meals = defineActivity({
  type: 'meals',
  summary: { en: 'Meals, breakfasts and water on set', fr: 'Repas, petits-déjeuners et eau' },
  category: 'catering',
  stage: 'shoot',
  fields: {
    count: countOf('meal', 'meals served, breakfasts apart'),
    diet: choice(['mixed', 'beef', 'meat', 'fish', 'vegetarian', 'vegan'], 'what is served').default('mixed'),
    breakfasts: countOf('meal', 'breakfasts served').optional(),
    bottledWater: quantityOf('L', 'water in bottles').optional(),
  },
  inventory(fields, context) {
    context.line({
      key: 'meals',
      label: { en: 'Meals', fr: 'Repas' },
      quantity: context.quantity('count', fields.count, { en: 'meals', fr: 'repas' }),
      use: context.emissionFactor({ topic: 'meal', where: { diet: fields.diet }, country: context.country }),
      ...food,
    });
    if (fields.breakfasts) {
      const label = { en: 'Breakfasts', fr: 'Petits-déjeuners' };
      addSupply(context, 'breakfasts', fields.breakfasts, 'breakfast', label);
    }
    if (fields.bottledWater) {
      const label = { en: 'Bottled water', fr: 'Eau en bouteille' };
      addSupply(context, 'bottledWater', fields.bottledWater, 'bottled-water', label);
    }
  },
});
