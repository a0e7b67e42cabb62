/** What a service says of one generation once it is done; `null`: it does not say. */
export interface Usage {
  /** Images or clips that it returned. */
  readonly outputs: number;
  /** Image tokens of all outputs together; all tokens where a service does not tell them apart. */
  readonly outputTokens: number | null;
  /** Image tokens read. */
  readonly inputTokens: number | null;
  /** All tokens, of images and of words, that no footprint is taken from. Usage written before they were kept lacks them. */
  readonly allOutputTokens?: number | null;
  readonly allInputTokens?: number | null;
  /** Time on accelerators, seconds, all outputs together; never time on the network or in a queue. */
  readonly computeSeconds: number | null;
  /** Energy that the service itself reports, watt-hours, all outputs together. */
  readonly energyWh: number | null;
  readonly energyBoundary: 'accelerator' | 'server' | 'facility' | null;
  /** What the service says it charges. */
  readonly cost: Money | null;
}

export interface Money {
  readonly amount: number;
  /** ISO 4217, or `credits:<provider>`. */
  readonly currency: string;
}

export const nothingReported: Usage = {
  outputs: 0,
  outputTokens: null,
  inputTokens: null,
  computeSeconds: null,
  energyWh: null,
  energyBoundary: null,
  cost: null,
};
