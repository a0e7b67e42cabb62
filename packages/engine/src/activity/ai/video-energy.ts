import { type Expression, power, product, quotient } from '../../calculation/expression.ts';
import type { VideoModel } from '../../factor/models.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { factorExpression } from '../factor-use.ts';
import { measuredEnergy } from './measured-model.ts';
import { pixelScale, referenceScale, stepScale } from './scaling.ts';
import type { OutputEnergy } from './tier.ts';

/** The frame that class figures are stated for: 1280 × 720. */
export const referenceFrame = 1280 * 720;

const clipSeconds = { en: 'seconds of video', fr: 'secondes de vidéo' };

export interface VideoRequest {
  /** Name by which the campaign calls the model. */
  readonly name: string;
  readonly model: VideoModel | undefined;
  readonly seconds: FieldQuantity;
  readonly width: number;
  readonly height: number;
  readonly steps: number | undefined;
  readonly audio: boolean;
  readonly references: number | undefined;
  /** Made from another video rather than from a text or a picture. */
  readonly fromVideo: boolean;
  readonly hardware: string;
}

/** Accelerator energy of one clip, or null when the data of this way is missing. */
type PerClip = OutputEnergy | null;

const perClip = (factors: readonly Expression[]): Expression =>
  product(factors, {
    label: { en: 'accelerator energy per clip', fr: 'énergie de l’accélérateur par plan' },
    display: unit('Wh/request'),
  });

const weights = ({ model }: VideoRequest): 'open' | 'closed' => (model?.open ? 'open' : 'closed');

/** Sound on top of a figure for silent clips, or off a figure for clips with sound. */
function audioScale(context: ActivityContext, audio: boolean, included: boolean): readonly Expression[] {
  if (audio === included) return [];
  const ratio = context.coefficient('ai-audio-ratio');
  if (audio) return [ratio];
  const one = context.exact(1, '1', { en: 'one', fr: 'un' });
  return [quotient(one, ratio, { label: { en: 'without sound', fr: 'sans le son' } })];
}

const inputs = (context: ActivityContext, r: VideoRequest): readonly Expression[] => [
  ...referenceScale(context, r.references),
  ...(r.fromVideo ? [context.coefficient('ai-reference-video-ratio')] : []),
];

/** Longer clips cost more, by a power of their duration. */
function durationScale(context: ActivityContext, r: VideoRequest, known: number): readonly Expression[] {
  const asked = context.quantity('seconds', r.seconds, clipSeconds);
  const { distribution, unit: written } = r.seconds;
  if (distribution.kind === 'fixed' && distribution.value * written.factor === known) return [];
  const ratio = quotient(asked, context.exact(known, 's', { en: 'known clip', fr: 'plan connu' }), {
    label: { en: 'duration, as a multiple', fr: 'durée, en multiple' },
    display: unit('1'),
  });
  return [
    power(ratio, context.coefficient('ai-video-duration-exponent', { weights: weights(r) }), {
      label: { en: 'effect of the duration', fr: 'effet de la durée' },
    }),
  ];
}

/** Scaling in duration and pixels from a clip that is known. */
function fromClip(
  context: ActivityContext,
  r: VideoRequest,
  clip: { readonly seconds: number; readonly width: number; readonly height: number },
): readonly Expression[] {
  const where = { weights: weights(r) };
  const exponent = () => context.coefficient('ai-video-pixel-exponent', where);
  return [
    ...durationScale(context, r, clip.seconds),
    ...pixelScale(context, r.width * r.height, clip.width * clip.height, exponent),
  ];
}

/** T2: a measurement of this very model, scaled in duration, pixels, steps and inputs. */
export function measuredClip(context: ActivityContext, r: VideoRequest): PerClip {
  const found = r.model && measuredEnergy(context, r.model, { hardware: r.hardware, pixels: r.width * r.height });
  if (!found) return null;
  const { run, energy, power: drawn } = found;
  const { width, height } = run;
  return {
    energy: perClip([
      ...energy,
      ...fromClip(context, r, { seconds: run.frames / run.fps, width, height }),
      ...stepScale(context, r.steps ?? run.steps, run.steps),
      ...audioScale(context, r.audio, false),
      ...inputs(context, r),
    ]),
    ...(drawn && { power: drawn }),
  };
}

/** T3 without a compute time of one's own: the latency of the service, as others turned it into energy. */
export function estimatedClip(context: ActivityContext, r: VideoRequest): PerClip {
  const { estimate, audio = false } = r.model ?? {};
  const factor = estimate && context.catalogue.factor(estimate.factor);
  if (!estimate || !factor) return null;
  return {
    energy: perClip([
      factorExpression({ factor, grades: [], penaltyGsd2: 1 }),
      ...fromClip(context, r, estimate),
      ...audioScale(context, r.audio, audio),
      ...inputs(context, r),
    ]),
  };
}

/** T6: the class of the model, by second of video. A model that nobody knows counts among the heaviest. */
export function classOfClip(context: ActivityContext, r: VideoRequest): OutputEnergy {
  const each = context.exact(1, '1/request', { en: 'for each clip', fr: 'par plan' });
  const exponent = () => context.coefficient('ai-video-pixel-exponent', { weights: 'closed' });
  const energy = context.find({ topic: 'ai-video-class-energy', where: { class: r.model?.class ?? 'frontier' } });
  return {
    energy: perClip([
      context.quantity('seconds', r.seconds, clipSeconds),
      each,
      factorExpression(energy, undefined, r.model?.id ?? r.name),
      ...pixelScale(context, r.width * r.height, referenceFrame, exponent),
      ...audioScale(context, r.audio, false),
      ...inputs(context, r),
    ]),
  };
}
