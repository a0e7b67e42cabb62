import { z } from 'zod';
import { operations } from '../../request/generation.ts';
import { wattHoursPer } from '../adapter.ts';

/** An input of a node: `{ node: '6', input: 'text' }`. */
const place = z.strictObject({ node: z.string().min(1), input: z.string().min(1) });
const node = z.looseObject({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) });

const unit = z.enum(Object.keys(wattHoursPer) as [keyof typeof wattHoursPer, ...(keyof typeof wattHoursPer)[]]);

/** One workflow of a ComfyUI server, and which of its inputs take what is asked. */
export const comfyWorkflowSchema = z
  .strictObject({
    /** As callers ask for it, and as the catalogue knows it. */
    model: z.string().min(1),
    operations: z.array(z.enum(operations)).min(1).readonly(),
    /** As ComfyUI exports it for its API. */
    graph: z.record(z.string(), node),
    prompt: place,
    seed: place.nullable().default(null),
    width: place.nullable().default(null),
    height: place.nullable().default(null),
    /** Input for several images at once; without it, several are made one after the other. */
    count: place.nullable().default(null),
    steps: place.nullable().default(null),
    /** Steps of each quality; needs `steps`. */
    quality: z.strictObject({ low: z.int(), medium: z.int(), high: z.int() }).nullable().default(null),
    /** Frames of a clip: `perSecond` × seconds + `plus`. */
    frames: place.extend({ perSecond: z.int().positive(), plus: z.int().nonnegative() }).nullable().default(null),
    /** Inputs that take the name of an uploaded picture, in order. */
    pictures: z.array(place).readonly().default([]),
    mask: place.nullable().default(null),
    /** Nodes whose files are the result; null: every node that saves one. */
    outputs: z.array(z.string()).min(1).readonly().nullable().default(null),
    /** Where a node of the workflow reports its energy, as `outputs.<node>.<key>[0]` of the history. */
    energy: z
      .strictObject({
        node: z.string(),
        key: z.string(),
        unit,
        boundary: z.enum(['accelerator', 'server', 'facility']),
      })
      .nullable()
      .default(null),
  })
  .superRefine((workflow, { addIssue }) => {
    const { graph, prompt, seed, width, height, count, steps, frames, pictures, mask, outputs, quality } = workflow;
    const places = [prompt, seed, width, height, count, steps, frames, ...pictures, mask];
    for (const given of places) {
      if (given !== null && graph[given.node]?.inputs[given.input] === undefined) {
        addIssue({ code: 'custom', message: `the graph has no input ${given.input} at node ${given.node}` });
      }
    }
    for (const id of outputs ?? []) {
      if (graph[id] === undefined) addIssue({ code: 'custom', message: `the graph has no node ${id}` });
    }
    if (quality !== null && steps === null) addIssue({ code: 'custom', message: 'quality needs steps' });
    if ((width === null) !== (height === null)) addIssue({ code: 'custom', message: 'width and height go together' });
  });

export type ComfyWorkflow = z.infer<typeof comfyWorkflowSchema>;
export type ComfyWorkflowInput = z.input<typeof comfyWorkflowSchema>;
