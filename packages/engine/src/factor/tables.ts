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
