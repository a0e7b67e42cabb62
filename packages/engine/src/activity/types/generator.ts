import { type Expression, product, quotient } from '../../calculation/expression.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { words } from './shared.ts';

const label = { en: 'Generator', fr: 'Groupe électrogène' };

interface Supply {
  readonly fuel: 'diesel' | 'petrol' | 'hvo' | 'hydrogen' | 'battery';
  readonly load: string;
  readonly fuelVolume?: FieldQuantity | undefined;
}

function burnt(context: ActivityContext, supplied: Expression | null, { fuel, load, fuelVolume }: Supply): void {
  const name = { en: 'fuel', fr: 'carburant' };
  const where = fuel === 'petrol' ? { fuel } : { load };
  const volume = fuelVolume
    ? context.quantity('fuelVolume', fuelVolume, name)
    : supplied &&
      product([supplied, context.coefficient('generator-consumption', where)], { label: name, display: unit('L') });
  if (!volume) return;
  context.line({
    key: 'generator',
    label,
    quantity: volume,
    use: context.emissionFactor({ topic: 'fuel', where: { fuel }, country: context.country }),
    subPost: fuel === 'hvo' ? 'CombustiblesOrganiques' : 'CombustiblesFossiles',
    situation: 'operated',
  });
}

/** A battery unit emits what charged it, with its losses, and its wear. */
function battery(context: ActivityContext, supplied: Expression): void {
  electricityLine(context, {
    key: 'generator',
    label: { en: 'Battery unit: charging', fr: 'Groupe sur batterie : recharge' },
    energy: quotient(supplied, context.coefficient('battery-efficiency'), {
      label: { en: 'electricity drawn to charge', fr: 'électricité de recharge' },
      display: unit('kWh'),
    }),
  });
  context.line({
    key: 'wear',
    label: { en: 'Battery unit: manufacture', fr: 'Groupe sur batterie : fabrication' },
    kind: 'embodied',
    quantity: supplied,
    use: context.find({ topic: 'battery-manufacture' }),
    subPost: 'Equipements',
    situation: 'notOperated',
  });
}

function hydrogen(context: ActivityContext, supplied: Expression): void {
  context.line({
    key: 'generator',
    label: { en: 'Fuel cell', fr: 'Pile à combustible' },
    quantity: product([supplied, context.coefficient('hydrogen-consumption')], {
      label: { en: 'hydrogen', fr: 'hydrogène' },
      display: unit('kg'),
    }),
    use: context.emissionFactor({ topic: 'hydrogen', country: context.country }),
    subPost: 'ProduitsChimiquesEtHydrogene',
    situation: 'operated',
  });
}

interface Given {
  readonly energy?: FieldQuantity | undefined;
  readonly power?: FieldQuantity | undefined;
  readonly hours?: FieldQuantity | undefined;
  readonly days: FieldQuantity;
}

/** The electricity that a set supplies: as it is known, else its mean power over its running time. */
function suppliedBy(context: ActivityContext, { energy, power, hours, days }: Given): Expression | null {
  const label = { en: 'electricity supplied', fr: 'électricité fournie' };
  if (energy) return context.quantity('energy', energy, label);
  if (!power || !hours) return null;
  return product(
    [
      context.quantity('power', power, { en: 'power drawn', fr: 'puissance appelée' }),
      context.quantity('hours', hours, { en: 'running time', fr: 'durée de marche' }),
      context.quantity('days', days, words.days),
    ],
    { label, display: unit('kWh') },
  );
}

export const generator = defineActivity({
  type: 'generator',
  summary: { en: 'Power generators on location', fr: 'Groupes électrogènes' },
  category: 'energy',
  stage: 'shoot',
  example: { fuelVolume: '25 L', fuel: 'diesel' },
  fields: {
    fuelVolume: quantityOf('L', 'fuel burnt', 'carburant brûlé').optional(),
    power: quantityOf('kW', 'mean power drawn, when the fuel is not known', 'puissance moyenne, à défaut').optional(),
    energy: quantityOf(
      'kWh',
      'electricity supplied, when it is known and the fuel is not',
      'électricité fournie, si elle est connue et le carburant non',
    ).optional(),
    hours: countOf('h', 'running time a day', 'durée de marche par jour').optional(),
    days: countOf('1', 'days; multiplies the hours', 'jours ; multiplie les heures').default(defaultCount(1, '1')),
    load: choice(
      ['quarter', 'half', 'three-quarter', 'full'],
      'share of the rated power that is drawn: an idle set burns more per kilowatt-hour',
      'part de la puissance nominale appelée : un groupe peu chargé consomme plus par kilowattheure',
    ).default('half'),
    fuel: choice(
      ['diesel', 'petrol', 'hvo', 'hydrogen', 'battery'],
      'fuel, or battery charged from the mains',
      'carburant, ou batterie rechargée sur le réseau',
    ).default('diesel'),
  },
  oneOf: [['fuelVolume'], ['energy'], ['power', 'hours']],
  inventory(fields, context) {
    const { fuel } = fields;
    const burns = fuel === 'diesel' || fuel === 'petrol' || fuel === 'hvo';
    const supplied = burns && fields.fuelVolume ? null : suppliedBy(context, fields);
    if (burns) {
      burnt(context, supplied, { ...fields, fuel });
      return;
    }
    if (!supplied) throw context.failure('field-missing', 'power', { field: 'power' });
    if (fuel === 'battery') battery(context, supplied);
    else hydrogen(context, supplied);
  },
});
