import { numberOf } from '../../question/number.ts';
import { amountOf, scaled, scaledWhole, tidy, withFields, withTidy } from '../amount.ts';
import { type Fields, is, nameFor } from '../fields.ts';
import { defineLever, numberIn, share } from '../lever.ts';

const amounts = ['count', 'clips', 'spend', 'energy'];

const fewerImages = defineLever({
  id: 'fewer-images',
  theme: 'generation',
  name: { en: 'Fewer generated images', fr: 'Moins d’images générées' },
  text: {
    en: 'Images and clips that are generated, kept or not, in a smaller number.',
    fr: 'Moins d’images et de plans générés, gardés ou non.',
  },
  effort: 1,
  evidence: { en: 'Our assumption: half as many.', fr: 'Notre hypothèse : moitié moins.' },
  idempotent: false,
  parameters: [share('fewer', 0.5, 'part that is not generated', 'part non générée')],
  change(activity, _scene, values) {
    if (!is(activity, 'image-generation', 'video-generation')) return null;
    const part = 1 - numberIn(values, 'fewer');
    const counted = amounts.filter((field) => numberOf(activity[field]) !== null);
    return counted.length === 0
      ? null
      : [withFields(activity, Object.fromEntries(counted.map((f) => [f, scaledWhole(activity[f], part)])))];
  },
});

const usualSide = 1024;
/** Below this a draft shows nothing. */
const smallestSide = 256;

/** Pixels that most models ask their sides to be a multiple of. */
const grain = 64;
const half = (side: number): number => Math.max(smallestSide, Math.round(side / 2 / grain) * grain);

const readings = ['gpuSeconds', 'tokens', 'energy', 'energyFrom', 'energyBoundary'];

const draftSmall = defineLever({
  id: 'draft-small',
  theme: 'generation',
  name: { en: 'Draft small, then enlarge what is kept', fr: 'Esquisser petit, puis agrandir ce qui est gardé' },
  text: {
    en: 'Images of an open model are made at half the width and height; a tenth of them is enlarged to the size of today by a network.',
    fr: 'Les images d’un modèle ouvert sont faites à moitié de largeur et de hauteur ; une sur dix est agrandie par un réseau à la taille d’aujourd’hui.',
  },
  effort: 2,
  evidence: {
    en: 'Our assumption: one image in ten is worth enlarging. Nothing here judges the images.',
    fr: 'Notre hypothèse : une image sur dix mérite d’être agrandie. Rien ici ne juge les images.',
  },
  idempotent: false,
  parameters: [share('kept', 0.1, 'part that is enlarged', 'part agrandie', 0.01, 1)],
  mayRaise: {
    en: 'Enlarging most images may take more than it saves.',
    fr: 'Agrandir la plupart des images peut prendre plus que cela ne gagne.',
  },
  change(activity, { catalogue }, values) {
    if (!is(activity, 'image-generation') || activity.count === undefined) return null;
    if (readings.some((field) => activity[field] !== undefined)) return null;
    if (!catalogue.imageModel(String(activity.model))?.open) return null;
    const [width, height] = [amountOf(activity, 'width', usualSide), amountOf(activity, 'height', usualSide)];
    if (half(width) >= width || half(height) >= height) return null;
    const kept = scaled(activity.count, numberIn(values, 'kept'));
    const enlarged = withFields(hostOf(activity), {
      type: 'upscaling',
      id: `${nameFor(activity)}-enlarged`,
      count: withTidy(kept, Math.ceil(numberOf(kept) ?? 1)),
      width,
      height,
    });
    return [withFields(activity, { width: half(width), height: half(height) }), enlarged];
  },
});

const hostFields = ['stage', 'provider', 'region', 'hardware', 'at'];
const hostOf = (activity: Fields): Fields =>
  Object.fromEntries(Object.entries(activity).filter(([key]) => hostFields.includes(key)));

const fewerSteps = defineLever({
  id: 'fewer-steps',
  theme: 'generation',
  name: { en: 'Fewer diffusion steps', fr: 'Moins d’étapes de diffusion' },
  text: {
    en: 'Open models run so many steps at most.',
    fr: 'Les modèles ouverts font tant d’étapes au plus.',
  },
  effort: 1,
  evidence: {
    en: 'Energy follows the steps; how few will do is for the eye to judge.',
    fr: 'L’énergie suit les étapes ; combien suffisent est à l’œil d’en juger.',
  },
  parameters: [{ id: 'steps', label: { en: 'steps', fr: 'étapes' }, default: 20, low: 1, high: 100 }],
  change(activity, _scene, values) {
    const steps = numberIn(values, 'steps');
    if (!is(activity, 'image-generation') || amountOf(activity, 'steps') <= steps) return null;
    return [withFields(activity, { steps: Math.round(tidy(steps)) })];
  },
});

export const imageLevers = [fewerImages, draftSmall, fewerSteps];
