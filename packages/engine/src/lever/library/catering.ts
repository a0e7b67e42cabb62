import { tidy, withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever } from '../lever.ts';

const meatless = ['vegetarian', 'vegan'];

/** What is served once nobody eats meat or fish; null when nobody does today. */
function meatlessMenu({ diet, mix }: Fields): Readonly<Record<string, unknown>> | null {
  if (typeof mix !== 'object' || mix === null) {
    return meatless.includes(String(diet ?? 'mixed')) ? null : { diet: 'vegetarian' };
  }
  const vegan = Number((mix as Readonly<Record<string, unknown>>).vegan ?? 0);
  const served = Object.entries(mix).some(([kind, part]) => !meatless.includes(kind) && Number(part) > 0);
  if (!served) return null;
  return vegan > 0 ? { mix: { vegetarian: tidy(1 - vegan), vegan } } : { diet: 'vegetarian', mix: undefined };
}

const vegetarian = defineLever({
  id: 'vegetarian-catering',
  theme: 'catering',
  name: { en: 'Vegetarian catering', fr: 'Repas végétariens' },
  text: {
    en: 'Every meal served is vegetarian; vegan ones stay vegan.',
    fr: 'Chaque repas servi est végétarien ; les repas véganes le restent.',
  },
  effort: 1,
  evidence: { en: 'Factors by meal.', fr: 'Facteurs par type de repas.' },
  change(activity) {
    const menu = is(activity, 'meals') && activity.factor === undefined ? meatlessMenu(activity) : null;
    return menu && [withFields(activity, menu)];
  },
});

const tapWater = defineLever({
  id: 'tap-water',
  theme: 'catering',
  name: { en: 'Tap water instead of bottles', fr: 'Eau du robinet plutôt qu’en bouteille' },
  text: {
    en: 'The volume of bottled water is served from the tap.',
    fr: 'Le volume d’eau en bouteille est servi du robinet.',
  },
  effort: 1,
  evidence: {
    en: 'Factors by litre. Whether tap water may be drunk at the place is not known here.',
    fr: 'Facteurs par litre. Rien ici ne dit si l’eau du lieu est potable.',
  },
  change(activity) {
    if (!is(activity, 'meals') || activity.bottledWater === undefined) return null;
    const drinks = Array.isArray(activity.drinks) ? activity.drinks : [];
    const tap = { kind: 'tap-water', volume: activity.bottledWater };
    return [withFields(activity, { bottledWater: undefined, drinks: [...drinks, tap] })];
  },
});

export const cateringLevers = [vegetarian, tapWater];
