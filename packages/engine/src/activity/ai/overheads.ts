import { type Expression, product, quotient } from '../../calculation/expression.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import type { Energy } from './tier.ts';

/** From accelerator to facility: rest of the server, idle capacity kept ready, building (PUE). */
export interface Overheads {
  readonly server: Expression;
  readonly idle: Expression;
  readonly pue: Expression;
}

/** Who computes, as the overheads need it: a provider of the catalogue and one of its regions. */
export interface Site {
  readonly provider: string | undefined;
  readonly providerRegion?: string | undefined;
}

const words = {
  accelerator: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
  facility: { en: 'facility energy', fr: 'énergie du centre de données' },
};
const kWh = { display: unit('kWh') };

/** Overhead of the building: of the region, of the provider, or a mean. */
export function buildingPue(context: ActivityContext, { provider, providerRegion }: Site): Expression {
  if (provider === undefined || provider === 'other') {
    context.assume('pue-default', 'fair', {}, 'provider');
    return context.coefficient('pue');
  }
  if (provider === 'own') return context.coefficient('pue', { provider: 'unknown-operator' });
  const regional = context.catalogue
    .factorsOf('pue')
    .some((f) => f.where.provider === provider && f.where.region === providerRegion);
  const region = regional && providerRegion !== undefined ? { region: providerRegion } : {};
  return context.coefficient('pue', { provider, ...region });
}

export const overheads = (context: ActivityContext, site: Site): Overheads => ({
  server: context.coefficient('ai-server-overhead'),
  idle: context.coefficient('ai-idle-overhead'),
  pue: buildingPue(context, site),
});

/** From the energy of the accelerators alone to that of the facility. */
export function estimated(context: ActivityContext, accelerator: Expression, site: Site, power?: Expression): Energy {
  const extra = overheads(context, site);
  const { server, idle, pue: building } = extra;
  return {
    accelerator,
    facility: product([accelerator, server, idle, building], { label: words.facility, ...kWh }),
    overheads: extra,
    ...(power && { power }),
  };
}

/** What a reading of energy takes in: the accelerators alone, the machine with its idle time, or the whole facility. */
export const readingBoundaries = ['accelerator', 'server', 'facility'] as const;
export type ReadingBoundary = (typeof readingBoundaries)[number];

/**
 * Energy that a machine or a provider reports, all outputs together. Overheads that it takes in are not added; what it
 * leaves out is. Accelerator-hours, for the hardware's share, follow from it.
 */
export function metered(
  context: ActivityContext,
  field: string,
  energy: FieldQuantity,
  boundary: ReadingBoundary,
  site: Site,
): Energy {
  const label = { en: 'energy read', fr: 'énergie relevée' };
  const given = context.quantity(field, energy, label);
  const reading = energy.stated ? given : product([given, context.coefficient('ai-reading')], { label, ...kWh });
  if (boundary === 'accelerator') return estimated(context, reading, site);
  const extra = overheads(context, site);
  const inside = boundary === 'server' ? [extra.server, extra.idle] : [extra.server, extra.idle, extra.pue];
  return {
    accelerator: quotient(reading, product(inside), { label: words.accelerator, ...kWh }),
    facility: boundary === 'server' ? product([reading, extra.pue], { label: words.facility, ...kWh }) : reading,
    overheads: extra,
  };
}
