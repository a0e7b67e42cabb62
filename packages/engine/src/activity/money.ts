import { type Expression, product } from '../calculation/expression.ts';
import { type FactorMatch, resolve } from '../factor/resolve.ts';
import type { FieldQuantity } from '../inventory/field.ts';
import { type ActivityContext, unit } from './context.ts';
import { factorExpression, unitOf } from './factor-use.ts';

const dated = /^([A-Z]{3})(\d{4})$/;
/** How many years a price may be moved when the catalogue has no index for its own year. */
const reach = 5;

const moneyIn = (bases: readonly string[]): string => bases.find((b) => dated.test(b)) ?? '';

/**
 * Brings an amount to the money that a factor counts in: another currency, other prices.
 * @throws DiagnosticError `factor-missing` when no conversion is known
 */
function converted(context: ActivityContext, field: string, amount: Expression, from: string, to: string): Expression {
  if (from === to) return amount;
  const [, currency = '', year = ''] = dated.exec(from) ?? [];
  for (let back = 0; back <= reach; back++) {
    const written = `${currency}${Number(year) - back}`;
    const request = { topic: 'money', where: { from: written, to }, period: context.campaign.period };
    const match: FactorMatch | null = written === to ? null : resolve(context.catalogue, request);
    if (!match && written !== to) continue;
    if (back > 0) context.assume('money-year', 'fair', { money: from, used: written }, field);
    const sameMoney = context.exact(1, `${written}/${from}`, {
      en: 'prices taken as equal',
      fr: 'prix supposés égaux',
    });
    const steps = [...(back > 0 ? [sameMoney] : []), ...(match ? [factorExpression(match)] : [])];
    return product([amount, ...steps], { label: { en: 'amount', fr: 'montant' }, display: unit(to) });
  }
  throw context.failure('factor-missing', field, {
    topic: 'money',
    attributes: `${from}, ${to}`,
    release: context.catalogue.release,
  });
}

/** A sum of money that the campaign gives, in the money that a factor counts in (`USD2025`). */
export function amountIn(context: ActivityContext, field: string, spend: FieldQuantity, to: string): Expression {
  const amount = context.quantity(field, spend, { en: 'amount', fr: 'montant' });
  return converted(context, field, amount, moneyIn(Object.keys(spend.unit.dimension)), to);
}

/** A purchase × the monetary factor of its kind: the last resort, always called a stand-in. */
export function spendLine(
  context: ActivityContext,
  field: string,
  spend: FieldQuantity,
  draft: {
    readonly key: string;
    readonly label: { readonly en: string; readonly fr: string };
    readonly kind: string;
    readonly subPost: string;
  },
): void {
  const use = context.emissionFactor({
    topic: 'spend',
    where: { kind: draft.kind },
    country: context.country,
  });
  context.assume('spend-proxy', 'weak', { kind: draft.kind, factor: use.factor.id }, field);
  const to = moneyIn(Object.keys(unitOf(use.factor).dimension));
  const plain = () => context.quantity(field, spend, { en: 'amount', fr: 'montant' });
  context.line({
    key: draft.key,
    label: draft.label,
    quantity: to === '' ? plain() : amountIn(context, field, spend, to),
    use,
    subPost: draft.subPost,
    situation: 'notOperated',
  });
}
