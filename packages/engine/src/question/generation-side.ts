import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { CompiledScenario } from '../footprint/compile.ts';
import type { Activity } from '../inventory/campaign.ts';
import type { FieldQuantity } from '../inventory/field.ts';
import { central } from '../uncertainty/index.ts';

/** Types of entries that a model generates pictures or clips for: those that are planned and metered alike. */
export const generatingTypes = ['image-generation', 'video-generation'] as const;

export const isGenerating = (type: unknown): boolean => generatingTypes.some((t) => t === type);

/** A part of a scenario: some of its entries with their lines. */
export interface Part {
  readonly activities: readonly Activity[];
  readonly lines: readonly Line[];
  /** Whether the water of an entry is not known. */
  readonly waterUnknown: boolean;
}

/** The entries of a scenario that `chosen` picks, with what follows from them. */
export function partOf(compiled: CompiledScenario, chosen: (activity: Activity) => boolean): Part {
  const activities = compiled.scenario.activities.filter(chosen);
  const ids = new Set(activities.map((a) => a.id));
  const paths = new Set(activities.map((a) => a.path));
  return {
    activities,
    lines: compiled.lines.filter((l) => ids.has(l.activity)),
    waterUnknown: compiled.assumptions.some((a) => a.code === 'water-unknown' && paths.has(a.path)),
  };
}

export const generating = (compiled: CompiledScenario): Part => partOf(compiled, (a) => isGenerating(a.type));

const joules = 3.6e6;
const litres = 1e-3;

const summed = (lines: readonly Line[], pick: (line: Line) => Line['energy'], unit: number): number =>
  lines.reduce((sum, line) => {
    const e = pick(line);
    return e ? sum + evaluate(e) : sum;
  }, 0) / unit;

/** kgCO2e at central values. */
export const centralOf = ({ lines }: Part): number => summed(lines, (l) => l.co2e, 1);

/** Electricity of the data centres, kWh, at central values. */
export const energyOf = ({ lines }: Part): number => summed(lines, (l) => l.energy, joules);

/** Litres at central values; null where one entry does not know. */
export const waterOf = ({ lines, waterUnknown }: Part): number | null =>
  waterUnknown ? null : summed(lines, (l) => l.water, litres);

/** Images or clips at central values; null where an entry gives a sum of money in their place. */
export function outputsOf({ activities }: Part, type: (typeof generatingTypes)[number]): number | null {
  const field = type === 'image-generation' ? 'count' : 'clips';
  let sum = 0;
  for (const { fields, type: own } of activities) {
    if (own !== type) continue;
    const quantity = fields[field] as FieldQuantity | undefined;
    if (!quantity) return null;
    sum += central(quantity.distribution);
  }
  return sum;
}

/** Who generates, by the name of the registry where it lists the model. */
export interface GeneratingModel {
  readonly id: string;
  readonly name: string;
  readonly task: 'image' | 'video';
}

export function modelOf(catalogue: Catalogue, { type, fields }: Activity): GeneratingModel {
  const named = String(fields.model ?? '');
  const task = type === 'video-generation' ? 'video' : 'image';
  const find = (name: string) => (task === 'video' ? catalogue.videoModel(name) : catalogue.imageModel(name));
  const found = find(named) ?? find(named.toLowerCase());
  return { id: found?.id ?? named, name: found?.name ?? named, task };
}
