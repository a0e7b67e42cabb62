import { type Expression, power, product, sum } from '../../calculation/expression.ts';
import type { ActivityContext } from '../context.ts';

/** More pixels cost more, by a power of their number. */
export function pixelScale(
  context: ActivityContext,
  pixels: number,
  reference: number,
  exponent: () => Expression,
): readonly Expression[] {
  if (pixels === reference) return [];
  const ratio = context.exact(pixels / reference, '1', { en: 'pixels, as a multiple', fr: 'pixels, en multiple' });
  return [power(ratio, exponent(), { label: { en: 'effect of the size', fr: 'effet de la taille' } })];
}

/** Each picture given to the model as a reference multiplies the work. */
export function referenceScale(context: ActivityContext, references: number | undefined): readonly Expression[] {
  if (references === undefined || references === 0) return [];
  const count = context.exact(references, '1', { en: 'reference images', fr: 'images de référence' });
  return [
    power(context.coefficient('ai-reference-ratio'), count, {
      label: { en: 'effect of the references', fr: 'effet des références' },
    }),
  ];
}

/** Steps scale all but a fixed share (text encoder, decoder) of the energy. */
export function stepScale(context: ActivityContext, steps: number, reference: number): readonly Expression[] {
  if (steps === reference) return [];
  const fixed = context.coefficient('ai-fixed-share');
  const minus = context.exact(-1, '1', { en: 'minus', fr: 'moins' });
  const one = context.exact(1, '1', { en: 'one', fr: 'un' });
  const ratio = context.exact(steps / reference, '1', { en: 'steps, as a multiple', fr: 'étapes, en multiple' });
  return [
    sum([fixed, product([sum([one, product([minus, fixed])]), ratio])], {
      label: { en: 'effect of the number of steps', fr: 'effet du nombre d’étapes' },
    }),
  ];
}

/** Partial images that the service sends while it works each add a share of the generation. */
export function previewScale(context: ActivityContext, previews: number | undefined): readonly Expression[] {
  if (previews === undefined || previews === 0) return [];
  const one = context.exact(1, '1', { en: 'one', fr: 'un' });
  const count = context.exact(previews, '1', { en: 'previews', fr: 'aperçus' });
  return [
    sum([one, product([count, context.coefficient('ai-preview-ratio')])], {
      label: { en: 'effect of the previews', fr: 'effet des aperçus' },
    }),
  ];
}
