import {
  type Bilingual,
  type Campaign,
  type Catalogue,
  type CompiledScenario,
  defaultSeed,
  evaluate,
  type ImageModel,
  LiveComparison,
  quantilesOf,
  Samples,
  type VideoModel,
} from '@contrechamp/engine';
import { type Opened, opened } from '../open.ts';
import type { Source } from '../view.ts';
import { isCalculated } from './compare.ts';

type Fields = Readonly<Record<string, unknown>>;

export const soberTypes = [
  'image-generation',
  'video-generation',
  'upscaling',
  'text-generation',
  'fine-tuning',
] as const;
export type SoberType = (typeof soberTypes)[number];

/** A country where an entry may compute. */
export interface SoberPlace {
  readonly code: string;
  readonly name: Bilingual;
  /** gCO2e/kWh, as the campaign's method takes it; null when it has none. */
  readonly intensity: number | null;
}

/** A generation with what may be chosen for it. */
export interface SoberEntry {
  readonly index: number;
  readonly id: string;
  readonly type: SoberType;
  readonly name: string;
  readonly fields: Fields;
  /** As the catalogue knows it. */
  readonly model: {
    readonly id: string;
    readonly name: string;
    readonly open: boolean;
    readonly steps: number | null;
    readonly qualities: readonly string[];
  } | null;
  /** What its energy is known by, `T0` to `T7`. */
  readonly tier: string | null;
  /** Energy of the facility for one output, in Wh. */
  readonly each: number | null;
  readonly provider: string | null;
  readonly country: string;
  /** Cleanest electricity first; the one where it computes is always among them. */
  readonly places: readonly SoberPlace[];
  /** Whether the places are all that the catalogue knows, those of a provider, or that of one who offers no choice. */
  readonly reach: 'any' | 'offered' | 'fixed';
}

export interface SoberOutline {
  readonly scenarios: readonly { readonly id: string; readonly name: Bilingual; readonly place: number }[];
  /** The one that was asked for, if it generates; else the reference, else the first that does; null if none does. */
  readonly scenario: string | null;
  readonly deliverables: Campaign['deliverables'];
  readonly period: number;
  readonly entries: readonly SoberEntry[];
  /** Hourly series of grids that the campaign names. */
  readonly series: readonly string[];
}

const energyDraws = 4000;
const joules = 3600;
const joulesPerKWh = 3.6e6;
const grams = 1000;

const isSober = (type: string): type is SoberType => (soberTypes as readonly string[]).includes(type);
const generates = ({ scenario }: CompiledScenario): boolean =>
  scenario.activities.some((a) => a.type === 'image-generation' || a.type === 'video-generation');

function modelOf(catalogue: Catalogue, type: SoberType, name: unknown): ImageModel | VideoModel | undefined {
  if (typeof name !== 'string') return undefined;
  const find = (key: string) =>
    type === 'image-generation'
      ? catalogue.imageModel(key)
      : type === 'video-generation'
        ? catalogue.videoModel(key)
        : undefined;
  return find(name) ?? find(name.toLowerCase());
}

/** Where an entry may compute: what its provider offers, or any country where a provider has a region. */
function placesOf({ data }: Catalogue, provider: ReturnType<Catalogue['provider']>, open: boolean) {
  const everywhere = data.providers.flatMap((p) => p.regions.map((r) => r.country));
  if (!provider) return { reach: 'any' as const, codes: everywhere };
  const offered = provider.regions.map((r) => r.country);
  const home = provider.country === undefined ? [] : [provider.country];
  if (offered.length > 0) return { reach: 'offered' as const, codes: [...home, ...offered] };
  return home.length > 0 || !open
    ? { reach: 'fixed' as const, codes: home }
    : { reach: 'any' as const, codes: everywhere };
}

/** The median over the draws for one output, as models are ranked: what the number of outputs is not known by stays out. */
function energyEach(live: LiveComparison, scenario: string, index: number, fields: Fields): number | null {
  const field = ['count', 'clips', 'requests'].find((f) => fields[f] !== undefined);
  if (field === undefined || fields.energy !== undefined) return null;
  const found = live.entry({ scenario, index, fields: { ...fields, [field]: 1, primary: true } });
  if ('refused' in found) return null;
  const energies = found.lines.flatMap((l) => (l.kind === 'operation' && l.energy ? [l.energy] : []));
  const samples = new Samples(energies, { seed: defaultSeed, draws: energyDraws });
  const total = new Float64Array(energyDraws);
  for (const energy of energies) {
    const column = samples.column(energy);
    for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (column[i] as number);
  }
  const [median = 0] = quantilesOf(total, [0.5]);
  return energies.length === 0 ? null : median / joules;
}

