// @ts-check
/**
 * What tools write into their files, in the layout of their own code: names, order and quoting as they write them.
 * ComfyUI nodes.py, comfy_extras/nodes_images.py, comfy_api video_types.py; AUTOMATIC1111 modules/processing.py
 * (create_infotext); InvokeAI core_metadata; NovelAI's service; Fooocus modules/meta_parser.py; SwarmUI
 * T2IParamInput; Draw Things; Midjourney's service; XMP of the IPTC guidance on synthetic media.
 */

/** @param {{ seed: number, model?: string, width?: number, height?: number, steps?: number, batch?: number }} o */
export const comfyBasic = ({
  seed,
  model = 'sd_xl_base_1.0.safetensors',
  width = 832,
  height = 1216,
  steps = 20,
  batch = 1,
}) => ({
  3: {
    inputs: {
      seed,
      steps,
      cfg: 8,
      sampler_name: 'euler',
      scheduler: 'normal',
      denoise: 1,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['5', 0],
    },
    class_type: 'KSampler',
    _meta: { title: 'KSampler' },
  },
  4: { inputs: { ckpt_name: model }, class_type: 'CheckpointLoaderSimple' },
  5: { inputs: { width, height, batch_size: batch }, class_type: 'EmptyLatentImage' },
  6: { inputs: { text: 'a bottle of perfume on wet slate', clip: ['4', 1] }, class_type: 'CLIPTextEncode' },
  7: { inputs: { text: 'text, watermark', clip: ['4', 1] }, class_type: 'CLIPTextEncode' },
  8: { inputs: { samples: ['3', 0], vae: ['4', 2] }, class_type: 'VAEDecode' },
  9: { inputs: { filename_prefix: 'ComfyUI', images: ['8', 0] }, class_type: 'SaveImage' },
});

/** @param {number} seed */
export const comfyHires = (seed) => ({
  ...comfyBasic({ seed, width: 832, height: 832, steps: 24 }),
  8: { inputs: { samples: ['11', 0], vae: ['4', 2] }, class_type: 'VAEDecode' },
  10: { inputs: { upscale_method: 'nearest-exact', scale_by: 1.5, samples: ['3', 0] }, class_type: 'LatentUpscaleBy' },
  11: {
    inputs: {
      seed,
      steps: 14,
      cfg: 8,
      sampler_name: 'euler',
      scheduler: 'normal',
      denoise: 0.5,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['10', 0],
    },
    class_type: 'KSampler',
  },
});

/** @param {number} seed */
export const comfyEnlarged = (seed) => ({
  ...comfyBasic({ seed, width: 512, height: 512, steps: 30 }),
  9: { inputs: { filename_prefix: 'large', images: ['13', 0] }, class_type: 'SaveImage' },
  12: { inputs: { model_name: '4x-UltraSharp.pth' }, class_type: 'UpscaleModelLoader' },
  13: { inputs: { upscale_model: ['12', 0], image: ['8', 0] }, class_type: 'ImageUpscaleWithModel' },
});

/** @param {number} seed */
export const comfyFlux = (seed) => ({
  5: { inputs: { width: 1024, height: 1024, batch_size: 1 }, class_type: 'EmptySD3LatentImage' },
  6: { inputs: { text: 'a perfume bottle, studio light', clip: ['11', 0] }, class_type: 'CLIPTextEncode' },
  8: { inputs: { samples: ['13', 0], vae: ['10', 0] }, class_type: 'VAEDecode' },
  9: { inputs: { filename_prefix: 'flux', images: ['8', 0] }, class_type: 'SaveImage' },
  10: { inputs: { vae_name: 'ae.safetensors' }, class_type: 'VAELoader' },
  11: {
    inputs: { clip_name1: 't5xxl_fp16.safetensors', clip_name2: 'clip_l.safetensors', type: 'flux' },
    class_type: 'DualCLIPLoader',
  },
  12: { inputs: { unet_name: 'flux1-dev-fp8.safetensors', weight_dtype: 'default' }, class_type: 'UNETLoader' },
  13: {
    inputs: { noise: ['25', 0], guider: ['22', 0], sampler: ['16', 0], sigmas: ['17', 0], latent_image: ['5', 0] },
    class_type: 'SamplerCustomAdvanced',
  },
  16: { inputs: { sampler_name: 'euler' }, class_type: 'KSamplerSelect' },
  17: { inputs: { scheduler: 'simple', steps: 28, denoise: 1, model: ['30', 0] }, class_type: 'BasicScheduler' },
  22: { inputs: { model: ['30', 0], conditioning: ['26', 0] }, class_type: 'BasicGuider' },
  25: { inputs: { noise_seed: seed }, class_type: 'RandomNoise' },
  26: { inputs: { guidance: 3.5, conditioning: ['6', 0] }, class_type: 'FluxGuidance' },
  30: {
    inputs: { lora_name: 'brand_look.safetensors', strength_model: 0.8, model: ['12', 0] },
    class_type: 'LoraLoaderModelOnly',
  },
});

