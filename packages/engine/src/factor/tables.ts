import * as z from 'zod';
import { bilingual, evidence } from './schema.ts';

/** An airport: IATA code, place, ISO country and WGS84 coordinates in degrees. */
export interface Airport {
  readonly iata: string;
  readonly city: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

export interface City {
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** Another name of a city, in French or English (`Londres` for London). */
export interface Exonym {
  readonly name: string;
  readonly city: string;
  readonly country: string;
}

/** An ISO 3166 country and the regions that contain it, nearest first, ending with WORLD. */
export const country = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: bilingual,
  regions: z.array(z.string()).min(1),
});
export type Country = z.infer<typeof country>;

/** A rail distance that a source prints, in kilometres; it holds in both directions. */
export const railRoute = z.strictObject({
  from: z.string(),
  to: z.string(),
  km: z.number().positive(),
  source: z.string(),
  locator: z.string(),
  evidence,
  note: bilingual.optional(),
});
export type RailRoute = z.infer<typeof railRoute>;

/** A generative image model: what is needed to choose an evidence tier for it. */
export const imageModel = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()).default([]),
  name: z.string(),
  developer: z.string(),
  open: z.boolean(),
  class: z.enum(['distilled', 'mid', 'large-dit', 'frontier']),
  training: z.enum(['giant', 'niche']),
  provider: z.string().optional(),
  /** Default denoising steps of an open model. */
  steps: z.number().int().positive().optional(),
  /** Image tokens per 1024 × 1024 image, by quality tier. */
  tokens: z.record(z.string(), z.number().positive()).optional(),
  /** The run that the measured energy belongs to. */
  measured: z
    .strictObject({ steps: z.number().int().positive(), width: z.number().int(), height: z.number().int() })
    .optional(),
  retired: z.string().optional(),
  source: z.string(),
  note: z.string().optional(),
});
export type ImageModel = z.infer<typeof imageModel>;

/** A generative video model; `measured` is the run that its measured energy belongs to. */
export const videoModel = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()).default([]),
  name: z.string(),
  developer: z.string(),
  open: z.boolean(),
  class: z.enum(['distilled', 'mid', 'frontier']),
  training: z.enum(['giant', 'niche']),
  provider: z.string().optional(),
  measured: z
    .strictObject({
      steps: z.number().int().positive(),
      width: z.number().int(),
      height: z.number().int(),
      frames: z.number().int().positive(),
      fps: z.number().positive(),
    })
    .optional(),
  retired: z.string().optional(),
  source: z.string(),
  note: z.string().optional(),
});
export type VideoModel = z.infer<typeof videoModel>;

/** Headings of a sector's calculator or form, each filled by some of our categories. */
export const headingView = z.strictObject({
  id: z.string(),
  name: bilingual,
  source: z.string(),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  note: bilingual.optional(),
  headings: z.array(z.strictObject({ id: z.string(), name: bilingual, categories: z.array(z.string()) })),
});
export type HeadingView = z.infer<typeof headingView>;

const rule = z.record(z.string(), z.string());

/** One rule of the Bilan Carbone method: the line of another standard for a sub-post, a part and a situation. */
export type ClassificationRule = z.infer<typeof rule>;

export const classification = z.strictObject({
  posts: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingual,
      subPosts: z.array(z.strictObject({ id: z.string(), name: bilingual })),
    }),
  ),
  ghgProtocol: z.array(rule),
  beges: z.array(rule),
});
export type Classification = z.infer<typeof classification>;
