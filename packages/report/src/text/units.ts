import { hard, type Lang, thin } from '../lang.ts';

const frenchUnits: Readonly<Record<string, string>> = {
  passenger: 'passager',
  person: 'personne',
  vehicle: 'véhicule',
  room: 'chambre',
  night: 'nuit',
  meal: 'repas',
  item: 'pièce',
  request: 'requête',
  token: 'jeton',
  parcel: 'colis',
  gpu: 'GPU',
  'person-day': 'jour-personne',
  day: 'jour',
  week: 'semaine',
  month: 'mois',
  year: 'an',
  B: 'o',
  kB: 'ko',
  MB: 'Mo',
  GB: 'Go',
  TB: 'To',
  PB: 'Po',
};
const englishUnits: Readonly<Record<string, string>> = { gpu: 'GPU' };
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function symbol(term: string, lang: Lang): string {
  const [, base = term, power = ''] = /^(.*?[A-Za-z%])\^?(\d)$/.exec(term) ?? [];
  const co2e = base.replace(/^([mk]?g|t)CO2e$/, `$1${hard}CO₂e`).replace(/^([mk]?g)Sbeq$/, `$1${thin}Sb${thin}eq`);
  const money = /^[kM]?[A-Z]{3}\d{4}$/.test(term) ? `${term.slice(0, -4)}${thin}${term.slice(-4)}` : undefined;
  if (money !== undefined) return money;
  const named = (lang === 'fr' ? frenchUnits : englishUnits)[co2e] ?? co2e;
  return `${named}${power === '' ? '' : (powers[Number(power)] ?? power)}`;
}

/** A unit as people write it: `kgCO2e/passenger.km` → `kg CO₂e/(passenger·km)`; empty for a plain number. */
export function prettyUnit(unit: string, lang: Lang): string {
  if (unit === '1') return '';
  const sides = unit.split('/').map((side) => side.split('.').map((term) => symbol(term, lang)));
  return sides.map((terms, i) => (i > 0 && terms.length > 1 ? `(${terms.join('·')})` : terms.join('·'))).join('/');
}

/** Things counted by name, which take a plural: `5 passengers`; symbols and compound units never do. */
const counted =
  /^(?:passenger|person|vehicle|room|night|meal|item|image|request|token|parcel|day|week|month|year|person-day)$/;

function plural(unit: string, lang: Lang): string {
  const one = prettyUnit(unit, lang);
  if (unit === 'person-day') return lang === 'fr' ? 'jours-personnes' : 'person-days';
  return one.endsWith('s') ? one : `${one}s`;
}

/** A number and its unit, held together; `value` tells whether a counted thing is one or several. */
export function withUnit(number: string, unit: string, lang: Lang, value = 1): string {
  const several = lang === 'fr' ? Math.abs(value) >= 2 : Math.abs(value) !== 1;
  const pretty = several && counted.test(unit) ? plural(unit, lang) : prettyUnit(unit, lang);
  return pretty === '' ? number : `${number}${thin}${pretty}`;
}
