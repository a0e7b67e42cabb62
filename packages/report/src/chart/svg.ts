import { type ChartNode, element } from './node.ts';
import { serif } from './theme.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly face?: 'serif' | 'sans';
  readonly weight?: number;
}

/** One line of text; sans, as the whole picture is, unless said otherwise. */
export const text = (x: number, y: number, words: string, { size, fill, anchor, face, weight }: TextStyle): ChartNode =>
  element(
    'text',
    {
      x,
      y,
      'font-size': size,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-family': face === 'serif' ? serif : undefined,
      'font-weight': weight,
    },
    words,
  );

/** Lines of text, one under another. */
export const paragraph = (
  x: number,
  y: number,
  lines: readonly string[],
  leading: number,
  style: TextStyle,
): readonly ChartNode[] => lines.map((words, i) => text(x, y + i * leading, words, style));

export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes): ChartNode =>
  element('rect', { x, y, width: Math.max(width, 0), height: Math.max(height, 0), ...attributes });

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): ChartNode =>
  element('line', { x1, y1, x2, y2, ...attributes });

export const group = (attributes: Attributes, ...children: readonly (ChartNode | string)[]): ChartNode =>
  element('g', attributes, ...children);
