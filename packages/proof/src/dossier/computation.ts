import { type CampaignComparison, electricityMethods, factorMethods, roles } from '@contrechamp/engine';
import * as z from 'zod';

const path = z.string().min(1);

/** A version is all that a dossier may call itself: the README repeats it. */
export const programVersion = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:[-+][\w.+-]{1,64})?$/);

/** With what a dossier was computed: everything that a second run needs beside the files. */
export const computationSchema = z.strictObject({
  dossier: z.literal(1),
  program: z.strictObject({ name: z.literal('contrechamp'), version: programVersion }),
  catalogue: z.string().min(1),
  lang: z.enum(['fr', 'en']),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  draws: z.number().int().min(100).max(200_000),
  role: z.enum(roles),
  method: z.strictObject({
    publisher: z.enum(factorMethods),
    radiativeForcing: z.boolean(),
    training: z.boolean(),
    embodied: z.boolean(),
    electricity: z.enum(electricityMethods),
  }),
  campaign: path,
  published: path.nullable(),
  /** Files of hourly electricity, by the name that the campaign gives them. */
  series: z.record(z.string(), path),
  /** Receipts that were set beside the plan of one scenario; absent where none were given. */
  receipts: z.strictObject({ chain: path, scenario: z.string().min(1) }).optional(),
});
export type Computation = z.output<typeof computationSchema>;

export function computationOf(
  { calculation, seed, draws, role }: CampaignComparison,
  files: Pick<Computation, 'campaign' | 'published' | 'series' | 'receipts'>,
  version: string,
  lang: Computation['lang'],
): Computation {
  const { method, radiativeForcing, training, embodied, electricity } = calculation.options;
  return {
    dossier: 1,
    program: { name: 'contrechamp', version },
    catalogue: calculation.catalogue.release,
    ...{ lang, seed, draws, role },
    method: { publisher: method, radiativeForcing, training, embodied, electricity },
    ...files,
  };
}
