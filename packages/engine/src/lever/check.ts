import { activityTypes } from '../activity/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Campaign } from '../inventory/campaign.ts';
import type { LeverChange } from '../inventory/levers.ts';
import { nearest } from '../quantity/index.ts';
import type { Lever } from './lever.ts';
import { isUsed } from './own.ts';

type Problem = Pick<Diagnostic, 'code' | 'params'>;

/** What is wrong with a value for a parameter of a lever: a number outside its range, a word that is not allowed. */
export function parameterProblem(lever: Lever, id: string, value: unknown): Problem | null {
  const parameter = lever.parameters.find((p) => p.id === id);
  if (!parameter) {
    const known = lever.parameters.map((p) => p.id);
    return {
      code: 'field-unknown',
      params: { field: id, suggestion: nearest(id, known) ?? '', known: known.join(', ') },
    };
  }
  const { low = 0, high = 0, choices } = parameter;
  const shown = { field: id, value: String(value) };
  if (typeof parameter.default === 'number') {
    const fits = typeof value === 'number' && value >= low && value <= high;
    return fits ? null : { code: 'field-invalid', params: { ...shown, expected: `number, ${low}–${high}` } };
  }
  if (!choices || choices.includes(String(value))) return null;
  const suggestion = nearest(String(value), choices) ?? '';
  return { code: 'field-choice', params: { ...shown, choices: choices.join(', '), suggestion } };
}

const choice = (field: string, value: string, choices: readonly string[]): Problem => ({
  code: 'field-choice',
  params: { field, value, choices: choices.join(', '), suggestion: nearest(value, choices) ?? '' },
});

/** A change of an entry that no scenario of the lever has would never be told otherwise. */
function changeProblem({ activity, type }: LeverChange, entries: readonly string[]): Problem | null {
  if (activity !== undefined && !entries.includes(activity)) return choice('activity', activity, entries);
  if (type === undefined || activityTypes.includes(type)) return null;
  const suggestion = nearest(type, activityTypes) ?? '';
  return { code: 'activity-type-unknown', params: { value: type, suggestion, known: activityTypes.join(', ') } };
}

/** What is wrong with the levers of a campaign file, next to those that exist. */
export function leverProblems({ levers, scenarios }: Campaign, known: readonly Lever[]): readonly Diagnostic[] {
  const own = levers.flatMap((l) => (isUsed(l) ? [] : [l.id]));
  const library = known.map((l) => l.id);
  const unknown = (value: string, ids: readonly string[]): Problem => ({
    code: 'lever-unknown',
    params: { value, suggestion: nearest(value, ids) ?? '', known: ids.join(', ') },
  });
  const at = (path: string, problem: Problem | null): readonly Diagnostic[] =>
    problem ? [{ ...problem, path, severity: 'error' }] : [];
  return levers.flatMap((lever, i): readonly Diagnostic[] => {
    const places = scenarios.map((s) => s.id);
    const misplaced = (lever.scenarios ?? []).flatMap((id, k) =>
      at(`levers[${i}].scenarios[${k}]`, places.includes(id) ? null : choice('scenarios', id, places)),
    );
    if (isUsed(lever)) {
      const target = known.find((l) => l.id === lever.use);
      if (!target) return at(`levers[${i}].use`, unknown(lever.use, library));
      const parameters = Object.entries(lever.parameters ?? {}).flatMap(([id, value]) =>
        at(`levers[${i}].parameters.${id}`, parameterProblem(target, id, value)),
      );
      return [...misplaced, ...parameters];
    }
    const twice = library.includes(lever.id) || levers.slice(0, i).some((l) => !isUsed(l) && l.id === lever.id);
    const meant = scenarios.filter((s) => lever.scenarios?.includes(s.id) ?? true);
    const entries = [...new Set(meant.flatMap((s) => s.activities.filter((a) => a.named).map((a) => a.id)))];
    const ids = [...library, ...own];
    return [
      ...at(`levers[${i}].id`, twice ? { code: 'lever-duplicate', params: { id: lever.id } } : null),
      ...misplaced,
      ...(lever.conflicts ?? []).flatMap((id, k) =>
        at(`levers[${i}].conflicts[${k}]`, ids.includes(id) ? null : unknown(id, ids)),
      ),
      ...(misplaced.length > 0 ? [] : lever.changes).flatMap((change, k) =>
        at(`levers[${i}].changes[${k}]`, changeProblem(change, entries)),
      ),
    ];
  });
}
