import { randomBytes } from 'node:crypto';

let lastMilliseconds = 0;

/**
 * `gen_` and 32 hexadecimal digits: milliseconds, then chance. Ids of one process sort by time, also when the clock
 * steps back.
 */
export function newId(now: Date): string {
  lastMilliseconds = Math.max(lastMilliseconds, now.getTime());
  return `gen_${lastMilliseconds.toString(16).padStart(12, '0')}${randomBytes(10).toString('hex')}`;
}
