import { flag, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

export const water = defineActivity({
  type: 'water',
  summary: {
    en: 'Water from the tap: rain effects, cleaning, tanks',
    fr: 'Eau du réseau : effets de pluie, nettoyage, bassins',
  },
  category: 'other',
  stage: 'shoot',
  example: { volume: '2000 L' },
  fields: {
    volume: quantityOf('L', 'volume drawn', 'volume prélevé'),
    treated: flag('goes down the drain and is treated', 'rejetée à l’égout et traitée').default(true),
  },
  inventory(fields, context) {
    const volume = context.quantity('volume', fields.volume, words.volume);
    context.line({
      key: 'supply',
      label: { en: 'Water supply', fr: 'Eau potable' },
      quantity: volume,
      use: context.emissionFactor({ topic: 'water-supply', country: context.country }),
      subPost: 'AutresIntrants',
      situation: 'operated',
    });
    if (!fields.treated) return;
    context.line({
      key: 'treatment',
      label: { en: 'Waste-water treatment', fr: 'Traitement des eaux usées' },
      quantity: volume,
      use: context.find({ topic: 'water-treatment', country: context.country }),
      subPost: 'EauxUsees',
      situation: 'operated',
      category: 'waste',
    });
  },
});
