// @ts-check
/**
 * Writes a folder of some sixty files as a campaign leaves them: pictures and clips with what real tools write into
 * them, stripped ones, copies, versions, and broken ones. `node tools/sample-folder/make.mjs FOLDER`
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { deflateSync } from 'node:zlib';
import * as b from './bytes.mjs';
import * as p from './pictures.mjs';
import * as r from './records.mjs';

const json = JSON.stringify;

/** @param {number} seed @param {number} width @param {number} height @param {object} prompt */
const comfy = async (seed, width, height, prompt) =>
  b.intoPng(
    await p.png(seed, width, height),
    b.tEXt('prompt', json(prompt)),
    b.tEXt('workflow', json({ ...r.comfyWorkflow, seed })),
  );

/** @param {number} seed @param {number} width @param {number} height @param {string} text */
const infotext = async (seed, width, height, text) =>
  b.intoPng(await p.png(seed, width, height), b.tEXt('parameters', text));

/** What ComfyUI made. @returns {Promise<Record<string, Buffer>>} */
async function comfyUi() {
  const run = r.comfyBasic({ seed: 42, batch: 4 });
  const nan = json(r.comfyBasic({ seed: 43 })).replace('"denoise":1', '"denoise":1,"is_changed":[NaN]');
  const texts = [
    b.ascii(0x010f, `workflow:${json(r.comfyWorkflow)}`),
    b.ascii(0x0110, `prompt:${json(r.comfyBasic({ seed: 44, width: 768, height: 768 }))}`),
  ];
  return {
    'comfyui/ComfyUI_00001_.png': await comfy(1, 832, 1216, run),
    'comfyui/ComfyUI_00002_.png': await comfy(2, 832, 1216, run),
    'comfyui/ComfyUI_00003_.png': await comfy(3, 832, 1216, run),
    'comfyui/flux_00001_.png': await comfy(4, 1024, 1024, r.comfyFlux(500)),
    'comfyui/hires_00001_.png': await comfy(5, 1248, 1248, r.comfyHires(600)),
    'comfyui/small_00001_.png': await comfy(
      6,
      512,
      512,
      r.comfyBasic({ seed: 700, width: 512, height: 512, steps: 30 }),
    ),
    'comfyui/large_00001_.png': await comfy(6, 2048, 2048, r.comfyEnlarged(700)),
    'comfyui/editor-only.png': b.intoPng(await p.png(7, 512, 512), b.tEXt('workflow', json(r.comfyWorkflow))),
    'comfyui/nan.png': b.intoPng(await p.png(8, 832, 1216), b.tEXt('prompt', nan)),
    'comfyui/texts-in-exif.webp': b.intoWebp(await p.webp(9, 768, 768), 768, 768, [
      ['EXIF', Buffer.concat([Buffer.from('Exif\0\0'), b.tiff(texts)])],
    ]),
    'comfyui/wan_00001_.mp4': b.mp4(832, 480, 81, 16, false, {
      prompt: json(r.comfyWan(900, 'SaveVideo')),
      workflow: json(r.comfyWorkflow),
    }),
    'comfyui/helper-suite_00001.mp4': b.mp4(832, 480, 81, 16, false, {
      comment: json({ prompt: json(r.comfyWan(901, 'VHS_VideoCombine')), workflow: r.comfyWorkflow }),
    }),
    'comfyui/ltx_00001_.webm': b.webm(768, 512, 97 / 24, { PROMPT: json(r.comfyLtx(902)) }),
  };
}

/** What AUTOMATIC1111 and its descendants made. @returns {Promise<Record<string, Buffer>>} */
async function webUi() {
  const comment = (/** @type {number} */ seed) => b.tiff([], [b.comment(r.a1111(seed))]);
  return {
    'webui/00001-1001.png': await infotext(20, 512, 768, r.a1111(1001)),
    'webui/00002-1002.png': await infotext(21, 1024, 1536, r.a1111(1002, '512x768', r.hires)),
    'webui/00003-1003.png': await infotext(22, 512, 768, r.a1111(1003, '512x768', ', Denoising strength: 0.55')),
    'webui/00004-1004.jpg': b.intoJpeg(await p.jpeg(23, 512, 768), b.exifSegment(comment(1004))),
    'webui/00005-1005.webp': b.intoWebp(await p.webp(24, 512, 768), 512, 768, [['EXIF', comment(1005)]]),
    'webui/00006-forge.png': await infotext(25, 896, 1152, r.forgeFlux),
    'webui/00007-face.png': await infotext(26, 512, 768, r.a1111(1007, '512x768', r.adetailer)),
    'webui/00008-enlarged.png': await infotext(
      20,
      1024,
      1536,
      r.a1111(1001, '512x768', ', Postprocess upscale by: 2, Postprocess upscaler: R-ESRGAN 4x+'),
    ),
    'webui/00009-civitai.png': await infotext(27, 512, 768, r.a1111(1009, '512x768', r.civitai)),
    'webui/00010-accents.png': b.intoPng(
      await p.png(28, 512, 768),
      b.iTXt('parameters', `élégante, ciel d’été\n${r.a1111(1010)}`),
    ),
    'webui/00011-packed.png': b.intoPng(await p.png(29, 512, 768), b.zTXt('parameters', r.a1111(1011))),
    'webui/00012-own-merge.png': await infotext(
      30,
      640,
      960,
      r.a1111(1012, '640x960').replace('v1-5-pruned-emaonly', 'maison_merge_final'),
    ),
  };
}

