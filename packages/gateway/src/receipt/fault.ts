import { firstPrev } from '../ledger/read-line.ts';

export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Null where the line cannot be read. */
  readonly seq: number | null;
}

export const faultCodes = [
  'unreadable',
  'changed',
  'missing',
  'inserted',
  'reordered',
  'misnumbered',
  'cut-short',
  'not-a-record',
  'opened-twice',
  'settled-twice',
  'settled-without-opening',
  'settlement-of-another',
  'checkpoint-differs',
  'head-not-found',
  'empty',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What is wrong, and where first. */
export interface Fault {
  readonly code: FaultCode;
  /** Null where it is no line's: nothing there, or a head that is nowhere. */
  readonly place: Place | null;
  /** Records that are missing (`3–7`), the id of a generation, or what cannot be read. */
  readonly detail: string | null;
}

/** A line as far as its links go; nulls where it cannot be read. */
export interface LinkedLine {
  readonly place: Place;
  readonly prev: string | null;
  readonly hash: string | null;
}

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** How many lines follow each other from here on, this one included. */
function followers(lines: readonly LinkedLine[], at: number): number {
  const broken = lines.findIndex(({ prev }, i) => i > at && prev !== lines[i - 1]?.hash);
  return (broken < 0 ? lines.length : broken) - at;
}

/**
 * Why line `at` does not follow the one before it. All lines before it hold. Where two readings are possible, the one
 * that leaves most lines genuine is taken: of two lines that follow the same one, the one with more lines after it.
 *
 * @param lines the whole chain, in its order
 */
export function linkFault(lines: readonly LinkedLine[], at: number): Fault {
  const here = lines[at];
  const before = lines[at - 1];
  if (!here) throw new RangeError(`no line ${at}`);
  const expected = before ? before.hash : firstPrev;
  const wanted = before ? (before.place.seq ?? 0) + 1 : 1;
  const seq = here.place.seq ?? 0;
  const predecessor = here.prev === firstPrev ? -1 : lines.findIndex(({ hash }) => hash === here.prev);
  const fault = (code: FaultCode, line: LinkedLine, detail: string | null = null): Fault => ({
    ...{ code, place: line.place, detail },
  });
  if (predecessor > at) return fault('reordered', here);
  if (lines.some(({ prev }, i) => i > at && prev === expected)) return fault('inserted', here);
  const first = lines[predecessor + 1];
  if ((predecessor >= 0 || here.prev === firstPrev) && predecessor < at - 1 && first) {
    const copied = lines.findIndex(({ hash }) => hash === here.hash) < at;
    return fault('inserted', copied || followers(lines, at) < at - 1 - predecessor ? here : first);
  }
  if (seq === wanted) return fault('changed', before ?? here);
  return seq > wanted ? fault('missing', here, range(wanted, seq - 1)) : fault('inserted', here);
}
