import { emptyGeneration, emptyPass, type Generation, type Pass } from '../generation.ts';
import { keyOf } from '../key.ts';
import { fps as fpsOf, refused } from '../values.ts';
import { ancestors, type Graph, linked, links, type Node, readGraph, settingOf } from './graph.ts';
import { denoising, goesOn, isDetailer, isSampler, loaded, references } from './sampler.ts';
import { extentOf, pictureLinks, upscalerOf } from './size.ts';
import { readWorkflow } from './workflow.ts';

const saves = /save|combine|output|export|websocket|upload/i;
const enlarges = /UpscaleWithModel|UpscaleUsingModel/i;

/** Nodes whose result is kept; where none is known by its name, those that nothing else uses. */
function outputs(graph: Graph): readonly Node[] {
  const nodes = [...graph.values()];
  const named = nodes.filter((n) => saves.test(n.type) && pictureLinks.some((name) => linked(graph, n.inputs[name])));
  if (named.length > 0) return named;
  const used = new Set(nodes.flatMap((n) => links(graph, n).map(([, other]) => other)));
  return nodes.filter((n) => !used.has(n));
}

/** The work of a node and of everything before it, as one key, whatever numbers the nodes have. */
function keys(graph: Graph): (node: Node) => string {
  const known = new Map<Node, string>();
  const visit = (node: Node, above: ReadonlySet<Node>): string => {
    const ready = known.get(node);
    if (ready !== undefined) return ready;
    if (above.has(node) || above.size > 1000) return 'loop';
    const within = new Set(above).add(node);
    const inputs = Object.keys(node.inputs).sort();
    const parts = inputs.map((name) => {
      const value = node.inputs[name];
      const other = linked(graph, value);
      return `${name}=${other ? `${visit(other, within)}:${(value as unknown[])[1]}` : JSON.stringify(value)}`;
    });
    const key = keyOf(node.type, ...parts);
    known.set(node, key);
    return key;
  };
  return (node) => visit(node, new Set());
}

/** Samplers and networks of one graph that we look at; the largest real ones have a dozen. */
const mostWork = 256;

/** What comes before something else has fewer nodes before itself. */
function inOrder(graph: Graph, nodes: readonly Node[]): readonly Node[] {
  const depth = new Map(nodes.map((n) => [n, ancestors(graph, [n]).size]));
  return nodes.toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0));
}

function passOf(graph: Graph, node: Node, fps: number | null, key: string): Pass {
  if (!isSampler(node)) {
    const { width, height } = extentOf(graph, node);
    return { ...emptyPass, kind: 'enlarge', model: upscalerOf(graph, node), width, height, key };
  }
  const { width, height, frames } = extentOf(graph, node);
  const { steps, strength } = denoising(graph, node);
  const source = pictureLinks.map((name) => linked(graph, node.inputs[name])).find((n) => n !== null);
  const again = source !== undefined && [...ancestors(graph, [source])].some(isSampler);
  return {
    ...{ kind: isDetailer(node) ? 'detail' : again ? 'refine' : 'generate', model: loaded(graph, node).model },
    ...{ width, height, steps, strength, frames, fps, key },
    references: references(graph, node),
  };
}

/** Samplers that share one schedule; two is common. */
const mostParts = 8;

/** The pass of a sampler with what ran before it in the same schedule: its first model, the steps of all. */
function whole(graph: Graph, node: Node, fps: number | null, key: string, depth = 0): Pass {
  const pass = passOf(graph, node, fps, key);
  const before = goesOn(graph, node);
  if (!before || depth > mostParts) return pass;
  const first = whole(graph, before, fps, key, depth + 1);
  const steps = first.steps === null || pass.steps === null ? null : first.steps + pass.steps;
  return { ...first, steps, key, references: Math.max(first.references, pass.references) };
}

/** What a graph computes: every sampler and every enlarging network that leads to something kept. */
function generation(graph: Graph, from: string, video: boolean): Generation | null {
  const ends = outputs(graph);
  const run = [...ancestors(graph, ends)];
  const all = run.filter((n) => isSampler(n) || enlarges.test(n.type));
  const work = all.length > mostWork ? [] : inOrder(graph, all);
  const samplers = work.filter(isSampler);
  if (samplers.length === 0) return null;
  const rates = ends.concat(run).map((n) => fpsOf(settingOf(graph, n, 'frame_rate') ?? settingOf(graph, n, 'fps')));
  const fps = rates.find((r) => r !== null) ?? null;
  const key = keys(graph);
  const continued = new Set(work.map((node) => goesOn(graph, node)));
  const passes = work.flatMap((node) => {
    // Its steps are counted with those of the sampler that goes on where it stops.
    if (continued.has(node)) return [];
    const pass = whole(graph, node, fps, key(node));
    // One node of some packs enlarges with a network and then draws again, tile by tile.
    if (!isSampler(node) || !linked(graph, node.inputs.upscale_model)) return [pass];
    return [
      {
        ...emptyPass,
        kind: 'enlarge' as const,
        model: upscalerOf(graph, node),
        width: pass.width,
        height: pass.height,
        key: `${pass.key}/enlarge`,
      },
      pass,
    ];
  });
  // Samplers that wait for one another in a circle compute nothing.
  if (passes.length === 0) return null;
  const [first] = samplers;
  const how = first && denoising(graph, first);
  return {
    ...emptyGeneration,
    ...{ tool: 'ComfyUI', from, passes },
    task: video || passes.some((p) => p.frames !== null && p.frames > 1) ? 'video' : 'image',
    batch: Math.max(...samplers.map((s) => extentOf(graph, s).batch)),
    ...{ seed: how?.seed ?? null, sampler: how?.sampler ?? null },
    loras: [...new Set(samplers.flatMap((s) => loaded(graph, s).loras))],
    doubtful: samplers.some((s) => refused(settingOf(graph, s, 'steps'), denoising(graph, s).steps)),
  };
}

/** ComfyUI's `prompt`, what was run, else its `workflow`, what the editor held. `video` says what the file is. */
export function readComfyUi(
  prompt: string | null,
  workflow: string | null,
  from: string,
  video: boolean,
): Generation | null {
  const graph = (prompt === null ? null : readGraph(prompt)) ?? (workflow === null ? null : readWorkflow(workflow));
  const read = graph && generation(graph, from, video);
  if (read || !/"class_type"\s*:\s*"/.test(prompt ?? '')) return read;
  // Cut short, or without a node that we know to compute: that ComfyUI wrote it is plain, and all that is.
  return {
    ...emptyGeneration,
    tool: 'ComfyUI',
    from,
    task: video ? 'video' : 'image',
    passes: [emptyPass],
    doubtful: true,
  };
}
