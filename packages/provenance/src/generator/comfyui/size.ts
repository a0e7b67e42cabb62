import { frames, number, side, batch as wholeBatch } from '../values.ts';
import { type Graph, linked, type Node, settingOf } from './graph.ts';

/** Pixels, frames and number of what a node puts out, as far as the graph says. */
export interface Extent {
  readonly width: number | null;
  readonly height: number | null;
  readonly frames: number | null;
  readonly batch: number;
}

const unknown: Extent = { width: null, height: null, frames: null, batch: 1 };

/** Links by which a picture or its latents come, in the order of trust. */
export const pictureLinks = [
  ...[
    'latent_image',
    'latent',
    'latents',
    'samples',
    'pixels',
    'image',
    'images',
    'video',
    'av_latent',
    'video_latent',
  ],
  ...['image_embeds', 'embeds', 'input'],
] as const;

/** `4x-UltraSharp`, `RealESRGAN_x4plus`, `2xNomos`: how many times larger a network makes. */
export function factorOf(name: string | null): number | null {
  const found = /(?:^|[^0-9a-z])(\d)x|x(\d)/i.exec(name ?? '');
  const n = Number(found?.[1] ?? found?.[2]);
  return n >= 1 && n <= 8 ? n : null;
}

/** Name of the network that an enlarging node uses. */
export function upscalerOf(graph: Graph, node: Node): string | null {
  const loader = linked(graph, node.inputs.upscale_model);
  const name = loader ? settingOf(graph, loader, 'model_name') : null;
  return typeof name === 'string' ? name : null;
}

const times = (e: Extent, by: number | null): Extent => {
  const scaled = (n: number | null): number | null => (n === null || by === null ? null : side(n * by));
  return { ...e, width: scaled(e.width), height: scaled(e.height) };
};

/** What a node itself does to the size of what it is given. */
function scaledBy(graph: Graph, node: Node, given: Extent): Extent {
  if (/UpscaleWithModel|UpscaleUsingModel/i.test(node.type)) return times(given, factorOf(upscalerOf(graph, node)));
  const by = number(
    settingOf(graph, node, 'scale_by') ??
      settingOf(graph, node, 'upscale_by') ??
      settingOf(graph, node, 'scale_factor'),
  );
  return by === null || by <= 0 || by > 16 ? given : times(given, by);
}

/** The extent of a node's output, followed up to where it is written down. */
export function extentOf(graph: Graph, node: Node | null, depth = 0): Extent {
  if (!node || depth > 200) return unknown;
  const [width, height] = [side(settingOf(graph, node, 'width')), side(settingOf(graph, node, 'height'))];
  const length = frames(
    ['length', 'num_frames', 'frames', 'video_frames', 'frame_count']
      .map((n) => settingOf(graph, node, n))
      .find((v) => v !== undefined),
  );
  const source = pictureLinks.map((name) => linked(graph, node.inputs[name])).find((n) => n !== null) ?? null;
  const given = source ? extentOf(graph, source, depth + 1) : unknown;
  const own = width !== null && height !== null ? { ...given, width, height } : scaledBy(graph, node, given);
  const many =
    settingOf(graph, node, 'batch_size') ??
    (/RepeatLatentBatch|RepeatImageBatch/.test(node.type) ? settingOf(graph, node, 'amount') : undefined);
  return { ...own, frames: length ?? own.frames, batch: many === undefined ? own.batch : wholeBatch(many) };
}
