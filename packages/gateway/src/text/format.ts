import type { Lang } from '../policy/verdict.ts';

/** Thin no-break space: before a unit, in thousands, before ; ? ! in French. */
const thin = '\u202f';
/** No-break space: inside guillemets and before a colon in French, between a mass and CO₂e. */
const hard = '\u00a0';

/** Control characters of somebody else’s text are dropped, and very long names cut. */
export const plain = (text: string): string => {
  const clean = text.replace(/\p{Cc}+/gu, ' ');
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
};

const marks = { en: '.', fr: ',' };

function localised(text: string, lang: Lang): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin);
  return decimals === undefined ? grouped : `${grouped}${marks[lang]}${decimals}`;
}

/** Three figures, and no idle zeros. */
export function number(x: number, lang: Lang): string {
  if (!Number.isFinite(x)) return '–';
  if (Number.isInteger(x)) return localised(String(x), lang);
  const figures = Number(x.toPrecision(3));
  const decimals = figures === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(figures))));
  const text = figures.toFixed(Math.min(decimals, 20));
  return localised(text.includes('.') ? text.replace(/\.?0+$/, '') : text, lang);
}

export const percent = (x: number, lang: Lang): string => `${number(Math.round(x), lang)}${thin}%`;

const units = {
  images: { en: ['image', 'images'], fr: ['image', 'images'] },
  seconds: { en: ['second of video', 'seconds of video'], fr: ['seconde de vidéo', 'secondes de vidéo'] },
} as const;

/** From two in French, from anything but one in English. */
const plural = (x: number, lang: Lang): 0 | 1 => (lang === 'fr' ? (x >= 2 ? 1 : 0) : x === 1 ? 0 : 1);

function measured(x: number, [small, large]: readonly [string, string], lang: Lang): string {
  return x >= 1000 ? `${number(x / 1000, lang)}${thin}${large}` : `${number(x, lang)}${thin}${small}`;
}

/** An amount of what a budget limits: images, seconds, grams, watt-hours, money. */
export function amount(limit: string, x: number, currency: string, lang: Lang): string {
  if (limit === 'images' || limit === 'seconds')
    return `${number(x, lang)}${thin}${units[limit][lang][plural(x, lang)]}`;
  if (limit === 'co2e') return measured(x, [`g${hard}CO₂e`, `kg${hard}CO₂e`], lang);
  if (limit === 'energy') return measured(x, ['Wh', 'kWh'], lang);
  return `${number(x, lang)}${thin}${plain(currency)}`;
}

/** `on 23 October 2026`, `in October 2026`, `in 2026`; what is no date is left as it is. */
export function dated(text: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  const written: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) written.month = 'long';
  if (day) written.day = 'numeric';
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', written);
  const date = format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (lang === 'en') return `${day ? 'on' : 'in'} ${date}`;
  return `${day ? 'le' : 'en'} ${date.replace(/^1 /, '1er ')}`;
}

/** No-break spaces where the language wants them, so that texts are written with plain ones. */
export function typeset(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  return text
    .replace(/« /g, `«${hard}`)
    .replace(/ »/g, `${hard}»`)
    .replace(/ ([;?!])/g, `${thin}$1`)
    .replace(/ :(?=\s|$)/g, `${hard}:`);
}

export const quote = (text: string, lang: Lang): string => (lang === 'fr' ? `« ${plain(text)} »` : `“${plain(text)}”`);

/** The language that a caller accepts, else another. */
export function acceptedLang(header: string | undefined, otherwise: Lang): Lang {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part, i) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const q = options.map((o) => /^\s*q=([\d.]+)$/.exec(o)?.[1]).find((x) => x !== undefined);
      return { lang: tag.split('-')[0], weight: q === undefined ? 1 : Number(q), i };
    })
    .filter(({ lang, weight }) => (lang === 'en' || lang === 'fr') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.i - b.i);
  return (wanted[0]?.lang as Lang | undefined) ?? otherwise;
}