/** What other tools and services made. @returns {Promise<Record<string, Buffer>>} */
async function others() {
  const dt = r.xmp(
    'xmp:CreatorTool="Draw Things"',
    `<exif:UserComment><rdf:Alt><rdf:li xml:lang="x-default">${r.escaped(json(r.drawThings))}</rdf:li></rdf:Alt></exif:UserComment>`,
  );
  const google = r.xmp(`${r.sourceType('trainedAlgorithmicMedia')} photoshop:Credit="Made with Google AI"`);
  return {
    'others/invokeai.png': b.intoPng(await p.png(40, 1024, 1024), b.tEXt('invokeai_metadata', json(r.invokeAi))),
    'others/invokeai-old.png': b.intoPng(await p.png(41, 512, 512), b.tEXt('sd-metadata', json(r.invokeAiOld))),
    'others/novelai.png': b.intoPng(
      await p.png(42, 832, 1216),
      b.tEXt('Title', 'AI generated image'),
      b.tEXt('Software', 'NovelAI'),
      b.tEXt('Source', 'NovelAI Diffusion V4.5 1229B44F'),
      b.tEXt('Comment', json(r.novelAi)),
    ),
    'others/fooocus.png': b.intoPng(
      await p.png(43, 1152, 896),
      b.tEXt('parameters', json(r.fooocus)),
      b.tEXt('fooocus_scheme', 'fooocus'),
    ),
    'others/fooocus-a1111.png': b.intoPng(
      await p.png(44, 512, 768),
      b.tEXt('parameters', r.a1111(1044)),
      b.tEXt('fooocus_scheme', 'a1111'),
    ),
    'others/swarmui.png': b.intoPng(await p.png(45, 1024, 1024), b.tEXt('parameters', json(r.swarmUi))),
    'others/draw-things.png': b.intoPng(await p.png(46, 1024, 1024), b.iTXt('XML:com.adobe.xmp', dt)),
    'others/midjourney.png': b.intoPng(
      await p.png(47, 1024, 1024),
      b.tEXt('Description', r.midjourney('--ar 1:1 --v 7')),
      b.tEXt('Author', 'studio'),
    ),
    'others/midjourney-old.jpg': b.intoJpeg(
      await p.jpeg(48, 1024, 1024),
      b.xmpSegment(
        r.xmp(
          r.sourceType('trainedAlgorithmicMedia'),
          `<dc:description><rdf:Alt><rdf:li>${r.midjourney('--v 6.1')}</rdf:li></rdf:Alt></dc:description>`,
        ),
      ),
    ),
    'others/google.jpg': b.intoJpeg(await p.jpeg(49, 1024, 1024), b.xmpSegment(google)),
    'others/credit-only.jpg': b.intoJpeg(await p.jpeg(50, 1024, 768), b.iptcSegment({ 110: 'Made with Google AI' })),
    'others/system-used.jpg': b.intoJpeg(
      await p.jpeg(51, 1024, 1024),
      b.xmpSegment(
        r.xmp(`${r.sourceType('trainedAlgorithmicMedia')} Iptc4xmpExt:AISystemUsed="Adobe Firefly Image 4"`),
      ),
    ),
    'others/filled.jpg': b.intoJpeg(
      await p.jpeg(52, 1600, 1067),
      b.xmpSegment(
        r.xmp(`${r.sourceType('compositeWithTrainedAlgorithmicMedia')} photoshop:Credit="Edited with Adobe Firefly"`),
      ),
    ),
    'others/archive.tif': await p.tiffFile(53, 600, 400, r.xmp(r.sourceType('trainedAlgorithmicMedia'))),
    'others/sora.mp4': b.mp4(1280, 720, 240, 30, true, {}),
  };
}

