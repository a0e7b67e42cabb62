import { columns, padEnd, padStart } from './style.ts';
import { wrap } from './wrap.ts';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

const gap = 2;

/** The narrowest a column can be without breaking a word. */
const longestWord = (cells: readonly string[]): number =>
  Math.max(...cells.flatMap((cell) => cell.split(' ').map(columns)), 1);

/** Widths that fit: the widest column gives way first, down to its longest word, then below it. */
function fit(natural: readonly number[], least: readonly number[], available: number): number[] {
  const widths = [...natural];
  const excess = (): number => widths.reduce((s, w) => s + w, 0) - available;
  for (const floor of [least, least.map((w) => Math.min(w, 10))]) {
    while (excess() > 0) {
      const shrinkable = widths.map((w, i) => (w > (floor[i] ?? 0) ? w : 0));
      const widest = Math.max(...shrinkable);
      if (widest === 0) break;
      widths[shrinkable.lastIndexOf(widest)] = widest - 1;
    }
  }
  return widths;
}

export interface TableOptions {
  readonly width: number;
  readonly heading?: (line: string) => string;
}

/** A table of text in at most `width` columns; cells wrap at their plain spaces. */
export function table(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, heading = (line) => line }: TableOptions,
): string[] {
  const cells = heads.map((head, i) => [head.heading, ...rows.map((row) => row[i] ?? '')]);
  const widths = fit(
    cells.map((column) => Math.max(...column.map(columns))),
    cells.map(longestWord),
    width - gap * (heads.length - 1),
  );
  const render = (row: readonly string[]): string[] => {
    const wrapped = widths.map((w, i) => wrap(row[i] ?? '', w));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((lines, i) => (heads[i]?.align === 'right' ? padStart : padEnd)(lines[y] ?? '', widths[i] ?? 0))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };
  return [...render(heads.map((h) => h.heading)).map(heading), ...rows.flatMap(render)];
}
