import { numberOf, withNumber } from '@contrechamp/engine';
import type { ModelFound } from '../../worker/methods/models.ts';
import type { SoberEntry, SoberType } from '../../worker/methods/sober-entries.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Fields that say how much is generated, the one to move first; the others follow it. */
const amounts: Readonly<Record<SoberType, readonly string[]>> = {
  'image-generation': ['count', 'spend', 'energy'],
  'video-generation': ['clips', 'spend', 'energy'],
  upscaling: ['count', 'energy'],
  'text-generation': ['requests', 'tokens'],
  'fine-tuning': ['gpuHours', 'energy'],
};

export interface EntryAmount {
  readonly field: string;
  readonly value: number;
}

const digits = 12;

/** The number of an entry that says how much is generated; null when the file has none above zero. */
export function amountOf(type: SoberType, fields: Fields): EntryAmount | null {
  for (const field of amounts[type]) {
    const value = numberOf(fields[field]);
    if (value !== null && value > 0) return { field, value };
  }
  return null;
}

/** So much generated instead: what was read or paid for it follows in proportion. */
export function withAmount(type: SoberType, fields: Fields, to: number): Fields {
  const main = amountOf(type, fields);
  if (!main) return fields;
  const scaled = amounts[type].flatMap((field) => {
    const now = numberOf(fields[field]);
    if (now === null) return [];
    const next = field === main.field ? to : Number(((now * to) / main.value).toPrecision(digits));
    return [[field, withNumber(fields[field], next)] as const];
  });
  return { ...fields, ...Object.fromEntries(scaled) };
}

/** Fields that are of the model, or of a reading of what it took. */
const ofModel = ['steps', 'strength', 'quality', 'tokens', 'inputTokens', 'gpuSeconds', 'energy', 'energyBoundary'];

/** By another model: what belonged to the first one goes, and a place that its provider does not offer. */
export function withModel(
  fields: Fields,
  before: SoberEntry['model'],
  after: Pick<ModelFound, 'id' | 'open' | 'qualities' | 'offered'>,
): Fields {
  const dropped = new Set(ofModel);
  if (typeof fields.quality === 'string' && after.qualities.includes(fields.quality)) dropped.delete('quality');
  if (!after.open || before?.open !== true) dropped.add('provider');
  const { region } = fields;
  if (after.offered !== null && !after.offered.includes(String(region))) dropped.add('region');
  const kept = Object.entries(fields).filter(([key]) => !dropped.has(key));
  return { ...Object.fromEntries(kept), model: after.id };
}

/** Without what takes its default again. */
export const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

export interface Size {
  readonly width: number;
  readonly height: number;
}

const usual: Readonly<Record<SoberType, Size | null>> = {
  'image-generation': { width: 1024, height: 1024 },
  'video-generation': { width: 1280, height: 720 },
  upscaling: { width: 4000, height: 5000 },
  'text-generation': null,
  'fine-tuning': null,
};

const offered: Readonly<Record<SoberType, readonly (readonly [number, number])[]>> = {
  'image-generation': [
    [512, 512],
    [1024, 1024],
    [1024, 1280],
    [1536, 1024],
    [2048, 2048],
  ],
  'video-generation': [
    [832, 480],
    [1280, 720],
    [1920, 1080],
  ],
  upscaling: [
    [2000, 2500],
    [4000, 5000],
    [6000, 7500],
  ],
  'text-generation': [],
  'fine-tuning': [],
};

/** The size of one output; null where outputs have none. */
export function sizeOf(type: SoberType, fields: Fields): Size | null {
  const base = usual[type];
  return base && { width: numberOf(fields.width) ?? base.width, height: numberOf(fields.height) ?? base.height };
}

/** A few sizes to choose from, smallest first; the one that is there is among them. */
export function sizesOf(type: SoberType, fields: Fields): readonly Size[] {
  const own = sizeOf(type, fields);
  if (!own) return [];
  const all = offered[type].map(([width, height]) => ({ width, height }));
  const known = all.some((s) => s.width === own.width && s.height === own.height);
  return (known ? all : [...all, own]).toSorted((a, b) => a.width * a.height - b.width * b.height);
}

const ends = [2, 5, 10, 20];

/** A round end of a slider that leaves as much room above as below, and a step that its value stands on. */
export function scaleOf(value: number): { readonly max: number; readonly step: number } {
  const decade = 10 ** Math.floor(Math.log10(value));
  const max = Math.max(5, (ends.find((e) => e * decade >= 2 * value) ?? 20) * decade);
  const finest = Number.isInteger(value) ? 1 : max / 1000;
  const steps = [100, 50, 20, 10, 5, 2].map((n) => n * 10 ** (Math.floor(Math.log10(max)) - 3));
  const fitting = steps.find(
    (s) => s >= finest && s <= max / 100 && Number.isInteger(Number((value / s).toPrecision(9))),
  );
  return { max, step: fitting ?? finest };
}

const words = ['veryLow', 'low', 'middling', 'high', 'veryHigh'] as const;
const bounds = [50, 150, 350, 600];

/** How clean electricity is, in a word. */
export const cleanliness = (intensity: number): (typeof words)[number] =>
  words[bounds.filter((b) => intensity >= b).length] ?? 'veryHigh';
