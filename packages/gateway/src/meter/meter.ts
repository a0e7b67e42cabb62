import { type Calculation, type Catalogue, defaultDraws, defaultSeed, type GridSeries } from '@contrechamp/engine';
import type { Sent } from '../request/generation.ts';
import { type Coefficient, type Computed, rangeOf } from './coefficient.ts';
import type { Operator } from './entry.ts';
import type { GenerationFootprint, Range } from './footprint.ts';
import { KeptCoefficients, unitReadings } from './kept.ts';
import type { Usage } from './usage.ts';

/** So much of one thing: outputs, thousands of tokens, seconds of compute. */
export interface Term {
  readonly times: number;
  /** Computed once, and again when it was let go. @throws DiagnosticError */
  readonly of: () => Computed;
  /** The same for all that share the unknowns of one setting. */
  readonly key: string;
}

const positive = (x: number | null | undefined): number => (x !== null && x !== undefined && x > 0 && x < 1e12 ? x : 0);

interface Part {
  readonly coefficient: Coefficient;
  readonly times: number;
}

/** A sum of coefficients, drawn together where there are several. */
export function summed(parts: readonly Part[]): Range {
  const [only, ...others] = parts;
  if (!only) return { central: 0, low: 0, high: 0 };
  const { co2e, draws: shape } = only.coefficient;
  const { times } = only;
  if (others.length === 0) return { central: co2e.central * times, low: co2e.low * times, high: co2e.high * times };
  const draws = new Float64Array(shape.length);
  let central = 0;
  for (const part of parts) {
    central += part.coefficient.co2e.central * part.times;
    addScaled(draws, part.coefficient.draws, part.times);
  }
  return rangeOf(central, draws);
}

function addScaled(out: Float64Array, x: Float64Array, times: number): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (x[i] as number) * times;
}

/** Two tiers that differ by more than this are both told. */
const disagreement = 2;

/** A unit reading disagrees with everything: whether the real one does is told by the estimate beside it. */
function withDisagreement(found: GenerationFootprint, estimated: GenerationFootprint): readonly string[] {
  const kept = found.assumptions.filter((code) => code !== 'ai-tiers-disagree');
  if (!found.energy || !estimated.energy || found.tier === estimated.tier) return kept;
  const ratio = found.energy / estimated.energy;
  return ratio > disagreement || ratio < 1 / disagreement ? [...kept, 'ai-tiers-disagree'] : kept;
}

/**
 * Estimates and measures generations by the campaign’s own calculation: the entry that a file would hold for them goes
 * through the engine once, and its result, which is linear in outputs, tokens, seconds and watt-hours, is kept.
 */
export class Meter {
  readonly catalogue: Catalogue;
  readonly #kept: KeptCoefficients;

  constructor(parts: {
    readonly calculation: Calculation;
    /** Scenario that is being produced. */
    readonly scenario: string;
    readonly series?: ReadonlyMap<string, GridSeries>;
    /** By the id of the adapter. */
    readonly operators: ReadonlyMap<string, Operator>;
    readonly seed?: number;
    readonly draws?: number;
    /** How many settings of models stay computed. */
    readonly kept?: number;
  }) {
    const { calculation, seed = defaultSeed, draws = defaultDraws, series = new Map() } = parts;
    const found = calculation.scenarios.find((s) => s.scenario.id === parts.scenario);
    if (!found) throw new RangeError(`no scenario ${parts.scenario}`);
    this.catalogue = calculation.catalogue;
    const setting = { calculation, scenario: found.scenario, series, seed, draws };
    this.#kept = new KeptCoefficients(setting, parts.operators, parts.kept);
  }

  get kept(): number {
    return this.#kept.size;
  }

  /** Who computes behind an adapter, as estimates take it. */
  operator(provider: string): Operator | undefined {
    return this.#kept.operators.get(provider);
  }

  /** What a request is expected to take, all outputs together. @throws DiagnosticError */
  estimate(sent: Sent): GenerationFootprint {
    return this.#footprint([this.#perOutput(sent, sent.n)], sent.n);
  }

