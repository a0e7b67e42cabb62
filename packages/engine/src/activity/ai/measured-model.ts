import { type Expression, quotient } from '../../calculation/expression.ts';
import type { ImageRun } from '../../factor/models.ts';
import type { FactorMatch } from '../../factor/resolve.ts';
import type { ActivityContext } from '../context.ts';
import { factorExpression } from '../factor-use.ts';

/** GSD² added when a model was measured on other hardware than the one asked (method: GSD 1.5 instead of 1.15). */
const otherHardwareGsd2 = 1.5 ** 2;

const secondsPerHour = 3600;

const evidenceRank = { file: 0, repository: 1, excerpt: 1, derived: 2, assumption: 3, campaign: 3 } as const;

const squareness = (a: number, b: number): number => (a > b ? a / b : b / a);

/**
 * The measurement of a model that is nearest to what is asked: same accelerator first, then the better evidence, then
 * the nearer number of pixels.
 */
function nearestRun<R extends ImageRun>(
  context: ActivityContext,
  runs: readonly R[],
  hardware: string,
  pixels: number,
): R | undefined {
  const rank = (run: R): readonly number[] => [
    run.hardware === hardware ? 0 : run.hardware === 'h100' ? 1 : 2,
    squareness(run.width * run.height, pixels) > 2 ? 1 : 0,
    evidenceRank[context.catalogue.factor(run.factor)?.evidence ?? 'assumption'],
    squareness(run.width * run.height, pixels),
  ];
  const compare = (a: R, b: R): number => {
    const [x, y] = [rank(a), rank(b)];
    return x.map((v, i) => v - (y[i] as number)).find((d) => d !== 0) ?? 0;
  };
  return runs.toSorted(compare)[0];
}

/** A measured run with the expression of its energy, brought to the accelerator asked; null when there is none. */
export function measuredEnergy<R extends ImageRun>(
  context: ActivityContext,
  model: { readonly id: string; readonly runs: readonly R[] },
  asked: { readonly hardware: string; readonly pixels: number },
): { readonly run: R; readonly energy: readonly Expression[]; readonly power?: Expression } | null {
  const run = nearestRun(context, model.runs, asked.hardware, asked.pixels);
  const factor = run && context.catalogue.factor(run.factor);
  if (!run || !factor) return null;
  const match = (penaltyGsd2: number): FactorMatch => ({ factor, grades: [], penaltyGsd2 });
  if (run.hardware === asked.hardware) {
    const watts = run.seconds === undefined ? undefined : ((factor.value ?? 0) * secondsPerHour) / run.seconds;
    const label = { en: 'mean power measured', fr: 'puissance moyenne mesurée' };
    const power = watts === undefined ? {} : { power: context.exact(watts, 'W/gpu', label) };
    return { run, energy: [factorExpression(match(1))], ...power };
  }
  context.assume('ai-other-hardware', 'fair', { model: model.id, hardware: asked.hardware, measured: run.hardware });
  const [from] = context.hardwareRatio(run.hardware);
  const energy = [factorExpression(match(otherHardwareGsd2)), ...context.hardwareRatio(asked.hardware)];
  const one = context.exact(1, '1', { en: 'one', fr: 'un' });
  const back = from ? [quotient(one, from, { label: { en: 'brought back to an H100', fr: 'ramené à un H100' } })] : [];
  return { run, energy: [...energy, ...back] };
}
