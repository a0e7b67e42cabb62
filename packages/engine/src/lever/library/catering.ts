import { withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever } from '../lever.ts';

const meatless = ['vegetarian', 'vegan'];

/** Whether somebody is served meat or fish. */
function servesMeat({ diet, mix }: Fields): boolean {
  if (typeof mix === 'object' && mix !== null) {
    return Object.entries(mix).some(([kind, part]) => !meatless.includes(kind) && Number(part) > 0);
  }
  return !meatless.includes(String(diet ?? 'mixed'));
}

const vegetarian = defineLever({
  id: 'vegetarian-catering',
  theme: 'catering',
  name: { en: 'Vegetarian catering', fr: 'Repas végétariens' },
  text: { en: 'Every meal served is vegetarian.', fr: 'Chaque repas servi est végétarien.' },
  effort: 1,
  evidence: { en: 'Factors by meal.', fr: 'Facteurs par type de repas.' },
  change: (activity) =>
    is(activity, 'meals') && activity.factor === undefined && servesMeat(activity)
      ? [withFields(activity, { diet: 'vegetarian', mix: undefined })]
      : null,
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
