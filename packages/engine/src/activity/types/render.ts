import { type Expression, product } from '../../calculation/expression.ts';
import { countOf, quantityOf } from '../../inventory/field.ts';
import { hostingFields, knownProvider } from '../ai/hosting.ts';
import { buildingPue } from '../ai/overheads.ts';
import { timed } from '../ai/timed.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { electricityLine } from './electricity-line.ts';
import { locate } from './region.ts';

const label = { en: 'Rendering', fr: 'Rendu' };
const defaultHardware = 'rtx-4090';

/** A provider is a data centre with its overhead; without one, the machines are the production's own. */
const place = (provider: string | undefined) =>
  provider === undefined
    ? ({ subPost: 'Electricite', situation: 'operated' } as const)
    : ({ subPost: 'UsagesNumeriques', situation: 'notOperated' } as const);

function buildingOverhead(
  context: ActivityContext,
  provider: string | undefined,
  region?: string,
): readonly Expression[] {
  return provider === undefined ? [] : [buildingPue(context, { provider, providerRegion: region })];
}

function hardwareLine(
  context: ActivityContext,
  draft: { quantity: Expression; topic: string; where: Record<string, string>; provider: string | undefined },
): void {
  context.line({
    key: 'hardware',
    label: { en: 'Rendering: hardware', fr: 'Rendu : matériel' },
    kind: 'embodied',
    quantity: draft.quantity,
    use: context.find({ topic: draft.topic, where: draft.where }),
    ...(draft.provider === undefined
      ? { subPost: 'Informatique', situation: 'operated' as const }
      : place(draft.provider)),
  });
}

export const render = defineActivity({
  type: 'render',
  summary: { en: 'Rendering of visual effects and 3D', fr: 'Calcul d’effets visuels et de 3D' },
  category: 'post-production',
  stage: 'post-production',
  example: { gpuHours: 200, hardware: 'rtx-4090' },
  fields: {
    gpuHours: countOf('gpu.h', 'hours of graphics processors', 'heures de processeurs graphiques').optional(),
    cpuHours: countOf('h', 'core-hours of processors', 'heures de cœurs de processeur').optional(),
    energy: quantityOf('kWh', 'energy metered on the machines', 'énergie relevée sur les machines').optional(),
    ...hostingFields,
  },
  oneOf: [['gpuHours'], ['cpuHours'], ['energy']],
  inventory(fields, context) {
    const known = knownProvider(context, fields.provider);
    const provider = known?.id ?? fields.provider;
    const hardware = fields.hardware ?? defaultHardware;
    const zone = known?.regions.find((r) => r.id === fields.region);
    const overhead = buildingOverhead(context, provider, zone?.id);
    const country = zone?.country ?? locate(context, fields.region);
    const electricity = (key: string, drawn: readonly Expression[]): void =>
      electricityLine(context, {
        key,
        label,
        energy: product([...drawn, ...overhead], {
          label: { en: 'electricity', fr: 'électricité' },
          display: unit('kWh'),
        }),
        country,
        ...place(provider),
        ...(fields.at !== undefined && { at: fields.at }),
      });
    if (fields.energy) {
      const metered = { en: 'metered energy', fr: 'énergie relevée' };
      electricity('electricity', [context.quantity('energy', fields.energy, metered)]);
      context.assume('render-hardware-unknown', 'fair', {}, 'energy');
      return;
    }
    if (fields.gpuHours) {
      if (fields.hardware === undefined) context.assume('ai-hardware-default', 'fair', { hardware }, 'hardware');
      const hours = context.quantity('gpuHours', fields.gpuHours, { en: 'GPU-hours', fr: 'heures de GPU' });
      const server = context.coefficient('ai-server-overhead');
      electricity('electricity', [timed(context, hours, hardware), server]);
      hardwareLine(context, { quantity: hours, topic: 'ai-embodied', where: { hardware }, provider });
      return;
    }
    if (!fields.cpuHours) return;
    const hours = context.quantity('cpuHours', fields.cpuHours, { en: 'core-hours', fr: 'heures-cœurs' });
    electricity('electricity', [hours, context.coefficient('cpu-power')]);
    hardwareLine(context, { quantity: hours, topic: 'cpu-embodied', where: {}, provider });
  },
});
