/** Where a value stands in a JSON text: keys and indices from the root; `*` stands for any of them. */
export type PathPattern = readonly string[];

export type JsonPath = readonly (string | number)[];

/** Patterns as a tree: one step down per key, so that a scanner never compares whole paths. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  any: PathNode | null;
  /** The value here is wanted whole. */
  value: boolean;
  /** The string here is wanted as it comes. */
  text: boolean;
}

const emptyNode = (): PathNode => ({ children: new Map(), any: null, value: false, text: false });

/**
 * The tree of the wanted paths.
 * @param values patterns of values that are handed over whole
 * @param texts patterns of strings that are handed over as they come
 * @throws RangeError when one pattern leads through the value of another
 */
export function pathTree(values: readonly PathPattern[], texts: readonly PathPattern[]): PathNode {
  const root = emptyNode();
  for (const pattern of values) leaf(root, pattern).value = true;
  for (const pattern of texts) leaf(root, pattern).text = true;
  refuseNested(root, []);
  return root;
}

/** The node of a key or index; a name of its own goes before `*`. */
export function stepDown(node: PathNode | null, key: string | number | null): PathNode | null {
  if (node === null || key === null) return null;
  return node.children.get(String(key)) ?? node.any;
}

function leaf(root: PathNode, pattern: PathPattern): PathNode {
  let node = root;
  for (const key of pattern) {
    if (key === '*') {
      node.any ??= emptyNode();
      node = node.any;
    } else {
      const child = node.children.get(key) ?? emptyNode();
      node.children.set(key, child);
      node = child;
    }
  }
  return node;
}

function refuseNested(node: PathNode, path: readonly string[]): void {
  const below = [...node.children, ...(node.any === null ? [] : [['*', node.any] as const])];
  if ((node.value || node.text) && below.length > 0) throw new RangeError(`a path leads through ${path.join('.')}`);
  if (node.value && node.text) throw new RangeError(`${path.join('.')} is wanted in two ways`);
  for (const [key, child] of below) refuseNested(child, [...path, key]);
}
