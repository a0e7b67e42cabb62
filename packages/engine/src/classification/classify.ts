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

export interface GhgProtocolLine {
  readonly scope: '1' | '2' | '3';
  /** Scope 3 category, '1' to '15', or 'other'; undefined in scopes 1 and 2. */
  readonly category?: string;
}

function codeOf(rules: readonly ClassificationRule[], subPost: string, part: FactorPart, s: Situation): string | null {
  const ofSubPost = rules.filter((r) => r.subPost === subPost);
  const type = ruleTypes[part];
  const rule = ofSubPost.find((r) => r.type === type) ?? ofSubPost.find((r) => r.type === undefined);
  return rule?.[s] ?? rule?.operated ?? null;
}

/** `3.6` → scope 3, category 6; `4.09` is how the rules write the downstream categories of scope 3; `3.other`. */
export function ghgProtocolLine(code: string): GhgProtocolLine {
  const [scope = '', category = ''] = code.split('.');
  if (scope === '1' || scope === '2') return { scope };
  return { scope: '3', category: category === 'other' ? category : String(Number(category)) };
}

/** The GHG Protocol line of one part of an emission source, seen from the producer. */
export function ghgProtocol(
  c: Classification,
  line: Pick<Line, 'subPost' | 'situation'>,
  part: FactorPart,
): GhgProtocolLine {
  const code = codeOf(c.ghgProtocol, line.subPost, part, line.situation);
  return code === null ? { scope: '3', category: 'other' } : ghgProtocolLine(code);
}

/** The Bilan Carbone post that a sub-post belongs to. */
export const bilanCarbonePost = (c: Classification, subPost: string): string | null =>
  c.posts.find((p) => p.subPosts.some((s) => s.id === subPost))?.id ?? null;
