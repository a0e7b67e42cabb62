import type { Buffer } from 'node:buffer';

/** Bytes 0x80 to 0x9f of Windows-1252, in order; those that it leaves free stay what they are. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Text in Windows-1252. Node’s own decoder of that name reads Latin-1: apostrophes of Word become control characters. */
export const fromWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => upper[c.charCodeAt(0) - 0x80] ?? c);
