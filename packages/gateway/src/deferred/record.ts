import { randomBytes } from 'node:crypto';
import * as z from 'zod';

const bearer = z.strictObject({ campaign: z.string(), person: z.string(), key: z.string() });

const amount = z.number().min(0);
const amounts = z.strictObject({
  ...{ images: amount, seconds: amount, co2e: amount, energy: amount },
  money: z.array(z.strictObject({ amount, currency: z.string() })),
});

/** What is kept of a request that waits; what it asks for is in a file of its own, which goes once it has run. */
export const waitingRecord = z.strictObject({
  id: z.string().regex(/^wait_[0-9a-f]{32}$/),
  bearer,
  lang: z.enum(['en', 'fr']),
  /** ISO 8601, UTC, as all of them. */
  createdAt: z.iso.datetime(),
  notBefore: z.iso.datetime(),
  /** Until when the caller can wait: nothing is generated after it. */
  deadline: z.iso.datetime(),
  /** Headers of the request that count: preferences, and whether an earlier answer will do. */
  headers: z.record(z.string(), z.string()),
  /** Of the request. */
  bytes: z.number().int().min(0),
  /** What it is expected to take, reserved in the budgets until it runs. */
  amounts,
  state: z.enum(['waiting', 'running', 'done', 'too-late']),
  /** Of the answer, once it is there. */
  status: z.number().int().nullable(),
  answerHeaders: z.record(z.string(), z.string()),
  endedAt: z.iso.datetime().nullable(),
});

/** A request that waits for a cleaner hour, and then its answer. */
export type Waiting = z.output<typeof waitingRecord>;

export const newWaitingId = (): string => `wait_${randomBytes(16).toString('hex')}`;

export const isOver = ({ state }: Pick<Waiting, 'state'>): boolean => state === 'done' || state === 'too-late';
