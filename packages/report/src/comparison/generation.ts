import { central, evaluate, type Footprint, type LineAmount } from '@contrechamp/engine';
import { type Lang, pick, thin } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';

const words = {
  en: { images: ['image', 'images'], clips: ['clip', 'clips'], each: (n: string) => `${n} for each delivered` },
  fr: { images: ['image', 'images'], clips: ['plan', 'plans'], each: (n: string) => `${n} par livrable` },
} as const;

const joules = 3.6e6;
const litres = 1e-3;
const grams = 1e-3;

type Pick = (line: LineAmount['line']) => LineAmount['line']['energy'];

function sumOf(footprint: Footprint, pickOf: Pick, unit: number, lang: Lang): string {
  const found = footprint.lines.flatMap(({ line }) => {
    const e = line.category === 'generation' ? pickOf(line) : undefined;
    return e ? [evaluate(e)] : [];
  });
  return found.length === 0 ? '–' : formatFigures(found.reduce((s, x) => s + x, 0) / unit, lang, 2);
}

function countOf({ scenario }: Footprint, type: string, field: string): number {
  return scenario.activities
    .filter((a) => a.type === type)
    .reduce((sum, { fields }) => {
      const value = fields[field] as { readonly distribution: Parameters<typeof central>[0] } | undefined;
      return value ? sum + central(value.distribution) : sum;
    }, 0);
}

function made(footprint: Footprint, delivered: number, lang: Lang): string {
  const w = words[lang];
  const counts = [
    { n: countOf(footprint, 'image-generation', 'count'), name: w.images },
    { n: countOf(footprint, 'video-generation', 'clips'), name: w.clips },
  ].filter(({ n }) => n > 0);
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const named = counts.map(({ n, name }) => `${formatNumber(Math.round(n), lang)}${thin}${name[n === 1 ? 0 : 1]}`);
  const each = delivered > 0 && total > 0 ? `, ${w.each(formatFigures(total / delivered, lang, 2))}` : '';
  return `${named.join(', ')}${each}`;
}

/**
 * For each scenario that generates: outputs and how many of them for one delivered, kWh of the data centres, litres,
 * grams Sb eq.
 */
export function generationRows(footprints: readonly Footprint[], delivered: number, lang: Lang): readonly string[][] {
  return footprints
    .filter((f) =>
      ['image-generation', 'video-generation'].some((t) => f.scenario.activities.some((a) => a.type === t)),
    )
    .map((f) => [
      pick(f.scenario.name, lang),
      made(f, delivered, lang),
      sumOf(f, (l) => l.energy, joules, lang),
      f.waterL === null ? '–' : sumOf(f, (l) => l.water, litres, lang),
      sumOf(f, (l) => l.adpe, grams, lang),
    ]);
}
