import { intensityAt } from '../../factor/grid-series.ts';
import type { ImageModel, VideoModel } from '../../factor/models.ts';
import { lighterModels, offeredCountries, ofModel } from '../../question/model-choice.ts';
import { withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever } from '../lever.ts';
import type { Scene } from '../scene.ts';

const isGenerative = (activity: Fields): boolean => is(activity, 'image-generation', 'video-generation');

function modelOf(activity: Fields, { catalogue }: Scene): ImageModel | VideoModel | undefined {
  const name = String(activity.model);
  return is(activity, 'image-generation') ? catalogue.imageModel(name) : catalogue.videoModel(name);
}

/** A lighter model makes sense only where the number of outputs is known: a reading says nothing of another model. */
function byLighterModel(activity: Fields, scene: Scene): Fields | null {
  const model = modelOf(activity, scene);
  const today = scene.central(activity);
  if (!model || today === null || (activity.count ?? activity.clips) === undefined) return null;
  for (const candidate of lighterModels(scene.catalogue, activity.type, model, scene.year)) {
    const dropped = candidate.open === model.open ? ofModel : [...ofModel, 'provider'];
    const tried = withFields(activity, {
      ...Object.fromEntries(dropped.map((field) => [field, undefined])),
      model: candidate.id,
    });
    const then = scene.central(tried);
    if (then !== null && then < today) return tried;
  }
  return null;
}

const lighterModel = defineLever({
  id: 'lighter-model',
  theme: 'generation',
  name: { en: 'Lighter models', fr: 'Modèles plus légers' },
  text: {
    en: 'Each generation by a lighter model: the newest of the same maker, else one whose energy was measured.',
    fr: 'Chaque génération par un modèle plus léger : le plus récent du même éditeur, sinon un modèle mesuré.',
  },
  effort: 2,
  evidence: {
    en: 'Registry of models; whether its images will do is for the eye to judge.',
    fr: 'Registre des modèles ; si ses images conviennent, c’est à l’œil d’en juger.',
  },
  idempotent: false,
  change(activity, scene) {
    if (!isGenerative(activity)) return null;
    const lighter = byLighterModel(activity, scene);
    return lighter && [lighter];
  },
});

const cleanerRegion = defineLever({
  id: 'cleaner-region',
  theme: 'generation',
  name: { en: 'Low-carbon data centres', fr: 'Centres de données bas carbone' },
  text: {
    en: 'Each generation runs where electricity emits least, among the regions that its provider offers.',
    fr: 'Chaque génération tourne là où l’électricité émet le moins, parmi les régions qu’offre son fournisseur.',
  },
  effort: 1,
  evidence: {
    en: 'Regions of providers in the registry; an open model may run with any provider of it.',
    fr: 'Régions des fournisseurs du registre ; un modèle ouvert peut tourner chez chacun d’eux.',
  },
  change(activity, scene) {
    const moves = isGenerative(activity) || is(activity, 'upscaling');
    const today = moves ? scene.central(activity) : null;
    if (today === null) return null;
    const [best] = offeredCountries(scene.catalogue, activity)
      .flatMap((country) => {
        const tried = withFields(activity, { region: country });
        const kg = scene.central(tried);
        return kg === null ? [] : [{ country, tried, kg }];
      })
      .toSorted((a, b) => a.kg - b.kg || (a.country < b.country ? -1 : 1));
    return best && best.kg < today * (1 - 1e-9) ? [best.tried] : null;
  },
});

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
const hosted = ['image-generation', 'video-generation', 'upscaling', 'text-generation', 'fine-tuning', 'render'];

const cleanerHours = defineLever({
  id: 'cleaner-hours',
  theme: 'generation',
  name: { en: 'Cleaner hours', fr: 'Heures plus propres' },
  text: {
    en: 'Generations that can wait run at the hour when the grid emits least, in the series that the campaign names.',
    fr: 'Les générations qui peuvent attendre tournent à l’heure où le réseau émet le moins, dans la série que nomme la campagne.',
  },
  effort: 2,
  evidence: {
    en: 'The series of the campaign file; without one, nothing is known of the hours.',
    fr: 'La série du fichier de campagne ; sans elle, rien n’est connu des heures.',
  },
  change(activity, scene) {
    if (!is(activity, ...hosted) || activity.energy !== undefined) return null;
    const region = activity.region;
    const series = typeof region === 'string' ? scene.seriesOf(region) : undefined;
    const today = series && scene.central(activity);
    if (!series || today === null || today === undefined) return null;
    const [best] = hoursOfDay
      .flatMap((at) => {
        const window = intensityAt(series, at);
        return window ? [{ at, mean: window.mean }] : [];
      })
      .toSorted((a, b) => a.mean - b.mean);
    if (!best || best.at === activity.at) return null;
    const tried = withFields(activity, { at: best.at });
    const then = scene.central(tried);
    return then !== null && then < today ? [tried] : null;
  },
});

export const modelLevers = [lighterModel, cleanerRegion, cleanerHours];
