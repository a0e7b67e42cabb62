import type { Line, Situation } from '../activity/line.ts';
import type { FactorPart } from '../factor/schema.ts';
import type { Classification, ClassificationRule } from '../factor/tables.ts';

/** Names that the Bilan Carbone rules give to the parts of a factor; other parts follow the rule of the whole. */
const ruleTypes: Readonly<Partial<Record<FactorPart, string>>> = {
  combustion: 'Combustion',
  upstream: 'Amont',
  electricity: 'CombustionALaCentrale',
  losses: 'TransportEtDistribution',
  manufacture: 'Fabrication',
};

/** A source as the rules see it. `situation` may be any column of the rules, also those that no activity of ours uses. */
export interface SeenSource {
  readonly subPost: string;
  readonly situation: Situation | (string & {});
}

/**
 * The code of a standard's line for a sub-post, a type of part in the rules' own words (none: the factor as a whole)
 * and a situation. A part without a rule of its own follows the whole; a sub-post whose rules do not distinguish the
 * situation follows that of a source which the entity operates. Null where the method has no line.
 */
export function standardCode(
  rules: readonly ClassificationRule[],
  { subPost, situation }: SeenSource,
  type?: string,
): string | null {
  const ofSubPost = rules.filter((r) => r.subPost === subPost);
  const rule = ofSubPost.find((r) => r.type === type) ?? ofSubPost.find((r) => r.type === undefined);
  return rule?.[situation] ?? rule?.operated ?? null;
}

/** The line of one part of a factor. */
export const codeOfPart = (rules: readonly ClassificationRule[], source: SeenSource, part: FactorPart): string | null =>
  standardCode(rules, source, ruleTypes[part]);

export interface GhgProtocolLine {
  readonly scope: '1' | '2' | '3';
  /** Scope 3 category, '1' to '15', or 'other'; undefined in scopes 1 and 2. */
  readonly category?: string;
}

/** `3.6` → scope 3, category 6; `4.09` is how the rules write the downstream categories of scope 3; `3.other`. */
export function ghgProtocolLine(code: string): GhgProtocolLine {
  const [scope = '', category = ''] = code.split('.');
  if (scope === '1' || scope === '2') return { scope };
  return { scope: '3', category: category === 'other' ? category : String(Number(category)) };
}

/** The Bilan Carbone post that a sub-post belongs to. */
export const bilanCarbonePost = (c: Classification, subPost: string): string | null =>
  c.posts.find((p) => p.subPosts.some((s) => s.id === subPost))?.id ?? null;

/** The GHG Protocol line of one part of an emission source, seen from whoever carries it out. */
export function ghgProtocol(
  c: Classification,
  line: Pick<Line, 'subPost' | 'situation'>,
  part: FactorPart,
): GhgProtocolLine {
  const code = codeOfPart(c.ghgProtocol, line, part);
  return code === null ? { scope: '3', category: 'other' } : ghgProtocolLine(code);
}
