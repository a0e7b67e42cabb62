import { Failure } from './failure.ts';
import type { Options } from './options.ts';

const words = {
  en: (text: string) => `--date ${text}: write a date as YEAR-MONTH-DAY, such as 2026-01-31.`,
  fr: (text: string) => `--date ${text} : écrivez une date en ANNÉE-MOIS-JOUR, comme 2026-01-31.`,
};

/** The date to print; none unless asked. @throws Failure on anything but a day of the calendar */
export function dateOf({ only: { date }, lang }: Options): string | undefined {
  if (date === undefined) return undefined;
  const read = /^[12]\d{3}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) throw new Failure(words[lang](date));
  return date;
}
