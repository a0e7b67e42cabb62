import * as z from 'zod';
import { evidence } from './schema.ts';

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
const pixels = z.number().int().positive();

/** A measurement of a model: the record that holds its energy, and how the model was run. */
const run = z.strictObject({
  /** Record of topic `ai-image-energy` or `ai-video-energy`. */
  factor: z.string(),
  hardware: z.string(),
  steps: z.number().int().positive(),
  width: pixels,
  height: pixels,
  /** How long the accelerator worked on one output, where it was measured. */
  seconds: z.number().positive().optional(),
});

const clipRun = run.extend({
  frames: z.number().int().positive(),
  /** Frames per second, as the clip is meant to be shown. */
  fps: z.number().positive(),
});

/** What every model of the registry says of itself. */
const model = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** Names by which services and people call it; unique among the models of one task. */
  aliases: z.array(z.string()).default([]),
  name: z.string(),
  developer: z.string(),
  /** Whether the weights can be had. */
  open: z.boolean(),
  /** How many share the training: a mass service or a small circle. */
  training: z.enum(['giant', 'niche']),
  /** Who serves a closed model unless the campaign says otherwise. */
  provider: z.string().optional(),
  /** Default denoising steps of an open model. */
  steps: z.number().int().positive().optional(),
  firstSeen: date.optional(),
  retired: date.optional(),
  /** How we know its energy: measured in a file, quoted, derived from an estimate, or assumed from its class. */
  evidence,
  source: z.string(),
  note: z.string().optional(),
};

/** A generative image model: what is needed to choose an evidence tier for it. */
export const imageModel = z.strictObject({
  ...model,
  class: z.enum(['distilled', 'mid', 'large-dit', 'frontier']),
  /** Billions of parameters of the denoiser, where it is a transformer over all latent tokens. */
  parameters: z.number().positive().optional(),
  /** Whether each step runs the denoiser twice (classifier-free guidance). */
  guidance: z.boolean().optional(),
  /** Side in pixels of one latent token; 16 when not given. */
  latent: z.number().int().positive().optional(),
  /** Image tokens per 1024 × 1024 image, by quality tier. */
  tokens: z.record(z.string(), z.number().positive()).optional(),
  /** Whether the service rewrites every prompt with a language model. */
  rewrites: z.boolean().optional(),
  runs: z.array(run).default([]),
});
export type ImageModel = z.infer<typeof imageModel>;
export type ImageRun = z.infer<typeof run>;

/** A generative video model. */
export const videoModel = z.strictObject({
  ...model,
  class: z.enum(['distilled', 'mid', 'frontier']),
  /** Whether it can make the sound with the picture. */
  audio: z.boolean().optional(),
  fps: z.number().positive().optional(),
  runs: z.array(clipRun).default([]),
  /** A clip whose energy others estimated from the latency of the service; the record is of topic `ai-video-estimate`. */
  estimate: z
    .strictObject({ factor: z.string(), width: pixels, height: pixels, seconds: z.number().positive() })
    .optional(),
});
export type VideoModel = z.infer<typeof videoModel>;
export type VideoRun = z.infer<typeof clipRun>;

/** Who runs models or rents accelerators, and where. */
export const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  aliases: z.array(z.string()).default([]),
  name: z.string(),
  /** ISO country where it computes when no region is chosen, as far as is known. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Regions that one can choose; empty where they are not known, and then none is refused. */
  regions: z.array(z.strictObject({ id: z.string(), country: z.string().regex(/^[A-Z]{2}$/) })).default([]),
  source: z.string(),
});
export type Provider = z.infer<typeof provider>;

interface EarlyModel {
  readonly id: string;
  readonly source: string;
  readonly measured?: Omit<ImageRun, 'factor' | 'hardware'>;
}

interface EarlyRecord {
  readonly id: string;
  readonly topic: string;
  readonly where: Readonly<Record<string, unknown>>;
}

/** Models of the first releases told how they were run and left it to the records to say on what. */
export function upgradeModels<M extends { readonly id: string }>(
  models: readonly M[],
  records: readonly EarlyRecord[],
): readonly M[] {
  return models.map((given) => {
    const { measured, ...kept } = given as M & EarlyModel;
    if ('runs' in kept) return given;
    const own = records.filter((r) => /^ai-(image|video)-energy$/.test(r.topic) && r.where.model === given.id);
    const runs = measured ? own.map((r) => ({ factor: r.id, hardware: String(r.where.hardware), ...measured })) : [];
    return { ...kept, evidence: runs.length > 0 ? 'file' : 'assumption', runs } as unknown as M;
  });
}
