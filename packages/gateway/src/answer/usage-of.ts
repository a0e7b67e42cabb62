import type { Usage } from '../meter/usage.ts';
import { type PassthroughAdapter, wattHoursPer } from '../provider/adapter.ts';

/** A number that a meter may believe; null for anything else, text included. */
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

const member = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

export type Tokens = Required<Pick<Usage, 'outputTokens' | 'inputTokens' | 'allOutputTokens' | 'allInputTokens'>>;

/** `usage` as OpenAI writes it. Image tokens where they are told apart, all tokens of the output where not. */
export function tokensOf(usage: unknown): Tokens {
  const output = count(member(member(usage, 'output_tokens_details'), 'image_tokens'));
  const [allOutputTokens, allInputTokens] = [
    count(member(usage, 'output_tokens')),
    count(member(usage, 'input_tokens')),
  ];
  return {
    outputTokens: output ?? allOutputTokens,
    inputTokens: count(member(member(usage, 'input_tokens_details'), 'image_tokens')),
    ...{ allOutputTokens, allInputTokens },
  };
}

/** Members of an answer that hold what its adapter's paths lead through. */
export const energyMembers = ({ energy }: PassthroughAdapter): readonly string[] => [
  ...new Set(energy.flatMap(({ path }) => path.slice(0, 1))),
];

/** Energy that the service reports beside the usage, by the adapter's paths. */
export function energyOf(
  { energy }: PassthroughAdapter,
  members: ReadonlyMap<string, unknown>,
): Pick<Usage, 'energyWh' | 'energyBoundary'> {
  const at = ([first = '', ...rest]: readonly string[]) => rest.reduce(member, members.get(first));
  for (const { path, unit, boundary, unitAt } of energy) {
    if (unitAt && at(unitAt.path) !== unitAt.reads) continue;
    const value = count(at(path));
    if (value !== null) return { energyWh: value * wattHoursPer[unit], energyBoundary: boundary };
  }
  return { energyWh: null, energyBoundary: null };
}
