import { type Expression, quotient } from '../../calculation/expression.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { isUnitError, parseUnit } from '../../quantity/index.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression, unitOf } from '../factor-use.ts';
import { amountIn } from '../money.ts';

const money = /^[A-Z]{3}\d{4}$/;

/** T7: how many images or seconds a sum of money bought, at the list price of the class of the model. */
export function countFromSpend(
  context: ActivityContext,
  spend: FieldQuantity,
  draft: { readonly task: 'image' | 'video'; readonly model: string; readonly class: string },
): Expression {
  const price = context.find({ topic: `ai-${draft.task}-price`, where: { class: draft.class } });
  const to = Object.keys(unitOf(price.factor).dimension).find((base) => money.test(base)) ?? '';
  const counted = draft.task === 'image' ? 'image' : 's';
  const found = parseUnit(counted);
  if (isUnitError(found)) throw new RangeError(counted);
  context.assume(
    'ai-count-from-spend',
    'weak',
    { model: draft.model, price: price.factor.value ?? 0, money: to },
    'spend',
  );
  return quotient(amountIn(context, 'spend', spend, to), factorExpression(price, undefined, draft.model), {
    label:
      draft.task === 'image'
        ? { en: 'images bought', fr: 'images achetées' }
        : { en: 'seconds of video bought', fr: 'secondes de vidéo achetées' },
    display: unit(counted),
  });
}
