import { type Json, list, parseRecord, record, text } from '../values.ts';
import type { Graph, Node } from './graph.ts';

/**
 * Values of a node stand without names in the editor's own file: these are the names, in the order of the nodes that
 * ComfyUI brings. Of other nodes, links alone are known.
 */
const widgets: Readonly<Record<string, readonly string[]>> = {
  KSampler: ['seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler', 'denoise'],
  KSamplerAdvanced: [
    ...['add_noise', 'noise_seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler'],
    ...['start_at_step', 'end_at_step', 'return_with_leftover_noise'],
  ],
  RandomNoise: ['noise_seed'],
  BasicScheduler: ['scheduler', 'steps', 'denoise'],
  KSamplerSelect: ['sampler_name'],
  CheckpointLoaderSimple: ['ckpt_name'],
  UNETLoader: ['unet_name'],
  LoraLoader: ['lora_name'],
  LoraLoaderModelOnly: ['lora_name'],
  EmptyLatentImage: ['width', 'height', 'batch_size'],
  EmptySD3LatentImage: ['width', 'height', 'batch_size'],
  EmptyHunyuanLatentVideo: ['width', 'height', 'length', 'batch_size'],
  EmptyLTXVLatentVideo: ['width', 'height', 'length', 'batch_size'],
  LatentUpscaleBy: ['upscale_method', 'scale_by'],
  LatentUpscale: ['upscale_method', 'width', 'height'],
  ImageScaleBy: ['upscale_method', 'scale_by'],
  UpscaleModelLoader: ['model_name'],
  LoadImage: ['image'],
};

/** Links by number: from which node, and which of its outputs. */
function linkTable(json: Json): ReadonlyMap<number, readonly [string, number]> {
  return new Map(
    list(json.links).flatMap((link) => {
      const [id, from, output] = list(link);
      return typeof id === 'number' && typeof output === 'number'
        ? [[id, [String(from), output] as const] as const]
        : [];
    }),
  );
}

const muted = [2, 4];

/** `workflow`, the editor's file, as a graph; used where `prompt` is missing. Nodes that were turned off are left out. */
export function readWorkflow(source: string): Graph | null {
  const json = parseRecord(source);
  if (!json || !Array.isArray(json.nodes)) return null;
  const table = linkTable(json);
  const nodes = json.nodes.flatMap((value): (readonly [string, Node])[] => {
    const node = record(value);
    const [type, id] = [text(node.type), node.id];
    if (type === null || (typeof id !== 'number' && typeof id !== 'string') || muted.includes(Number(node.mode)))
      return [];
    const inputs: Record<string, unknown> = {};
    const values = list(node.widgets_values);
    for (const [i, name] of (widgets[type] ?? []).entries())
      if (name !== '' && i < values.length) inputs[name] = values[i];
    for (const input of list(node.inputs).map(record)) {
      const link = table.get(Number(input.link));
      const name = text(input.name);
      if (link && name !== null) inputs[name] = link;
    }
    return [[String(id), { id: String(id), type, inputs }] as const];
  });
  return nodes.length === 0 ? null : new Map(nodes);
}
