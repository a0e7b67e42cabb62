import { product } from '../../calculation/expression.ts';
import type { Bilingual } from '../../factor/schema.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { choice, countOf, listOf, quantityOf, sharesOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

const food = { subPost: 'NourritureRepasBoissons', situation: 'notOperated' } as const;
const diets = ['mixed', 'beef', 'meat', 'fish', 'vegetarian', 'vegan'] as const;
const drinks = ['coffee', 'tea', 'juice', 'soda', 'beer', 'wine', 'milk', 'plant-milk', 'tap-water'] as const;
const label = { en: 'Meals', fr: 'Repas' };

function addSupply(context: ActivityContext, field: string, value: FieldQuantity, topic: string, name: Bilingual) {
  context.line({
    key: topic,
    label: name,
    quantity: context.quantity(field, value, name),
    use: context.find({ topic, country: context.country }),
    ...food,
  });
}

export const meals = defineActivity({
  type: 'meals',
  summary: { en: 'Meals, breakfasts and drinks on set', fr: 'Repas, petits-déjeuners et boissons' },
  category: 'catering',
  stage: 'shoot',
  example: { count: 30, diet: 'vegetarian', breakfasts: 10, bottledWater: '20 L' },
  fields: {
    count: countOf('meal', 'meals served, breakfasts apart', 'repas servis, hors petits-déjeuners'),
    diet: choice(
      diets,
      'what is served; mixed when nothing is said',
      'ce qui est servi ; « mixed » à défaut',
    ).optional(),
    mix: sharesOf(diets, 'share of meals by what is served', 'part des repas selon ce qui est servi').optional(),
    breakfasts: countOf('meal', 'breakfasts served', 'petits-déjeuners servis').optional(),
    drinks: listOf(
      {
        kind: choice(drinks, 'drink', 'boisson'),
        volume: quantityOf('L', 'volume served', 'volume servi'),
      },
      'drinks by kind, bottled water apart',
      'boissons par type, hors eau en bouteille',
    ).optional(),
    bottledWater: quantityOf('L', 'water in bottles', 'eau en bouteille').optional(),
  },
  inventory(fields, context) {
    if (fields.diet !== undefined && fields.mix !== undefined) {
      throw context.failure('field-conflict', 'mix', { field: 'mix', reason: 'two-ways', other: 'diet' });
    }
    const count = context.quantity('count', fields.count, { en: 'meals', fr: 'repas' });
    const meal = (diet: string) => context.emissionFactor({ topic: 'meal', where: { diet }, country: context.country });
    if (fields.mix) {
      for (const [diet, share] of Object.entries(fields.mix)) {
        const part = context.exact(share, '1', { en: `share: ${diet}`, fr: `part : ${diet}` });
        const quantity = product([count, part], { label, display: unit('meal') });
        context.line({ key: `meals-${diet}`, label, quantity, use: meal(diet), ...food });
      }
    } else {
      if (!fields.diet)
        context.assume(
          'field-default',
          'good',
          { activity: context.activity.id, field: 'diet', value: 'mixed' },
          'diet',
        );
      context.line({ key: 'meals', label, quantity: count, use: meal(fields.diet ?? 'mixed'), ...food });
    }
    if (fields.breakfasts) {
      addSupply(context, 'breakfasts', fields.breakfasts, 'breakfast', { en: 'Breakfasts', fr: 'Petits-déjeuners' });
    }
    fields.drinks?.forEach(({ kind, volume }, i) => {
      context.line({
        key: `drink-${i + 1}-${kind}`,
        label: { en: 'Drinks', fr: 'Boissons' },
        quantity: context.quantity(`drinks[${i}].volume`, volume, words.volume),
        use: context.find({ topic: 'drink', where: { kind }, country: context.country }),
        ...food,
      });
    });
    if (fields.bottledWater) {
      const name = { en: 'Bottled water', fr: 'Eau en bouteille' };
      addSupply(context, 'bottledWater', fields.bottledWater, 'bottled-water', name);
    }
  },
});
