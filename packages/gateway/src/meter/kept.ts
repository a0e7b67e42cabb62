import type { Sent } from '../request/generation.ts';
import { Bounded } from './bounded.ts';
import { type Coefficient, type Computed, compute, rangeOf, type Setting } from './coefficient.ts';
import { type EntryReading, entryOf, type Operator } from './entry.ts';

/** Settings of models that are kept computed: each holds its draws, 80 kB at 10,000 of them. */
const mostKept = 128;

/** What is computed once for a unit of each reading; large enough for the engine’s whole numbers. */
export const unitReadings = { tokens: 1000, seconds: 1, wattHours: 1000 };

/** `b` without `a`: what a second kind of reading adds, draw by draw. */
function without(b: Coefficient, a: Coefficient): Coefficient {
  const draws = b.draws.map((x, i) => x - (a.draws[i] as number));
  return {
    co2e: rangeOf(b.co2e.central - a.co2e.central, draws),
    draws,
    energy: b.energy - a.energy,
    spread: [0, 0],
    water: b.water === null || a.water === null ? null : b.water - a.water,
  };
}

/** One output of a request, or a unit of what was read of it, as the engine computes it; the last ones used are kept. */
export class KeptCoefficients {
  readonly setting: Setting;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly #kept: Bounded<Computed>;

  constructor(setting: Setting, operators: ReadonlyMap<string, Operator>, most = mostKept) {
    this.setting = setting;
    this.operators = operators;
    this.#kept = new Bounded(most);
  }

  get size(): number {
    return this.#kept.size;
  }

  /** @throws DiagnosticError when the engine refuses the entry */
  of(sent: Sent, reading: Partial<EntryReading> = {}): Computed {
    const entry = this.#entry(sent, reading);
    return this.#kept.get(JSON.stringify(entry), () => compute(entry, this.setting));
  }

  /** What a thousand tokens read add to as many written. @throws DiagnosticError */
  tokensRead(sent: Sent): Computed {
    const { tokens } = unitReadings;
    const entry = this.#entry(sent, { tokens, inputTokens: tokens });
    return this.#kept.get(`read ${JSON.stringify(entry)}`, () => {
      const written = this.of({ ...sent, references: 0 }, { tokens });
      const both = compute(entry, this.setting);
      return { ...both, generation: without(both.generation, written.generation) };
    });
  }

  #entry(sent: Sent, reading: Partial<EntryReading>) {
    return entryOf(this.setting.calculation.catalogue, this.operators.get(sent.provider), sent, 1, reading);
  }
}
