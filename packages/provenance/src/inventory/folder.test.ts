import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveModel } from '../model/resolve.ts';
import { readProvenance } from '../read.ts';
import { registry } from '../testing/registry.ts';
import { sampleFiles } from '../testing/sample-folder.ts';
import { type ClassedFile, classed } from './classed.ts';
import { type Count, type Counting, countings, countWork } from './count.ts';
import { entriesOf } from './entries.ts';

const bytes = new Map<string, Uint8Array>();
let files: readonly ClassedFile[] = [];
beforeAll(async () => {
  for (const [path, content] of sampleFiles()) bytes.set(path, content);
  files = await Promise.all(
    [...bytes].map(async ([path, content]) => classed({ path, provenance: await readProvenance(content) })),
  );
}, 120_000);

const count = (of: readonly ClassedFile[], by: Counting = 'generations', unknown = true): Count =>
  countWork(of, { by, registry, unknown });

/** Everything that a count decides, without the paths that name it. */
const outcome = (c: Count) =>
  c.works
    .map((w) =>
      JSON.stringify(
        [w.pass, w.task, w.model.listed?.id, w.provider, w.origin, w.width, w.height, w.seconds, w.times].map((x) =>
          x !== null && typeof x === 'object' && 'key' in x ? { ...x, key: '' } : x,
        ),
      ),
    )
    .sort();
const times = (c: Count): number => c.works.reduce((sum, w) => sum + w.times, 0);

