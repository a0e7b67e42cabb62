import type { FindingCode } from './claim.ts';
import type { Effect } from './finding.ts';
import type { RuleId } from './rule.ts';

/** Words that break a rule. Patterns are of folded text: no capitals, no accents, straight quotes. */
export interface Entry {
  readonly code: FindingCode;
  readonly rule: RuleId;
  readonly pattern: string;
  /** Only in a sentence that also matches this. */
  readonly when?: string;
  /** Not where what stands right before or after the words matches this. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** A capital inside a sentence makes a name of it. */
  readonly mayBeName?: boolean;
  /** A denial is part of the claim. */
  readonly evenDenied?: boolean;
  readonly effect?: Effect;
}

/** The sentence speaks of climate or of the environment. */
export const environment =
  'co2|carbon|emission|\\bemi(?:t|ts|tted)\\b|\\bemet|empreinte|footprint|climat|environment|environnement|planet|ecolog|eco-|\\bgreen|\\bvert|net zero|durable|sustainab|biodivers';
