import type { Catalogue } from '../factor/catalogue.ts';
import type { ImageModel, VideoModel } from '../factor/models.ts';
import type { Document } from './document.ts';

type Model = ImageModel | VideoModel;
const classes = ['distilled', 'mid', 'large-dit', 'frontier'];

/** A model that is lighter than another: of the same maker if there is one, the newest of them, else a measured one. */
export function lighterModels(catalogue: Catalogue, type: unknown, model: Model, year: number): readonly Model[] {
  const all: readonly Model[] = type === 'image-generation' ? catalogue.data.imageModels : catalogue.data.videoModels;
  const lighter = all.filter(
    (m) =>
      classes.indexOf(m.class) < classes.indexOf(model.class) &&
      !(m.retired !== undefined && Number(m.retired.slice(0, 4)) <= year),
  );
  const own = lighter.filter((m) => m.developer === model.developer && m.open === model.open);
  const measured = lighter.filter((m) => m.evidence === 'file');
  return (own.length > 0 ? own : measured).toSorted((a, b) => ((a.firstSeen ?? '') < (b.firstSeen ?? '') ? 1 : -1));
}

/** Fields that belong to the model which is replaced, or to a reading of it. */
export const ofModel = [
  'steps',
  'strength',
  'quality',
  'tokens',
  'inputTokens',
  'gpuSeconds',
  'energy',
  'energyBoundary',
];

/** Countries that a provider offers; for an open model, those where any provider of the catalogue has a region. */
export function offeredCountries(catalogue: Catalogue, fields: Document): readonly string[] {
  const name = String(fields.model);
  const model = fields.type === 'image-generation' ? catalogue.imageModel(name) : catalogue.videoModel(name);
  const everywhere = catalogue.data.providers.flatMap((p) => p.regions.map((r) => r.country));
  if (!model || model.open) return fields.provider === undefined ? [...new Set(everywhere)] : [];
  const provider = catalogue.provider(String(fields.provider ?? model.provider ?? ''));
  return [...new Set(provider?.regions.map((r) => r.country) ?? [])];
}
