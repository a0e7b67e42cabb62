import { expect, it } from 'vitest';
import type { Lang } from '../lang.ts';
import { type ChartNode, chartText } from './node.ts';
import type { ChartOptions } from './page.ts';
import type { ThemeName } from './theme.ts';

/** Every element of a tree, with the text that it holds itself. */
export function all(node: ChartNode): readonly ChartNode[] {
  return [node, ...node.children.flatMap((c) => (typeof c === 'string' ? [] : all(c)))];
}

export const named = (node: ChartNode, name: string): readonly ChartNode[] => all(node).filter((n) => n.name === name);

export const marked = (node: ChartNode, mark: string): readonly ChartNode[] =>
  all(node).filter((n) => n.attributes['data-mark'] === mark);

export const keyed = (node: ChartNode, key: string): readonly ChartNode[] =>
  all(node).filter((n) => n.attributes['data-key'] === key);

export const wordsOf = (node: ChartNode): readonly string[] =>
  named(node, 'text').map((n) => n.children.filter((c) => typeof c === 'string').join(''));

export const number = (node: ChartNode, attribute: string): number => Number(node.attributes[attribute] ?? 0);

const narrowSpace = /[\u202f\u2009]/gu;

/**
 * Not the estimate that the pictures are laid out with: flat means per letter, labels wider than prose, which has spaces
 * and thin letters, and the serif narrower than the sans.
 */
function textWidth(words: string, size: number, isSerif: boolean): number {
  const letters = [...words.replace(narrowSpace, '')].length;
  const prose = letters > 24;
  return letters * (isSerif ? (prose ? 0.46 : 0.5) : prose ? 0.5 : 0.56) * size;
}

function extent(node: ChartNode): readonly [number, number] | null {
  const { name } = node;
  const x = number(node, 'x');
  if (name === 'rect') return [x, x + number(node, 'width')];
  if (name === 'line') {
    const [a = 0, b = 0] = [number(node, 'x1'), number(node, 'x2')].toSorted((p, q) => p - q);
    return [a, b];
  }
  if (name === 'circle') return [number(node, 'cx') - number(node, 'r'), number(node, 'cx') + number(node, 'r')];
  if (name !== 'text') return null;
  const width = textWidth(node.children.join(''), number(node, 'font-size'), 'font-family' in node.attributes);
  const anchor = node.attributes['text-anchor'];
  const start = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [start, start + width];
}

const french =
  /(?<!\p{L})(échelle|tirages?|graine|médianes?|leviers?|aujourd’hui|objectif|moins|grossis?|barres?|bandes|hauteur|évite|reste|autres?|énergie|voyages|émet|émettent|les|des|une?|du)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(scale|draws?|seed|medians?|levers?|today|target|less|more|magnified|bars?|bands|height|saved?|left|others?|energy|travel|emits?|the|and|of)(?!\p{L})/iu;
const foreign: Readonly<Record<Lang, RegExp>> = { en: french, fr: english };

export const widths = [320, 390, 720, 960, 1200] as const;

const everyOption = (['en', 'fr'] as const).flatMap((lang) =>
  (['light', 'dark'] as const satisfies readonly ThemeName[]).flatMap((theme) =>
    widths.map((width): ChartOptions => ({ lang, theme, width })),
  ),
);

export const hostile = `</svg><script>alert("1")</script> & 'co' ${'x'.repeat(90)}`;

/** What every picture keeps to. `draw` is given names: those of the language, or a hostile one. */
export function isAPicture(draw: (options: ChartOptions, name: (en: string, fr: string) => string) => ChartNode): void {
  const plainName =
    (lang: Lang) =>
    (en: string, fr: string): string =>
      lang === 'en' ? en : fr;
  const drawn = (options: ChartOptions): ChartNode => draw(options, plainName(options.lang));

  it('draws nothing beyond its sides, and no number that is not one', () => {
    for (const options of everyOption) {
      for (const tree of [drawn(options), draw(options, () => hostile)]) {
        for (const node of all(tree)) {
          const found = extent(node);
          if (!found) continue;
          expect(found[0], chartText(node)).toBeGreaterThanOrEqual(0);
          expect(found[1], chartText(node)).toBeLessThanOrEqual(options.width);
        }
        expect(chartText(tree)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  it('is plain data that has no styles, and the same bytes every time', () => {
    for (const options of everyOption) {
      const tree = drawn(options);
      expect(structuredClone(tree)).toEqual(tree);
      expect(all(tree).flatMap((n) => Object.keys(n.attributes))).not.toContain('style');
      expect(chartText(drawn(options))).toBe(chartText(tree));
    }
  });

  it('shows somebody else’s names as text', () => {
    const text = chartText(draw({ lang: 'en', theme: 'light', width: 720 }, () => hostile));
    expect(text).not.toContain('<script');
    expect(text.match(/<\/svg>/g)).toHaveLength(1);
    expect(text).toContain('&lt;/svg&gt;');
  });

  it('speaks one language', () => {
    for (const options of everyOption) {
      const tree = drawn(options);
      const said = [...wordsOf(tree), String(tree.attributes['aria-label'])].join('\n');
      expect(said).not.toMatch(foreign[options.lang]);
      expect(said).not.toMatch(/\d-|-\d/);
      if (options.lang === 'fr') expect(said.replaceAll('2026.3.0', '')).not.toMatch(/\d\.\d| [;:?!]/);
    }
  });

  it('can stand without its sentence', () => {
    const options = { lang: 'en', theme: 'light', width: 720 } as const;
    const [whole, bare] = [drawn(options), draw({ ...options, title: false }, plainName('en'))];
    expect(number(bare, 'height')).toBeLessThan(number(whole, 'height'));
    expect(bare.attributes['aria-label']).toBe(whole.attributes['aria-label']);
  });
}