describe('the sample folder, file by file', () => {
  it('holds at least forty files', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ['comfyui/ComfyUI_00001_.png', 'generated', 'recorded', 'ComfyUI', 'sdxl'],
    ['comfyui/flux_00001_.png', 'generated', 'recorded', 'ComfyUI', 'flux.1-dev'],
    ['comfyui/hires_00001_.png', 'generated', 'recorded', 'ComfyUI', 'sdxl'],
    ['comfyui/large_00001_.png', 'generated', 'recorded', 'ComfyUI', 'sdxl'],
    ['comfyui/editor-only.png', 'generated', 'recorded', 'ComfyUI', 'sd-1.5'],
    ['comfyui/nan.png', 'generated', 'recorded', 'ComfyUI', 'sdxl'],
    ['comfyui/texts-in-exif.webp', 'generated', 'recorded', 'ComfyUI', 'sdxl'],
    ['comfyui/wan_00001_.mp4', 'generated', 'recorded', 'ComfyUI', 'wan2.2-14b'],
    ['comfyui/helper-suite_00001.mp4', 'generated', 'recorded', 'ComfyUI', 'wan2.2-14b'],
    ['comfyui/ltx_00001_.webm', 'generated', 'recorded', 'ComfyUI', 'ltx-video-0.9.7'],
    ['webui/00001-1001.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00002-1002.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00004-1004.jpg', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00005-1005.webp', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00006-forge.png', 'generated', 'recorded', 'Forge', 'flux.1-dev'],
    ['webui/00009-civitai.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00010-accents.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00011-packed.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['webui/00012-own-merge.png', 'generated', 'recorded', 'AUTOMATIC1111', null],
    ['others/invokeai.png', 'generated', 'recorded', 'InvokeAI', 'sdxl'],
    ['others/invokeai-old.png', 'generated', 'recorded', 'InvokeAI', 'sd-1.5'],
    ['others/novelai.png', 'generated', 'recorded', 'NovelAI', null],
    ['others/fooocus.png', 'generated', 'recorded', 'Fooocus', 'sdxl'],
    ['others/fooocus-a1111.png', 'generated', 'recorded', 'Fooocus', 'sd-1.5'],
    ['others/swarmui.png', 'generated', 'recorded', 'SwarmUI', 'sdxl'],
    ['others/draw-things.png', 'generated', 'recorded', 'Draw Things', 'z-image-turbo'],
    ['others/midjourney.png', 'generated', 'recorded', 'Midjourney', 'midjourney-v7'],
    ['others/midjourney-old.jpg', 'generated', 'recorded', 'Midjourney', 'midjourney-v6.1'],
    ['others/google.jpg', 'generated', 'declared', 'Google', null],
    ['others/credit-only.jpg', 'generated', 'declared', 'Google', null],
    ['others/system-used.jpg', 'generated', 'declared', 'Adobe Firefly', 'firefly-4'],
    ['others/filled.jpg', 'edited', 'declared', 'Adobe Firefly', null],
    ['others/archive.tif', 'generated', 'declared', '', null],
    ['delivered/ChatGPT Image Mar 28, 2026, 10_12_31 AM.png', 'generated', 'named', 'ChatGPT', null],
    ['delivered/Gemini_Generated_Image_x1y2z3.png', 'generated', 'named', 'Google', null],
    ['photos/B0001234.jpg', 'captured', 'declared', undefined, undefined],
    ['photos/scan.jpg', 'captured', 'declared', undefined, undefined],
    ['others/sora.mp4', 'unknown', 'none', undefined, undefined],
    ['delivered/unknown-1.png', 'unknown', 'none', undefined, undefined],
    ['delivered/unknown-2.avif', 'unknown', 'none', undefined, undefined],
    ['delivered/unknown-3.gif', 'unknown', 'none', undefined, undefined],
    ['broken/absurd.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['broken/half-a-graph.png', 'generated', 'recorded', 'ComfyUI', null],
    ['broken/cut.png', 'generated', 'recorded', 'AUTOMATIC1111', 'sd-1.5'],
    ['broken/bomb.png', 'unknown', 'none', undefined, undefined],
    ['broken/claims-three-gigabytes.png', 'unknown', 'none', undefined, undefined],
    ['broken/cut-in-its-header.jpg', 'unread', 'none', undefined, undefined],
    ['broken/cut.mp4', 'unread', 'none', undefined, undefined],
    ['notes.txt', 'not-media', 'none', undefined, undefined],
  ])('%s: %s, %s', (path, origin, evidence, tool, model) => {
    const file = files.find((f) => f.path === path);
    expect(file).toMatchObject({ origin, evidence });
    expect(file?.generation?.tool).toBe(tool);
    const task = file?.generation?.task ?? 'image';
    const named = file?.generation && resolveModel(file.generation.passes[0]?.model ?? null, task, registry);
    expect(named ? (named.listed?.id ?? null) : undefined).toBe(model);
  });

  it('says what is wrong with the broken ones', () => {
    const problems = (path: string) =>
      files.find((f) => f.path === `broken/${path}`)?.provenance?.problems.map((p) => p.code);
    expect(problems('absurd.png')).toEqual(['record-doubtful']);
    expect(problems('half-a-graph.png')).toEqual(['record-doubtful']);
    expect(problems('bomb.png')).toEqual(['text-too-large']);
    expect(problems('cut.png')).toContain('truncated');
    expect(problems('claims-three-gigabytes.png')).toContain('truncated');
  });

  it('says where it read what it says', () => {
    for (const f of files) if (f.evidence !== 'none') expect(f.from, f.path).not.toBe('');
  });
});

describe('what counts once', () => {
  it('counts every file, every picture, or every work', () => {
    const [generations, images, each] = countings.map((by) => count(files, by));
    expect(each?.works.length).toBeGreaterThan(images?.works.length ?? 0);
    expect(images?.pictures).toHaveLength(generations?.pictures.length ?? 0);
    // Four of a batch, of which three are left; the small picture of the large one; an export; a thumbnail.
    expect(generations?.batchMates).toBe(1);
    const steps = (path: string) =>
      generations?.works.filter((w) => w.files.includes(path)).map((w) => [w.pass.kind, w.times, w.files.length]);
    expect(steps('comfyui/ComfyUI_00002_.png')).toEqual([['generate', 4, 3]]);
    expect(steps('comfyui/large_00001_.png')).toEqual([
      ['generate', 1, 2],
      ['enlarge', 1, 1],
    ]);
    expect(steps('webui/00001-1001.png')).toEqual([['generate', 1, 3]]);
    expect(generations?.versions.map((v) => [v.picture.best.path, v.of.best.path]).sort()).toEqual([
      ['delivered/flux-web.jpg', 'comfyui/flux_00001_.png'],
      ['delivered/unknown-1-small.webp', 'delivered/unknown-1.png'],
      ['photos/B0001234-web.jpg', 'photos/B0001234.jpg'],
    ]);
  });

  it('takes a stripped copy for the picture that it is', () => {
    const picture = count(files).pictures.find((p) => p.files.some((f) => f.path === 'delivered/stripped.png'));
    expect(picture?.best.path).toBe('webui/00001-1001.png');
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...files], { minLength: files.length }),
        fc.constantFrom(...countings),
        (shuffled, by) => {
          expect(count(shuffled, by)).toEqual(count(files, by));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is not changed by a copy under another name', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('generations' as const, 'images' as const),
        fc.constantFrom('a', 'zz/'),
        (which, by, prefix) => {
          const original = files[which % files.length] as ClassedFile;
          const more = [...files, classed({ path: `${prefix}${which}.bin`, provenance: original.provenance })];
          // A file that only its name gives away is another thing under another name.
          if (original.evidence === 'named') return;
          expect(outcome(count(more, by))).toEqual(outcome(count(files, by)));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('counts each of two copies where files are asked for', () => {
    const more = [
      ...files,
      classed({
        path: 'z.png',
        provenance: files.find((f) => f.path === 'comfyui/flux_00001_.png')?.provenance ?? null,
      }),
    ];
    expect(times(count(more, 'files'))).toBe(times(count(files, 'files')) + 1);
  });

  it('is the sum of its parts: what one half tells and what the other tells', () => {
    fc.assert(
      fc.property(fc.subarray([...files]), (some) => {
        const rest = files.filter((f) => !some.includes(f));
        const together = times(count(files));
        const apart = times(count(some)) + times(count(rest));
        expect(together).toBeLessThanOrEqual(apart);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out files of unknown origin where that is asked', () => {
    expect(count(files, 'generations', false).works.filter((w) => w.origin === 'unknown')).toEqual([]);
  });
});

describe('entries', () => {
  it('hold every work once, under names of their own', () => {
    const { works } = count(files);
    const entries = entriesOf(works, {});
    expect(entries.reduce((n, e) => n + e.outputs, 0)).toBe(works.reduce((n, w) => n + w.times, 0));
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
    expect(entries.flatMap((e) => e.works)).toHaveLength(works.length);
  });

  it('put the region of one’s own machines beside open models alone', () => {
    const entries = entriesOf(count(files).works, { region: 'FR', hardware: 'rtx-4090' });
    const model = (id: string) => entries.find((e) => e.fields.model === id)?.fields;
    expect(model('sdxl')).toMatchObject({ region: 'FR', hardware: 'rtx-4090' });
    for (const closed of ['midjourney-v7', 'firefly-4', 'gpt-image-1'])
      expect(model(closed)).not.toHaveProperty('region');
  });

  it('widen what is declared about discards, and never below what is here', () => {
    const { works } = count(files);
    for (const { fields, doubts, outputs } of entriesOf(works, { keptShare: 0.8 })) {
      const amount = fields.count ?? fields.clips;
      if (!doubts.includes('kept-share') || doubts.includes('origin-unknown')) continue;
      expect(amount).toEqual({ low: outputs, likely: outputs / 0.8, high: outputs / 0.4 });
    }
  });
});
