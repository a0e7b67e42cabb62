import { describe, expect, it } from 'vitest';
import { readAutomatic1111, readSettings } from './automatic1111.ts';
import { readComfyUi } from './comfyui/read.ts';
import { readDrawThings, readInvokeAi, readSwarmUi } from './json-records.ts';
import { readMidjourney } from './midjourney.ts';

type Inputs = Readonly<Record<string, unknown>>;
const node = (class_type: string, inputs: Inputs) => ({ class_type, inputs });
const comfy = (graph: Record<string, unknown>, video = false) =>
  readComfyUi(JSON.stringify(graph), null, 'test', video);

const base = {
  1: node('CheckpointLoaderSimple', { ckpt_name: 'sd_xl_base_1.0.safetensors' }),
  2: node('EmptyLatentImage', { width: 1024, height: 768, batch_size: 2 }),
  3: node('KSampler', { seed: 5, steps: 20, denoise: 1, model: ['1', 0], latent_image: ['2', 0] }),
  4: node('VAEDecode', { samples: ['3', 0] }),
  5: node('SaveImage', { images: ['4', 0] }),
};

describe('ComfyUI', () => {
  it('is the same work whatever numbers its nodes have, and other work with another seed', () => {
    const renumbered = JSON.parse(JSON.stringify(base).replace(/"(\d)"/g, (_, n) => `"${Number(n) + 40}"`));
    const [one, two] = [comfy(base), comfy(renumbered)];
    expect(one?.passes[0]?.key).toBe(two?.passes[0]?.key);
    const other = comfy({ ...base, 3: node('KSampler', { ...base[3].inputs, seed: 6 }) });
    expect(other?.passes[0]?.key).not.toBe(one?.passes[0]?.key);
  });

  it('leaves out what leads to nothing that is kept', () => {
    const idle = node('KSampler', { seed: 1, steps: 50, model: ['1', 0], latent_image: ['2', 0] });
    expect(comfy({ ...base, 9: idle })?.passes).toHaveLength(1);
  });

  it('follows numbers through the nodes that hold them', () => {
    const found = comfy({
      ...base,
      2: node('EmptyLatentImage', { width: ['7', 0], height: ['7', 0], batch_size: 1 }),
      3: node('KSampler', { ...base[3].inputs, steps: ['8', 0] }),
      7: node('PrimitiveInt', { value: 896 }),
      8: node('INTConstant', { value: ['10', 0] }),
      10: node('PrimitiveInt', { value: 31 }),
    });
    expect(found?.passes[0]).toMatchObject({ width: 896, height: 896, steps: 31 });
  });

  it('counts steps between a first and a last one', () => {
    const part = (from: number, to: number) =>
      node('KSamplerAdvanced', { ...base[3].inputs, noise_seed: 5, start_at_step: from, end_at_step: to });
    const found = comfy({
      ...base,
      3: part(0, 8),
      6: { ...part(8, 10_000), inputs: { ...part(8, 10_000).inputs, latent_image: ['3', 0] } },
      4: node('VAEDecode', { samples: ['6', 0] }),
    });
    expect(found?.passes.map((p) => [p.kind, p.steps])).toEqual([['generate', 20]]);
  });

  it('counts the halves of a divided schedule as one', () => {
    const custom = (sigmas: unknown, latent: unknown) =>
      node('SamplerCustomAdvanced', { guider: ['20', 0], sigmas, latent_image: latent });
    const found = comfy({
      ...base,
      3: custom(['31', 0], ['2', 0]),
      6: custom(['31', 1], ['3', 0]),
      4: node('VAEDecode', { samples: ['6', 0] }),
      20: node('BasicGuider', { model: ['1', 0] }),
      30: node('BasicScheduler', { steps: 28, model: ['1', 0] }),
      31: node('SplitSigmas', { sigmas: ['30', 0], step: 10 }),
    });
    expect(found?.passes.map((p) => [p.kind, p.steps])).toEqual([['generate', 28]]);
  });

  it('computes nothing in a circle', () => {
    const part = (from: string) =>
      node('KSamplerAdvanced', { ...base[3].inputs, start_at_step: 2, end_at_step: 9, latent_image: [from, 0] });
    expect(comfy({ ...base, 3: part('6'), 6: part('3') })).toMatchObject({ doubtful: true });
  });

  it('reads a given picture as a reference where it guides, and not where it is drawn over', () => {
    const guided = comfy({
      ...base,
      3: node('KSampler', { ...base[3].inputs, positive: ['6', 0], latent_image: ['8', 0] }),
      6: node('ControlNetApply', { image: ['7', 0], conditioning: ['9', 0] }),
      7: node('LoadImage', { image: 'pose.png' }),
      8: node('VAEEncode', { pixels: ['10', 0] }),
      9: node('CLIPTextEncode', { text: 'x' }),
      10: node('LoadImage', { image: 'start.png' }),
    });
    expect(guided?.passes[0]).toMatchObject({ references: 1, width: null, steps: 20, strength: null });
  });

  it('sees both halves of a node that enlarges and draws again', () => {
    const found = comfy({
      ...base,
      5: node('SaveImage', { images: ['6', 0] }),
      6: node('UltimateSDUpscale', {
        image: ['4', 0],
        model: ['1', 0],
        upscale_model: ['7', 0],
        upscale_by: 2,
        seed: 5,
        steps: 12,
        denoise: 0.3,
      }),
      7: node('UpscaleModelLoader', { model_name: '4x_NMKD.pth' }),
    });
    expect(found?.passes.map((p) => [p.kind, p.width, p.height])).toEqual([
      ['generate', 1024, 768],
      ['enlarge', 2048, 1536],
      ['refine', 2048, 1536],
    ]);
  });

  it('tells the frames of a clip and how fast they are shown', () => {
    const found = comfy({
      1: node('WanVideoModelLoader', { model: 'Wan2_1-T2V-14B_fp8_e4m3fn.safetensors' }),
      2: node('WanVideoEmptyEmbeds', { width: 832, height: 480, num_frames: 81 }),
      3: node('WanVideoSampler', { model: ['1', 0], image_embeds: ['2', 0], steps: 25, seed: 1 }),
      4: node('WanVideoDecode', { samples: ['3', 0] }),
      5: node('VHS_VideoCombine', { images: ['4', 0], frame_rate: 16 }),
    });
    expect(found).toMatchObject({
      task: 'video',
      passes: [{ width: 832, height: 480, frames: 81, fps: 16, steps: 25 }],
    });
  });

  it.each(['', '{}', '[]', 'null', '{"1":{}}', '{"a":{"class_type":5}}'])('reads nothing in %s', (text) => {
    expect(readComfyUi(text, text, 'test', false)).toBeNull();
  });
});

