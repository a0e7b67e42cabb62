import type { Expression } from '../../calculation/expression.ts';
import { resolve } from '../../factor/resolve.ts';
import type { ActivityContext } from '../context.ts';
import { factorExpression } from '../factor-use.ts';

/** GSD² added when a model was measured on other hardware than the one asked (method: GSD 1.5 instead of 1.15). */
const otherHardwareGsd2 = 1.5 ** 2;

/**
 * Energy of one output as measured on the hardware asked, or on an H100 and converted; null when the catalogue
 * has no measurement of the model.
 */
export function measuredEnergy(
  context: ActivityContext,
  topic: 'ai-image-energy' | 'ai-video-energy',
  model: string,
  hardware: string,
): readonly Expression[] | null {
  const request = { topic, period: context.campaign.period };
  const same = resolve(context.catalogue, { ...request, where: { model, hardware } });
  const other = same ? null : resolve(context.catalogue, { ...request, where: { model, hardware: 'h100' } });
  const match = same ?? (other && { ...other, penaltyGsd2: otherHardwareGsd2 });
  if (!match) return null;
  if (other) context.assume('ai-other-hardware', 'fair', { model, hardware });
  return [factorExpression(match), ...(other ? [context.coefficient('ai-hardware-ratio', { hardware })] : [])];
}
