import { nothingReported, type Usage } from '../../meter/usage.ts';
import type { UsageRule } from './data.ts';
import { readAll, readAmount } from './read.ts';

type ByKind = UsageRule['outputTokensByKind'];

/** Without what nobody told. */
const known = (figures: Readonly<Record<'allOutputTokens' | 'allInputTokens', number | null>>): Partial<Usage> =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null));

/** What a service said of one call, from any of its answers; the first that says it counts. */
export function usageOf(rule: UsageRule, answers: readonly unknown[], outputs: number): Usage {
  const first = (at: UsageRule['computeSeconds']): number | null =>
    at === null ? null : (answers.map((answer) => readAmount(answer, at)).find((amount) => amount !== null) ?? null);
  const byKind = (list: ByKind): number | null =>
    answers.map((answer) => tokensByKind(list, answer)).find((amount) => amount !== null) ?? null;
  const amount = rule.cost === null ? null : first(rule.cost.at);
  return {
    ...nothingReported,
    outputs,
    computeSeconds: first(rule.computeSeconds),
    outputTokens: byKind(rule.outputTokensByKind) ?? first(rule.outputTokens),
    inputTokens: byKind(rule.inputTokensByKind) ?? first(rule.inputTokens),
    ...known({ allOutputTokens: first(rule.outputTokens), allInputTokens: first(rule.allInputTokens) }),
    cost: amount === null || rule.cost === null ? null : { amount, currency: rule.cost.currency },
  };
}

function tokensByKind(list: ByKind, answer: unknown): number | null {
  if (list === null) return null;
  const counted = readAll(answer, [...list.at, '*'])
    .filter((item) => readAll(item, [list.kind])[0] === list.is)
    .map((item) => readAmount(item, [list.count]));
  const known = counted.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

type Total = 'outputTokens' | 'inputTokens' | 'allOutputTokens' | 'allInputTokens' | 'computeSeconds' | 'energyWh';

/** Several calls as one: a figure that one of them lacks is unknown for all, since it would count as nothing. */
export function sumOfUsages(usages: readonly (Usage | null)[]): Usage {
  const told = usages.filter((usage) => usage !== null);
  const total = (figure: Total): number | null =>
    told.length < usages.length || told.some((usage) => (usage[figure] ?? null) === null)
      ? null
      : told.reduce((sum, usage) => sum + (usage[figure] ?? 0), 0);
  const [first] = told;
  const costs = told.map(({ cost }) => cost);
  const currency = first?.cost?.currency;
  const sameCurrency = told.length === usages.length && costs.every((cost) => cost?.currency === currency);
  return {
    outputs: told.reduce((sum, { outputs }) => sum + outputs, 0),
    outputTokens: total('outputTokens'),
    inputTokens: total('inputTokens'),
    ...known({ allOutputTokens: total('allOutputTokens'), allInputTokens: total('allInputTokens') }),
    computeSeconds: total('computeSeconds'),
    energyWh: total('energyWh'),
    energyBoundary: told.every(({ energyBoundary }) => energyBoundary === first?.energyBoundary)
      ? (first?.energyBoundary ?? null)
      : null,
    cost:
      sameCurrency && currency !== undefined
        ? { amount: costs.reduce((sum, cost) => sum + (cost?.amount ?? 0), 0), currency }
        : null,
  };
}
