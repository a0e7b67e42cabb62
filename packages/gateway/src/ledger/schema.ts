import { z } from 'zod';
import { amountsSchema, annotationSchema, openingSchema, receiptSchema } from '../receipt/schema.ts';

const digits = z.string().regex(/^-?\d{1,60}$/);
const sum = z.object({
  images: digits,
  seconds: digits,
  co2e: digits,
  energy: digits,
  money: z.record(z.string(), digits),
});

const totals = z.object({
  days: z.array(z.string()),
  closed: z.array(z.string()),
  sums: z.array(z.object({ campaign: z.string(), person: z.string().nullable(), day: z.string().nullable(), sum })),
});

const reservation = z.looseObject({ opening: openingSchema, amounts: amountsSchema });
const settlement = z.looseObject({ receipt: receiptSchema, amounts: amountsSchema });

/** What the body of each kind of record must look like when it is read back. */
export const bodySchemas = {
  checkpoint: z.looseObject({
    format: z.literal(1),
    ledger: z.string(),
    segment: z.number().int().min(1),
    totals,
    open: z.array(reservation),
  }),
  opened: reservation,
  settled: settlement,
  interrupted: settlement,
  recorded: z.looseObject({ receipt: receiptSchema }),
  annotated: z.looseObject({ annotation: annotationSchema }),
  recovered: z.looseObject({
    setAside: z.array(z.looseObject({ file: z.string(), bytes: z.number(), sha256: z.string() })),
  }),
} as const;
