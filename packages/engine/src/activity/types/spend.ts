import { moneyOf, text } from '../../inventory/field.ts';
import { nearest } from '../../quantity/index.ts';
import { defineActivity } from '../definition.ts';
import { spendLine } from '../money.ts';

/** Kinds of purchase that are things; the others are services. */
const goods: ReadonlySet<string> = new Set([
  ...['flowers', 'jewellery', 'carpets', 'wood', 'furniture', 'batteries', 'toys', 'musical-instruments'],
  ...['sporting-goods', 'books', 'plastics', 'glass', 'ceramics', 'leather', 'footwear', 'computers'],
  ...['photographic-equipment', 'audio-video-equipment', 'lighting-fixtures', 'metal-products', 'set-fixtures'],
  ...['plywood', 'paint', 'fabric', 'cosmetics', 'software'],
]);

export const spend = defineActivity({
  type: 'spend',
  summary: {
    en: 'A purchase known by its price alone: the last resort',
    fr: 'Un achat connu par son seul prix : le dernier recours',
  },
  category: 'other',
  stage: 'shoot',
  example: { amount: '3000 EUR2024', kind: 'insurance' },
  fields: {
    amount: moneyOf('price paid, before tax, with the year of the price', 'prix payé hors taxes, avec l’année du prix'),
    kind: text(
      'kind of purchase, one of those of the catalogue (factors search spend)',
      'type d’achat, parmi ceux du catalogue (factors search spend)',
    ),
  },
  inventory(fields, context) {
    const kinds = [...new Set(context.catalogue.factorsOf('spend').map((f) => String(f.where.kind)))].sort();
    if (!kinds.includes(fields.kind)) {
      throw context.failure('field-choice', 'kind', {
        field: 'kind',
        value: fields.kind,
        choices: kinds.join(', '),
        suggestion: nearest(fields.kind, kinds) ?? '',
      });
    }
    spendLine(context, 'amount', fields.amount, {
      key: 'spend',
      label: { en: 'Purchase', fr: 'Achat' },
      kind: fields.kind,
      subPost: goods.has(fields.kind) ? 'BiensEtMatieresEnApprocheMonetaire' : 'ServicesEnApprocheMonetaire',
    });
  },
});
