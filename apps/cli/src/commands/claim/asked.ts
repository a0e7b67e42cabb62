import {
  type Audience,
  audiences,
  type Medium,
  media,
  nearest,
  type Relation,
  type Setting,
} from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { type Options, oneOf } from '../../options.ts';

const words = {
  en: {
    country: (value: string) => `--country ${value}: write the two capitals of ISO 3166 (FR, DE, GB), or EU.`,
    date: (value: string) => `--date ${value}: write a day as YYYY-MM-DD, for example 2026-11-26.`,
    number: (option: string, value: string, more: string) => `--${option} ${value}: write a number ${more}.`,
    above: 'greater than 1, for example 20',
    share: 'between 0 and 100, for example 95',
    several: (options: string) => `Say one thing at a time: keep one of ${options}.`,
    both: 'Give either a sentence or figures (--at-least, --percent, --up-to), not both.',
  },
  fr: {
    country: (value: string) => `--country ${value} : écrivez les deux capitales de l’ISO 3166 (FR, DE, GB), ou EU.`,
    date: (value: string) => `--date ${value} : écrivez un jour sous la forme AAAA-MM-JJ, par exemple 2026-11-26.`,
    number: (option: string, value: string, more: string) => `--${option} ${value} : écrivez un nombre ${more}.`,
    above: 'supérieur à 1, par exemple 20',
    share: 'entre 0 et 100, par exemple 95',
    several: (options: string) => `Une chose à la fois : gardez l’une de ${options}.`,
    both: 'Donnez soit une phrase, soit des chiffres (--at-least, --percent, --up-to), non les deux.',
  },
};

function countryOf(value: string | undefined, lang: Lang): string {
  if (value === undefined) return 'FR';
  const country = value.toUpperCase() === 'UK' ? 'GB' : value.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) throw new Failure(words[lang].country(value));
  return country;
}

function dateOf(value: string | undefined, lang: Lang): string {
  const date = value ?? new Date().toISOString().slice(0, 10);
  const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (read && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)) return date;
  throw new Failure(words[lang].date(date));
}

/** Where, when and to whom; the strictest where nothing is said: a consumer in France, today. */
export function settingOf({ lang, country, only }: Options): Setting {
  return {
    audience: oneOf<Audience>(lang, 'audience', only.audience, audiences) ?? 'consumer',
    medium: oneOf<Medium>(lang, 'medium', only.medium, media) ?? null,
    country: countryOf(country, lang),
    date: dateOf(only.date, lang),
  };
}

function numberOf(lang: Lang, option: string, value: string, percent: boolean): number {
  const n = Number(value.replace(',', '.').replace(/ ?%$/, ''));
  const w = words[lang];
  if (percent ? n > 0 && n < 100 : n > 1 && Number.isFinite(n)) return n;
  throw new Failure(w.number(option, value, percent ? w.share : w.above));
}

/** What the options claim; null where they claim no figure. */
export function relationOf({ lang, only }: Options, sentence: string | undefined): Relation | null {
  const given = [
    ['at-least', only.atLeast],
    ['up-to', only.upTo],
    ['percent', only.percent],
  ] as const;
  const [first, ...more] = given.flatMap(([option, value]) => (value === undefined ? [] : [{ option, value }]));
  if (!first) return null;
  if (sentence !== undefined) throw new Failure(words[lang].both);
  if (more.length > 0) throw new Failure(words[lang].several(given.map(([option]) => `--${option}`).join(', ')));
  const { option, value } = first;
  const number = numberOf(lang, option, value, option === 'percent');
  return option === 'percent'
    ? { kind: 'percent', bound: 'at-least', percent: number }
    : { kind: option, times: number };
}

/** @throws Failure where an option names no scenario of the list */
export function scenarioOf(option: string, id: string, ids: readonly string[], lang: Lang): string {
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  const meant =
    near === undefined || near === null
      ? ''
      : lang === 'fr'
        ? ` Vouliez-vous dire « ${near} » ?`
        : ` Did you mean "${near}"?`;
  throw new Failure(
    lang === 'fr'
      ? `${option} : pas de scénario « ${id} ».${meant} Scénarios : ${ids.join(', ')}.`
      : `${option}: no scenario "${id}".${meant} Scenarios: ${ids.join(', ')}.`,
  );
}
