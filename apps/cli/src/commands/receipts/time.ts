import type { Lang } from '@contrechamp/report';

const options = { timeZone: 'UTC' } as const;
const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** `26 November 2026`. */
export const dayText = (instant: string, lang: Lang): string =>
  unbroken(new Intl.DateTimeFormat(locales[lang], { ...options, dateStyle: 'long' }).format(new Date(instant)));

/** `26 Nov 09:30`, with the year where it is not the given one. */
export function timeText(instant: string, year: string, lang: Lang): string {
  const date = new Date(instant);
  const other = instant.slice(0, 4) !== year;
  const day = new Intl.DateTimeFormat(locales[lang], {
    ...{ ...options, day: '2-digit', month: 'short' },
    ...(other && { year: 'numeric' }),
  }).format(date);
  return unbroken(`${day} ${instant.slice(11, 16)}`);
}
