const dayMs = 86_400_000;
/** Day 0 of a workbook: 30 December 1899, which makes up for a leap day that 1900 never had; or 1 January 1904. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
export type Epoch = keyof typeof epochs;

/** Formats of dates and hours that every workbook knows by number (ECMA-376, 18.8.30). */
const dateFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const percentFormats = [9, 10];

export type NumberLook = 'plain' | 'percent' | 'moment';

/** What a number is shown as, by the number of its format and the code that the workbook gives it. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (dateFormats.some(([from, to]) => from <= id && id <= to)) return 'moment';
    return percentFormats.includes(id) ? 'percent' : 'plain';
  }
  // Quoted text, escaped signs, colours and conditions say nothing of the kind of number; `[h]` does.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[dyhs]|m{1,5}/i.test(bare.replace(/general/gi, ''))) return 'moment';
  return bare.includes('%') ? 'percent' : 'plain';
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A number of days as ISO 8601 writes it: a date, an hour of no day, or both. */
export function momentText(days: number, epoch: Epoch): string {
  const minutes = Math.round((days - Math.floor(days)) * 1440);
  const hour = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (days >= 0 && days < 1) return hour;
  const date = new Date(epochs[epoch] + Math.floor(days) * dayMs);
  if (Number.isNaN(date.getTime())) return String(days);
  const day = date.toISOString().slice(0, 10);
  return minutes === 0 ? day : `${day}T${hour}`;
}