/** Two experts of Wan 2.2, one after the other. @param {number} seed @param {string} save */
export const comfyWan = (seed, save) => ({
  1: {
    inputs: { unet_name: 'wan2.2_t2v_high_noise_14B_fp8_scaled.safetensors', weight_dtype: 'default' },
    class_type: 'UNETLoader',
  },
  2: {
    inputs: { unet_name: 'wan2.2_t2v_low_noise_14B_fp8_scaled.safetensors', weight_dtype: 'default' },
    class_type: 'UNETLoader',
  },
  3: { inputs: { clip_name: 'umt5_xxl_fp8.safetensors', type: 'wan' }, class_type: 'CLIPLoader' },
  4: { inputs: { text: 'slow dolly around a bottle', clip: ['3', 0] }, class_type: 'CLIPTextEncode' },
  5: { inputs: { text: '', clip: ['3', 0] }, class_type: 'CLIPTextEncode' },
  6: { inputs: { width: 832, height: 480, length: 81, batch_size: 1 }, class_type: 'EmptyHunyuanLatentVideo' },
  7: {
    inputs: {
      add_noise: 'enable',
      noise_seed: seed,
      steps: 20,
      cfg: 3.5,
      sampler_name: 'euler',
      scheduler: 'simple',
      start_at_step: 0,
      end_at_step: 10,
      return_with_leftover_noise: 'enable',
      model: ['1', 0],
      positive: ['4', 0],
      negative: ['5', 0],
      latent_image: ['6', 0],
    },
    class_type: 'KSamplerAdvanced',
  },
  8: {
    inputs: {
      add_noise: 'disable',
      noise_seed: 0,
      steps: 20,
      cfg: 3.5,
      sampler_name: 'euler',
      scheduler: 'simple',
      start_at_step: 10,
      end_at_step: 10000,
      return_with_leftover_noise: 'disable',
      model: ['2', 0],
      positive: ['4', 0],
      negative: ['5', 0],
      latent_image: ['7', 0],
    },
    class_type: 'KSamplerAdvanced',
  },
  9: { inputs: { vae_name: 'wan_2.1_vae.safetensors' }, class_type: 'VAELoader' },
  10: { inputs: { samples: ['8', 0], vae: ['9', 0] }, class_type: 'VAEDecode' },
  ...(save === 'VHS_VideoCombine'
    ? {
        11: {
          inputs: {
            frame_rate: 16,
            loop_count: 0,
            filename_prefix: 'wan',
            format: 'video/h264-mp4',
            images: ['10', 0],
          },
          class_type: 'VHS_VideoCombine',
        },
      }
    : {
        11: { inputs: { fps: 16, images: ['10', 0] }, class_type: 'CreateVideo' },
        12: {
          inputs: { filename_prefix: 'video/wan', format: 'auto', codec: 'auto', video: ['11', 0] },
          class_type: save,
        },
      }),
});