/** Photographs, copies, exports, and pictures of which nothing is known. @returns {Promise<Record<string, Buffer>>} */
async function silent(/** @type {Record<string, Buffer>} */ made) {
  const camera = b.tiff(
    [b.ascii(0x010f, 'Hasselblad'), b.ascii(0x0110, 'X2D 100C')],
    [b.rational(0x829a, 1, 125), b.ascii(0x9003, '2026:03:12 14:02:11')],
  );
  return {
    'photos/B0001234.jpg': b.intoJpeg(await p.jpeg(60, 1500, 1000), b.exifSegment(camera)),
    'photos/scan.jpg': b.intoJpeg(await p.jpeg(61, 900, 900), b.xmpSegment(r.xmp(r.sourceType('negativeFilm')))),
    'photos/B0001234-web.jpg': await p.jpeg(60, 750, 500, 70),
    'delivered/copy of flux.png': made['comfyui/flux_00001_.png'] ?? Buffer.alloc(0),
    'delivered/stripped.png': await p.png(20, 512, 768),
    'delivered/flux-web.jpg': await p.jpeg(4, 512, 512, 75),
    'delivered/unknown-1.png': await p.png(70, 1024, 1024),
    'delivered/unknown-1-small.webp': await p.webp(70, 400, 400),
    'delivered/unknown-2.avif': await p.avif(71, 800, 600),
    'delivered/unknown-3.gif': await p.gif(72, 320, 240),
    'delivered/ChatGPT Image Mar 28, 2026, 10_12_31 AM.png': await p.png(73, 1024, 1536),
    'delivered/Gemini_Generated_Image_x1y2z3.png': await p.png(74, 1024, 1024),
    'delivered/unknown-clip.mp4': b.mp4(1920, 1080, 200, 25, true, {}),
  };
}

/** Files that cannot be what they claim. @returns {Promise<Record<string, Buffer>>} */
async function broken() {
  const whole = await infotext(80, 512, 512, r.a1111(1080));
  const bomb = Buffer.concat([Buffer.from('parameters\0\0', 'latin1'), deflateSync(Buffer.alloc(64 * 1024 * 1024))]);
  const claim = Buffer.concat([
    whole.subarray(0, 33),
    b.u32be(3_000_000_000),
    Buffer.from('tEXtparameters\0'),
    whole.subarray(33),
  ]);
  return {
    'broken/empty.png': Buffer.alloc(0),
    'broken/cut.png': whole.subarray(0, Math.floor(whole.length / 2)),
    'broken/bomb.png': b.intoPng(await p.png(81, 512, 512), b.chunk('zTXt', bomb)),
    'broken/claims-three-gigabytes.png': claim,
    'broken/really-text.jpg': Buffer.from('This was a picture once.\n'),
    'broken/noise.png': Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) & 0xff)),
    'broken/cut-in-its-header.jpg': (await p.jpeg(82, 512, 512)).subarray(0, 40),
    'broken/cut.mp4': b.mp4(832, 480, 81, 16, false, { prompt: json(r.comfyWan(1, 'SaveVideo')) }).subarray(0, 300),
    'broken/absurd.png': await infotext(
      83,
      512,
      512,
      r.a1111(1083, '999999x999999').replace('Steps: 28', 'Steps: 1000000000'),
    ),
    'broken/half-a-graph.png': b.intoPng(
      await p.png(84, 512, 512),
      b.tEXt('prompt', json(r.comfyFlux(1)).slice(0, 400)),
    ),
    'notes.txt': Buffer.from('Shots for the client\n'),
  };
}

/** Every file of the folder, by path. @returns {Promise<Record<string, Buffer>>} */
export async function sampleFiles() {
  const made = { ...(await comfyUi()), ...(await webUi()), ...(await others()) };
  return { ...made, ...(await silent(made)), ...(await broken()) };
}

/** Files of the example that the repository holds: `examples/metered-folder`. */
const example = [
  ...['comfyui/ComfyUI_00001_.png', 'comfyui/ComfyUI_00002_.png', 'comfyui/wan_00001_.mp4', 'webui/00001-1001.png'],
  ...['others/midjourney-old.jpg', 'others/google.jpg', 'photos/B0001234.jpg', 'delivered/unknown-1-small.webp'],
];

/** A picture of the example as it is delivered: smaller, and without what it carried. */
const delivered = async () => ({ 'delivered/poster.jpg': await p.jpeg(20, 384, 576, 75) });

const [, script = '', folder, which] = process.argv;
if (script.endsWith('make.mjs') && folder !== undefined) {
  const all = await sampleFiles();
  const kept = Object.entries(all).filter(([path]) => which !== '--example' || example.includes(path));
  const files = [...kept, ...(which === '--example' ? Object.entries(await delivered()) : [])];
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  process.stdout.write(`${files.length} files in ${folder}\n`);
}
