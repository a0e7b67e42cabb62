import * as z from 'zod';
import { bilingual, evidence, identifier, isoDate, type Source } from './schema.ts';

/** Parts of a whole that sector figures speak of: AdGreen's areas, flights, causes of the white paper, the making. */
export const sectorParts = [
  ...(['travel-and-transport', 'spaces', 'materials', 'disposal', 'flights'] as const),
  ...(['equipment', 'data', 'making'] as const),
] as const;

const told = {
  id: identifier,
  name: bilingual,
  geography: z.string().regex(/^(WORLD|[A-Z]{2})$/),
  year: z.number().int().min(1990).max(2100),
  /** What the figure covers, as far as it is told. */
  boundary: bilingual,
  /** Why it should not be taken at its word. */
  doubt: bilingual,
  /**
   * Who tells it: its publisher, the press that reports a publication, or somebody who names a publisher in whose
   * documents it was not found.
   */
  told: z.enum(['publisher', 'press', 'attributed']),
  evidence,
  source: identifier,
  locator: z.string().min(1),
  reviewBy: isoDate,
  /** In `unit`: one number, or the two ends of a range. */
  value: z.number().positive().optional(),
  low: z.number().positive().optional(),
  high: z.number().positive().optional(),
};

/** How the projects behind a mean are spread, where it is told; values in the unit of the figure. */
const sample = z.strictObject({
  count: z.number().int().positive(),
  from: z.number().positive(),
  to: z.number().positive(),
  under: z.strictObject({ value: z.number().positive(), count: z.number().int().positive() }),
});

/**
 * A figure that somebody published about a sector: what it emits in a year, what a project or a shoot day of it
 * emits, or what part something takes. No footprint is computed from one; campaigns are put beside them.
 */
export const sectorFigure = z
  .discriminatedUnion('measures', [
    z.strictObject({ ...told, measures: z.enum(['sector-year', 'other-sector']), unit: z.literal('tCO2e/year') }),
    z.strictObject({ ...told, measures: z.literal('project'), unit: z.literal('tCO2e'), sample: sample.optional() }),
    z.strictObject({ ...told, measures: z.literal('shoot-day'), unit: z.literal('tCO2e/day') }),
    z.strictObject({
      ...told,
      measures: z.literal('share'),
      unit: z.literal('%'),
      part: z.enum(sectorParts),
      /** The total that it is a share of, where that is a figure of its own. */
      of: identifier.optional(),
    }),
  ])
  .refine((f) => (f.value === undefined) === (f.low !== undefined && f.high !== undefined), {
    message: 'give either `value`, or both `low` and `high`',
  });
export type SectorFigure = z.infer<typeof sectorFigure>;
export type SectorShare = Extract<SectorFigure, { measures: 'share' }>;
export type SectorPart = SectorShare['part'];

/** Published figures with their sources. They are no part of a release: see docs/decisions/0024-sector-figures.md. */
export interface SectorFacts {
  readonly figures: readonly SectorFigure[];
  readonly sources: readonly Source[];
}

/** The two ends of a figure, which are one where it is a single number; in its unit. */
export const endsOf = ({ value, low, high }: SectorFigure): readonly [low: number, high: number] => [
  value ?? low ?? Number.NaN,
  value ?? high ?? Number.NaN,
];