/** @param {number} seed */
export const comfyLtx = (seed) => ({
  1: { inputs: { ckpt_name: 'ltx-video-2b-v0.9.5.safetensors' }, class_type: 'CheckpointLoaderSimple' },
  2: { inputs: { width: 768, height: 512, length: 97, batch_size: 1 }, class_type: 'EmptyLTXVLatentVideo' },
  3: {
    inputs: { steps: 30, max_shift: 2.05, base_shift: 0.95, stretch: true, terminal: 0.1, latent: ['2', 0] },
    class_type: 'LTXVScheduler',
  },
  4: { inputs: { sampler_name: 'euler' }, class_type: 'KSamplerSelect' },
  5: {
    inputs: {
      add_noise: true,
      noise_seed: seed,
      cfg: 3,
      model: ['1', 0],
      positive: ['6', 0],
      negative: ['6', 0],
      sampler: ['4', 0],
      sigmas: ['3', 0],
      latent_image: ['2', 0],
    },
    class_type: 'SamplerCustom',
  },
  6: { inputs: { text: 'mist over water', clip: ['1', 1] }, class_type: 'CLIPTextEncode' },
  7: { inputs: { samples: ['5', 0], vae: ['1', 2] }, class_type: 'VAEDecode' },
  8: { inputs: { filename_prefix: 'ltx', codec: 'vp9', fps: 24, crf: 32, images: ['7', 0] }, class_type: 'SaveWEBM' },
});

/** What the editor keeps, where `prompt` is missing. */
export const comfyWorkflow = {
  last_node_id: 9,
  last_link_id: 9,
  nodes: [
    {
      id: 3,
      type: 'KSampler',
      mode: 0,
      inputs: [
        { name: 'model', type: 'MODEL', link: 1 },
        { name: 'latent_image', type: 'LATENT', link: 2 },
      ],
      outputs: [{ name: 'LATENT', links: [7] }],
      widgets_values: [99, 'fixed', 25, 7, 'dpmpp_2m', 'karras', 1],
    },
    {
      id: 4,
      type: 'CheckpointLoaderSimple',
      mode: 0,
      inputs: [],
      outputs: [{ name: 'MODEL', links: [1] }],
      widgets_values: ['v1-5-pruned-emaonly.safetensors'],
    },
    {
      id: 5,
      type: 'EmptyLatentImage',
      mode: 0,
      inputs: [],
      outputs: [{ name: 'LATENT', links: [2] }],
      widgets_values: [512, 512, 1],
    },
    {
      id: 8,
      type: 'VAEDecode',
      mode: 0,
      inputs: [{ name: 'samples', type: 'LATENT', link: 7 }],
      outputs: [{ name: 'IMAGE', links: [9] }],
    },
    {
      id: 9,
      type: 'SaveImage',
      mode: 0,
      inputs: [{ name: 'images', type: 'IMAGE', link: 9 }],
      widgets_values: ['ComfyUI'],
    },
  ],
  links: [
    [1, 4, 0, 3, 0, 'MODEL'],
    [2, 5, 0, 3, 3, 'LATENT'],
    [7, 3, 0, 8, 0, 'LATENT'],
    [9, 8, 0, 9, 0, 'IMAGE'],
  ],
  version: 0.4,
};

/** @param {number} seed @param {string} more */
export const a1111 = (seed, size = '512x768', more = '') =>
  `portrait of a woman, soft light, <lora:skin_detail:0.6>\nNegative prompt: lowres, text\nSteps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: ${seed}, Size: ${size}, Model hash: 6ce0161689, Model: v1-5-pruned-emaonly${more}, Version: v1.10.1`;

export const hires = ', Denoising strength: 0.4, Hires upscale: 2, Hires steps: 14, Hires upscaler: R-ESRGAN 4x+';
export const adetailer =
  ', ADetailer model: face_yolov8n.pt, ADetailer confidence: 0.3, ADetailer denoising strength: 0.4, ADetailer version: 24.5.1';
export const civitai =
  ', Civitai resources: [{"type":"checkpoint","modelVersionId":128713,"modelName":"DreamShaper","modelVersionName":"8"},{"type":"lora","weight":0.8}], Civitai metadata: {"x":1}';

