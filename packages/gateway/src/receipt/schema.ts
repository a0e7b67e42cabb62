import { z } from 'zod';
import { outcomes } from './receipt.ts';

/**
 * What is read back from a disk or from somebody else's file: checked as far as it is used, so that a file that was made
 * up ends in a message and not in a crash. Fields that a later version adds pass.
 */

const number = z.number();
const text = z.string();

/** Beyond this, one amount is a mistake: a thousand million tonnes, a thousand terawatt-hours. */
const amount = number.min(0).max(1e15);
const money = z.looseObject({ amount, currency: text });

export const amountsSchema = z.looseObject({
  images: amount,
  seconds: amount,
  co2e: amount,
  energy: amount,
  money: z.array(money),
});

const footprint = z.looseObject({
  co2e: z.looseObject({ central: number, low: number, high: number }),
  energy: number.nullable(),
  water: number.nullable(),
  tier: text,
  catalogue: text,
  assumptions: z.array(text),
});

const asked = z.looseObject({
  operation: text,
  model: text.nullable(),
  n: number.nullable(),
  fingerprint: text.nullable(),
});

const sent = z.looseObject({
  operation: text,
  provider: text,
  host: text,
  region: text.nullable(),
  model: text,
  n: number,
  width: number.nullable(),
  height: number.nullable(),
  quality: text.nullable(),
  steps: number.nullable(),
  seconds: number.nullable(),
  streamed: z.boolean(),
});

const usage = z.looseObject({
  outputs: number,
  outputTokens: number.nullable(),
  inputTokens: number.nullable(),
  allOutputTokens: number.nullish(),
  allInputTokens: number.nullish(),
  computeSeconds: number.nullable(),
  energyWh: number.nullable(),
  energyBoundary: text.nullable(),
  cost: money.nullable(),
});

const operator = z.looseObject({ provider: text, hardware: text.optional() }).optional();

const step = z.looseObject({ rule: text, field: text.nullable(), from: text.nullable(), to: text.nullable() });
const refusal = z.looseObject({ code: text, params: z.record(text, z.union([text, number])) });
const sha256 = text.regex(/^[0-9a-f]{64}$/);
const provenance = z.array(
  z.looseObject({
    ...{ c2pa: text, sourceType: text.nullable(), status: text.nullable() },
    ...{ marked: text.optional(), signer: text.optional(), sha256: sha256.nullish() },
  }),
);

/** An instant in UTC, as `Date.prototype.toISOString` writes it. */
const instant = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/).refine((at) => !Number.isNaN(Date.parse(at)));
const bearer = { id: text, campaign: text, person: text, key: text, at: instant };

export const openingSchema = z.looseObject({
  ...bearer,
  asked,
  sent,
  steps: z.array(step),
  estimate: footprint,
  operator,
  price: money.nullable(),
});

export const receiptSchema = z.looseObject({
  ...bearer,
  endedAt: instant,
  outcome: z.enum(outcomes),
  asked,
  sent: sent.nullable(),
  steps: z.array(step),
  refusal: refusal.nullable(),
  outputs: number.min(0),
  usage: usage.nullable(),
  estimate: footprint.nullable(),
  footprint: footprint.nullable(),
  basis: z.enum(['usage', 'estimate', 'nothing']),
  operator,
  cost: money.nullable(),
  provenance,
  upstreamId: text.nullable(),
  upstreamStatus: number.nullable(),
  reuses: text.nullable(),
});

export const annotationSchema = z.looseObject({ receipt: text, at: instant, provenance });
