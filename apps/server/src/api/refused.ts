import type { Diagnostic } from '@contrechamp/engine';
import { diagnosticMessage, type Lang, placeText, type TableNotice, typeset } from '@contrechamp/report';
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

/** A spreadsheet that gives no campaign: every cell that has to be put right, where it stands. */
export function tableRefused(notices: readonly TableNotice[], lang: Lang): Problem {
  const all = notices.map((notice) => ({
    ...notice,
    where: notice.place && typeset(placeText(notice.place, lang), lang),
  }));
  return new Problem('table-refused', { count: all.length }, { cells: all });
}
