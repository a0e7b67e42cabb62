import { emptyGeneration, emptyPass, type Generation, type Pass } from './generation.ts';
import { keyOf } from './key.ts';
import { number, refused, seed, share, side, size, steps } from './values.ts';

/** The line of settings is a kilobyte or two; Civitai adds lists of what was used. */
const longestLine = 256 * 1024;

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** Splits at commas outside quotes and brackets, in one pass over the letters. */
function parts(line: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '\\' && quoted) i++;
    else if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (closing[c]) open.push(closing[c]);
    else if (c === open.at(-1)) open.pop();
    else if (c === ',' && open.length === 0) {
      found.push(line.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, line.slice(from)];
}

/** Settings by name; null where the text does not end as this tool ends it. */
export function readSettings(
  text: string,
): { readonly prompt: string; readonly settings: ReadonlyMap<string, string> } | null {
  const at = text.startsWith('Steps: ') ? 0 : text.lastIndexOf('\nSteps: ') + 1;
  if (at === 0 && !text.startsWith('Steps: ')) return null;
  const line = text.slice(at, at + longestLine).split('\n', 1)[0] ?? '';
  const settings = new Map<string, string>();
  for (const part of parts(line)) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).trim();
    settings.set(part.slice(0, colon).trim(), value.startsWith('"') ? value.slice(1, -1) : value);
  }
  return settings.has('Steps') ? { prompt: text.slice(0, at), settings } : null;
}

type Settings = ReadonlyMap<string, string>;

/** Forge calls itself `f2.0.1`, reForge likewise; SD.Next names its program. */
function toolOf(s: Settings): string {
  if (/SD\.Next/i.test(s.get('App') ?? '')) return 'SD.Next';
  return /^f\d/.test(s.get('Version') ?? '') ? 'Forge' : 'AUTOMATIC1111';
}

/** The model by name, else by the number of its file. */
const modelOf = (s: Settings): string | null => s.get('Model') ?? s.get('Model hash') ?? null;

/** How many times larger the second pass is, or the size that it is given. */
function enlarged(s: Settings, width: number, height: number): readonly [number, number] | null {
  const to = size(s.get('Hires resize'));
  if (to) return to;
  const by = number(s.get('Hires upscale'));
  if (by === null || by <= 0 || by > 16) return null;
  const [w, h] = [side(width * by), side(height * by)];
  return w !== null && h !== null ? [w, h] : null;
}

/** Enlarged in the latent space, no network is needed for it. */
const byNetwork = (name: string | undefined): boolean =>
  name !== undefined && !/^(latent|none|lanczos|nearest)/i.test(name);

function secondPass(s: Settings, first: Pass): readonly Pass[] {
  const to = first.width !== null && first.height !== null ? enlarged(s, first.width, first.height) : null;
  if (!to) return [];
  const [width, height] = to;
  const refine: Pass = {
    ...first,
    ...{ kind: 'refine', width, height },
    steps: steps(s.get('Hires steps')) ?? first.steps,
    strength: share(s.get('Denoising strength')),
  };
  const upscaler = s.get('Hires upscaler');
  return byNetwork(upscaler)
    ? [{ ...emptyPass, kind: 'enlarge', model: upscaler ?? null, width, height }, refine]
    : [refine];
}

/** ADetailer draws each face again; how many it found is not written: one is counted. */
function detailPass(s: Settings, first: Pass): readonly Pass[] {
  if (!s.has('ADetailer model')) return [];
  const strength = share(s.get('ADetailer denoising strength')) ?? 0.4;
  return [{ ...first, kind: 'detail', strength, steps: steps(s.get('ADetailer steps')) ?? first.steps }];
}

/** The Extras tab adds its own settings to those of the picture. */
function extras(s: Settings, last: Pass | undefined): readonly Pass[] {
  const model = s.get('Postprocess upscaler');
  if (!byNetwork(model)) return [];
  const to = size(s.get('Postprocess upscale to'));
  const by = number(s.get('Postprocess upscale by'));
  const scaled = (n: number | null | undefined): number | null => (n && by !== null ? side(n * by) : null);
  const [width, height] = to ?? [scaled(last?.width), scaled(last?.height)];
  return [{ ...emptyPass, kind: 'enlarge', model: model ?? null, width, height }];
}

/** Settings that change nothing of what a pass computes, or come after it. */
const beside = /^(Version|App|Postprocess|Civitai|Hashes|Lora hashes|TI hashes|Created Date|Batch (size|pos))/;

/**
 * The text that AUTOMATIC1111's web interface and its descendants write under `parameters`, in EXIF's comment where the
 * format has no texts: prompt, negative prompt, and a line of settings from `Steps:` on.
 */
export function readAutomatic1111(text: string, from: string): Generation | null {
  const read = readSettings(text);
  if (!read) return null;
  const { prompt, settings: s } = read;
  const [width, height] = size(s.get('Size')) ?? [null, null];
  const fromPicture = s.has('Denoising strength') && !s.has('Hires upscale') && !s.has('Hires resize');
  const first: Pass = {
    ...emptyPass,
    ...{ model: modelOf(s), width, height, steps: steps(s.get('Steps')) },
    strength: fromPicture ? share(s.get('Denoising strength')) : null,
  };
  const made = [first, ...secondPass(s, first), ...detailPass(s, first)];
  const passes = [...made, ...extras(s, made.at(-1))];
  const same = keyOf(prompt, ...[...s].filter(([name]) => !beside.test(name)).map(([n, v]) => `${n}: ${v}`));
  return {
    ...emptyGeneration,
    ...{ tool: toolOf(s), from, task: 'image' },
    passes: passes.map((pass, i) => ({
      ...pass,
      key: `${same}/${pass.kind === 'enlarge' ? `enlarge ${pass.width}x${pass.height}` : i}`,
    })),
    doubtful: refused(s.get('Size'), width) || refused(s.get('Steps'), first.steps),
    seed: seed(s.get('Seed')),
    sampler: s.get('Sampler') ?? null,
    modelHash: s.get('Model hash') ?? null,
    loras: [...prompt.slice(0, 64_000).matchAll(/<lora:([^:>]{1,200})/g)].map(([, name]) => name ?? ''),
  };
}