  /** Energy of a request in watt-hours, 5th and 95th percentile. @throws DiagnosticError */
  spread(sent: Sent): readonly [number, number] {
    const [low, high] = this.#kept.of(sent).generation.spread;
    return [low * sent.n, high * sent.n];
  }

  /**
   * What so many outputs took, by the best of what the service reports: energy, compute time, tokens, else as estimated.
   * @throws DiagnosticError
   */
  measure(sent: Sent, outputs: number, usage: Usage | null): { footprint: GenerationFootprint; read: boolean } {
    const estimated = this.#footprint([this.#perOutput(sent, outputs)], outputs);
    const terms = usage && this.#reading(sent, usage);
    if (!terms) return { footprint: estimated, read: false };
    const found = this.#footprint(terms, outputs);
    return { footprint: { ...found, assumptions: withDisagreement(found, estimated) }, read: true };
  }

  /** What a receipt’s figure is made of. @throws DiagnosticError */
  terms(sent: Sent, outputs: number, usage: Usage | null): readonly Term[] {
    return (usage && this.#reading(sent, usage)) ?? [this.#perOutput(sent, outputs)];
  }

  #perOutput(sent: Sent, outputs: number): Term {
    return { times: outputs, of: () => this.#kept.of(sent), key: keyOf('output', sent) };
  }

  #footprint(terms: readonly Term[], outputs: number): GenerationFootprint {
    const computed = terms.map((term) => term.of());
    const { rewriting, tier, assumptions, generation } = computed.at(-1) as Computed;
    const parts: Part[] = terms.map(({ times }, i) => ({ times, coefficient: (computed[i] as Computed).generation }));
    if (rewriting) parts.push({ coefficient: rewriting, times: outputs });
    const total = (pick: (c: Coefficient) => number) => parts.reduce((s, p) => s + pick(p.coefficient) * p.times, 0);
    return {
      co2e: summed(parts),
      energy: total((c) => c.energy),
      water: generation.water === null ? null : total((c) => c.water ?? 0),
      tier,
      catalogue: this.catalogue.release,
      assumptions,
    };
  }

  /** Null when the service reports nothing better than what the model is known by. */
  #reading(sent: Sent, usage: Usage): readonly Term[] | null {
    const wattHours = positive(usage.energyWh);
    if (wattHours > 0) return [this.#energy(sent, wattHours, usage.energyBoundary)];
    const seconds = positive(usage.computeSeconds);
    if (seconds > 0) {
      const of = () => this.#kept.of(sent, { gpuSeconds: unitReadings.seconds });
      return of().tier === 'T3' ? [{ times: seconds / unitReadings.seconds, of, key: keyOf('time', sent) }] : null;
    }
    return this.#tokens(sent, usage);
  }

  #energy(sent: Sent, wattHours: number, boundary: Usage['energyBoundary']): Term {
    const own = this.#kept.operators.get(sent.provider)?.provider === 'own';
    const reading = {
      energy: `${unitReadings.wattHours} Wh`,
      energyFrom: own ? 'meter' : 'provider',
      ...(boundary && { energyBoundary: boundary }),
    };
    const key = keyOf(`energy ${boundary}`, sent);
    return { times: wattHours / unitReadings.wattHours, of: () => this.#kept.of(sent, reading), key };
  }

  #tokens(sent: Sent, usage: Usage): readonly Term[] | null {
    const tokens = positive(usage.outputTokens);
    if (tokens === 0 || sent.operation === 'video') return null;
    const read = positive(usage.inputTokens);
    // Tokens read stand for the pictures given, which would else count by their number.
    const plain = read > 0 ? { ...sent, references: 0 } : sent;
    const of = () => this.#kept.of(plain, { tokens: unitReadings.tokens });
    if (of().tier !== 'T5') return null;
    const written = { times: tokens / unitReadings.tokens, of, key: keyOf('tokens', plain) };
    if (read === 0) return [written];
    const pictures = () => this.#kept.tokensRead(sent);
    return [written, { times: read / unitReadings.tokens, of: pictures, key: keyOf('tokens read', sent) }];
  }
}

/** The number of outputs and how they travel change nothing of what one takes. */
const keyOf = (kind: string, { n: _, streamed: __, ...sent }: Sent): string => `${kind} ${JSON.stringify(sent)}`;