describe('AUTOMATIC1111', () => {
  it('splits at commas outside quotes and brackets', () => {
    const text =
      'a, b: c\nSteps: 20, Sampler: Euler a, Lora hashes: "x: 1, y: 2", Civitai resources: [{"a":1,"b":{"c":2}}], Size: 640x512';
    expect(readSettings(text)?.settings).toEqual(
      new Map([
        ['Steps', '20'],
        ['Sampler', 'Euler a'],
        ['Lora hashes', 'x: 1, y: 2'],
        ['Civitai resources', '[{"a":1,"b":{"c":2}}]'],
        ['Size', '640x512'],
      ]),
    );
  });

  it('takes the last line of settings, whatever the prompt says', () => {
    const found = readAutomatic1111(
      '\nSteps: 3, of stairs\nNegative prompt: x\nSteps: 30, Seed: 4, Size: 512x512, Model: v1-5-pruned',
      'test',
    );
    expect(found?.passes[0]).toMatchObject({ steps: 30, width: 512, model: 'v1-5-pruned' });
  });

  it('is the same work with and without what came after it', () => {
    const text = 'a\nSteps: 30, Seed: 4, Size: 512x512, Model: m, Version: v1.9';
    const [one, two] = [text, `${text}, Postprocess upscale by: 2, Postprocess upscaler: 4x`].map((t) =>
      readAutomatic1111(t, 'test'),
    );
    expect(two?.passes[0]?.key).toBe(one?.passes[0]?.key);
    expect(two?.passes[1]).toMatchObject({ kind: 'enlarge', width: 1024 });
  });

  it.each(['', 'Steps', 'a photograph of 20 Steps: no', 'x\nsteps: 3'])('reads nothing in %s', (text) => {
    expect(readAutomatic1111(text, 'test')).toBeNull();
  });
});

describe('others', () => {
  it('InvokeAI: the high-resolution fix is a second pass', () => {
    const json = {
      generation_mode: 'sdxl_txt2img',
      steps: 30,
      width: 1024,
      height: 1024,
      seed: 1,
      model: { name: 'm', base: 'sdxl' },
      hrf_enabled: true,
      hrf_strength: 0.45,
    };
    expect(readInvokeAi(JSON.stringify(json), 'test')?.passes.map((p) => [p.kind, p.strength])).toEqual([
      ['generate', null],
      ['refine', 0.45],
    ]);
  });

  it('SwarmUI: the refiner may enlarge', () => {
    const json = {
      sui_image_params: {
        model: 'sdxl',
        steps: 20,
        width: 1024,
        height: 1024,
        seed: 1,
        refinercontrolpercentage: 0.3,
        refinerupscale: 1.5,
      },
    };
    expect(readSwarmUi(JSON.stringify(json), 'test')?.passes.map((p) => [p.kind, p.width, p.strength])).toEqual([
      ['generate', 1024, null],
      ['refine', 1536, 0.3],
    ]);
  });

  it('Draw Things: two stages', () => {
    const json = {
      model: 'sdxl_base.ckpt',
      steps: 12,
      size: '1024x1024',
      hires_fix: true,
      first_stage_size: '640x640',
      second_stage_strength: 0.6,
      seed: 3,
    };
    expect(readDrawThings(JSON.stringify(json), 'test')?.passes.map((p) => [p.width, p.strength])).toEqual([
      [640, null],
      [1024, 0.6],
    ]);
  });

  it('Midjourney: the version is a parameter, the job a number', () => {
    const job = 'Job ID: 6f1c0d2e-8b7a-4c3d-9e2f-1a2b3c4d5e6f';
    expect(readMidjourney(`a fox --niji 6 ${job}`, 'test')?.passes[0]?.model).toBe('niji 6');
    expect(readMidjourney(`a fox --seed 12 ${job}`, 'test')).toMatchObject({
      seed: '12',
      passes: [{ model: 'midjourney' }],
    });
    expect(readMidjourney('a fox --v 7', 'test')).toBeNull();
  });
});
