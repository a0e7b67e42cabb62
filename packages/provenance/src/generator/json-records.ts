import { readAutomatic1111 } from './automatic1111.ts';
import { emptyGeneration, emptyPass, type Generation, type Pass } from './generation.ts';
import { keyOf } from './key.ts';
import {
  type Json,
  list,
  number,
  parseRecord,
  record,
  refused,
  seed,
  share,
  side,
  size,
  steps,
  text,
} from './values.ts';

interface Draft {
  readonly tool: string;
  readonly from: string;
  readonly json: Json;
  readonly passes: readonly Pass[];
  readonly seed: unknown;
  readonly sampler: unknown;
  readonly loras?: readonly unknown[];
  readonly provider?: string;
}

/** Passes of a record that tells them all at once: the whole record is what makes them the same or not. */
function generation(d: Draft): Generation {
  const same = keyOf(d.tool, JSON.stringify(d.json));
  return {
    ...emptyGeneration,
    ...{ tool: d.tool, from: d.from, task: 'image' },
    passes: d.passes.map((pass, i) => ({ ...pass, key: `${same}/${i}` })),
    seed: seed(d.seed),
    sampler: text(d.sampler),
    loras: (d.loras ?? []).flatMap((l) => text(l) ?? []),
    provider: d.provider ?? null,
    doubtful: refused(d.json.steps, d.passes[0]?.steps) || refused(d.json.width, d.passes[0]?.width),
  };
}

/** InvokeAI: a model is a record with its name and its base; before version 4 the names of both were longer. */
export function readInvokeAi(source: string, from: string): Generation | null {
  const json = parseRecord(source);
  // Before version 3 the settings lay one level deeper, and the model beside them.
  const inner = json && 'image' in json ? { ...record(json.image), model: json.model_weights ?? json.model } : json;
  if (!inner || (!('steps' in inner) && !('generation_mode' in inner) && !('model' in inner))) return null;
  const { model } = inner;
  const named = record(model);
  const base = text(named.base ?? named.base_model);
  const name = text(model) ?? text(named.name ?? named.model_name);
  const edits = /img2img|inpaint|outpaint/.test(text(inner.generation_mode) ?? text(inner.type) ?? '');
  const first: Pass = {
    ...emptyPass,
    model: name === null ? base : base === null ? name : `${name} (${base})`,
    ...{ width: side(inner.width), height: side(inner.height), steps: steps(inner.steps) },
    strength: edits ? share(inner.strength) : null,
  };
  // The high-resolution fix starts smaller and ends at the size that is written.
  const again =
    inner.hrf_enabled === true ? [{ ...first, kind: 'refine' as const, strength: share(inner.hrf_strength) }] : [];
  return generation({
    ...{ tool: 'InvokeAI', from, json: inner, passes: [first, ...again] },
    ...{ seed: inner.seed, sampler: inner.scheduler },
    loras: list(inner.loras).map(
      (l) => record(record(l).model ?? record(l).lora).name ?? record(record(l).lora).model_name,
    ),
  });
}

/** NovelAI: what was asked is JSON in a comment, the model the name of their own service. */
export function readNovelAi(comment: string, model: string | null, from: string): Generation | null {
  const json = parseRecord(comment);
  if (!json || !('steps' in json)) return null;
  // Eight figures at the end are the number of their file.
  const name = model?.replace(/\s+[0-9A-F]{8}$/i, '') ?? null;
  const pass: Pass = {
    ...emptyPass,
    ...{ model: name, width: side(json.width), height: side(json.height), steps: steps(json.steps) },
    strength: share(json.strength),
  };
  // Their own service, which the registry of providers does not list.
  return generation({
    ...{ tool: 'NovelAI', provider: 'other', from, json, passes: [pass] },
    seed: json.seed,
    sampler: json.sampler,
  });
}

/** Fooocus: its own JSON, or the text of AUTOMATIC1111, as its settings ask. */
export function readFooocus(parameters: string, scheme: string | null, from: string): Generation | null {
  if (scheme === 'a1111') {
    const read = readAutomatic1111(parameters, from);
    return read && { ...read, tool: 'Fooocus' };
  }
  const json = parseRecord(parameters);
  if (!json || (scheme === null && !('base_model' in json))) return null;
  const [width, height] = size(json.resolution) ?? [side(json.width), side(json.height)];
  const pass: Pass = { ...emptyPass, model: text(json.base_model), width, height, steps: steps(json.steps) };
  return generation({
    ...{ tool: 'Fooocus', from, json, passes: [pass], seed: json.seed, sampler: json.sampler },
    loras: list(json.loras).map((l) => list(l)[0]),
  });
}

/** SwarmUI: settings under the name that it once had, StableSwarmUI; the refiner may enlarge. */
export function readSwarmUi(parameters: string, from: string): Generation | null {
  const json = parseRecord(parameters);
  const s = record(json?.sui_image_params);
  if (!json || Object.keys(s).length === 0) return null;
  const first: Pass = {
    ...emptyPass,
    ...{ model: text(s.model), width: side(s.width), height: side(s.height), steps: steps(s.steps) },
    strength: 'initimage' in s ? share(s.initimagecreativity) : null,
  };
  const by = number(s.refinerupscale) ?? 1;
  const control = share(s.refinercontrolpercentage ?? s.refinercontrol);
  const refine: Pass = {
    ...first,
    ...{ kind: 'refine', strength: control, model: text(s.refinermodel) ?? first.model },
    ...{
      width: first.width === null ? null : side(first.width * by),
      height: first.height === null ? null : side(first.height * by),
    },
    steps: steps(s.refinersteps) ?? first.steps,
  };
  const passes = control !== null && ('refinermodel' in s || by > 1) ? [first, refine] : [first];
  return generation({ tool: 'SwarmUI', from, json: s, passes, seed: s.seed, sampler: s.sampler, loras: list(s.loras) });
}

/** Draw Things: short names, in the comment of XMP. */
export function readDrawThings(comment: string, from: string): Generation | null {
  const json = parseRecord(comment);
  if (!json || !('steps' in json) || !('model' in json)) return null;
  const [width, height] = size(json.size) ?? [null, null];
  const [small, smaller] = json.hires_fix === true ? (size(json.first_stage_size) ?? []) : [];
  const whole: Pass = { ...emptyPass, model: text(json.model), width, height, steps: steps(json.steps) };
  const first: Pass =
    small && smaller ? { ...whole, width: small, height: smaller } : { ...whole, strength: share(json.strength) };
  const second: readonly Pass[] = small
    ? [{ ...whole, kind: 'refine', strength: share(json.second_stage_strength) }]
    : [];
  return generation({
    ...{ tool: 'Draw Things', from, json, passes: [first, ...second], seed: json.seed, sampler: json.sampler },
    loras: list(json.lora).map((l) => record(l).model),
  });
}
