import { type Rule, rules } from './rules.ts';

/** A model of the registry, as far as it matters here. */
export interface ListedModel {
  readonly id: string;
  readonly name: string;
  /** Whether its weights can be had: it may have run anywhere, with any number of steps. */
  readonly open: boolean;
  /** Who serves a closed one. */
  readonly provider: string | null;
  /** Whether it can make sound with the picture. */
  readonly audio: boolean;
}

/** The registry of models, asked by any of the names that it knows a model by. */
export type Registry = (task: 'image' | 'video', name: string) => ListedModel | undefined;

export interface ResolvedModel {
  /** As the record calls it; null where it does not. */
  readonly name: string | null;
  /** In the registry; null where nothing there fits. */
  readonly listed: ListedModel | null;
  /** `listed` in the registry under that name · `exact`, `family` by a rule · `unknown`. */
  readonly by: 'listed' | Rule['by'] | 'unknown';
}

/** How weights were made smaller, which the registry does not tell apart. */
const packing =
  /[-_.]?(fp8|fp16|bf16|fp32|nf4|e4m3fn|e5m2|scaled|pruned|emaonly|q\d[_a-z0-9]*|gguf|int8|f16)(?=$|[-_.])/g;

const ending = /\.(safetensors|ckpt|gguf|pt|pth|sft|bin|onnx)$/;

/** `Checkpoints\\flux1-dev-fp8.safetensors` → `flux1-dev-fp8`. */
const baseName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? name).trim().toLowerCase().replace(ending, '');

/** The model that a record names, by the registry's own names first, then by the rules. */
export function resolveModel(name: string | null, task: 'image' | 'video', registry: Registry): ResolvedModel {
  if (name === null || name.trim() === '') return { name: null, listed: null, by: 'unknown' };
  const shown = name.trim().slice(0, 120);
  const base = baseName(shown);
  const bare = base.replace(packing, '').replace(packing, '');
  for (const candidate of [shown, shown.toLowerCase(), base, bare, bare.replace(/[\s_]+/g, '-')]) {
    const listed = registry(task, candidate);
    if (listed) return { name: shown, listed, by: 'listed' };
  }
  const plain = bare.replace(/[\s_]+/g, '-');
  const found = rules.find((r) => r.task === task && r.name.test(plain));
  const listed = found && registry(task, found.model);
  return listed ? { name: shown, listed, by: found.by } : { name: shown, listed: null, by: 'unknown' };
}
