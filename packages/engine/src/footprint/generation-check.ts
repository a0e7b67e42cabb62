import type { Diagnostic } from '../diagnostic.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { Campaign } from '../inventory/campaign.ts';
import { type GenerationRules, qualityTiers } from '../inventory/generation.ts';
import { nearest } from '../quantity/index.ts';

type Params = Diagnostic['params'];

const found = (
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  path: string,
  params: Params,
): Diagnostic => ({
  ...{ code, severity, params },
  path: `generation.${path}`,
});

/** A model by any of its names, image models first. */
export const modelNamed = (catalogue: Catalogue, name: string) =>
  catalogue.imageModel(name) ??
  catalogue.videoModel(name) ??
  catalogue.imageModel(name.toLowerCase()) ??
  catalogue.videoModel(name.toLowerCase());

function namesOf({ allowed, defaults }: GenerationRules): readonly { readonly path: string; readonly name: string }[] {
  return [
    ...(allowed.models ?? []).map((name, i) => ({ path: `allowed.models[${i}]`, name })),
    ...(['stills', 'clips'] as const).flatMap((kind) => {
      const name = defaults[kind]?.model;
      return name === undefined ? [] : [{ path: `defaults.${kind}.model`, name }];
    }),
  ];
}

/** A model that is not in the registry may be one’s own: it counts by its class, and that is said. */
function unknownModels(rules: GenerationRules, catalogue: Catalogue): readonly Diagnostic[] {
  const known = [...catalogue.imageModelNames, ...catalogue.videoModelNames];
  return namesOf(rules).flatMap(({ path, name }) =>
    modelNamed(catalogue, name)
      ? []
      : [found('model-unknown', 'warning', path, { value: name, suggestion: nearest(name, known) ?? '' })],
  );
}

function unknownPlaces({ allowed }: GenerationRules, catalogue: Catalogue): readonly Diagnostic[] {
  const { countries, providers } = catalogue.data;
  const places = new Set([
    'EU',
    ...countries.flatMap((c) => [c.code, ...c.regions]),
    ...providers.flatMap((p) => p.regions.map((r) => r.id)),
  ]);
  const regions = (allowed.regions ?? []).flatMap((value, i) =>
    places.has(value)
      ? []
      : [
          found('region-unknown', 'error', `allowed.regions[${i}]`, {
            value,
            suggestion: nearest(value, places) ?? '',
          }),
        ],
  );
  const names = [...catalogue.providerNames];
  const operators = (allowed.providers ?? []).flatMap((value, i) =>
    catalogue.provider(value.toLowerCase())
      ? []
      : [
          found('provider-unknown', 'error', `allowed.providers[${i}]`, {
            value,
            suggestion: nearest(value.toLowerCase(), names) ?? '',
            known: providers.map((p) => p.id).join(', '),
          }),
        ],
  );
  return [...regions, ...operators];
}

const pixelsOf = (size: { readonly width: number; readonly height: number } | undefined): number | undefined =>
  size && size.width * size.height;

const rank = (quality: (typeof qualityTiers)[number] | undefined): number | undefined =>
  quality && qualityTiers.indexOf(quality);

/** Defaults that the same file refuses. */
function contradictions({ defaults, maxima, allowed }: GenerationRules, catalogue: Catalogue): readonly Diagnostic[] {
  const { stills = {}, clips = {} } = defaults;
  const most = { stills: maxima.stills ?? {}, clips: maxima.clips ?? {} };
  const pairs: readonly (readonly [string, number | undefined, number | undefined, string | number | undefined])[] = [
    ['stills.count', stills.count, most.stills.count, most.stills.count],
    ['stills.size', pixelsOf(stills.size), most.stills.pixels, most.stills.pixels],
    ['stills.quality', rank(stills.quality), rank(most.stills.quality), most.stills.quality],
    ['stills.previews', stills.previews, most.stills.previews, most.stills.previews],
    ['clips.size', pixelsOf(clips.size), most.clips.pixels, most.clips.pixels],
    ['clips.seconds', clips.seconds, most.clips.seconds, most.clips.seconds],
  ];
  const above = pairs.flatMap(([path, value, limit, shown]) =>
    value !== undefined && limit !== undefined && value > limit
      ? [found('default-above-maximum', 'error', `defaults.${path}`, { field: path, maximum: shown ?? limit })]
      : [],
  );
  const ids = new Set((allowed.models ?? []).map((name) => modelNamed(catalogue, name)?.id ?? name));
  const refused = (['stills', 'clips'] as const).flatMap((kind) => {
    const name = defaults[kind]?.model;
    if (name === undefined) return [];
    const model = modelNamed(catalogue, name);
    const outside = allowed.models
      ? !ids.has(model?.id ?? name)
      : !(allowed.classes?.includes(model?.class as never) ?? true);
    return outside ? [found('default-not-allowed', 'error', `defaults.${kind}.model`, { value: name })] : [];
  });
  return [...above, ...refused];
}

/** What is wrong or doubtful in the rules for those who generate, next to the catalogue. */
export function generationProblems(campaign: Campaign, catalogue: Catalogue): readonly Diagnostic[] {
  const rules = campaign.generation;
  if (!rules) return [];
  const grids = [campaign.grid, campaign.scenarios.find((s) => s.id === rules.scenario)?.grid];
  const series = grids.some((grid) => Object.values(grid ?? {}).some((g) => g.series !== undefined));
  return [
    ...unknownPlaces(rules, catalogue),
    ...contradictions(rules, catalogue),
    ...unknownModels(rules, catalogue),
    ...(rules.deferral && !series ? [found('deferral-without-series', 'warning', 'deferral', {})] : []),
  ];
}
