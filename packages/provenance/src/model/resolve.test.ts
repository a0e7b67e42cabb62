import { describe, expect, it } from 'vitest';
import { registry } from '../testing/registry.ts';
import { resolveModel } from './resolve.ts';
import { rules } from './rules.ts';

describe('models by the names that files give them', () => {
  it('leads every rule to a model of the registry', () => {
    expect(rules.filter((r) => registry(r.task, r.model) === undefined).map((r) => r.model)).toEqual([]);
  });

  it.each([
    ['sd_xl_base_1.0.safetensors', 'sdxl', 'exact'],
    ['SDXL/juggernautXL_v9Rundiffusionphoto2.safetensors', 'sdxl', 'family'],
    ['ponyDiffusionV6XL', 'sdxl', 'family'],
    ['flux1-dev-fp8.safetensors', 'flux.1-dev', 'listed'],
    ['flux1-dev-Q4_K_S.gguf', 'flux.1-dev', 'listed'],
    ['flux1-schnell.safetensors', 'flux.1-schnell', 'listed'],
    ['fluxmania_V.safetensors', 'flux.1-dev', 'family'],
    ['flux_2_klein_q8p.ckpt', 'flux.2-klein', 'listed'],
    ['flux-2-klein-9b.safetensors', 'flux.2-klein-9b', 'listed'],
    ['v1-5-pruned-emaonly.ckpt', 'sd-1.5', 'exact'],
    ['dreamshaper_8', 'sd-1.5', 'family'],
    ['v2-1_768-ema-pruned', 'sd-2.1', 'exact'],
    ['sd3.5_large_turbo.safetensors', 'sd3.5-large-turbo', 'listed'],
    ['qwen_image_fp8_e4m3fn.safetensors', 'qwen-image', 'listed'],
    ['z_image_turbo_1.0_q6p.ckpt', 'z-image-turbo', 'exact'],
    ['DALL·E', 'dall-e-3', 'family'],
    ['DALL·E 3', 'dall-e-3', 'exact'],
    ['GPT-4o', 'gpt-image-1', 'family'],
    ['gpt-image-1.5', 'gpt-image-1.5', 'listed'],
    ['Titan Image Generator G1', 'titan-image-v2', 'family'],
    ['firefly-4', 'firefly-4', 'listed'],
    ['Adobe Firefly', 'firefly-4', 'family'],
    ['midjourney-v6.1', 'midjourney-v6.1', 'listed'],
    ['midjourney-v5.2', 'midjourney-v7', 'family'],
  ])('%s is %s (%s)', (name, id, by) => {
    expect(resolveModel(name, 'image', registry)).toMatchObject({ listed: { id }, by });
  });

  it.each([
    ['wan2.1_t2v_14B_fp16.safetensors', 'wan2.1-14b', 'listed'],
    ['wan2.2_t2v_high_noise_14B_fp8_scaled.safetensors', 'wan2.2-14b', 'exact'],
    ['ltx-video-2b-v0.9.5.safetensors', 'ltx-video-0.9.7', 'family'],
    ['hunyuan_video_t2v_720p_bf16.safetensors', 'hunyuan-video', 'exact'],
    ['svd_xt_1_1.safetensors', 'svd-xt', 'exact'],
    ['Sora', 'sora-2', 'family'],
  ])('%s is the video model %s (%s)', (name, id, by) => {
    expect(resolveModel(name, 'video', registry)).toMatchObject({ listed: { id }, by });
  });

  it.each([null, '', 'myPrivateMerge_final.safetensors', 'constructor', '__proto__'])('%s is nobody', (name) => {
    expect(resolveModel(name, 'image', registry)).toMatchObject({ listed: null, by: 'unknown' });
  });
});
