import * as z from 'zod';
import { anyQuantity } from '../../inventory/field.ts';
import {
  describeDimension,
  dimension,
  dimensionUnit,
  divideDimensions,
  equalDimensions,
  isUnitError,
  parseUnit,
} from '../../quantity/index.ts';
import { type Distribution, fromPercent } from '../../uncertainty/index.ts';
import { defineActivity } from '../definition.ts';

const label = { en: 'Own factor', fr: 'Facteur propre' };
const percentText = /^(?:±\s*)?(\d+(?:[.,]\d+)?)\s*%$/;

const ownFactor = z
  .strictObject({
    value: z.number().nonnegative().meta({ description: 'value', 'x-description-fr': 'valeur' }),
    unit: z.string().min(1).meta({
      description: 'unit, such as kgCO2e/kg',
      'x-description-fr': 'unité, par exemple kgCO2e/kg',
    }),
    source: z.string().min(1).meta({
      description: 'who published it, and where',
      'x-description-fr': 'qui l’a publié, et où',
    }),
    year: z.number().int().min(1990).max(2100).meta({ description: 'year', 'x-description-fr': 'année' }),
    uncertainty: z
      .union([z.number().positive(), z.string().regex(percentText)])
      .optional()
      .meta({
        description: 'half-width of the 95 % interval, in percent',
        'x-description-fr': 'demi-largeur de l’intervalle à 95 %, en pour cent',
      }),
  })
  .meta({ description: 'the factor, with its source', 'x-description-fr': 'le facteur et sa source' });

const percentOf = (given: number | string | undefined): number | null => {
  if (given === undefined || typeof given === 'number') return given ?? null;
  return Number((percentText.exec(given)?.[1] ?? '').replace(',', '.'));
};

export const custom = defineActivity({
  type: 'custom',
  summary: {
    en: 'Anything else, with a factor of your own and its source',
    fr: 'Toute autre source, avec votre propre facteur et sa source',
  },
  category: 'other',
  stage: 'shoot',
  example: {
    quantity: '12 kg',
    factor: { value: 3.2, unit: 'kgCO2e/kg', source: 'Supplier declaration, 2024', year: 2024, uncertainty: '30 %' },
  },
  fields: {
    quantity: anyQuantity(
      'how much, in the unit that the factor counts',
      'quantité, dans l’unité que compte le facteur',
    ),
    factor: ownFactor,
  },
  inventory(fields, context) {
    const { value, unit: symbol, source, year } = fields.factor;
    const unit = parseUnit(symbol);
    if (isUnitError(unit)) {
      throw context.failure('unit-unknown', 'factor.unit', { unit: symbol, example: 'kgCO2e/kg' });
    }
    // What the factor counts: CO2e ÷ factor.
    const counted = divideDimensions(dimension({ co2e: 1 }), unit.dimension);
    if (!equalDimensions(fields.quantity.unit.dimension, counted)) {
      throw context.failure('unit-mismatch', 'quantity', {
        field: 'quantity',
        unit: fields.quantity.unit.symbol,
        found: describeDimension(fields.quantity.unit.dimension),
        expected: describeDimension(counted),
        example: `12 ${dimensionUnit(counted).symbol}`,
      });
    }
    const percent = percentOf(fields.factor.uncertainty);
    if (percent === null) context.assume('custom-factor-exact', 'weak', { activity: context.activity.id }, 'factor');
    const distribution: Distribution =
      percent === null || value === 0 ? { kind: 'fixed', value } : fromPercent(value, percent);
    context.line({
      key: 'custom',
      label,
      quantity: context.quantity('quantity', fields.quantity, { en: 'quantity', fr: 'quantité' }),
      use: context.ownFactor({ unit, distribution, stated: percent !== null }, { source, year, name: label }),
      subPost: 'AutresIntrants',
      situation: 'notOperated',
    });
  },
});
