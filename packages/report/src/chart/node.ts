/** A picture as a tree: written as text on paper and in files, rendered element by element on screen. Plain data. */
export interface ChartNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (ChartNode | string)[];
}

type Drawn = string | number | undefined;

const hundredth = (x: number): number => Math.round(x * 100) / 100 || 0;

/** An element; numbers are rounded to a hundredth, and attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Drawn>>,
  ...children: readonly (ChartNode | string)[]
): ChartNode {
  const kept = Object.entries(attributes).flatMap(([key, value]): [string, string | number][] =>
    value === undefined ? [] : [[key, typeof value === 'number' ? hundredth(value) : value]],
  );
  return { name, attributes: Object.fromEntries(kept), children };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no document of XML may hold, not even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in a document of markup: names come from somebody else's file. */
const escaped = (text: string): string => text.replace(forbidden, ' ').replace(/[&<>"]/g, (c) => escapes[c] ?? c);

/** The tree as the text of an SVG document. */
export function chartText(node: ChartNode): string {
  const { name, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const content = children.map((c) => (typeof c === 'string' ? escaped(c) : chartText(c))).join('');
  return `<${name}${written}>${content}</${name}>`;
}
