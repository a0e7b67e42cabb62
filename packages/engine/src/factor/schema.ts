import * as z from 'zod';

/** A short text in both languages of the product. */
export const bilingual = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/**
 * Life-cycle parts that a factor keeps apart, so that scopes and switches can be computed later:
 * `fuel` is combustion and upstream that the source does not split; `whole` is a factor that is not split at all.
 */
export const factorParts = [
  'combustion',
  'upstream',
  'fuel',
  'electricity',
  'losses',
  'manufacture',
  'use',
  'contrails',
  'end-of-life',
  'whole',
] as const;
export const factorPart = z.enum(factorParts);
export type FactorPart = z.infer<typeof factorPart>;

const score = z.number().int().min(1).max(5);

/** Five quality scores, 1 (poor) to 5 (best), in the order and meaning of the Bilan Carbone method. */
const named = (en: string, fr: string) => ({ description: en, 'x-description-fr': fr });

export const qualityScores = z.strictObject({
  reliability: score.meta(named('reliability', 'fiabilité')),
  technological: score.meta(named('technological fit', 'adéquation technologique')),
  geographical: score.meta(named('geographical fit', 'adéquation géographique')),
  temporal: score.meta(named('temporal fit', 'adéquation temporelle')),
  completeness: score.meta(named('completeness', 'exhaustivité')),
});
export type QualityScores = z.infer<typeof qualityScores>;

/**
 * How far the true value may lie from the printed one. `percent` is the 95 % half-width, in %.
 * `basis` says who is behind it: the source itself (`stated`), the source's class of data (`class`),
 * arithmetic on figures seen (`derived`) or our own judgement (`judged`).
 */
const basis = z.enum(['stated', 'class', 'derived', 'judged']);
const note = z.string().min(1).optional();
export const uncertainty = z.union([
  z.strictObject({ percent: z.number().positive(), basis, note }),
  z.strictObject({ gsd: z.number().gt(1), basis, note }),
  z.strictObject({ p5: z.number(), p50: z.number(), p95: z.number(), basis, note }),
  z.strictObject({ low: z.number(), likely: z.number(), high: z.number(), basis, note }),
  z.strictObject({ quality: qualityScores, basis, note }),
  z.strictObject({ exact: z.literal(true), basis, note }),
]);
export type Uncertainty = z.infer<typeof uncertainty>;

export const partValue = z.union([
  z.number(),
  z.strictObject({ value: z.number(), uncertainty: uncertainty.optional(), note }),
]);

/**
 * How we came to know a figure: in a file of the source (`file`), quoted in a public repository (`repository`),
 * in a page excerpt (`excerpt`), by arithmetic on figures seen (`derived`), or assumed by us (`assumption`).
 * `campaign` is a factor that a campaign file gives for itself: no catalogue holds one.
 */
export const evidence = z.enum(['file', 'repository', 'excerpt', 'derived', 'assumption', 'campaign']);

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:[a-z0-9.+-]*[a-z0-9+])?(?:\/[a-z0-9]+(?:[a-z0-9.+-]*[a-z0-9+])?)*$/);

/** A publication that figures are transcribed from. */
export const source = z.strictObject({
  id: identifier,
  publisher: z.string().min(1),
  title: z.string().min(1),
  year: z.number().int().min(1990).max(2100),
  version: z.string().optional(),
  url: z.url().optional(),
  licence: z.string().min(1),
  licenceUrl: z.url().optional(),
  attribution: z.string().min(1),
  retrieved: isoDate,
  seenIn: z.string().min(1),
  note,
});
export type Source = z.infer<typeof source>;

/**
 * One sourced figure. An emission factor has a `unit` whose numerator is kgCO2e; any other unit makes it a
 * coefficient of a model (power of a laptop, share of training, kilowatt-hours of an office day).
 *
 * `topic` and `where` are how an activity finds it: `topic` names the question, `where` the attributes that must
 * be equal, `range` the attribute (with unit) that must lie inside `[from, to)`.
 */
export const factor = z
  .strictObject({
    id: identifier,
    topic: identifier,
    where: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    range: z
      .record(z.string(), z.strictObject({ from: z.number().optional(), to: z.number().optional(), unit: z.string() }))
      .optional(),
    name: bilingual,
    unit: z.string().min(1),
    value: z.number().optional(),
    parts: z.partialRecord(factorPart, partValue).optional(),
    uncertainty,
    geography: z.string().regex(/^(WORLD|[A-Z]{2}|[A-Z]{3,}(-[A-Z]+)*)$/),
    year: z.number().int().min(1990).max(2100),
    boundary: bilingual,
    gwp: z.enum(['AR4', 'AR5', 'AR6', 'not-stated', 'not-applicable']),
    method: z.string().optional(),
    source: identifier,
    locator: z.string().min(1),
    evidence,
    reviewBy: isoDate,
    note: bilingual.optional(),
  })
  .refine((f) => (f.value === undefined) !== (f.parts === undefined), {
    message: 'give either `value` (not split) or `parts`, not both and not neither',
  });
export type FactorRecord = z.infer<typeof factor>;

/** A stand-in: what may be used when the exact factor is missing, and how much wider that makes the interval. */
export const proxy = z.strictObject({
  topic: identifier,
  where: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  geography: z.array(z.string()).optional(),
  use: identifier,
  gsd2: z.number().gte(1),
  reason: bilingual,
});
export type Proxy = z.infer<typeof proxy>;
