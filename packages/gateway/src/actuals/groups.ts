import type { Catalogue } from '@contrechamp/engine';
import { type Entry, type EntryReading, entryOf, type Operator } from '../meter/entry.ts';
import type { GenerationFootprint } from '../meter/footprint.ts';
import type { Usage } from '../meter/usage.ts';
import type { ChainedReceipt } from '../receipt/selection.ts';
import type { Sent } from '../request/generation.ts';
import { operatorOf } from './operator.ts';

/** What a figure rests on: the estimate, or one of the readings that the meter takes. */
type Reading = 'none' | 'tokens' | 'tokens-read' | 'time' | `energy-${string}`;

/** Receipts that one entry of a campaign stands for: same model, same settings, same place, known in the same way. */
export interface ReceiptGroup {
  readonly sent: Sent;
  readonly operator: Operator | undefined;
  readonly reading: Reading;
  readonly boundary: Usage['energyBoundary'];
  receipts: number;
  /** Images or clips that count. */
  outputs: number;
  tokens: number;
  inputTokens: number;
  seconds: number;
  wattHours: number;
  /** gCO2e, central, as the receipts say. */
  written: number;
  first: string;
  last: string;
  /** What each person, and each outcome, has of `written`. */
  readonly shares: Map<string, number>;
}

const positive = (x: number | null | undefined): number => (x !== null && x !== undefined && x > 0 && x < 1e12 ? x : 0);

/** In the order in which the meter prefers them. */
function readingOf(sent: Sent, usage: Usage | null): Reading {
  if (!usage) return 'none';
  if (positive(usage.energyWh) > 0) return `energy-${usage.energyBoundary ?? ''}`;
  if (positive(usage.computeSeconds) > 0) return 'time';
  if (positive(usage.outputTokens) === 0 || sent.operation === 'video') return 'none';
  return positive(usage.inputTokens) > 0 ? 'tokens-read' : 'tokens';
}

/** Gathers receipts into as few entries as say the same; holds one group for each setting, however long the chain is. */
export class ReceiptGroups {
  readonly #catalogue: Catalogue;
  readonly #groups = new Map<string, ReceiptGroup>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** The group of a receipt that counts; null for one that counts nothing. `shares` name what it is a part of. */
  add({ receipt }: ChainedReceipt, shares: readonly string[]): ReceiptGroup | null {
    const { sent, footprint, outputs, basis, at } = receipt;
    if (!sent || !footprint || outputs === 0) return null;
    const usage = basis === 'usage' ? receipt.usage : null;
    const operator = operatorOf(this.#catalogue, receipt);
    const reading = readingOf(sent, usage);
    const boundary = usage?.energyBoundary ?? null;
    const key = `${reading} ${JSON.stringify(entryOf(this.#catalogue, operator, sent, 1))}`;
    const group = this.#groups.get(key) ?? begun(sent, operator, reading, boundary, at);
    this.#groups.set(key, group);
    count(group, outputs, usage, footprint);
    if (at < group.first) group.first = at;
    if (at > group.last) group.last = at;
    for (const share of shares) {
      group.shares.set(share, (group.shares.get(share) ?? 0) + footprint.co2e.central);
    }
    return group;
  }

  /** In the order in which they were first met. */
  get all(): readonly ReceiptGroup[] {
    return [...this.#groups.values()];
  }
}

const begun = (
  sent: Sent,
  operator: Operator | undefined,
  reading: Reading,
  boundary: Usage['energyBoundary'],
  at: string,
): ReceiptGroup => ({
  ...{ sent, operator, reading, boundary, receipts: 0, outputs: 0, tokens: 0, inputTokens: 0, seconds: 0 },
  ...{ wattHours: 0, written: 0, first: at, last: at, shares: new Map() },
});

function count(group: ReceiptGroup, outputs: number, usage: Usage | null, footprint: GenerationFootprint): void {
  group.receipts += 1;
  group.outputs += outputs;
  group.tokens += positive(usage?.outputTokens);
  group.inputTokens += positive(usage?.inputTokens);
  group.seconds += positive(usage?.computeSeconds);
  group.wattHours += positive(usage?.energyWh);
  group.written += footprint.co2e.central;
}

/** A number as the notation of quantities reads it: never with an exponent. */
const plain = (x: number): string => (/e/.test(String(x)) ? x.toFixed(15).replace(/0+$/, '0') : String(x));

/** What was read, of each output; energy is that of all of them. */
function fieldsOf(group: ReceiptGroup): Partial<EntryReading> {
  const { reading, outputs, tokens, inputTokens, seconds, wattHours, boundary, operator } = group;
  if (reading === 'none') return {};
  if (reading === 'time') return { gpuSeconds: seconds / outputs };
  if (reading === 'tokens') return { tokens: tokens / outputs };
  if (reading === 'tokens-read') return { tokens: tokens / outputs, inputTokens: inputTokens / outputs };
  return {
    energy: `${plain(wattHours)} Wh`,
    energyFrom: operator?.provider === 'own' ? 'meter' : 'provider',
    ...(boundary && { energyBoundary: boundary }),
  };
}

/** The entry that stands for a group, without an id. What is linear in outputs and readings adds up exactly. */
export const entryOfGroup = (catalogue: Catalogue, group: ReceiptGroup): Entry =>
  entryOf(catalogue, group.operator, group.sent, group.outputs, fieldsOf(group));
