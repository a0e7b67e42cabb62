import { formatNumber, type Lang } from '@contrechamp/report';

const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** `26 Nov 2026, 09:30`, in UTC. */
export const timeText = (instant: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' })
    .format(new Date(instant))
    .replaceAll(' ', '\u00a0');

/** Images are whole, but where half of one counts. */
export const numberText = (n: number, lang: Lang): string => formatNumber(n, lang, 3);
