import type { Diagnostic } from '../diagnostic.ts';
import type { CampaignLever } from '../inventory/levers.ts';
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

/** What is wrong with the levers of a campaign file, next to those that exist. */
export function leverProblems(levers: readonly CampaignLever[], known: readonly Lever[]): readonly Diagnostic[] {
  const own = levers.flatMap((l) => (isUsed(l) ? [] : [l.id]));
  const library = known.map((l) => l.id);
  const ids = [...library, ...own];
  const unknown = (value: string): Problem => ({
    code: 'lever-unknown',
    params: { value, suggestion: nearest(value, ids) ?? '', known: ids.join(', ') },
  });
  const at = (path: string, problem: Problem | null): readonly Diagnostic[] =>
    problem ? [{ ...problem, path, severity: 'error' }] : [];
  return levers.flatMap((lever, i): readonly Diagnostic[] => {
    if (isUsed(lever)) {
      const target = known.find((l) => l.id === lever.use);
      if (!target) return at(`levers[${i}].use`, unknown(lever.use));
      return Object.entries(lever.parameters ?? {}).flatMap(([id, value]) =>
        at(`levers[${i}].parameters.${id}`, parameterProblem(target, id, value)),
      );
    }
    const twice = library.includes(lever.id) || levers.slice(0, i).some((l) => !isUsed(l) && l.id === lever.id);
    const duplicate: Problem | null = twice ? { code: 'lever-duplicate', params: { id: lever.id } } : null;
    return [
      ...at(`levers[${i}].id`, duplicate),
      ...(lever.conflicts ?? []).flatMap((id, k) =>
        at(`levers[${i}].conflicts[${k}]`, ids.includes(id) ? null : unknown(id)),
      ),
    ];
  });
}
