import type { Fault } from '@contrechamp/gateway';
import { type Lang, plain } from '@contrechamp/report';
import { receiptWords } from './words.ts';

/** What is wrong with a chain, and where first: one sentence. */
export function faultText({ code, place, detail }: Fault, lang: Lang): string {
  const { line, faults } = receiptWords[lang];
  const where = place ? line(plain(place.file), place.line) : '';
  return faults[code](where, plain(detail ?? ''));
}
