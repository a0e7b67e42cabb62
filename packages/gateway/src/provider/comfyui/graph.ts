import { randomInt } from 'node:crypto';
import type { Sent } from '../../request/generation.ts';
import type { Content } from '../adapter.ts';
import type { ComfyWorkflow } from './workflow.ts';

type Graph = Record<string, { class_type: string; inputs: Record<string, unknown> }>;

/** Largest seed that every sampler takes. */
export const largestSeed = 2 ** 32 - 1;

export interface Uploaded {
  readonly pictures: readonly string[];
  readonly mask: string | null;
}

/** The workflow with what is asked in its places. Without a seed one is drawn: ComfyUI runs an equal graph only once. */
export function graphOf(workflow: ComfyWorkflow, sent: Sent, content: Content, uploaded: Uploaded, n: number): Graph {
  const graph = structuredClone(workflow.graph) as Graph;
  const put = (place: { readonly node: string; readonly input: string } | null, value: unknown): void => {
    const node = place === null ? undefined : graph[place.node];
    if (place !== null && node !== undefined && value !== null) node.inputs[place.input] = value;
  };
  const { quality, frames } = workflow;
  put(workflow.prompt, content.prompt);
  put(workflow.seed, content.seed ?? randomInt(largestSeed));
  put(workflow.width, sent.width);
  put(workflow.height, sent.height);
  put(workflow.count, n);
  put(workflow.steps, sent.steps ?? (quality === null || sent.quality === null ? null : quality[sent.quality]));
  put(frames, frames === null || sent.seconds === null ? null : sent.seconds * frames.perSecond + frames.plus);
  for (const [i, place] of workflow.pictures.entries()) put(place, uploaded.pictures[i] ?? null);
  put(workflow.mask, uploaded.mask);
  return graph;
}
