import type { ComfyWorkflowInput } from '../provider/comfyui/workflow.ts';

/** The usual graph from text to a saved picture, with a node that reports its energy. */
export const comfyWorkflow: ComfyWorkflowInput = {
  model: 'flux.1-dev',
  operations: ['generation'],
  graph: {
    '3': {
      class_type: 'KSampler',
      inputs: { seed: 1, steps: 20, cfg: 8, model: ['4', 0], positive: ['6', 0], latent_image: ['5', 0] },
    },
    '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'flux1-dev.safetensors' } },
    '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
    '6': { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['4', 1] } },
    '9': { class_type: 'SaveImage', inputs: { filename_prefix: 'x', images: ['8', 0] } },
    '12': { class_type: 'EnergyReport', inputs: { images: ['8', 0] } },
  },
  prompt: { node: '6', input: 'text' },
  seed: { node: '3', input: 'seed' },
  width: { node: '5', input: 'width' },
  height: { node: '5', input: 'height' },
  count: { node: '5', input: 'batch_size' },
  steps: { node: '3', input: 'steps' },
  energy: { node: '12', key: 'energy_joules', unit: 'J', boundary: 'server' },
};
