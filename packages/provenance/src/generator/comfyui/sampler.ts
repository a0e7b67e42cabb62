import { list, number, seed as seedOf, share, steps as stepsOf, text } from '../values.ts';
import { type Graph, linked, links, type Node, settingOf, upstream } from './graph.ts';
import { pictureLinks } from './size.ts';

/** A node that runs the denoiser: ComfyUI's own, and those of custom nodes that take the same inputs. */
export function isSampler(node: Node): boolean {
  if (/select|preview|scheduler|^sampler_/i.test(node.type)) return false;
  const denoises = 'steps' in node.inputs || 'sigmas' in node.inputs;
  const takes = pictureLinks.some((name) => name in node.inputs) || 'model' in node.inputs || 'guider' in node.inputs;
  return denoises && takes && /sampl|upscale|detailer|inpaint|generate/i.test(node.type);
}

/** A part of a picture is drawn again, found by a detector. */
export const isDetailer = (node: Node): boolean => /detailer/i.test(node.type);

export interface Denoising {
  readonly steps: number | null;
  /** Share of the steps that run; null for all. ComfyUI runs as many as are asked, however strong the noise. */
  readonly strength: number | null;
  readonly sampler: string | null;
  readonly seed: string | null;
}

/** Steps between a first and a last one (`KSamplerAdvanced`), else as asked, else those of its schedule of noise. */
function stepsRun(graph: Graph, node: Node): number | null {
  const asked = stepsOf(settingOf(graph, node, 'steps'));
  const [from, to] = [number(settingOf(graph, node, 'start_at_step')), number(settingOf(graph, node, 'end_at_step'))];
  if (asked !== null && (from !== null || to !== null))
    return stepsOf(Math.min(to ?? asked, asked) - Math.max(from ?? 0, 0));
  if (asked !== null) return asked;
  return scheduled(graph, node.inputs.sigmas).steps;
}

/** Steps of a schedule of noise, of which a sampler may be given the first part or the second. */
function scheduled(
  graph: Graph,
  link: unknown,
  depth = 0,
): { readonly steps: number | null; readonly second: boolean } {
  let at = link;
  for (let i = depth; i < 20; i++) {
    const node = linked(graph, at);
    if (!node) break;
    const steps = stepsOf(settingOf(graph, node, 'steps'));
    if (steps !== null) return { steps, second: false };
    const cut = number(settingOf(graph, node, 'step'));
    if (/^SplitSigmas/.test(node.type) && cut !== null) {
      const second = list(at)[1] === 1;
      const whole = scheduled(graph, node.inputs.sigmas, i + 1).steps;
      return { steps: stepsOf(second ? (whole ?? 0) - cut : cut), second };
    }
    at = node.inputs.sigmas;
  }
  return { steps: null, second: false };
}

/**
 * Whether a sampler goes on where another one stopped, in the same schedule: the two experts of Wan 2.2, or SDXL and its
 * refiner, are one generation whose steps they share.
 */
export function goesOn(graph: Graph, node: Node): Node | null {
  const before = ['latent_image', 'samples', 'latent']
    .map((name) => linked(graph, node.inputs[name]))
    .find((n) => n !== null);
  if (!before || !isSampler(before)) return null;
  const later =
    (number(settingOf(graph, node, 'start_at_step')) ?? 0) > 0 || scheduled(graph, node.inputs.sigmas).second;
  return later ? before : null;
}

/** How a sampler node works. */
export function denoising(graph: Graph, node: Node): Denoising {
  const named = linked(graph, node.inputs.sampler);
  const noise = linked(graph, node.inputs.noise);
  const seeds = [
    settingOf(graph, node, 'seed'),
    settingOf(graph, node, 'noise_seed'),
    noise && settingOf(graph, noise, 'noise_seed'),
  ];
  return {
    steps: stepsRun(graph, node),
    strength: isDetailer(node) ? share(settingOf(graph, node, 'denoise')) : null,
    sampler:
      text(settingOf(graph, node, 'sampler_name')) ?? (named ? text(settingOf(graph, named, 'sampler_name')) : null),
    seed: seeds.map(seedOf).find((s) => s !== null) ?? null,
  };
}

const modelNames = [
  'ckpt_name',
  'unet_name',
  'model_name',
  'gguf_name',
  'diffusion_model',
  'model_path',
  'model',
  'base_ckpt_name',
];
const modelLinks = ['model', 'guider', 'pipe', 'basic_pipe', 'base_model', 'transformer', 'model1', 'unet'];

export interface Loaded {
  readonly model: string | null;
  readonly loras: readonly string[];
}

/** The large model that a sampler runs, and the small ones laid over it on the way. */
export function loaded(graph: Graph, sampler: Node): Loaded {
  const loras: string[] = [];
  const model = upstream(graph, sampler, modelLinks, (node) => {
    if (node === sampler) return null;
    for (const [name, value] of Object.entries(node.inputs)) {
      if (/^lora(_name|_\d+|_name_\d+)?$/.test(name) && text(value) !== null && value !== 'None')
        loras.push(String(value));
    }
    return modelNames.map((name) => text(settingOf(graph, node, name))).find((t) => t !== null) ?? null;
  });
  return { model, loras };
}

/** Pictures from outside that a sampler is guided by, apart from the one that it starts from. */
export function references(graph: Graph, sampler: Node): number {
  const guiding = links(graph, sampler).filter(([name]) => !(pictureLinks as readonly string[]).includes(name));
  const seen = new Set<Node>();
  const waiting = guiding.map(([, node]) => node);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    // What another sampler made is its work, not a picture from outside.
    if (!isSampler(node)) waiting.push(...links(graph, node).map(([, other]) => other));
  }
  return Math.min([...seen].filter((n) => /^LoadImage/.test(n.type)).length, 16);
}
