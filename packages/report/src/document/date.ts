import type { Lang } from '../lang.ts';
import { reportWords } from './words/index.ts';

/** A day of the calendar as people write it; null where the text is no ISO date. */
export function dateText(date: string | undefined, lang: Lang): string | null {
  const { months, date: inWords } = reportWords[lang];
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? null : inWords(Number(day), name, Number(year));
}
