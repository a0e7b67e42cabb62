import * as z from 'zod';
import type { Sent } from '../request/generation.ts';
import type { Money } from './usage.ts';

/** A price as whoever runs the gateway declares it. Prices change: each says where it was read, and when. */
export const declaredPrice = z.strictObject({
  /** Name or alias of the model, as callers or the registry write it. */
  model: z.string().min(1),
  /** Id of the adapter; any when not given. */
  provider: z.string().min(1).optional(),
  quality: z.enum(['low', 'medium', 'high']).optional(),
  /** `1024x1024`; any when not given. */
  size: z
    .string()
    .regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/)
    .optional(),
  /** What is paid for: one image or clip, or one second of video. */
  per: z.enum(['output', 'second']),
  amount: z.number().min(0),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Where the price stands: an address, a contract. */
  source: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type DeclaredPrice = z.output<typeof declaredPrice>;

export const priceList = z.array(declaredPrice);

const sizeOf = ({ width, height }: Sent): string | undefined =>
  width === null || height === null ? undefined : `${width}x${height}`;

/** How much a price says; null when it is not about this request. */
function closeness(price: DeclaredPrice, sent: Sent, same: (a: string, b: string) => boolean): number | null {
  if (!same(price.model, sent.model)) return null;
  if (price.per === 'second' && sent.seconds === null) return null;
  const conditions = [
    [price.provider, sent.provider],
    [price.quality, sent.quality ?? undefined],
    [price.size, sizeOf(sent)],
  ].filter(([wanted]) => wanted !== undefined);
  return conditions.every(([wanted, found]) => wanted === found) ? conditions.length : null;
}

/**
 * The price of a request, all outputs together, by the declared price that says most about it; the first of equals.
 * Null when none fits: a price is never guessed.
 * @param same whether two names mean one model
 */
export function priceOf(
  prices: readonly DeclaredPrice[],
  sent: Sent,
  same: (a: string, b: string) => boolean,
): Money | null {
  let best: { readonly price: DeclaredPrice; readonly score: number } | null = null;
  for (const price of prices) {
    const score = closeness(price, sent, same);
    if (score !== null && (!best || score > best.score)) best = { price, score };
  }
  if (!best) return null;
  const { per, amount, currency } = best.price;
  return { amount: amount * sent.n * (per === 'second' ? (sent.seconds ?? 0) : 1), currency };
}