export const forgeFlux =
  'a lake at dawn\nSteps: 20, Sampler: Euler, Schedule type: Simple, CFG scale: 1, Distilled CFG Scale: 3.5, Seed: 515, Size: 896x1152, Model hash: bea01d51bd, Model: flux1-dev-bnb-nf4-v2, Version: f2.0.1v1.10.1-previous-669-gdfdcbab6, Module 1: ae';

export const invokeAi = {
  app_version: '5.4.2',
  generation_mode: 'sdxl_txt2img',
  positive_prompt: 'a dune',
  negative_prompt: '',
  width: 1024,
  height: 1024,
  seed: 77,
  rand_device: 'cpu',
  cfg_scale: 6,
  steps: 30,
  scheduler: 'dpmpp_3m_k',
  model: { key: 'b1a5f1f0', hash: 'blake3:7d1a', name: 'Juggernaut XL v9', base: 'sdxl', type: 'main' },
};

export const invokeAiOld = {
  model: 'stable diffusion',
  model_weights: 'stable-diffusion-1.5',
  model_hash: 'c6bbc15e',
  app_id: 'invoke-ai/InvokeAI',
  app_version: '2.3.0',
  image: {
    prompt: [{ prompt: 'a dune', weight: 1 }],
    steps: 50,
    cfg_scale: 7.5,
    threshold: 0,
    width: 512,
    height: 512,
    seed: 42,
    type: 'txt2img',
    sampler: 'k_lms',
  },
};

export const novelAi = {
  prompt: 'a garden',
  steps: 28,
  height: 1216,
  width: 832,
  scale: 5,
  uncond_scale: 1,
  seed: 3141592653,
  n_samples: 1,
  sampler: 'k_euler_ancestral',
  noise_schedule: 'karras',
  uc: 'lowres',
  request_type: 'PromptGenerateRequest',
};

export const fooocus = {
  adm_guidance: '(1.5, 0.8, 0.3)',
  base_model: 'juggernautXL_v8Rundiffusion',
  base_model_hash: 'aeb7e9e689',
  full_prompt: ['a hat'],
  guidance_scale: 4,
  loras: [['sd_xl_offset_example-lora_1.0.safetensors', 0.1, 'hash']],
  performance: 'Speed',
  prompt: 'a hat',
  refiner_model: 'None',
  resolution: '(1152, 896)',
  sampler: 'dpmpp_2m_sde_gpu',
  scheduler: 'karras',
  seed: '1234567',
  steps: 30,
  version: 'Fooocus v2.5.5',
};

export const swarmUi = {
  sui_image_params: {
    prompt: 'a chair',
    negativeprompt: '',
    model: 'OfficialStableDiffusion/sd_xl_base_1.0',
    seed: 9001,
    steps: 24,
    cfgscale: 7,
    aspectratio: '1:1',
    width: 1024,
    height: 1024,
    sampler: 'dpmpp_2m',
    scheduler: 'karras',
    swarm_version: '0.9.4.0',
  },
  sui_extra_data: { date: '2025-03-01', prep_time: '2.1 sec', generation_time: '6.40 sec' },
  sui_models: [{ name: 'sd_xl_base_1.0.safetensors', param: 'model', hash: '0xd7a9105a900f' }],
};

export const drawThings = {
  c: 'a fox',
  uc: 'blurry',
  steps: 8,
  sampler: 'UniPC Trailing',
  scale: 1,
  seed: 424242,
  size: '1024x1024',
  model: 'z_image_turbo_1.0_q6p.ckpt',
  strength: 1,
  seed_mode: 'Scale Alike',
  shift: 3,
};

/** @param {string} parameters */
export const midjourney = (parameters) =>
  `editorial portrait, chiaroscuro ${parameters} Job ID: 6f1c0d2e-8b7a-4c3d-9e2f-1a2b3c4d5e6f`;

/** @param {string} attributes @param {string} elements */
export const xmp = (attributes, elements = '') =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** @param {string} type of the IPTC */
export const sourceType = (type) =>
  `Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${type}"`;

/** @param {string} text */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
