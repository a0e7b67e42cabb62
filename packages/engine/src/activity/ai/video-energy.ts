import { type Expression, power, product, quotient } from '../../calculation/expression.ts';
import type { VideoModel } from '../../factor/tables.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { measuredEnergy } from './measured-model.ts';
import { pixelScale } from './scaling.ts';

/** The frame that class figures are stated for: 1280 × 720. */
const referencePixels = 1280 * 720;

const clipSeconds = { en: 'seconds of video', fr: 'secondes de vidéo' };

export interface VideoRequest {
  readonly model: VideoModel | undefined;
  readonly seconds: FieldQuantity;
  readonly width: number;
  readonly height: number;
  readonly audio: boolean;
  readonly hardware: string;
}

export interface VideoEnergy {
  readonly tier: 'T2' | 'T6';
  /** Accelerator energy of one clip. */
  readonly perClip: Expression;
}

const perClip = (factors: readonly Expression[]): Expression =>
  product(factors, {
    label: { en: 'accelerator energy per clip', fr: 'énergie de l’accélérateur par plan' },
    display: unit('Wh/request'),
  });

const audioScale = (context: ActivityContext, r: VideoRequest): readonly Expression[] =>
  r.audio ? [context.coefficient('ai-audio-ratio')] : [];

function measured(context: ActivityContext, r: VideoRequest, model: VideoModel): VideoEnergy | null {
  const run = model.measured;
  const energy = run ? measuredEnergy(context, 'ai-video-energy', model.id, r.hardware) : null;
  if (!run || !energy) return null;
  const runSeconds = context.exact(run.frames / run.fps, 's', { en: 'measured clip', fr: 'plan mesuré' });
  const ratio = quotient(context.quantity('seconds', r.seconds, clipSeconds), runSeconds, {
    label: { en: 'duration, as a multiple', fr: 'durée, en multiple' },
    display: unit('1'),
  });
  const duration = power(ratio, context.coefficient('ai-video-duration-exponent'), {
    label: { en: 'effect of the duration', fr: 'effet de la durée' },
  });
  const pixels = pixelScale(
    context,
    r.width * r.height,
    run.width * run.height,
    context.coefficient('ai-video-pixel-exponent', { weights: 'open' }),
  );
  return { tier: 'T2', perClip: perClip([...energy, duration, ...pixels, ...audioScale(context, r)]) };
}

function classed(context: ActivityContext, r: VideoRequest): VideoEnergy {
  const each = context.exact(1, '1/request', { en: 'for each clip', fr: 'par plan' });
  const pixels = pixelScale(
    context,
    r.width * r.height,
    referencePixels,
    context.coefficient('ai-video-pixel-exponent', { weights: 'closed' }),
  );
  return {
    tier: 'T6',
    perClip: perClip([
      context.quantity('seconds', r.seconds, clipSeconds),
      each,
      context.coefficient('ai-video-class-energy', { class: r.model?.class ?? 'frontier' }),
      ...pixels,
      ...audioScale(context, r),
    ]),
  };
}

/** Accelerator energy of one clip: measured open model, else the class of the model. */
export function videoEnergy(context: ActivityContext, r: VideoRequest): VideoEnergy {
  return (r.model ? measured(context, r, r.model) : null) ?? classed(context, r);
}
