import { type Expression, product, quotient, sum } from '../../calculation/expression.ts';
import { resolve } from '../../factor/resolve.ts';
import type { Bilingual } from '../../factor/schema.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression } from '../factor-use.ts';
import { electricityLine } from '../types/electricity-line.ts';
import type { Hosting } from './hosting.ts';
import type { Energy } from './tier.ts';
import { busyShare } from './timed.ts';

const remote = { subPost: 'UsagesNumeriques', situation: 'notOperated' } as const;

export interface Inference extends Energy {
  readonly label: Bilingual;
  readonly hosting: Hosting;
  /** Class of the model whose training is shared out; null for work that trains or uses no shared model. */
  readonly training: string | null;
}

/**
 * Three lines for one use of a generative model: electricity of the facility, a share of the hardware's manufacture,
 * and a share of the model's training, which stands apart (SCI for AI: consumer and provider scores). Water and the
 * depletion of metals and minerals go with the first.
 */
export function inferenceLines(context: ActivityContext, i: Inference): void {
  const { country, hardware, at } = i.hosting;
  const water = waterOf(context, i);
  const hours = acceleratorHours(context, i);
  electricityLine(context, {
    key: 'inference',
    label: i.label,
    energy: i.facility,
    country,
    ...remote,
    ...(at !== undefined && { at }),
    ...(water && { water }),
    adpe: product([hours, context.coefficient('ai-adpe')], {
      label: { en: 'metals and minerals', fr: 'métaux et minéraux' },
      display: unit('gSbeq'),
    }),
  });
  const inference = context.lines.at(-1);
  context.line({
    key: 'hardware',
    label: { en: `${i.label.en}: hardware`, fr: `${i.label.fr} : matériel` },
    kind: 'embodied',
    quantity: hours,
    use: context.find({ topic: 'ai-embodied', where: { hardware } }),
    ...remote,
  });
  if (!context.options.training || i.training === null) return;
  context.line({
    key: 'training',
    label: { en: `${i.label.en}: training share`, fr: `${i.label.fr} : part d’entraînement` },
    kind: 'training',
    quantity: product([i.facility, ...(inference ? [inference.factor] : [])], {
      label: { en: 'emissions of the inference', fr: 'émissions de l’inférence' },
      display: unit('kgCO2e'),
    }),
    use: context.find({ topic: 'ai-training-share', where: { class: i.training } }),
    ...remote,
  });
}

function acceleratorHours(context: ActivityContext, i: Inference): Expression {
  const power =
    i.power ?? product([busyShare(context), context.coefficient('ai-gpu-power', { hardware: i.hosting.hardware })]);
  return quotient(i.accelerator, power, {
    label: { en: 'accelerator-hours', fr: 'heures d’accélérateur' },
    display: unit('gpu.h'),
  });
}

/**
 * Litres: energy of the servers × (water on site + PUE × water at the power plants). Undefined, and said so, when
 * the catalogue has no figure for the country: a partial sum would read as a small one.
 */
function waterOf(context: ActivityContext, i: Inference): Expression | undefined {
  const { country, provider } = i.hosting;
  const period = context.campaign.period;
  const grid = resolve(context.catalogue, { topic: 'wue-grid', country, period });
  const request = { topic: 'wue-site', where: provider ? { provider } : {} };
  const site = resolve(context.catalogue, { ...request, period });
  if (!grid || !site || grid.grades.includes('other-region')) {
    context.assume('water-unknown', 'fair', { country, provider: provider ?? '' });
    return undefined;
  }
  context.find(request);
  context.find({ topic: 'wue-grid', country });
  const perKWh = sum([factorExpression(site), product([i.overheads.pue, factorExpression(grid)])]);
  return product([i.accelerator, i.overheads.server, i.overheads.idle, perKWh], { display: unit('L') });
}
