/** One piece of work of a model on the way to a picture or a clip, as its record tells it. */
export interface Pass {
  /**
   * `generate` from noise or from a given picture · `refine` on the result of another pass, at its size or at a larger
   * one · `detail` on a part of it · `enlarge` by a network that only enlarges.
   */
  readonly kind: 'generate' | 'refine' | 'detail' | 'enlarge';
  /** The model as the record calls it; null where it does not. */
  readonly model: string | null;
  /** In pixels; null where the record does not say: then the file's own. */
  readonly width: number | null;
  readonly height: number | null;
  readonly steps: number | null;
  /** Share of the steps that were run, where it starts from a picture; null for all. */
  readonly strength: number | null;
  /** Of a clip. */
  readonly frames: number | null;
  readonly fps: number | null;
  /** Pictures that were given with the request. */
  readonly references: number;
  /** Same where it is the same work: same settings, seed and inputs; null where the record does not tell them apart. */
  readonly key: string | null;
}

/** How a file was generated, as a record in it says. */
export interface Generation {
  /** `ComfyUI`, `Midjourney`, `Amazon Bedrock`. */
  readonly tool: string;
  /** Where it was read: `PNG tEXt prompt`. */
  readonly from: string;
  readonly task: 'image' | 'video';
  /** Oldest first; at least one. */
  readonly passes: readonly Pass[];
  /** Outputs that each pass made side by side. */
  readonly batch: number;
  readonly seed: string | null;
  readonly sampler: string | null;
  readonly modelHash: string | null;
  /** Small models that were laid over the large one. */
  readonly loras: readonly string[];
  /** Who ran it, where the tool is a service: an id of the registry of providers. */
  readonly provider: string | null;
  /** Whether the record holds values that cannot be, which were left out, or breaks off. */
  readonly doubtful: boolean;
}

export const emptyPass: Pass = {
  ...{ kind: 'generate', model: null, width: null, height: null, steps: null, strength: null },
  ...{ frames: null, fps: null, references: 0, key: null },
};

export const emptyGeneration = {
  ...{ batch: 1, seed: null, sampler: null, modelHash: null, loras: [], provider: null, doubtful: false },
} as const;
