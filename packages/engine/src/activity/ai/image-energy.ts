import { type Expression, product, sum } from '../../calculation/expression.ts';
import type { ImageModel } from '../../factor/models.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression } from '../factor-use.ts';
import { measuredEnergy } from './measured-model.ts';
import { pixelScale, previewScale, referenceScale, stepScale } from './scaling.ts';
import type { OutputEnergy } from './tier.ts';

/** One megapixel of the method: 1024 × 1024. */
export const referencePixels = 1024 * 1024;

/** Pixels on a side of a latent token: 8 of the autoencoder × 2 of the patch. */
const latentSide = 16;

export interface ImageRequest {
  /** Name by which the campaign calls the model. */
  readonly name: string;
  readonly model: ImageModel | undefined;
  readonly width: number;
  readonly height: number;
  readonly steps: number | undefined;
  /** Share of the steps that an edit of a given image runs, 0 to 1. */
  readonly strength: number | undefined;
  readonly quality: string | undefined;
  readonly tokens: number | undefined;
  /** Image tokens read with each request. */
  readonly inputTokens: number | undefined;
  readonly references: number | undefined;
  readonly previews: number | undefined;
  readonly hardware: string;
}

/** Accelerator energy of one image, or null when the data of this way is missing. */
type PerImage = OutputEnergy | null;

const perImage = (factors: readonly Expression[]): Expression =>
  product(factors, {
    label: { en: 'accelerator energy per image', fr: 'énergie de l’accélérateur par image' },
    display: unit('Wh/image'),
  });

const imagePixels = (context: ActivityContext, r: ImageRequest, reference: number): readonly Expression[] =>
  pixelScale(context, r.width * r.height, reference, () => context.coefficient('ai-pixel-exponent'));

const inputs = (context: ActivityContext, r: ImageRequest): readonly Expression[] => [
  ...referenceScale(context, r.references),
  ...previewScale(context, r.previews),
];

const stepsOf = (r: ImageRequest, fallback: number): number =>
  Math.max(1, Math.round((r.steps ?? r.model?.steps ?? fallback) * (r.strength ?? 1)));

/** T2: a measurement of this very model, scaled in steps, pixels and inputs. */
export function measuredImage(context: ActivityContext, r: ImageRequest): PerImage {
  const found = r.model && measuredEnergy(context, r.model, { hardware: r.hardware, pixels: r.width * r.height });
  if (!found) return null;
  const { run, energy, power } = found;
  return {
    energy: perImage([
      ...energy,
      ...stepScale(context, stepsOf(r, run.steps), run.steps),
      ...imagePixels(context, r, run.width * run.height),
      ...inputs(context, r),
    ]),
    ...(power && { power }),
  };
}

/** T4: operations of a transformer whose size is published, times the energy of an operation. */
export function operationsOfImage(context: ActivityContext, r: ImageRequest): PerImage {
  const { parameters, guidance, latent = latentSide } = r.model ?? {};
  if (parameters === undefined || (r.steps ?? r.model?.steps) === undefined) return null;
  const tokens = referencePixels / latent ** 2;
  const perStep = (2 * parameters * 1e9 * tokens * (guidance ? 2 : 1)) / 1e15;
  const operations = context.exact(perStep * stepsOf(r, 1), '1/image', {
    en: 'million billion operations per image',
    fr: 'millions de milliards d’opérations par image',
  });
  const ratio = context.hardwareRatio(r.hardware);
  return {
    energy: perImage([
      operations,
      factorExpression(context.find({ topic: 'ai-operation-energy' }), undefined, r.model?.id),
      context.coefficient('ai-encoder-ratio'),
      ...ratio,
      ...imagePixels(context, r, referencePixels),
      ...inputs(context, r),
    ]),
  };
}

/** T5: image tokens, reported by the provider or those of the quality tier, times the energy of a token. */
export function tokensOfImage(context: ActivityContext, r: ImageRequest): PerImage {
  const known = r.model?.tokens?.[r.quality ?? 'medium'];
  if (r.tokens === undefined && known === undefined) return null;
  const written = r.tokens ?? ((known ?? 0) * r.width * r.height) / referencePixels;
  if (r.tokens === undefined) {
    context.assume('ai-tokens-from-quality', 'fair', {
      model: r.name,
      quality: r.quality ?? 'medium',
      tokens: Math.round(written),
    });
  }
  const tokens: Expression[] = [
    context.exact(written, 'token/image', { en: 'tokens per image', fr: 'jetons par image' }),
  ];
  if (r.previews) {
    const previews = context.exact(r.previews, '1', { en: 'previews', fr: 'aperçus' });
    tokens.push(product([previews, context.coefficient('ai-preview-tokens')]));
  }
  if (r.inputTokens) {
    const read = context.exact(r.inputTokens, 'token/image', {
      en: 'tokens read per image',
      fr: 'jetons lus par image',
    });
    tokens.push(product([read, context.coefficient('ai-input-token-ratio')]));
  }
  const label = { en: 'tokens per image', fr: 'jetons par image' };
  const counted = tokens.length > 1 ? sum(tokens, { label, display: unit('token/image') }) : (tokens[0] as Expression);
  const each = factorExpression(context.find({ topic: 'ai-token-energy' }), undefined, r.model?.id ?? r.name);
  const read = r.inputTokens ? [] : referenceScale(context, r.references);
  return { energy: perImage([counted, each, ...read]) };
}

/** T6: the class of the model. A model that nobody knows counts as large, or as the heaviest at high quality or 4K. */
export function classOfImage(context: ActivityContext, r: ImageRequest): OutputEnergy {
  const high = r.quality === 'high' || r.width * r.height > 4 * referencePixels;
  const name = r.model?.class ?? (high ? 'frontier' : 'large-dit');
  const energy = context.find({ topic: 'ai-class-energy', where: { class: name } });
  const each = [
    factorExpression(energy, undefined, r.model?.id ?? r.name),
    ...imagePixels(context, r, referencePixels),
    ...inputs(context, r),
  ];
  return { energy: perImage(each) };
}
