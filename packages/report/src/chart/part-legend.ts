import { typeset } from '../lang.ts';
import { shortMass } from './mass.ts';
import { fitted, widthOf } from './measure.ts';
import type { Page, Section } from './page.ts';
import type { Part } from './parts.ts';
import { stackedWords } from './stacked-words.ts';
import { group, rect, text } from './svg.ts';
import { tint } from './theme.ts';

const size = 11.5;
const leading = 18;
const swatch = 9;
const gap = 16;

interface Item {
  readonly key: string;
  readonly words: string;
  readonly colour: string | null;
}

/** Parts below this share of the whole are told together. */
const tiny = 0.005;

function items(parts: readonly Part[], whole: number, colour: string, page: Page): readonly Item[] {
  const told = parts.filter((p) => Math.abs(p.kg) >= tiny * whole);
  const rest = parts.filter((p) => !told.includes(p));
  const [alone] = rest;
  const named = rest.length === 1 && alone ? [...told, alone] : told;
  const item = ({ key, label, kg, place }: Part): Item => ({
    key,
    words: `${label} ${shortMass(kg, page.lang)}`,
    colour: kg > 0 ? tint(page.theme, colour, place) : null,
  });
  if (rest.length < 2) return named.map(item);
  const sum = rest.reduce((s, p) => s + p.kg, 0);
  const words = `${stackedWords[page.lang].smaller} ${shortMass(sum, page.lang)}`;
  return [...named.map(item), { key: 'smaller', words, colour: null }];
}

/** Parts that have no room for their names in the bar, under it, each beside its tint. */
export function partLegend(parts: readonly Part[], whole: number, colour: string, page: Page): Section {
  const inner = page.right - page.left;
  let x = 0;
  let row = 0;
  const placed = items(parts, whole, colour, page).map((item) => {
    const head = item.colour === null ? 0 : swatch + 6;
    const words = fitted(typeset(item.words, page.lang), inner - head, size);
    const width = head + widthOf(words, size);
    if (x > 0 && x + width > inner) {
      x = 0;
      row += 1;
    }
    const at = { ...item, words, head, x, row };
    x += width + gap;
    return at;
  });
  const height = placed.length === 0 ? 0 : (row + 1) * leading + 4;
  return {
    height,
    draw: (y) => [
      // Rules of the axis would run through the words.
      ...(height > 0 ? [rect(page.left - 1, y, inner + 2, height, { fill: page.theme.paper })] : []),
      ...placed.map((item) => {
        const left = page.left + item.x;
        const base = y + 12 + item.row * leading;
        const words = text(left + item.head, base, item.words, { size, fill: page.theme.ink });
        if (item.colour === null) return group({ 'data-key': item.key }, words);
        const patch = rect(left, base - swatch, swatch, swatch, { fill: item.colour });
        return group({ 'data-key': item.key }, patch, words);
      }),
    ],
  };
}
