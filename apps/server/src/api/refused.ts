import type { Diagnostic } from '@contrechamp/engine';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import { Problem } from '../problem/problem.ts';

const told = (diagnostic: Diagnostic, lang: Lang) => {
  const { code, severity, path, position } = diagnostic;
  return { code, severity, path, ...(position && { position }), ...diagnosticMessage(diagnostic, lang) };
};

/** A campaign that cannot be computed, with everything that has to be put right. */
export function campaignRefused(diagnostics: readonly Diagnostic[], lang: Lang): Problem {
  const all = diagnostics.map((d) => told(d, lang));
  return new Problem('campaign-refused', { count: all.length }, { diagnostics: all });
}
