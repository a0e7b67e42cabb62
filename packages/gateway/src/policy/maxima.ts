import { type GenerationRules, qualityTiers } from '@contrechamp/engine';
import type { Settings } from './explicit.ts';
import { refuse } from './refused.ts';

/** Sides that most services take come in steps of so many pixels. */
const side = 16;

/** The size of the same shape that just fits. */
function fitting(width: number, height: number, pixels: number): string {
  const shrink = Math.sqrt(pixels / (width * height));
  const fit = (x: number): number => Math.max(side, Math.floor((x * shrink) / side) * side);
  return `${fit(width)}x${fit(height)}`;
}

/**
 * Refuses what is above the campaign’s maxima. Nothing is reduced: a caller that asks for four images counts on four.
 * @throws RefusedRequest `count-above-maximum`, `size-above-maximum`, `setting-above-maximum`
 */
export function checkMaxima({ maxima }: GenerationRules, settings: Settings): void {
  const { n, width, height, quality, steps, seconds, previews, operation } = settings;
  const { count, pixels, ...limits } = (operation === 'video' ? maxima.clips : maxima.stills) ?? {};
  if (count !== undefined && n > count) refuse('count-above-maximum', { asked: n, maximum: count });
  if (pixels !== undefined && width !== null && height !== null && width * height > pixels) {
    const asked = `${width}x${height}`;
    refuse('size-above-maximum', { asked, maximum: pixels, suggestion: fitting(width, height, pixels) });
  }
  const most: { readonly [field: string]: number | string | undefined } = limits;
  const tier = (name: string): number => (qualityTiers as readonly string[]).indexOf(name);
  if (typeof most.quality === 'string' && quality !== null && tier(quality) > tier(most.quality)) {
    refuse('setting-above-maximum', { field: 'quality', asked: quality, maximum: most.quality });
  }
  const numbers = { steps, seconds, previews };
  for (const [field, value] of Object.entries(numbers)) {
    const limit = most[field];
    if (typeof limit !== 'number' || value === null || value <= limit) continue;
    refuse('setting-above-maximum', {
      field: field === 'previews' ? 'partial_images' : field,
      asked: value,
      maximum: limit,
    });
  }
}
