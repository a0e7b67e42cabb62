import { type Expression, product, quotient, sum } from '../../calculation/expression.ts';
import { resolve } from '../../factor/resolve.ts';
import type { Bilingual } from '../../factor/schema.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression } from '../factor-use.ts';
import { electricityLine, gridFactor } from '../types/electricity-line.ts';

/** Share of its rated power that an accelerator draws while it generates (ai-energy method, tier T3). */
const utilisation = 0.9;

const remote = { subPost: 'UsagesNumeriques', situation: 'notOperated' } as const;

export interface Overheads {
  readonly server: Expression;
  readonly idle: Expression;
  readonly pue: Expression;
}

/** From accelerator to facility: rest of the server, idle capacity kept ready, building (PUE). */
export function overheads(context: ActivityContext, provider: string | undefined): Overheads {
  if (provider === undefined) context.assume('pue-default', 'fair', {}, 'provider');
  return {
    server: context.coefficient('ai-server-overhead'),
    idle: context.coefficient('ai-idle-overhead'),
    pue: context.coefficient('pue', provider === undefined ? {} : { provider }),
  };
}

export interface Inference {
  readonly label: Bilingual;
  /** Energy of the accelerators, all outputs together. */
  readonly accelerator: Expression;
  /** Energy of the facility for the same outputs. */
  readonly facility: Expression;
  readonly overheads: Overheads;
  readonly hardware: string;
  readonly provider: string | undefined;
  readonly country: string;
  /** Class of the model whose training is shared out; null for work that trains or uses no shared model. */
  readonly training: string | null;
}

/**
 * Energy metered on the machine that generates: host and idle time are in it, the building is not.
 * Accelerator-hours, for the hardware's share, follow from it.
 */
export const metered = (
  context: ActivityContext,
  energy: Expression,
  provider: string | undefined,
): Pick<Inference, 'accelerator' | 'facility' | 'overheads'> => {
  const extra = overheads(context, provider);
  const display = unit('kWh');
  return {
    accelerator: quotient(energy, product([extra.server, extra.idle]), {
      label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
      display,
    }),
    facility: product([energy, extra.pue], {
      label: { en: 'facility energy', fr: 'énergie du centre de données' },
      display,
    }),
    overheads: extra,
  };
};

/** From the energy of the accelerators alone to that of the facility. */
export const estimated = (
  context: ActivityContext,
  accelerator: Expression,
  provider: string | undefined,
): Pick<Inference, 'accelerator' | 'facility' | 'overheads'> => {
  const extra = overheads(context, provider);
  return {
    accelerator,
    facility: product([accelerator, extra.server, extra.idle, extra.pue], {
      label: { en: 'facility energy', fr: 'énergie du centre de données' },
      display: unit('kWh'),
    }),
    overheads: extra,
  };
};

/** Energy of accelerators that are known to have run for so long. */
export const timed = (context: ActivityContext, hours: Expression, hardware: string): Expression =>
  product(
    [
      hours,
      context.exact(utilisation, '1', { en: 'share of rated power', fr: 'part de la puissance nominale' }),
      context.coefficient('ai-gpu-power', { hardware }),
    ],
    { label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' }, display: unit('kWh') },
  );

/**
 * Three lines for one use of a generative model: electricity of the facility, a share of the hardware's manufacture,
 * and a share of the model's training, which stands apart (SCI for AI: consumer and provider scores).
 */
export function inferenceLines(context: ActivityContext, i: Inference): void {
  const water = waterOf(context, i);
  electricityLine(context, { key: 'inference', label: i.label, energy: i.facility, country: i.country, ...remote });
  const inference = context.lines.at(-1);
  if (water && inference) context.lines[context.lines.length - 1] = { ...inference, water };
  context.line({
    key: 'hardware',
    label: { en: `${i.label.en}: hardware`, fr: `${i.label.fr} : matériel` },
    kind: 'embodied',
    quantity: acceleratorHours(context, i),
    use: context.find({ topic: 'ai-embodied', where: { hardware: i.hardware } }),
    ...remote,
  });
  if (!context.options.training || i.training === null) return;
  context.line({
    key: 'training',
    label: { en: `${i.label.en}: training share`, fr: `${i.label.fr} : part d’entraînement` },
    kind: 'training',
    quantity: product([i.facility, factorExpression(gridFactor(context, i.country))], {
      label: { en: 'emissions of the inference', fr: 'émissions de l’inférence' },
      display: unit('kgCO2e'),
    }),
    use: context.find({ topic: 'ai-training-share', where: { class: i.training } }),
    ...remote,
  });
}

function acceleratorHours(context: ActivityContext, i: Inference): Expression {
  const busy = context.exact(utilisation, '1', { en: 'share of rated power', fr: 'part de la puissance nominale' });
  return quotient(i.accelerator, product([busy, context.coefficient('ai-gpu-power', { hardware: i.hardware })]), {
    label: { en: 'accelerator-hours', fr: 'heures d’accélérateur' },
    display: unit('gpu.h'),
  });
}

/**
 * Litres: energy of the servers × (water on site + PUE × water at the power plants). Undefined, and said so, when
 * the catalogue has no figure for the country: a partial sum would read as a small one.
 */
function waterOf(context: ActivityContext, i: Inference): Expression | undefined {
  const period = context.campaign.period;
  const grid = resolve(context.catalogue, { topic: 'wue-grid', country: i.country, period });
  const site = i.provider
    ? resolve(context.catalogue, { topic: 'wue-site', where: { provider: i.provider }, period })
    : null;
  if (!grid || !site || grid.grades.includes('other-region')) {
    context.assume('water-unknown', 'fair', { country: i.country, provider: i.provider ?? '' });
    return undefined;
  }
  const perKWh = sum([factorExpression(site), product([i.overheads.pue, factorExpression(grid)])]);
  return product([i.accelerator, i.overheads.server, i.overheads.idle, perKWh], { display: unit('L') });
}