function entryOf(
  compiled: CompiledScenario,
  index: number,
  fields: Fields,
  live: LiveComparison,
  catalogue: Catalogue,
) {
  const activity = compiled.scenario.activities[index];
  if (!activity || !isSober(activity.type)) return [];
  const model = modelOf(catalogue, activity.type, fields.model);
  const provider = catalogue.provider(String(fields.provider ?? model?.provider ?? '').toLowerCase());
  const own = compiled.lines.find((l) => l.activity === activity.id && l.country !== undefined)?.country ?? '';
  const { reach, codes } = placesOf(catalogue, provider, model?.open ?? true);
  const tier = compiled.assumptions.find((a) => a.code === 'ai-tier' && a.path === activity.path)?.params.tier;
  return [
    {
      ...{ index, id: activity.id, type: activity.type, fields, stage: activity.stage },
      name: activity.label ?? activity.id,
      model: model
        ? {
            ...{ id: model.id, name: model.name, open: model.open, steps: model.steps ?? null },
            qualities: 'tokens' in model ? Object.keys(model.tokens ?? {}) : [],
          }
        : null,
      tier: tier === undefined ? null : String(tier),
      each: energyEach(live, compiled.scenario.id, index, fields),
      provider: provider?.name ?? null,
      country: own,
      codes: [...new Set([own, ...codes])].filter((c) => c !== ''),
      reach,
    },
  ];
}

/** What a kilowatt-hour emits in each country, under the method and the grids of the campaign. */
function intensities(
  live: LiveComparison,
  { scenario }: CompiledScenario,
  codes: readonly string[],
  stage: string | undefined,
): ReadonlyMap<string, number> {
  const index = scenario.activities.length;
  return new Map(
    codes.flatMap((region) => {
      const fields = { type: 'text-generation', requests: 1, region, ...(stage !== undefined && { stage }) };
      const found = live.entry({ scenario: scenario.id, index, fields });
      const line = 'refused' in found ? undefined : found.lines.find((l) => l.kind === 'operation' && l.energy);
      return line ? [[region, evaluate(line.factor) * joulesPerKWh * grams] as const] : [];
    }),
  );
}

function seriesOf({ campaign, scenarios }: NonNullable<Opened['calculation']>): readonly string[] {
  const grids = [campaign.grid, ...scenarios.map((s) => s.scenario.grid)];
  return [...new Set(grids.flatMap((g) => Object.values(g ?? {}).flatMap((c) => c.series ?? [])))];
}

/** The generations of a scenario with what may be chosen for each; null when the campaign cannot be computed. */
export async function soberEntries({
  source,
  wanted,
}: {
  readonly source: Source;
  readonly wanted: string | null;
}): Promise<SoberOutline | null> {
  const at = await opened(source);
  if (!isCalculated(at)) return null;
  const { campaign, scenarios } = at.calculation;
  const found = scenarios.filter(generates);
  const named = (id: string | null) => found.find((s) => s.scenario.id === id);
  const compiled = named(wanted) ?? named(campaign.reference) ?? found[0];
  const id = compiled?.scenario.id ?? null;
  const written = ((at.document?.scenarios ?? []) as readonly Fields[]).find((s) => s.id === id);
  const live = new LiveComparison(at.calculation, { seed: defaultSeed, draws: 1 });
  const entries = ((written?.activities ?? []) as readonly Fields[]).flatMap((fields, index) =>
    compiled ? entryOf(compiled, index, fields, live, at.catalogue) : [],
  );
  const codes = [...new Set(entries.flatMap((e) => e.codes))];
  const grid = compiled ? intensities(live, compiled, codes, entries[0]?.stage) : new Map<string, number>();
  const order = (code: string): number => grid.get(code) ?? Number.POSITIVE_INFINITY;
  return {
    scenarios: found.map(({ scenario }) => ({
      ...{ id: scenario.id, name: scenario.name },
      place: scenarios.findIndex((s) => s.scenario.id === scenario.id),
    })),
    scenario: id,
    ...{ deliverables: campaign.deliverables, period: campaign.period },
    entries: entries.map(({ codes: own, stage: _, ...entry }) => ({
      ...entry,
      places: own
        .toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
        .map((code) => ({
          code,
          name: at.catalogue.country(code)?.name ?? { en: code, fr: code },
          intensity: grid.get(code) ?? null,
        })),
    })),
    series: seriesOf(at.calculation),
  };
}
