import { amountOf, countIn, scaled, withCount, withFields, withWhole } from '../amount.ts';
import { is } from '../fields.ts';
import { defineLever, numberIn, share } from '../lever.ts';

const shorterRetention = defineLever({
  id: 'shorter-retention',
  theme: 'data',
  name: { en: 'Rushes kept for a shorter time', fr: 'Rushes gardés moins longtemps' },
  text: { en: 'Files are kept so many months at most.', fr: 'Les fichiers sont gardés tant de mois au plus.' },
  effort: 1,
  evidence: { en: 'Our assumption: six months.', fr: 'Notre hypothèse : six mois.' },
  parameters: [{ id: 'months', label: { en: 'months', fr: 'mois' }, default: 6, low: 1, high: 120 }],
  change(activity, _scene, values) {
    const months = numberIn(values, 'months');
    const kept = is(activity, 'storage') ? countIn(activity.months, 'month') : null;
    return kept !== null && kept > months * (1 + 1e-9)
      ? [withFields(activity, { months: withCount(activity.months, 'month', months) })]
      : null;
  },
});

const fewerCopies = defineLever({
  id: 'fewer-copies',
  theme: 'data',
  name: { en: 'Fewer copies of rushes', fr: 'Moins de copies des rushes' },
  text: { en: 'Files are kept in so many copies at most.', fr: 'Les fichiers sont gardés en tant de copies au plus.' },
  effort: 1,
  evidence: {
    en: 'Our assumption: two copies, in two places, are safe.',
    fr: 'Notre hypothèse : deux copies, en deux lieux, suffisent.',
  },
  parameters: [{ id: 'copies', label: { en: 'copies', fr: 'copies' }, default: 2, low: 1, high: 10 }],
  change(activity, _scene, values) {
    const copies = numberIn(values, 'copies');
    return is(activity, 'storage') && amountOf(activity, 'copies', 1) > copies
      ? [withWhole(activity, 'copies', copies)]
      : null;
  },
});

const lighterDelivery = defineLever({
  id: 'lighter-delivery',
  theme: 'data',
  name: { en: 'Lighter delivery format', fr: 'Format de livraison plus léger' },
  text: {
    en: 'Files are sent in a format that takes less room.',
    fr: 'Les fichiers sont envoyés dans un format qui prend moins de place.',
  },
  effort: 1,
  evidence: { en: 'Our assumption: half the volume.', fr: 'Notre hypothèse : moitié moins de volume.' },
  idempotent: false,
  parameters: [share('fewer', 0.5, 'part of the volume spared', 'part du volume épargnée')],
  change(activity, _scene, values) {
    return is(activity, 'transfer') && activity.factor === undefined
      ? [withFields(activity, { volume: scaled(activity.volume, 1 - numberIn(values, 'fewer')) })]
      : null;
  },
});

export const dataLevers = [shorterRetention, fewerCopies, lighterDelivery];
