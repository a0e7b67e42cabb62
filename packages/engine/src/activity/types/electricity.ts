import { product } from '../../calculation/expression.ts';
import type { FactorMatch } from '../../factor/resolve.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { choice, countOf, defaultCount, quantityOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { words } from './shared.ts';

/** Null for the grid. A contract counts only where the market-based method was chosen; elsewhere it is set aside, and said so. */
function supplied(
  context: ActivityContext,
  supply: 'grid' | 'contract' | 'solar',
  contract: FieldQuantity | undefined,
): FactorMatch | null {
  if (supply === 'solar') return context.find({ topic: 'solar', country: context.country });
  if (supply === 'grid') return null;
  context.use('contractIntensity');
  if (!contract) throw context.failure('field-missing', 'contractIntensity', { field: 'contractIntensity' });
  if (context.options.electricity === 'location') {
    context.assume('contract-left-aside', 'choice', { country: context.country }, 'supply');
    return null;
  }
  context.assume('electricity-contract', 'choice', {}, 'supply');
  return context.ownFactor(contract, {
    source: context.activity.source ?? 'campaign',
    year: context.campaign.period,
    name: { en: 'Supply contract', fr: 'Contrat de fourniture' },
  });
}

export const electricity = defineActivity({
  type: 'electricity',
  summary: { en: 'Electricity drawn from the mains or from panels', fr: 'Électricité du réseau ou de panneaux' },
  category: 'energy',
  stage: 'shoot',
  example: { power: '8 kW', hours: 9, days: 2 },
  fields: {
    energy: quantityOf('kWh', 'energy drawn, by the meter', 'énergie consommée, au compteur').optional(),
    power: quantityOf('kW', 'mean power drawn, when the energy is not known', 'puissance moyenne, à défaut').optional(),
    hours: countOf('h', 'hours a day at that power', 'heures par jour à cette puissance').optional(),
    days: countOf('1', 'days; multiplies energy or hours', 'jours ; multiplie l’énergie ou les heures').default(
      defaultCount(1, '1'),
    ),
    supply: choice(
      ['grid', 'contract', 'solar'],
      'the grid, a supply contract, or panels on site',
      'réseau, contrat de fourniture, ou panneaux sur site',
    ).default('grid'),
    contractIntensity: quantityOf(
      'gCO2e/kWh',
      'what the contract’s electricity emits, as the supplier states it',
      'contenu carbone déclaré par le fournisseur',
    ).optional(),
  },
  oneOf: [['energy'], ['power', 'hours']],
  inventory(fields, context) {
    const drawn = fields.energy
      ? [context.quantity('energy', fields.energy, words.energy)]
      : fields.power && fields.hours
        ? [context.quantity('power', fields.power, words.power), context.quantity('hours', fields.hours, words.hours)]
        : [];
    const use = supplied(context, fields.supply, fields.contractIntensity);
    electricityLine(context, {
      key: 'electricity',
      label: { en: 'Electricity', fr: 'Électricité' },
      energy: product([...drawn, context.quantity('days', fields.days, words.days)], {
        label: words.electricity,
        display: unit('kWh'),
      }),
      ...(use && { use }),
    });
  },
});
