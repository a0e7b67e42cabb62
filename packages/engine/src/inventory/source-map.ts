import { type Document, isMap, isNode, isPair, isScalar, type LineCounter } from 'yaml';
import type { Position } from '../diagnostic.ts';

export type Path = readonly (string | number)[];

/** `['scenarios', 1, 'site']` as people and programs read it: `scenarios[1].site`. */
export const formatPath = (path: Path): string =>
  path.reduce<string>((s, key) => (typeof key === 'number' ? `${s}[${key}]` : s === '' ? key : `${s}.${key}`), '');

/** Tells where a path of a file stands. */
export interface Locator {
  value(path: Path): Position | undefined;
  key(parent: Path, key: string): Position | undefined;
}

/** For data that was read from no text. */
export const nowhere: Locator = { value: () => undefined, key: () => undefined };

/** Finds the line and column of a field in the text that a document was read from. */
export class SourceMap implements Locator {
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** Position of the value at `path`, or of the nearest enclosing node that exists. */
  value(path: Path): Position | undefined {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return this.#at(node.range[0]);
    }
    return undefined;
  }

  /** Position of the key itself, for keys that should not be there. */
  key(parent: Path, key: string): Position | undefined {
    const node = parent.length === 0 ? this.#document.contents : this.#document.getIn(parent, true);
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return this.#at(pair.key.range[0]);
    }
    return this.value(parent);
  }

  #at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}
