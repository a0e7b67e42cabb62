import { type Expression, product } from '../../calculation/expression.ts';
import type { ImageModel } from '../../factor/tables.ts';
import { type ActivityContext, unit } from '../context.ts';
import { measuredEnergy } from './measured-model.ts';
import { pixelScale, referenceScale, stepScale } from './scaling.ts';

/** One megapixel of the method: 1024 × 1024. */
const referencePixels = 1024 * 1024;

export interface ImageRequest {
  readonly model: ImageModel | undefined;
  readonly width: number;
  readonly height: number;
  readonly steps: number | undefined;
  readonly quality: string | undefined;
  readonly tokens: number | undefined;
  readonly references: number | undefined;
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

const imagePixels = (context: ActivityContext, r: ImageRequest, reference: number) => {
  const pixels = r.width * r.height;
  return pixels === reference ? [] : pixelScale(context, pixels, reference, context.coefficient('ai-pixel-exponent'));
};

function measured(context: ActivityContext, r: ImageRequest, model: ImageModel): ImageEnergy | null {
  const reference = model.measured;
  if (!reference) return null;
  const energy = measuredEnergy(context, 'ai-image-energy', model.id, r.hardware);
  if (!energy) return null;
  const scale = [
    ...stepScale(context, r.steps ?? model.steps ?? reference.steps, reference.steps),
    ...imagePixels(context, r, reference.width * reference.height),
    ...referenceScale(context, r.references),
  ];
  return { tier: 'T2', perImage: perImage([...energy, ...scale]) };
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
  const scale = referenceScale(context, r.references);
  return { tier: 'T5', perImage: perImage([tokens, context.coefficient('ai-token-energy'), ...scale]) };
}

function classed(context: ActivityContext, r: ImageRequest): ImageEnergy {
  const high = r.quality === 'high' || r.width * r.height > 4 * referencePixels;
  const name = r.model?.class ?? (high ? 'frontier' : 'large-dit');
  const scale = [...imagePixels(context, r, referencePixels), ...referenceScale(context, r.references)];
  return { tier: 'T6', perImage: perImage([context.coefficient('ai-class-energy', { class: name }), ...scale]) };
}

/** Accelerator energy of one image by the best evidence at hand: measured model, metered tokens, class of model. */
export function imageEnergy(context: ActivityContext, r: ImageRequest): ImageEnergy {
  const found = r.model ? (measured(context, r, r.model) ?? metered(context, r, r.model)) : null;
  return found ?? classed(context, r);
}
