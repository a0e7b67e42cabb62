import { type Expression, power, product, sum } from '../../calculation/expression.ts';
import { resolve } from '../../factor/resolve.ts';
import type { ImageModel } from '../../factor/tables.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression } from '../factor-use.ts';

/** One megapixel of the method: 1024 × 1024. */
const referencePixels = 1024 * 1024;

/** GSD² added when a model was measured on other hardware than the one asked (method: GSD 1.5 instead of 1.15). */
const otherHardwareGsd2 = 1.5 ** 2;

export interface ImageRequest {
  readonly model: ImageModel | undefined;
  readonly width: number;
  readonly height: number;
  readonly steps: number | undefined;
  readonly quality: string | undefined;
  readonly tokens: number | undefined;
  readonly hardware: string;
}

export interface ImageEnergy {
  readonly tier: 'T2' | 'T5' | 'T6';
  /** Accelerator energy of one image. */
  readonly perImage: Expression;
}

const perImage = (factors: readonly Expression[]): Expression =>
  product(factors, {
    label: { en: 'accelerator energy per image', fr: 'énergie de l’accélérateur par image' },
    display: unit('Wh/image'),
  });

function pixelScale(context: ActivityContext, pixels: number, reference: number): readonly Expression[] {
  if (pixels === reference) return [];
  const ratio = context.exact(pixels / reference, '1', { en: 'pixels, as a multiple', fr: 'pixels, en multiple' });
  return [
    power(ratio, context.coefficient('ai-pixel-exponent'), {
      label: { en: 'effect of the size', fr: 'effet de la taille' },
    }),
  ];
}

/** Steps scale all but a fixed share (text encoder, decoder) of the energy. */
function stepScale(context: ActivityContext, steps: number, reference: number): readonly Expression[] {
  if (steps === reference) return [];
  const fixed = context.coefficient('ai-fixed-share');
  const minus = context.exact(-1, '1', { en: 'minus', fr: 'moins' });
  const one = context.exact(1, '1', { en: 'one', fr: 'un' });
  const ratio = context.exact(steps / reference, '1', { en: 'steps, as a multiple', fr: 'étapes, en multiple' });
  return [
    sum([fixed, product([sum([one, product([minus, fixed])]), ratio])], {
      label: { en: 'effect of the number of steps', fr: 'effet du nombre d’étapes' },
      display: unit('1'),
    }),
  ];
}

function measured(context: ActivityContext, r: ImageRequest, model: ImageModel): ImageEnergy | null {
  const reference = model.measured;
  if (!reference) return null;
  const request = { topic: 'ai-image-energy', period: context.campaign.period };
  const same = resolve(context.catalogue, { ...request, where: { model: model.id, hardware: r.hardware } });
  const other = same ? null : resolve(context.catalogue, { ...request, where: { model: model.id, hardware: 'h100' } });
  const match = same ?? (other && { ...other, penaltyGsd2: otherHardwareGsd2 });
  if (!match) return null;
  if (other) context.assume('ai-other-hardware', 'fair', { model: model.id, hardware: r.hardware });
  const scale = [
    ...(other ? [context.coefficient('ai-hardware-ratio', { hardware: r.hardware })] : []),
    ...stepScale(context, r.steps ?? model.steps ?? reference.steps, reference.steps),
    ...pixelScale(context, r.width * r.height, reference.width * reference.height),
  ];
  return { tier: 'T2', perImage: perImage([factorExpression(match), ...scale]) };
}

function metered(context: ActivityContext, r: ImageRequest, model: ImageModel): ImageEnergy | null {
  const known = model.tokens?.[r.quality ?? 'medium'];
  if (r.tokens === undefined && known === undefined) return null;
  const scaled = r.tokens ?? ((known ?? 0) * r.width * r.height) / referencePixels;
  if (r.tokens === undefined) {
    context.assume('ai-tokens-from-quality', 'fair', {
      model: model.id,
      quality: r.quality ?? 'medium',
      tokens: Math.round(scaled),
    });
  }
  const tokens = context.exact(scaled, 'token/image', { en: 'tokens per image', fr: 'jetons par image' });
  return { tier: 'T5', perImage: perImage([tokens, context.coefficient('ai-token-energy')]) };
}

function classed(context: ActivityContext, r: ImageRequest): ImageEnergy {
  const high = r.quality === 'high' || r.width * r.height > 4 * referencePixels;
  const name = r.model?.class ?? (high ? 'frontier' : 'large-dit');
  const scale = pixelScale(context, r.width * r.height, referencePixels);
  return { tier: 'T6', perImage: perImage([context.coefficient('ai-class-energy', { class: name }), ...scale]) };
}

/** Accelerator energy of one image by the best evidence at hand: measured model, metered tokens, class of model. */
export function imageEnergy(context: ActivityContext, r: ImageRequest): ImageEnergy {
  const found = r.model ? (measured(context, r, r.model) ?? metered(context, r, r.model)) : null;
  return found ?? classed(context, r);
}
