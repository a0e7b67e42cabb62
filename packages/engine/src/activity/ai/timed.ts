import { type Expression, product } from '../../calculation/expression.ts';
import { type ActivityContext, unit } from '../context.ts';

/** Share of its rated power that an accelerator draws while it generates (tier T3). */
const utilisation = 0.9;

export const busyShare = (context: ActivityContext): Expression =>
  context.exact(utilisation, '1', { en: 'share of rated power', fr: 'part de la puissance nominale' });

/** Energy of accelerators that are known to have run for so long. */
export const timed = (context: ActivityContext, hours: Expression, hardware: string): Expression =>
  product([hours, busyShare(context), context.coefficient('ai-gpu-power', { hardware })], {
    label: { en: 'accelerator energy', fr: 'énergie des accélérateurs' },
    display: unit('kWh'),
  });

/** Energy of the accelerators over the compute time that a provider reports, on so many of them, as far as is known. */
export function computeTime(
  context: ActivityContext,
  draft: {
    readonly task: 'image' | 'video';
    readonly outputs: Expression;
    readonly seconds: Expression;
    readonly hardware: string;
  },
): Expression {
  const accelerators = context.coefficient('ai-timed', { task: draft.task });
  const hours = product([draft.outputs, draft.seconds, accelerators], {
    label: { en: 'accelerator-hours', fr: 'heures d’accélérateur' },
    display: unit('gpu.h'),
  });
  return timed(context, hours, draft.hardware);
}
