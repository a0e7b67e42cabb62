import { product, quotient } from '../calculation/expression.ts';
import type { Bilingual } from '../factor/schema.ts';
import type { FieldQuantity } from '../inventory/field.ts';
import { choice, countOf, moneyOf } from '../inventory/field.ts';
import { type ActivityContext, unit } from './context.ts';
import { spendLine } from './money.ts';

/** Fields that furniture and props share: pieces by kind, or the money spent on them. */
export const pieceFields = {
  count: countOf('item', 'pieces', 'pièces').optional(),
  spend: moneyOf('money spent, when the pieces are not known', 'montant, à défaut du nombre de pièces').optional(),
  origin: choice(['new', 'rented', 'second-hand', 'reused'], 'where the pieces come from', 'provenance').default('new'),
  uses: countOf(
    '1',
    'productions that one piece serves; default by origin',
    'productions servies par une pièce ; à défaut, selon la provenance',
    {
      effect: 'inverse',
      least: 1,
    },
  ).optional(),
};

interface Pieces {
  readonly count?: FieldQuantity | undefined;
  readonly kind?: string | undefined;
  readonly spend?: FieldQuantity | undefined;
  readonly origin: string;
  readonly uses?: FieldQuantity | undefined;
}

/** Manufacture of set pieces, whole when bought new, shared between productions when rented or used again. */
export function pieceLine(
  context: ActivityContext,
  pieces: Pieces,
  { key, topic, industry, label }: { key: string; topic: string; industry: string; label: Bilingual },
): void {
  if (pieces.spend) {
    spendLine(context, 'spend', pieces.spend, {
      key,
      label,
      kind: industry,
      subPost: 'BiensEtMatieresEnApprocheMonetaire',
    });
    return;
  }
  if (!pieces.count) return;
  const count = context.quantity('count', pieces.count, { en: 'pieces', fr: 'pièces' });
  const uses = pieces.uses
    ? context.quantity('uses', pieces.uses, { en: 'productions served', fr: 'productions servies' })
    : pieces.origin === 'new'
      ? null
      : context.coefficient('set-uses', { origin: pieces.origin });
  context.line({
    key,
    label,
    quantity: uses
      ? product([quotient(count, uses)], {
          label: { en: 'pieces used up', fr: 'pièces imputées' },
          display: unit('item'),
        })
      : count,
    use: context.emissionFactor({
      topic,
      where: { kind: pieces.kind ?? '', ...(topic === 'embodied' ? {} : { origin: 'new' }) },
      country: context.country,
    }),
    subPost: 'AutresIntrants',
    situation: 'operated',
  });
}
