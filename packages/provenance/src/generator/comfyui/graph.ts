import { type Json, list, parseRecord, record, text } from '../values.ts';

/** A node as ComfyUI was asked to run it: its class, and for each input a value or `[node, output]`. */
export interface Node {
  readonly id: string;
  readonly type: string;
  readonly inputs: Json;
}

export type Graph = ReadonlyMap<string, Node>;

const mostNodes = 5_000;
const deepest = 2_000;

/** The node that an input is linked to. */
export function linked(graph: Graph, value: unknown): Node | null {
  const [id, output] = list(value);
  if (list(value).length !== 2 || typeof output !== 'number') return null;
  return graph.get(String(id)) ?? null;
}

/** Inputs of a node that are links, with the nodes at their other end. */
export const links = (graph: Graph, node: Node): readonly (readonly [string, Node])[] =>
  Object.entries(node.inputs).flatMap(([name, value]) => {
    const other = linked(graph, value);
    return other ? [[name, other] as const] : [];
  });

/** A value of a node, through the nodes that only hold one (primitives, constants, shared seeds). */
export function settingOf(graph: Graph, node: Node, name: string): unknown {
  let value = node.inputs[name];
  for (let i = 0; i < 20; i++) {
    const holder = linked(graph, value);
    if (!holder) return list(value).length > 0 ? undefined : value;
    const own = ['value', 'int', 'float', 'number', 'seed', 'noise_seed', 'string', 'text'].find(
      (k) => k in holder.inputs,
    );
    if (own === undefined) return undefined;
    value = holder.inputs[own];
  }
  return undefined;
}

/** All nodes that lead to some, those included. */
export function ancestors(graph: Graph, from: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  const waiting = [...from];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const [, other] of links(graph, node)) waiting.push(other);
  }
  return found;
}

/** The nearest node up a chain of links that has what is looked for; `names` are the links to follow, first ones first. */
export function upstream<T>(
  graph: Graph,
  from: Node | null,
  names: readonly string[],
  look: (node: Node) => T | null,
): T | null {
  const seen = new Set<Node>();
  for (let node = from; node && !seen.has(node) && seen.size < deepest; ) {
    seen.add(node);
    const found = look(node);
    if (found !== null) return found;
    const here: Node = node;
    node = names.map((name) => linked(graph, here.inputs[name])).find((n) => n !== null) ?? null;
  }
  return null;
}

/** `prompt` as ComfyUI writes it: nodes by number. Null where the text is something else. */
export function readGraph(source: string): Graph | null {
  const json = parseRecord(source);
  const entries = Object.entries(json ?? {});
  if (entries.length === 0 || entries.length > mostNodes) return null;
  const nodes = entries.flatMap(([id, value]) => {
    const { class_type, inputs } = record(value);
    const type = text(class_type);
    return type === null ? [] : [[id, { id, type, inputs: record(inputs) }] as const];
  });
  return nodes.length === 0 ? null : new Map(nodes);
}
