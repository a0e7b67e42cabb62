import { evaluate } from '../../calculation/evaluate.ts';
import type { Expression } from '../../calculation/expression.ts';
import type { ActivityContext } from '../context.ts';
import type { AssumptionGrade } from '../line.ts';
import type { Overheads } from './overheads.ts';

/**
 * What the energy of a generation is known by, best first (docs/methodology/generative-ai.md): T0 the provider reports
 * it, T1 a meter, T2 a measurement of the model, T3 compute time, T4 operations, T5 tokens, T6 class, T7 the bill.
 */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7';

const grades: Readonly<Record<Tier, AssumptionGrade>> = {
  T0: 'good',
  T1: 'good',
  T2: 'good',
  T3: 'fair',
  T4: 'fair',
  T5: 'fair',
  T6: 'weak',
  T7: 'weak',
};

/** Energy of all outputs of an activity: of the accelerators, and of the facility around them. */
export interface Energy {
  readonly accelerator: Expression;
  readonly facility: Expression;
  readonly overheads: Overheads;
  /** Mean power of an accelerator at work, where it was measured; else it follows from its rated power. */
  readonly power?: Expression;
}

/** Accelerator energy of one output, and the power at which it was drawn where that was measured. */
export interface OutputEnergy {
  readonly energy: Expression;
  readonly power?: Expression;
}

/** One way to know the energy; null when its data is missing. */
export interface Evidence {
  readonly tier: Tier;
  readonly energy: () => Energy | null;
}

/** Two tiers that differ by more than this are both told. */
const disagreement = 2;

/** Central accelerator energy by each way that has its data, in joules; nothing of it stays in the context. */
export const tried = (context: ActivityContext, ways: readonly Evidence[]): readonly { tier: Tier; joules: number }[] =>
  ways.flatMap(({ tier, energy }) => {
    const found = context.aside(energy);
    return found ? [{ tier, joules: evaluate(found.accelerator) }] : [];
  });

/**
 * Energy by the best evidence at hand, told as an assumption; where another way differs by more than 2×, that too.
 * `told` is the tier that is named, when the number of outputs is itself weaker than their energy.
 * @throws RangeError when no way has its data: the last one always must
 */
export function bestEnergy(
  context: ActivityContext,
  model: string,
  ways: readonly Evidence[],
  told?: Tier,
): Energy & { readonly tier: Tier } {
  const values = tried(context, ways);
  const best = values[0];
  const energy = best && ways.find(({ tier }) => tier === best.tier)?.energy();
  if (!best || !energy) throw new RangeError(`no evidence for ${model}`);
  const tier = told ?? best.tier;
  context.assume('ai-tier', grades[tier], { tier, model });
  for (const other of values.slice(1)) {
    const ratio = other.joules / best.joules;
    if (ratio > disagreement || ratio < 1 / disagreement) {
      context.assume('ai-tiers-disagree', 'fair', {
        ...{ model, tier: best.tier, other: other.tier },
        ratio: Number(ratio.toPrecision(2)),
      });
    }
  }
  return { ...energy, tier: best.tier };
}
