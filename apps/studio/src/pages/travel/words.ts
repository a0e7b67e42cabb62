import type { Amount } from '@contrechamp/engine';
import { formatAmount, formatMass, formatNumber, formatPercent, type Lang, pick } from '@contrechamp/report';
import { travelMessages } from '../../i18n/messages/travel.ts';
import type { ScenarioTravel, TravelEntry, TravelPlace } from '../../worker/methods/travel.ts';

const thin = '\u202f';

const massText = (kg: number, lang: Lang): string =>
  kg >= 1000 ? `${formatNumber(kg / 1000, lang, 3)}${thin}t` : `${formatNumber(kg, lang, 3)}${thin}kg`;

export const kmText = (km: number, lang: Lang): string => `${formatNumber(Math.round(km), lang)}${thin}km`;

const hour = 3600;

/** An amount with its interval, unless it is nothing at all. */
export const amountText = (amount: Amount, lang: Lang): string =>
  amount.interval95[1] === 0 ? formatMass(amount.central, lang) : formatAmount(amount, lang);

/** A type of entry, by its means of transport where freight has one. */
export const kindOf = ({ type, mode }: TravelEntry): string =>
  type === 'freight' && mode !== null ? `freight ${mode}` : type;

/** `Flight, return`. */
export function meansText(entry: TravelEntry, lang: Lang): string {
  const w = travelMessages[lang];
  const kind = w.kind(kindOf(entry));
  return entry.journeys === 2 ? `${kind}, ${w.back}` : kind;
}

/** What travels: `5 people`, `120 kg`. */
export function whatText({ type, amounts }: TravelEntry, lang: Lang): string {
  const w = travelMessages[lang];
  const { passengers = amounts.people, vehicles, parcels, mass } = amounts;
  const count = (n: number): string => formatNumber(n, lang, 3);
  return [
    passengers === undefined ? '' : w.people(passengers, count(passengers)),
    vehicles === undefined ? '' : (type === 'taxi' ? w.rides : w.vehicles)(vehicles, count(vehicles)),
    parcels === undefined ? '' : w.parcels(parcels, count(parcels)),
    mass === undefined ? '' : massText(mass, lang),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How far and how often an entry without places goes: `35 km each`, `120 km a day · 4 days`. */
export function farText({ type, amounts }: TravelEntry, lang: Lang): string {
  const w = travelMessages[lang];
  const { distance, days, hours } = amounts;
  const daily = days !== undefined && days !== 1;
  return [
    distance === undefined ? '' : w.distance(daily || type === 'taxi' ? type : '', kmText(distance / 1000, lang)),
    daily ? w.days(days, formatNumber(days, lang, 3)) : '',
    hours === undefined ? '' : `${formatNumber(hours / hour, lang, 3)}${thin}h`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `Paris CDG`; a city without the code of an airport is its name. */
const placeText = ({ name, code }: TravelPlace, lang: Lang): string =>
  code === undefined ? pick(name, lang) : `${pick(name, lang)} ${code}`;

/** `Paris CDG – Cape Town CPT`, over every stop. */
export const routeText = ({ stops }: TravelEntry, lang: Lang): string =>
  stops.map((place) => placeText(place, lang)).join(' – ');

export const onMap = (entry: TravelEntry): boolean => entry.stops.length > 1;

/** The share of its scenario, none where nothing is emitted at all. */
export const shareText = (kg: number, total: number, lang: Lang): string =>
  total > 0 ? formatPercent(kg / total, lang) : '–';

const byMode = {
  en: { air: 'air', rail: 'rail', road: 'road', sea: 'sea' },
  fr: { air: 'avion', rail: 'le rail', road: 'la route', sea: 'la mer' },
} as const;

function causeText(entry: TravelEntry, lang: Lang): string {
  const w = travelMessages[lang];
  const { type, mode, journeys, amounts } = entry;
  const back = journeys === 2;
  const what = whatText(entry, lang);
  if (type === 'flight') return w.flightOf(back, what);
  if (type === 'train') return w.trainOf(back, what);
  if (type === 'freight') return w.freightOf(back, massText(amounts.mass ?? 0, lang), mode ? byMode[lang][mode] : '');
  return what === '' ? w.causeOf(type) : `${w.causeOf(type)} (${what})`;
}

const goods: ReadonlySet<string> = new Set(['freight', 'courier']);

const subjectOf = (entries: readonly TravelEntry[]) => {
  const shipped = entries.filter((e) => goods.has(e.type)).length;
  return shipped === 0 ? 'people' : shipped === entries.length ? 'goods' : 'both';
};

/** An entry that makes so much of all that moves is most of it. */
const most = 0.6;

/** What travel makes of a scenario and what of it weighs most. */
export function scenarioSentence({ name, total, moving, entries }: ScenarioTravel, lang: Lang): string {
  const w = travelMessages[lang];
  const called = pick(name, lang);
  const [first] = entries;
  if (!first) return w.none(called);
  const subject = w.subject(subjectOf(entries));
  const share = shareText(moving.central, total, lang);
  if (first.co2e.central <= 0) return w.resultAlone(subject, share, called);
  const weight = entries.length === 1 ? 'alone' : first.co2e.central >= most * moving.central ? 'most' : 'first';
  const cause = w.cause(weight, causeText(first, lang), formatAmount(first.co2e, lang));
  return w.result(subject, share, called, cause);
}

/** The scenario in which most is emitted by what moves, as a sentence. */
export function campaignSentence(scenarios: readonly ScenarioTravel[], lang: Lang): string {
  const [heaviest] = scenarios.toSorted((a, b) => b.moving.central - a.moving.central);
  if (!heaviest || heaviest.entries.length === 0) return travelMessages[lang].noneAll;
  return scenarioSentence(heaviest, lang);
}

/** What travel makes of the other scenarios; empty when there is none. */
export function othersSentence(scenarios: readonly ScenarioTravel[], lang: Lang): string {
  const w = travelMessages[lang];
  const [heaviest, ...others] = scenarios.toSorted((a, b) => b.moving.central - a.moving.central);
  if (!heaviest || heaviest.entries.length === 0 || others.length === 0) return '';
  const parts = others.map((s) =>
    s.entries.length === 0
      ? w.otherNone(pick(s.name, lang))
      : w.other(pick(s.name, lang), shareText(s.moving.central, s.total, lang)),
  );
  return `${w.others}${parts.join(', ')}.`;
}
