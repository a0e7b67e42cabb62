import { looseText, u16be } from '../source/bytes.ts';

/** What IPTC-IIM says of a picture, as far as it bears on where it comes from. */
export interface IptcFacts {
  readonly program: string | null;
  readonly byline: string | null;
  readonly credit: string | null;
  readonly source: string | null;
  readonly caption: string | null;
}

const datasets = { 65: 'program', 80: 'byline', 110: 'credit', 115: 'source', 120: 'caption' } as const;
const tagMarker = 0x1c;
const application = 2;

/** IIM 4.2: a marker, the record, the dataset, the length and the bytes; longer lengths than 32 kB are not read. */
export function readIptc(bytes: Uint8Array): IptcFacts {
  const found: Partial<Record<keyof IptcFacts, string>> = {};
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === tagMarker) {
    const length = u16be(bytes, at + 3);
    if (length >= 0x8000 || at + 5 + length > bytes.length) break;
    const name = bytes[at + 1] === application ? datasets[bytes[at + 2] as keyof typeof datasets] : undefined;
    if (name) found[name] = looseText(bytes.subarray(at + 5, at + 5 + length)).trim();
    at += 5 + length;
  }
  const { program = null, byline = null, credit = null, source = null, caption = null } = found;
  return { program, byline, credit, source, caption };
}
