import { withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever, textIn } from '../lever.ts';

const rentedCostumes = defineLever({
  id: 'rented-costumes',
  theme: 'sets',
  name: { en: 'Rented or second-hand costumes', fr: 'Costumes loués ou de seconde main' },
  text: {
    en: 'New garments are rented, or bought second-hand.',
    fr: 'Les vêtements neufs sont loués, ou achetés d’occasion.',
  },
  effort: 2,
  evidence: {
    en: 'Productions that share a garment: coefficient of the catalogue, an assumption with its range.',
    fr: 'Productions qui se partagent un vêtement : coefficient du catalogue, une hypothèse et sa plage.',
  },
  parameters: [
    { id: 'to', label: { en: 'origin', fr: 'provenance' }, default: 'rented', choices: ['rented', 'second-hand'] },
  ],
  change: (activity, _scene, values) =>
    is(activity, 'clothing') && (activity.origin ?? 'new') === 'new' && activity.uses === undefined
      ? [withFields(activity, { origin: textIn(values, 'to') })]
      : null,
});

const rentedPieces = defineLever({
  id: 'rented-furniture',
  theme: 'sets',
  name: { en: 'Rented furniture and props', fr: 'Mobilier et accessoires loués' },
  text: {
    en: 'Furniture and props that are bought new are rented.',
    fr: 'Le mobilier et les accessoires achetés neufs sont loués.',
  },
  effort: 2,
  evidence: {
    en: 'Productions that share a piece: coefficient of the catalogue, an assumption with its range.',
    fr: 'Productions qui se partagent une pièce : coefficient du catalogue, une hypothèse et sa plage.',
  },
  change: (activity) =>
    is(activity, 'furniture', 'props') &&
    activity.count !== undefined &&
    (activity.origin ?? 'new') === 'new' &&
    activity.uses === undefined
      ? [withFields(activity, { origin: 'rented' })]
      : null,
});

/** Once it is on the wall it is neither used again nor recycled. */
const unsalvageable = (activity: Fields): boolean => is(activity, 'material') && activity.kind === 'paint';

const reusedSets = defineLever({
  id: 'reused-sets',
  theme: 'sets',
  name: { en: 'Sets made of reused materials', fr: 'Décors en matériaux de réemploi' },
  text: {
    en: 'New materials of sets come from another set.',
    fr: 'Les matériaux neufs des décors viennent d’un autre décor.',
  },
  effort: 3,
  evidence: { en: 'Factors by origin of the material.', fr: 'Facteurs selon la provenance du matériau.' },
  change(activity, scene) {
    if (unsalvageable(activity)) return null;
    if (!is(activity, 'material') || (activity.origin ?? 'new') !== 'new' || activity.factor !== undefined) return null;
    const reused = withFields(activity, { origin: 'reused' });
    return scene.central(reused) === null ? null : [reused];
  },
});

const buried = ['landfill', 'incineration'];

const recycling = defineLever({
  id: 'recycled-end-of-life',
  theme: 'sets',
  name: { en: 'Sets and waste sorted and recycled', fr: 'Décors et déchets triés et recyclés' },
  text: {
    en: 'Materials and waste that would be buried or burnt are recycled, where their kind can be.',
    fr: 'Matériaux et déchets qui seraient enfouis ou brûlés sont recyclés, quand leur nature le permet.',
  },
  effort: 2,
  evidence: {
    en: 'Factors by treatment; what recycling avoids elsewhere is never subtracted.',
    fr: 'Facteurs par traitement ; ce que le recyclage évite ailleurs n’est jamais déduit.',
  },
  mayRaise: {
    en: 'Sorting and treatment may emit more than burying what does not rot.',
    fr: 'Tri et traitement peuvent émettre plus qu’enfouir ce qui ne se décompose pas.',
  },
  change(activity, scene) {
    if (unsalvageable(activity)) return null;
    const field = is(activity, 'material') ? 'endOfLife' : is(activity, 'waste') ? 'treatment' : null;
    const now = field === 'treatment' ? (activity.treatment ?? 'incineration') : activity.endOfLife;
    if (field === null || !buried.includes(String(now)) || activity.factor !== undefined) return null;
    const recycled = withFields(activity, { [field]: 'recycling' });
    return scene.central(recycled) === null ? null : [recycled];
  },
});

export const setLevers = [rentedCostumes, rentedPieces, reusedSets, recycling];
