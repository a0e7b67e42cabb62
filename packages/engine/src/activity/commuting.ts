import type { Expression } from '../calculation/expression.ts';
import type { ActivityContext } from './context.ts';
import { factorExpression } from './factor-use.ts';

/**
 * The modal split that is published for the country, all of one source so that shares sum to one.
 * @throws DiagnosticError `factor-missing` when the catalogue has none at all
 */
export function publishedMix<M extends string>(
  context: ActivityContext,
  modes: readonly M[],
): readonly { readonly mode: M; readonly share: Expression }[] {
  const first = context.find({ topic: 'commute-share', where: { mode: 'car' }, country: context.country });
  context.assume(
    'commute-published-mix',
    'fair',
    { geography: first.factor.geography, year: first.factor.year },
    'mix',
  );
  const sameSplit = context.catalogue
    .factorsOf('commute-share')
    .filter((f) => f.geography === first.factor.geography && f.source === first.factor.source);
  return modes.flatMap((mode) => {
    const factor = sameSplit.find((f) => f.where.mode === mode);
    return factor ? [{ mode, share: factorExpression({ ...first, factor }) }] : [];
  });
}
