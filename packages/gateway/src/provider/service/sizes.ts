import type { At, SizeRule } from './data.ts';

export interface Setting {
  readonly at: At;
  readonly value: string | number | boolean;
}

/**
 * Shapes this far apart are the same, and areas near enough: 1792x1024 asked of a service that has 1344x768. A service
 * that has only some sizes gives its nearest; what is further off is refused.
 */
const shapeTolerance = 1.03;
const areaTolerance = 1.8;

const apart = (a: number, b: number): number => Math.max(a / b, b / a);

/** The sizes that can be asked, in words of the API: `1024x1024`. */
export function sizesOf(rule: SizeRule): readonly string[] | 'any' {
  if (rule.kind === 'pixels') return 'any';
  if (rule.kind === 'listed') return Object.keys(rule.sizes);
  return rule.shapes.map((shape) => {
    const [width = 1, height = 1] = shape.split(':').map(Number);
    const unit = Math.sqrt(rule.area / (width * height));
    return `${Math.round(width * unit)}x${Math.round(height * unit)}`;
  });
}

/**
 * What to send for a size, in pixels; null where the service cannot come near it.
 *
 * Asked for 1536x1024, a service that has 1248x832 of that shape gives those: same shape within 3 %, area within a
 * factor of 1.8. The pixels that came out are read from the picture.
 */
export function settingsForSize(rule: SizeRule, width: number, height: number): readonly Setting[] | null {
  if (rule.kind === 'pixels') return pixelSettings(rule, width, height);
  if (rule.kind === 'listed') {
    const near = Object.entries(rule.sizes)
      .map(([size, settings]) => ({ settings, ...distance(size, 'x', width, height) }))
      .filter(({ shape, area }) => shape <= shapeTolerance && area <= areaTolerance)
      .sort((a, b) => a.area - b.area || a.shape - b.shape);
    return near[0]?.settings ?? null;
  }
  if (apart(rule.area, width * height) > areaTolerance) return null;
  const [nearest] = rule.shapes
    .map((name) => ({ name, ...distance(name, ':', width, height) }))
    .sort((a, b) => a.shape - b.shape);
  return nearest && nearest.shape <= shapeTolerance ? [{ at: rule.at, value: nearest.name }] : null;
}

function pixelSettings(rule: Extract<SizeRule, { kind: 'pixels' }>, width: number, height: number) {
  const { multiple, least, most, area } = rule;
  const fits = [width, height].every((side) => side % multiple === 0 && side >= least && side <= most);
  if (!fits || (area !== null && width * height > area)) return null;
  return [...rule.also, { at: rule.width, value: width }, { at: rule.height, value: height }];
}

function distance(size: string, separator: string, width: number, height: number) {
  const [w = 1, h = 1] = size.split(separator).map(Number);
  return { shape: apart(w / h, width / height), area: apart(w * h, width * height) };
}
