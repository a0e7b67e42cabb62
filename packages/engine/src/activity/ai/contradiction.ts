import { evaluate } from '../../calculation/evaluate.ts';
import type { Expression } from '../../calculation/expression.ts';
import type { ActivityContext } from '../context.ts';

/** Above this ratio the 90 % intervals of a compute time (GSD 2) and of tokens (GSD 2.6) no longer meet. */
const limit = 15;

const twoFigures = (x: number): number => Number(x.toPrecision(2));

/**
 * Refuses a compute time and a number of tokens that cannot both be true of one image.
 * @throws DiagnosticError `readings-contradict`
 */
export function checkReadings(
  context: ActivityContext,
  given: { readonly seconds: number; readonly tokens: number },
  energy: { readonly timed: () => Expression | null; readonly metered: () => Expression | null },
): void {
  const [timed, metered] = [context.aside(energy.timed), context.aside(energy.metered)];
  if (!timed || !metered) return;
  const ratio = evaluate(timed) / evaluate(metered);
  if (ratio <= limit && ratio >= 1 / limit) return;
  const plausible = given.seconds / ratio;
  throw context.failure('readings-contradict', 'gpuSeconds', {
    seconds: given.seconds,
    tokens: given.tokens,
    ratio: twoFigures(ratio > 1 ? ratio : 1 / ratio),
    from: twoFigures(plausible / limit),
    to: twoFigures(plausible * limit),
  });
}
